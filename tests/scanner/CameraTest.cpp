// SPDX-License-Identifier: MIT
#include "scanner/devices/Camera.h"

#include "Folder.h"
#include "lab/values/Failure.h"
#include "scanner/Drawing.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"
#include "scanner/devices/CameraScanner.h"
#include "scanner/devices/ImageSequence.h"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace std::chrono_literals;
using scanner::Camera;
using scanner::CameraScanner;
using scanner::Frame;

BOOST_AUTO_TEST_SUITE(CameraTest)

BOOST_AUTO_TEST_CASE(picturesAreTakenApartByTheirFormat)
{
    const std::vector<std::uint8_t> grey {1, 2, 3, 0, 4, 5, 6, 0}; // rows four bytes apart
    const auto frame = Camera::decoded(Camera::Format::Grey, 3, 2, 4, grey);
    BOOST_REQUIRE(frame.has_value());
    BOOST_TEST(frame->at(2, 0) == 3);
    BOOST_TEST(frame->at(0, 1) == 4);

    const std::vector<std::uint8_t> yuyv {10, 128, 20, 128, 30, 128, 40, 128};
    const auto luma = Camera::decoded(Camera::Format::Yuyv, 2, 2, 4, yuyv);
    BOOST_REQUIRE(luma.has_value());
    BOOST_TEST(luma->at(1, 0) == 20);
    BOOST_TEST(luma->at(0, 1) == 30);

    BOOST_TEST(!Camera::decoded(Camera::Format::Yuyv, 2, 2, 4, {yuyv.data(), 7})); // cut short
    BOOST_TEST(!Camera::decoded(Camera::Format::Yuyv, 2, 2, 3, yuyv)); // rows that overlap
    BOOST_TEST(!Camera::decoded(Camera::Format::Grey, 0, 2, 4, grey));
    BOOST_TEST(!Camera::decoded(Camera::Format::Mjpeg, 2, 2, 0, yuyv)); // no JPEG
}

BOOST_AUTO_TEST_CASE(whatIsNoCameraIsNamed)
{
    const auto codeOf = [](const char* device) {
        try {
            const Camera camera {device};
            return std::string();
        } catch (const lab::Failure& failure) {
            return failure.message().code;
        }
    };
    BOOST_TEST(codeOf("/dev/video-that-is-none") == "camera.absent");
    BOOST_TEST(codeOf("/dev/null") == "camera.unusable");
}

BOOST_AUTO_TEST_CASE(aCodeHeldBeforeTheCameraIsScannedOnce)
{
    const Folder folder;
    const Frame empty(640, 480);
    const auto label = scanner::drawBoxLabel(lab::BoxId::numbered(20'418));
    const auto other = scanner::drawBoxLabel(lab::BoxId::numbered(20'419));
    int number = 100;
    const auto show = [&](const Frame& frame) {
        scanner::writePng(frame, folder / ("frame-" + std::to_string(number++) + ".png"));
    };
    show(empty);
    show(label);
    show(label);
    show(label);
    show(other); // only once: somebody moved it past
    show(empty);

    scanner::DecoderProcess decoder("/proc/self/exe", {.margin = 20s});
    std::vector<std::string> scans;
    int frames = 0;
    std::promise<void> over;
    CameraScanner camera(std::make_unique<scanner::ImageSequence>(folder / "."), decoder,
        {[&](const scanner::Symbol& symbol) { scans.push_back(symbol.bytes); },
            [&](const Frame&) { ++frames; }, [&] { over.set_value(); }});
    BOOST_REQUIRE((over.get_future().wait_for(60s) == std::future_status::ready));
    BOOST_TEST(frames == 6);
    BOOST_TEST(scans == std::vector<std::string> {"B-20418"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
