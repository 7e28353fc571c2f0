// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/DecoderProcess.h"
#include "scanner/devices/FrameSource.h"

#include <functional>
#include <memory>
#include <thread>

namespace scanner {

/// A camera over the desk as a scanner: reads picture after picture in a decoder child, and tells a code when
/// two of them agree on it.
class CameraScanner {
public:
    struct Listener {
        std::function<void(const Symbol&)> onScan;
        /// Every picture, for a preview; may be empty.
        std::function<void(const Frame&)> onFrame {};
        /// The camera is gone and this ends; may be empty.
        std::function<void()> onLost {};
    };

    /// `decoder` outlives this and serves nobody else. `listener` hears in this object's own thread.
    CameraScanner(std::unique_ptr<FrameSource> source, DecoderProcess& decoder, Listener listener);
    ~CameraScanner();
    CameraScanner(const CameraScanner&) = delete;
    CameraScanner& operator=(const CameraScanner&) = delete;

    /// For one picture: a live view is worth more than the deepest look.
    static constexpr std::chrono::milliseconds budget {150};

private:
    void run(const std::stop_token& stop);

    std::unique_ptr<FrameSource> source_;
    DecoderProcess& decoder_;
    Listener listener_;
    std::jthread thread_;
};

} // namespace scanner
