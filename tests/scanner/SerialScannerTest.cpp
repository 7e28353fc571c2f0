// SPDX-License-Identifier: MIT
#include "scanner/devices/SerialScanner.h"

#include "Folder.h"

#include <boost/test/unit_test.hpp>

#include <condition_variable>
#include <cstdlib>
#include <fcntl.h>
#include <mutex>
#include <vector>

using scanner::FileDescriptor;
using scanner::SerialScanner;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(SerialScannerTest)

/// The scanner's end of a pair of pseudo-terminals, under a name that may be pulled out and put in again.
class Line {
public:
    explicit Line(std::filesystem::path name)
        : name_(std::move(name))
    {
        plugIn();
    }
    void plugIn()
    {
        end_ = FileDescriptor(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
        BOOST_REQUIRE(grantpt(end_.number()) == 0);
        BOOST_REQUIRE(unlockpt(end_.number()) == 0);
        std::filesystem::create_symlink(ptsname(end_.number()), name_);
    }
    void pullOut()
    {
        std::filesystem::remove(name_);
        end_ = FileDescriptor();
    }
    void send(const std::string& bytes)
    {
        BOOST_REQUIRE(write(end_.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }

private:
    std::filesystem::path name_;
    FileDescriptor end_;
};

/// Collects codes across threads.
class Heard {
public:
    void add(const std::string& code)
    {
        const std::lock_guard lock(mutex_);
        codes_.push_back(code);
        changed_.notify_all();
    }
    std::vector<std::string> waitFor(std::size_t count)
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, 10s, [&] { return codes_.size() >= count; });
        return codes_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> codes_;
};

void waitUntilConnected(const SerialScanner& scanner, bool connected)
{
    for (int i = 0; i < 500 && scanner.isConnected() != connected; ++i)
        std::this_thread::sleep_for(20ms);
    BOOST_REQUIRE(scanner.isConnected() == connected);
}

BOOST_AUTO_TEST_CASE(codesArriveWhole)
{
    const Folder folder;
    Line line(folder / "scanner");
    Heard heard;
    const SerialScanner scanner(folder / "scanner", [&](const std::string& code) { heard.add(code); });
    waitUntilConnected(scanner, true);
    line.send("FX123456789\r");
    line.send("]d2010950400005910121123\x1D"
              "10AB\r\n");
    line.send("1Z12345E66");
    std::this_thread::sleep_for(30ms);
    line.send("05272234\n");
    line.send("B-20418"); // ends by silence
    const auto codes = heard.waitFor(4);
    BOOST_REQUIRE(codes.size() == 4);
    BOOST_TEST(codes[0] == "FX123456789");
    BOOST_TEST(codes[1]
               == "]d2010950400005910121123\x1D"
                  "10AB");
    BOOST_TEST(codes[2] == "1Z12345E6605272234");
    BOOST_TEST(codes[3] == "B-20418");
}

BOOST_AUTO_TEST_CASE(noiseIsDropped)
{
    const Folder folder;
    Line line(folder / "scanner");
    Heard heard;
    const SerialScanner scanner(folder / "scanner", [&](const std::string& code) { heard.add(code); });
    waitUntilConnected(scanner, true);
    line.send("\r\n\r");
    for (std::size_t sent = 0; sent <= SerialScanner::longestCode; sent += 500)
        line.send(std::string(500, 'x'));
    line.send("\rB-1\r");
    BOOST_TEST(heard.waitFor(1).at(0) == "B-1");
}

BOOST_AUTO_TEST_CASE(aScannerPulledOutIsWaitedFor)
{
    const Folder folder;
    Line line(folder / "scanner");
    Heard heard;
    const SerialScanner scanner(folder / "scanner", [&](const std::string& code) { heard.add(code); });
    waitUntilConnected(scanner, true);
    line.pullOut();
    waitUntilConnected(scanner, false);
    line.plugIn();
    waitUntilConnected(scanner, true);
    line.send("FX123456789\r");
    BOOST_TEST(heard.waitFor(1).at(0) == "FX123456789");
}

BOOST_AUTO_TEST_CASE(aDeviceThatIsNotThereEndsPromptly)
{
    const SerialScanner scanner("/no/such/device", [](const std::string&) {});
    BOOST_TEST(!scanner.isConnected());
}

BOOST_AUTO_TEST_SUITE_END()
