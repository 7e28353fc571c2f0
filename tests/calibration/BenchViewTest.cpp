// SPDX-License-Identifier: MIT
#include "calibration/bench/BenchView.h"

#include "calibration/BenchControl.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(BenchViewTest)

BOOST_AUTO_TEST_CASE(seesGasDocksAndOwnerWithoutOwning)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench());
    BenchView view(BenchAddress::loopback(served.server->port()));
    BOOST_TEST(view.look().status.owner == 0U);
    BenchControl control(served.bench);
    served.bench.insert(3, lab.serials[0]);
    const auto picture = view.look();
    BOOST_TEST(picture.status.owner != 0U);
    BOOST_TEST(picture.docks.size() == 16U);
    BOOST_TEST(picture.docks[2].serial == lab.serials[0].text());
    BOOST_TEST(picture.sources.size() == 5U);
    BOOST_TEST(picture.traces.empty());
    control.check();
}

BOOST_AUTO_TEST_CASE(aPulseGrowsWhileItIsMeasured)
{
    CalibrationLab lab(1);
    ServedBench served(lab.bench({}, false)); // in wall time
    BenchView view(BenchAddress::loopback(served.server->port()));
    BenchControl control(served.bench);
    served.bench.insert(1, lab.serials[0]);
    served.bench.setValves({0, false, DockSet::only(1)});
    std::jthread drawing([&] {
        try {
            served.bench.shoot(DockSet::only(1));
        } catch (const lab::Failure&) { // the test ends it before its time
        }
    });
    const auto taken = [&] {
        const auto traces = view.look().traces;
        return traces.empty() ? std::size_t {0} : traces.front().pulse.counts.size();
    };
    std::size_t last = taken();
    int grown = 0;
    for (int i = 0; i < 60 && grown < 4; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const auto now = taken();
        BOOST_TEST(now >= last);
        grown += now > last ? 1 : 0;
        last = now;
    }
    BOOST_TEST(grown == 4);
    BOOST_TEST(last < 96U);
    BOOST_TEST(!view.look().traces.front().whole);
    served.bench.makeSafe();
}

BOOST_AUTO_TEST_CASE(aPulseThatIsOverIsWhole)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench());
    BenchView view(BenchAddress::loopback(served.server->port()));
    BOOST_REQUIRE(
        BatchRunner(*lab.database, lab.clock, served.bench, lab.options("training")).run(lab.serials));
    const auto picture = view.look();
    BOOST_REQUIRE(picture.traces.size() == 2U);
    for (const auto& trace : picture.traces) {
        BOOST_TEST(trace.whole);
        BOOST_TEST(trace.pulse.counts.size() == 96U);
    }
}

BOOST_AUTO_TEST_CASE(aBenchThatIsGoneIsAFailure)
{
    CalibrationLab lab(1);
    ServedBench served(lab.bench());
    BenchView view(BenchAddress::loopback(served.server->port()));
    view.look();
    served.server.reset();
    BOOST_CHECK_THROW(view.look(), lab::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
