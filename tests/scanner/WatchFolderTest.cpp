// SPDX-License-Identifier: MIT
#include "scanner/devices/WatchFolder.h"

#include "Folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

using namespace std::chrono_literals;
using scanner::WatchFolder;

BOOST_AUTO_TEST_SUITE(WatchFolderTest)

namespace {

/// Collects pictures across threads.
class Told {
public:
    void add(const std::filesystem::path& picture)
    {
        const std::lock_guard lock(mutex_);
        pictures_.push_back(picture);
        changed_.notify_all();
    }
    std::vector<std::string> names(std::size_t count)
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, 10s, [&] { return pictures_.size() >= count; });
        std::vector<std::string> names;
        for (const auto& picture : pictures_)
            names.push_back(picture.filename().string());
        return names;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::filesystem::path> pictures_;
};

void age(const std::filesystem::path& file, std::chrono::seconds by)
{
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - by);
}

} // namespace

BOOST_AUTO_TEST_CASE(onlyPicturesAreTaken)
{
    for (const auto* name : {"a.png", "b.JPG", "c.jpeg", "d.webp", "e.tiff"})
        BOOST_TEST(WatchFolder::isPicture(name));
    for (const auto* name : {"a.txt", "a.png.part", ".a.png", "png", ""})
        BOOST_TEST(!WatchFolder::isPicture(name));
}

BOOST_AUTO_TEST_CASE(eachPictureIsToldOnceAndKeptAside)
{
    const Folder folder;
    age(folder.write("second.png", "2"), 60s);
    age(folder.write("first.jpg", "1"), 120s);
    folder.write("letter.txt", "no picture");
    Told told;
    {
        const WatchFolder watching(folder / ".", [&](const auto& picture) { told.add(picture); });
        BOOST_TEST((told.names(2) == std::vector<std::string> {"first.jpg", "second.png"}));
        folder.write("third.png", "3"); // written in place
        BOOST_TEST(told.names(3).back() == "third.png");
        std::filesystem::rename(
            folder.write("fourth.part", "4"), folder / "fourth.png"); // finished elsewhere
        BOOST_TEST(told.names(4).back() == "fourth.png");
        folder.write("third.png", "another of that name");
        BOOST_TEST(told.names(5).back() == "third-2.png");
    }
    BOOST_TEST(std::filesystem::exists(folder / "read/third.png"));
    BOOST_TEST(std::filesystem::exists(folder / "letter.txt"));
    // Another start finds nothing to do.
    const WatchFolder again(folder / ".", [&](const auto& picture) { told.add(picture); });
    folder.write("fifth.png", "5");
    BOOST_TEST(told.names(6).back() == "fifth.png");
    BOOST_TEST(told.names(6).size() == 6U);
}

BOOST_AUTO_TEST_CASE(whatIsStillBeingWrittenIsWaitedFor)
{
    const Folder folder;
    std::ofstream slow(folder / "slow.png", std::ios::binary);
    slow << "half" << std::flush;
    Told told;
    const WatchFolder watching(folder / ".", [&](const auto& picture) { told.add(picture); });
    age(folder.write("old.png", "x"), 60s);
    BOOST_TEST(told.names(1).front() == "old.png");
    slow << " and the rest";
    slow.close();
    BOOST_TEST((told.names(2) == std::vector<std::string> {"old.png", "slow.png"}));
}

BOOST_AUTO_TEST_CASE(aFolderThatComesLaterIsWaitedFor)
{
    const Folder folder;
    Told told;
    const WatchFolder watching(folder / "share", [&](const auto& picture) { told.add(picture); });
    std::filesystem::create_directory(folder / "share");
    age(folder.write("share/a.png", "a"), 60s);
    BOOST_TEST(told.names(1).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
