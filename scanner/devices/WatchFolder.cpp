// SPDX-License-Identifier: MIT
#include "scanner/devices/WatchFolder.h"

#include <Poco/String.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <vector>

namespace scanner {
namespace {

    namespace fs = std::filesystem;

    constexpr int retryMs = 500; ///< between looks for a folder that is not there
    constexpr int quietMs = 1000; ///< a file changed since then may still be being written

    bool isYoung(fs::file_time_type changed)
    {
        return fs::file_time_type::clock::now() - changed < std::chrono::milliseconds(quietMs);
    }

    /// A name in that folder which nothing has yet.
    fs::path freeName(const fs::path& folder, const fs::path& file)
    {
        auto name = folder / file.filename();
        std::error_code ignored;
        for (int number = 2; fs::exists(name, ignored); ++number)
            name = folder / (file.stem().string() + "-" + std::to_string(number) + file.extension().string());
        return name;
    }

} // namespace

WatchFolder::WatchFolder(fs::path folder, std::function<void(const fs::path&)> onPicture)
    : folder_(std::move(folder))
    , onPicture_(std::move(onPicture))
    , wakeUp_(eventfd(0, EFD_CLOEXEC))
    , thread_([this](const std::stop_token& stop) { run(stop); })
{
}

WatchFolder::~WatchFolder()
{
    thread_.request_stop();
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto written = write(wakeUp_.number(), &once, sizeof once);
}

bool WatchFolder::isPicture(const fs::path& file)
{
    constexpr std::array endings {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp"};
    const auto ending = Poco::toLower(file.extension().string());
    return !file.filename().string().starts_with(".") && std::ranges::find(endings, ending) != endings.end();
}

void WatchFolder::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const FileDescriptor notices(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
        // Before the first look, so that nothing falls between the look and the watching.
        if (inotify_add_watch(notices.number(), folder_.c_str(),
                IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
            >= 0)
            watch(notices.number(), stop);
        pollfd waiting {wakeUp_.number(), POLLIN, 0};
        poll(&waiting, 1, retryMs);
    }
}

void WatchFolder::watch(int notices, const std::stop_token& stop)
{
    bool unfinished = takeWaiting();
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> waiting {pollfd {notices, POLLIN, 0}, pollfd {wakeUp_.number(), POLLIN, 0}};
        const auto ready = poll(waiting.data(), waiting.size(), unfinished ? quietMs : -1);
        if (ready == 0)
            unfinished = takeWaiting();
        if (ready <= 0 || waiting[0].revents == 0)
            continue;
        alignas(inotify_event) std::array<char, 16 * 1024> bytes {};
        const auto count = ::read(notices, bytes.data(), bytes.size());
        for (std::size_t at = 0; count > 0 && at < static_cast<std::size_t>(count);) {
            const auto* const notice = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            if ((notice->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) != 0)
                return;
            if ((notice->mask & IN_Q_OVERFLOW) != 0)
                unfinished = takeWaiting();
            else if (notice->len > 0 && isPicture(notice->name))
                take(folder_ / notice->name);
            at += sizeof *notice + notice->len;
        }
    }
}

/// True when a picture was left because it may not be finished.
bool WatchFolder::takeWaiting()
{
    std::vector<std::pair<fs::file_time_type, fs::path>> waiting;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_, error))
        if (isPicture(entry.path()) && fs::is_regular_file(entry.symlink_status(error)))
            waiting.emplace_back(entry.last_write_time(error), entry.path());
    std::ranges::sort(waiting);
    bool left = false;
    for (const auto& [changed, file] : waiting)
        if (isYoung(changed))
            left = true;
        else
            take(file);
    return left;
}

void WatchFolder::take(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(file, error)))
        return;
    const auto read = folder_ / "read";
    fs::create_directory(read, error);
    const auto name = freeName(read, file);
    fs::rename(file, name, error);
    if (!error) // else it stays where it is, for whoever looks why
        onPicture_(name);
}

} // namespace scanner
