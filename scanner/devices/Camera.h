// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/FileDescriptor.h"
#include "scanner/devices/FrameSource.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace scanner {

/// A camera of the computer (Video4Linux 2, /dev/video0), as grey pictures of about 1280 × 720. Only the
/// newest picture counts: what waited while the last one was read is passed over.
class Camera : public FrameSource {
public:
    /// Throws lab::Failure "camera.absent" {device}, or "camera.unusable" {device} for one that shows nothing
    /// that we can read (GREY, YUYV or MJPEG).
    explicit Camera(std::filesystem::path device);
    ~Camera() override;

    std::optional<Frame> next(std::chrono::milliseconds within) override;

    enum class Format { Grey, Yuyv, Mjpeg };
    /// A picture as the camera sends it, rows `stride` bytes apart; nothing when it is damaged or cut short.
    static std::optional<Frame> decoded(
        Format format, int width, int height, std::size_t stride, std::span<const std::uint8_t> bytes);

private:
    struct Buffer {
        void* start;
        std::size_t size;
    };

    void chooseFormat();
    void mapBuffers();
    [[noreturn]] void lose() const;

    std::filesystem::path name_;
    FileDescriptor device_;
    Format format_ = Format::Grey;
    int width_ = 0;
    int height_ = 0;
    std::size_t stride_ = 0;
    std::vector<Buffer> buffers_;
};

} // namespace scanner
