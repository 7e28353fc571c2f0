// SPDX-License-Identifier: MIT
#include "scanner/DecoderProcess.h"

#include "lab/values/Failure.h"
#include "scanner/DecoderChannel.h"
#include "scanner/DecoderStart.h"
#include "scanner/DecoderWords.h"
#include "scanner/ImageFile.h"

#include <csignal>
#include <fstream>
#include <functional>
#include <sys/mman.h>
#include <sys/wait.h>

namespace scanner {
namespace {

    namespace fs = std::filesystem;

    using Fault = DecoderChannel::Fault;

    Reading failed(std::string code) { return Reading {.error = lab::Message {std::move(code), {}}}; }

    /// The frame's pixels in a memory file; closed when there is no memory.
    FileDescriptor sharedPixels(const Frame& frame)
    {
        FileDescriptor memory(memfd_create("frame", MFD_CLOEXEC));
        const auto pixels = frame.pixels();
        for (std::size_t written = 0; memory.isOpen() && written < pixels.size();) {
            const auto count = write(memory.number(), pixels.data() + written, pixels.size() - written);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return {};
            written += static_cast<std::size_t>(count);
        }
        return memory;
    }

    bool killedChild(const Reading& reading)
    {
        return reading.error
               && (reading.error->code == "decoder.crashed" || reading.error->code == "decoder.hung");
    }

    /// Calls `write` with a name, without ending, in the folder. What cannot be kept is not: the picture's
    /// reader has enough trouble.
    void keepForStudy(const fs::path& folder, const std::function<void(const fs::path&)>& write)
    try {
        fs::create_directories(folder);
        std::vector<fs::path> kept;
        for (const auto& entry : fs::directory_iterator(folder))
            kept.push_back(entry.path());
        std::ranges::sort(kept);
        for (std::size_t old = 0; old + DecoderProcess::mostStudied <= kept.size(); ++old)
            fs::remove(kept[old]);
        // Names sort by age.
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        write(folder
              / ("killed-"
                  + std::to_string(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count())));
    } catch (const fs::filesystem_error&) {
    } catch (const lab::Failure&) {
    }

    /// Bytes of memory that a process holds; 0 when nobody knows.
    std::size_t residentBytes(pid_t id)
    {
        std::ifstream file("/proc/" + std::to_string(id) + "/statm");
        std::size_t size = 0;
        std::size_t resident = 0;
        file >> size >> resident;
        return file ? resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
    }

} // namespace

/// One running child; ends it when destroyed.
class DecoderProcess::Child {
public:
    explicit Child(StartedDecoder started)
        : id_(started.id)
        , channel_(std::move(started.socket))
    {
    }
    ~Child()
    {
        if (id_ <= 0)
            return;
        kill(id_, SIGKILL);
        while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int id() const { return id_; }
    DecoderChannel& channel() { return channel_; }

    /// True when it ended by itself; its place in the process table is free then.
    bool hasEnded()
    {
        if (waitpid(id_, nullptr, WNOHANG) != id_)
            return false;
        id_ = 0;
        return true;
    }

private:
    pid_t id_;
    DecoderChannel channel_;
};

DecoderProcess::DecoderProcess(std::filesystem::path program)
    : DecoderProcess(std::move(program), Options {})
{
}

DecoderProcess::DecoderProcess(std::filesystem::path program, Options options)
    : program_(std::move(program))
    , options_(std::move(options))
{
}

DecoderProcess::~DecoderProcess() = default;

Reading DecoderProcess::read(
    const std::filesystem::path& image, std::chrono::milliseconds budget, ReadingMode mode)
{
    std::error_code error;
    const auto path = std::filesystem::absolute(image, error);
    if (error)
        return Reading {.error = lab::Message {"image.absent", {{"file", image.string()}}}};
    auto reading = ask({path.string(), 0, 0, budget, mode, options_.serialFormat.mask()}, -1);
    if (killedChild(reading) && !options_.studyFolder.empty())
        keepForStudy(options_.studyFolder, [&](const fs::path& name) {
            std::error_code ignored;
            fs::copy_file(path, name.string() + path.extension().string(), ignored);
        });
    if (reading.error)
        reading.error->arguments = {{"file", image.string()}};
    return reading;
}

Reading DecoderProcess::read(const Frame& frame, std::chrono::milliseconds budget, ReadingMode mode)
{
    const auto memory = sharedPixels(frame);
    if (!memory.isOpen())
        return failed("image.too-large");
    auto reading =
        ask({{}, frame.width(), frame.height(), budget, mode, options_.serialFormat.mask()}, memory.number());
    if (killedChild(reading) && !options_.studyFolder.empty())
        keepForStudy(
            options_.studyFolder, [&](const fs::path& name) { writePng(frame, name.string() + ".png"); });
    return reading;
}

void DecoderProcess::warmUp()
{
    const std::lock_guard lock(mutex_);
    child();
}

DecoderProcess::Child& DecoderProcess::child()
{
    if (!child_ || child_->hasEnded()) {
        child_.reset();
        child_ = std::make_unique<Child>(startDecoder(program_, options_.errorFile));
        childId_ = child_->id();
    }
    return *child_;
}

void DecoderProcess::endChild()
{
    child_.reset();
    childId_ = 0;
}

void DecoderProcess::endGrownChild()
{
    if (child_ && residentBytes(child_->id()) > options_.mostResident)
        endChild();
}

Reading DecoderProcess::ask(const DecoderRequest& request, int memory)
{
    const std::lock_guard lock(mutex_);
    const auto deadline = std::chrono::steady_clock::now() + request.budget + options_.margin;
    const auto json = toJson(request);

    // A child that died since the last picture, or of being killed, has not begun: it gets one successor.
    auto begun = tl::expected<DecoderChannel::Packet, Fault>(tl::unexpect, Fault::Closed);
    for (int attempt = 0; attempt < 2 && !begun && begun.error() == Fault::Closed; ++attempt) {
        auto& channel = child().channel();
        if (channel.send(json, memory))
            begun = channel.receive(begunWord.size(), deadline);
        if (!begun)
            endChild();
    }
    if (!begun)
        return failed(begun.error() == Fault::Late ? "decoder.hung" : "decoder.crashed");

    const auto reply = child_->channel().receive(longestReply, deadline);
    auto reading = reply && begun->text == begunWord ? readingFromJson(reply->text) : std::nullopt;
    if (reading) {
        endGrownChild();
        return *std::move(reading);
    }
    // Dead, silent, or saying what no decoder says.
    endChild();
    return failed(!reply && reply.error() == Fault::Late ? "decoder.hung" : "decoder.crashed");
}

} // namespace scanner
