// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

// `flexcal bench` and `flexcal equipment`, as a person at the console uses them.
BOOST_AUTO_TEST_SUITE(BenchCommandTest)

namespace {

struct Fixture : SmallLab {
    Fixture() { database.reset(); } // the program is alone with it

    ProgramRun run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--config", (folder / "lab" / "flexcal.properties").string()});
        return runProgram(words);
    }
    int exitOf(std::vector<std::string> words) const { return run(std::move(words)).exitCode; }
    /// Enters a calibration of the control sensor, done so many days ago.
    int sensorCalibrated(int daysAgo, const std::string& factor) const
    {
        return exitOf({"equipment", "calibrated", "CS-1", "--on", today.plusDays(-daysAgo).iso(), "--due",
            today.plusDays(300).iso(), "--certificate", "C-" + std::to_string(daysAgo), "--u", "0.4",
            "--factor", factor});
    }

    lab::Date today = lab::TrainingRequest::standardDay;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(equipmentThatIsNotInOrderStopsTheBench, Fixture)
{
    const auto list = run({"equipment", "list", "--json"});
    BOOST_TEST(list.exitCode == 0);
    BOOST_TEST(lab::parseObject(list.out)->getArray("equipment")->size() == 5U);
    BOOST_TEST(lab::parseObject(list.out)->getArray("gas")->size() == 6U);

    BOOST_TEST(exitOf({"equipment", "add", "TEMP-9", "--kind", "kettle", "--serial", "S"}) == 2);
    BOOST_TEST(exitOf({"equipment", "add", "TEMP-9", "--kind", "thermometer", "--serial", "S"}) == 0);
    BOOST_TEST(exitOf({"equipment", "list"}) == 1);
    BOOST_TEST(exitOf({"receive", arrival(lab::ReturnOutcome::Expected).modules.front().text()}) == 0);
    const auto refused = run({"calibrate", "--fast", "--json"});
    BOOST_TEST(refused.exitCode == 1);
    BOOST_TEST(refused.err.find("TEMP-9") != std::string::npos);
    BOOST_TEST(exitOf({"equipment", "retire", "TEMP-9", "--reason", "broken"}) == 0);
    BOOST_TEST(exitOf({"equipment", "list"}) == 0);

    BOOST_TEST(exitOf({"equipment", "add-gas", "DG-NEW", "--use", "control", "--value", "0.08", "--u",
                   "0.0008", "--certificate", "S-1", "--expires", today.plusDays(400).iso(), "--bar", "90"})
               == 0);
    BOOST_TEST(exitOf({"equipment", "retire-gas", "DG-NEW", "--reason", "leaks"}) == 0);
    BOOST_TEST(exitOf({"equipment", "retire-gas", "DG-NEW", "--reason", "leaks"}) == 2);
}

BOOST_FIXTURE_TEST_CASE(aBenchIsHeldAndReleased, Fixture)
{
    const auto held = [&] {
        const auto status = run({"bench", "status", "--json"});
        const bool is = lab::parseObject(status.out)->getValue<bool>("held");
        BOOST_TEST(status.exitCode == (is ? 1 : 0));
        return is;
    };
    BOOST_TEST(!held());
    const auto good = run({"bench", "check", "--fast", "--json"});
    BOOST_TEST(good.exitCode == 0);
    BOOST_TEST(lab::parseObject(good.out)->getArray("results")->size() == 1U);
    BOOST_TEST(!held());

    BOOST_TEST(sensorCalibrated(1, "1.09") == 0); // it was dropped
    BOOST_TEST(exitOf({"bench", "check", "--fast"}) == 1);
    BOOST_TEST(held());
    const auto refused = run({"calibrate", "--fast"});
    BOOST_TEST(refused.exitCode != 0);
    BOOST_TEST(exitOf({"bench", "release"}) == 1);
    BOOST_TEST(exitOf({"bench", "explain", "--cause", "sensor dropped", "--action", "calibrated anew"}) == 0);
    BOOST_TEST(exitOf({"bench", "release"}) == 1);
    BOOST_TEST(sensorCalibrated(0, "1") == 0);
    BOOST_TEST(exitOf({"bench", "check", "--fast"}) == 0);
    BOOST_TEST(exitOf({"bench", "release"}) == 0);
    BOOST_TEST(!held());

    const auto chart = lab::parseObject(run({"control", "chart", "--json"}).out);
    BOOST_TEST(chart->getArray("controls")->size() == 3U);
    const auto holds = run({"bench", "hold", "--all", "--json"});
    BOOST_TEST(holds.exitCode == 0);
    BOOST_TEST(lab::parseObject(holds.out)->getArray("holds")->size() == 1U);
    BOOST_TEST(exitOf({"audit", "verify"}) == 0);
}

BOOST_FIXTURE_TEST_CASE(whatWasTouchedIsListed, Fixture)
{
    BOOST_TEST(exitOf({"bench", "touched"}) == 2);
    BOOST_TEST(exitOf({"bench", "touched", "--lot", "A", "--fixture", "1"}) == 2);
    BOOST_TEST(exitOf({"bench", "touched", "--sensor", "NONE"}) == 2);
    const auto count = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"bench", "touched"});
        words.emplace_back("--json");
        return lab::parseObject(run(words).out)->getArray("modules")->size();
    };
    BOOST_TEST(count({"--lot", "DG-0380-A"}) == 0U);
    const auto serial = arrival(lab::ReturnOutcome::Expected).modules.front().text();
    BOOST_TEST(exitOf({"bench", "health", serial}) == 1); // never measured
    BOOST_TEST(exitOf({"receive", serial}) == 0);
    BOOST_TEST(exitOf({"calibrate", "--fast"}) <= 1); // one of them may have to be retired
    BOOST_TEST(count({"--lot", "DG-0380-A"}) >= 1U);
    BOOST_TEST(count({"--sensor", "BARO-1"}) == count({"--fixture", "1"}));
    BOOST_TEST(count({"--fixture", "1", "--since", today.plusDays(1).iso()}) == 0U);
    const auto health = lab::parseObject(run({"bench", "health", serial, "--json"}).out);
    BOOST_TEST(health->getArray("visits")->size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
