// SPDX-License-Identifier: MIT
#include "scanner/DecoderPool.h"

#include "Folder.h"
#include "lab/values/Failure.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace std::chrono_literals;
using scanner::DecoderPool;
using scanner::Reading;

BOOST_AUTO_TEST_SUITE(DecoderPoolTest)

BOOST_AUTO_TEST_CASE(tellsOfEveryFileInItsOrder)
{
    const Folder folder;
    std::vector<std::filesystem::path> files;
    for (int box = 1; box <= 12; ++box) {
        files.push_back(folder / ("box" + std::to_string(box) + ".png"));
        if (box == 5)
            folder.write("box5.png", "no picture");
        else
            scanner::writePng(scanner::drawBoxLabel(lab::BoxId::numbered(20'000 + box)), files.back());
    }
    DecoderPool pool("/proc/self/exe", {.margin = 20s}, 2);
    std::vector<std::string> told;
    pool.readAll(files, 400ms, [&](const std::filesystem::path& file, const Reading& reading) {
        BOOST_TEST(file == files[told.size()]);
        told.push_back(reading.error ? reading.error->code : reading.symbols.at(0).bytes);
    });
    BOOST_REQUIRE(told.size() == files.size());
    BOOST_TEST(told[0] == "B-20001");
    BOOST_TEST(told[4] == "image.unreadable");
    BOOST_TEST(told[11] == "B-20012");

    pool.readAll({}, 400ms, [](const auto&, const auto&) { BOOST_ERROR("nothing to tell"); });
}

BOOST_AUTO_TEST_CASE(aProgramThatIsNotThereIsAFailure)
{
    DecoderPool pool("/no/such/program", {}, 2);
    const auto read = [&] {
        pool.readAll({"a.png", "b.png", "c.png"}, 100ms, [](const auto&, const auto&) {});
    };
    BOOST_CHECK_THROW(read(), lab::Failure);
}

BOOST_AUTO_TEST_CASE(whatTheListenerThrowsArrives)
{
    const Folder folder;
    scanner::writePng(scanner::drawBoxLabel(lab::BoxId::numbered(1)), folder / "box.png");
    DecoderPool pool("/proc/self/exe", {.margin = 20s}, 2);
    const auto read = [&] {
        pool.readAll({folder / "box.png", folder / "box.png", folder / "box.png"}, 100ms,
            [](const auto&, const auto&) { throw std::runtime_error("enough"); });
    };
    BOOST_CHECK_THROW(read(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
