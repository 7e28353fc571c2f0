// SPDX-License-Identifier: MIT
#include "scanner/devices/Camera.h"

#include "lab/values/Failure.h"
#include "scanner/Leptonica.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

namespace scanner {
namespace {

    constexpr unsigned wantedWidth = 1280;
    constexpr unsigned wantedHeight = 720;
    constexpr unsigned bufferCount = 4;

    bool control(const FileDescriptor& device, unsigned long request, void* argument)
    {
        int result = 0;
        do
            result = ioctl(device.number(), request, argument);
        while (result < 0 && errno == EINTR);
        return result >= 0;
    }

    v4l2_buffer capture()
    {
        v4l2_buffer buffer {};
        buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        buffer.memory = V4L2_MEMORY_MMAP;
        return buffer;
    }

    std::optional<Frame> fromJpeg(std::span<const std::uint8_t> bytes)
    {
        leptonica::silence();
        const leptonica::Pix pix(pixReadMem(bytes.data(), bytes.size()));
        if (!pix)
            return std::nullopt;
        auto frame = leptonica::toFrame(pix);
        if (!frame)
            return std::nullopt;
        return *std::move(frame);
    }

} // namespace

Camera::Camera(std::filesystem::path device)
    : name_(std::move(device))
    , device_(open(name_.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK))
{
    if (!device_.isOpen())
        throw lab::Failure({"camera.absent", {{"device", name_.string()}}});
    chooseFormat();
    mapBuffers();
}

Camera::~Camera()
{
    for (const auto& buffer : buffers_)
        munmap(buffer.start, buffer.size);
}

void Camera::chooseFormat()
{
    struct Choice {
        std::uint32_t code;
        Format format;
    };
    // The plain ones first: nothing is lost in them, and nothing has to be unpacked.
    for (const auto& [code, format] : {Choice {V4L2_PIX_FMT_GREY, Format::Grey},
             Choice {V4L2_PIX_FMT_YUYV, Format::Yuyv}, Choice {V4L2_PIX_FMT_MJPEG, Format::Mjpeg}}) {
        v4l2_format wanted {};
        wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        wanted.fmt.pix.width = wantedWidth;
        wanted.fmt.pix.height = wantedHeight;
        wanted.fmt.pix.pixelformat = code;
        wanted.fmt.pix.field = V4L2_FIELD_ANY;
        if (!control(device_, VIDIOC_S_FMT, &wanted) || wanted.fmt.pix.pixelformat != code
            || !Frame::fits(wanted.fmt.pix.width, wanted.fmt.pix.height))
            continue;
        format_ = format;
        width_ = static_cast<int>(wanted.fmt.pix.width);
        height_ = static_cast<int>(wanted.fmt.pix.height);
        stride_ = wanted.fmt.pix.bytesperline;
        return;
    }
    throw lab::Failure({"camera.unusable", {{"device", name_.string()}}});
}

void Camera::mapBuffers()
{
    v4l2_requestbuffers request {};
    request.count = bufferCount;
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.memory = V4L2_MEMORY_MMAP;
    bool sound = control(device_, VIDIOC_REQBUFS, &request);
    for (unsigned index = 0; sound && index < request.count; ++index) {
        auto buffer = capture();
        buffer.index = index;
        sound = control(device_, VIDIOC_QUERYBUF, &buffer);
        if (!sound)
            break;
        auto* const start = mmap(nullptr, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED, device_.number(),
            static_cast<off_t>(buffer.m.offset));
        sound = start != MAP_FAILED;
        if (sound)
            buffers_.push_back({start, buffer.length});
        sound = sound && control(device_, VIDIOC_QBUF, &buffer);
    }
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (!sound || buffers_.empty() || !control(device_, VIDIOC_STREAMON, &type))
        throw lab::Failure({"camera.unusable", {{"device", name_.string()}}});
}

void Camera::lose() const { throw lab::Failure({"camera.lost", {{"device", name_.string()}}}); }

std::optional<Frame> Camera::next(std::chrono::milliseconds within)
{
    pollfd waiting {device_.number(), POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(within.count()));
    if (ready < 0 && errno != EINTR)
        lose();
    if (ready <= 0)
        return std::nullopt;
    std::optional<Frame> newest;
    while (true) {
        auto buffer = capture();
        if (!control(device_, VIDIOC_DQBUF, &buffer)) {
            if (errno == EAGAIN)
                return newest;
            lose(); // unplugged
        }
        if (buffer.index < buffers_.size() && (buffer.flags & V4L2_BUF_FLAG_ERROR) == 0) {
            const auto& mapped = buffers_[buffer.index];
            const auto size = std::min<std::size_t>(buffer.bytesused, mapped.size);
            if (auto frame = decoded(format_, width_, height_, stride_,
                    {static_cast<const std::uint8_t*>(mapped.start), size}))
                newest = std::move(frame);
        }
        if (!control(device_, VIDIOC_QBUF, &buffer))
            lose();
    }
}

std::optional<Frame> Camera::decoded(
    Format format, int width, int height, std::size_t stride, std::span<const std::uint8_t> bytes)
{
    if (format == Format::Mjpeg)
        return fromJpeg(bytes);
    // YUYV: brightness at every other byte, colour between.
    const std::size_t step = format == Format::Yuyv ? 2 : 1;
    const auto columns = static_cast<std::size_t>(width);
    const auto rows = static_cast<std::size_t>(height);
    if (!Frame::fits(width, height) || stride < columns * step
        || bytes.size() < stride * (rows - 1) + columns * step)
        return std::nullopt;
    Frame frame(width, height);
    for (int y = 0; y < height; ++y) {
        const auto from = bytes.subspan(static_cast<std::size_t>(y) * stride);
        auto to = frame.row(y);
        for (std::size_t x = 0; x < columns; ++x)
            to[x] = from[x * step];
    }
    return frame;
}

} // namespace scanner
