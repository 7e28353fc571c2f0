// SPDX-License-Identifier: MIT
#include "calibration/BatchRunner.h"

#include "lab/store/Journal.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(BatchRunnerTest)

namespace {

const ModuleResult& of(const BatchResult& result, int dock)
{
    return *std::ranges::find(result.modules, dock, &ModuleResult::dock);
}

std::string codeOf(const ModuleResult& module) { return module.reason ? module.reason->code : std::string(); }

} // namespace

BOOST_AUTO_TEST_CASE(sixteenModulesAreCalibratedAndCertified)
{
    CalibrationLab lab;
    ServedBench served(lab.bench());
    BatchRunner runner(*lab.database, lab.clock, served.bench, lab.options());
    const auto began = std::chrono::steady_clock::now();
    const auto result = runner.run(lab.serials);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    BOOST_REQUIRE(result);
    BOOST_TEST_MESSAGE("a batch of 16 took " << took.count() << " s");
    BOOST_TEST(took.count() < 10); // an ordinary machine needs well under 3; sanitizers are slow

    BOOST_TEST(result->count(RunState::Certified) >= 12);
    BOOST_TEST(result->count(RunState::Certified) + result->count(RunState::Retired) == 16);
    BOOST_TEST(result->shots >= 16 * 12);
    const RunStore store(*lab.database);
    int stored = 0;
    for (const auto& module : result->modules) {
        stored += static_cast<int>(store.shots(module.run).size());
        BOOST_TEST(store.intact(module.run));
        const auto record = lab.module(module.module);
        if (module.verdict == RunState::Certified) {
            BOOST_TEST((record.state == lab::ModuleState::Certified));
            BOOST_TEST((record.place.kind() == lab::Place::Kind::Bin));
            BOOST_TEST(record.certificate.value() == module.certificate->id);
            BOOST_TEST((record.certifiedOn == lab::TrainingRequest::standardDay));
            BOOST_TEST((module.asLeft.front().statement == Statement::Pass));
            BOOST_TEST(std::filesystem::exists(module.pdf));
        } else {
            BOOST_TEST((record.state == lab::ModuleState::Retired));
            BOOST_TEST(!module.certificate);
        }
    }
    BOOST_TEST(stored == result->shots);
    BOOST_TEST(store.certificates().size() == static_cast<std::size_t>(result->count(RunState::Certified)));
    BOOST_TEST(lab::Journal(*lab.database).verify().intact());
    BOOST_TEST(served.bench.status().safe);
}

BOOST_AUTO_TEST_CASE(theSameSeedGivesTheSameVerdictsInAnyOrder)
{
    const auto readings = [](bool reversed) {
        CalibrationLab lab(6);
        ServedBench served(lab.bench());
        auto serials = lab.serials;
        auto options = lab.options();
        options.docks = {1, 2, 3};
        BatchRunner runner(*lab.database, lab.clock, served.bench, options);
        std::vector<std::vector<lab::ModuleSerial>> batches {
            {serials[0], serials[1], serials[2]}, {serials[3], serials[4], serials[5]}};
        if (reversed)
            std::ranges::reverse(batches);
        std::map<std::string, std::vector<double>> found;
        for (const auto& batch : batches) {
            const auto result = runner.run(batch).value();
            for (const auto& module : result.modules)
                for (const auto& shot : RunStore(*lab.database).shots(module.run))
                    found[module.module.text()].push_back(shot.record.reading.milligramsPerLitre());
        }
        return found;
    };
    BOOST_TEST((readings(false) == readings(true)));
}

BOOST_AUTO_TEST_CASE(faultsAreFoundAndNothingBadPasses)
{
    CalibrationLab lab(13);
    ServedBench served(lab.bench({"stuck-pump:1", "leak:2", "open-cell:3", "contamination:4", "dead-memory:5",
        "drift:5", "drift:6", "drift-beyond:7", "wrong-serial:8", "shorted:9", "bad-memory:10", "unsealed:11",
        "non-linear:12", "memory:13"}));
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
    BOOST_REQUIRE(result);
    struct Row {
        int dock;
        RunState verdict;
        const char* code;
    };
    const Row rows[] = {
        {1, RunState::Retired, "module.pump"},
        {2, RunState::Failed, "dock.leak"},
        {3, RunState::Retired, "module.no-current"},
        {4, RunState::Retired, ""}, // by its blank or its slow pulse
        {5, RunState::Retired, "module.memory"},
        {6, RunState::Certified, ""},
        {7, RunState::Retired, "module.gain"},
        {8, RunState::Aborted, "dock.serial"},
        {9, RunState::Retired, "module.blank"},
        {10, RunState::Aborted, "dock.memory"},
        {11, RunState::Aborted, "dock.seal"},
        {12, RunState::Retired, "module.linearity"},
        {13, RunState::Failed, "module.carry-over"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT("dock " << row.dock) {
            const auto& module = of(*result, row.dock);
            BOOST_TEST(word(module.verdict) == word(row.verdict));
            if (*row.code)
                BOOST_TEST(codeOf(module) == row.code);
        }
    }
    BOOST_TEST(of(*result, 6).asFoundOut);
    BOOST_TEST(of(*result, 6).adjusted);
    BOOST_TEST((lab.module(lab.serials[1]).state == lab::ModuleState::Quarantined));
    BOOST_TEST((lab.module(lab.serials[7]).state == lab::ModuleState::OnBench));
    // What did not count may be run again.
    ServedBench mended(lab.bench());
    const auto again =
        BatchRunner(*lab.database, lab.clock, mended.bench, lab.options()).run(std::vector {lab.serials[7]});
    BOOST_REQUIRE(again);
    BOOST_TEST((again->modules.front().verdict == RunState::Certified
                || again->modules.front().verdict == RunState::Retired));
}

BOOST_AUTO_TEST_CASE(wrongGasRefusesBeforeAnythingHappens)
{
    for (const auto* fault : {"expired-gas", "low-gas"}) {
        BOOST_TEST_CONTEXT(fault) {
            CalibrationLab lab(1);
            ServedBench served(lab.bench({fault}));
            const auto result =
                BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
            BOOST_REQUIRE(!result);
            BOOST_TEST(result.error().code.starts_with("gas."));
            BOOST_TEST((lab.module(lab.serials[0]).state == lab::ModuleState::Received));
            BOOST_TEST(served.bench.status().safe);
        }
    }
}

BOOST_AUTO_TEST_CASE(aValveThatSticksAbortsTheBatch)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench({"stuck-valve:2"}));
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
    BOOST_REQUIRE(result);
    for (const auto& module : result->modules) {
        BOOST_TEST(word(module.verdict) == "aborted");
        BOOST_TEST(codeOf(module) == "bench.valves");
    }
    BOOST_TEST(served.bench.status().safe);
}

BOOST_AUTO_TEST_CASE(aBenchThatFreezesAborts)
{
    CalibrationLab lab(1);
    ServedBench served(lab.bench({"frozen"}));
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, lab.options()).run(lab.serials);
    BOOST_REQUIRE(result);
    BOOST_TEST((result->modules.front().verdict == RunState::Aborted));
    BOOST_TEST(RunStore(*lab.database).certificates().empty());
    BOOST_TEST((lab.module(lab.serials[0]).state == lab::ModuleState::OnBench));
}

BOOST_AUTO_TEST_CASE(moreModulesThanDocksAreRefused)
{
    CalibrationLab lab(3);
    ServedBench served(lab.bench());
    auto options = lab.options();
    options.docks = {4, 9};
    BOOST_TEST(BatchRunner(*lab.database, lab.clock, served.bench, options).run(lab.serials).error().code
               == "run.too-many");
}

BOOST_AUTO_TEST_CASE(aPausedBatchWaitsBetweenTwoStepsWithItsGasShutAndGoesOn)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench());
    Pause pause;
    auto options = lab.options("training");
    options.pause = &pause;
    std::optional<bool> shut;
    std::jthread person;
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, options)
                            .run(lab.serials, [&](const Progress& told) {
                                if (told.step == Step::Condition && told.shot == 1)
                                    pause.want(true);
                                if (!told.paused)
                                    return;
                                BOOST_TEST((told.step == Step::AsFound));
                                const auto status = served.bench.status();
                                shut = status.safe && status.openSources == 0;
                                person = std::jthread([&] {
                                    std::this_thread::sleep_for(std::chrono::milliseconds(200));
                                    pause.want(false);
                                });
                            });
    BOOST_REQUIRE(result);
    BOOST_REQUIRE(shut.has_value());
    BOOST_TEST(*shut);
    BOOST_TEST(result->count(RunState::Certified) == 2);
}

BOOST_AUTO_TEST_CASE(aPausedBatchCanBeStopped)
{
    CalibrationLab lab(2);
    ServedBench served(lab.bench());
    Pause pause;
    auto options = lab.options("training");
    options.pause = &pause;
    std::stop_source stop;
    const auto result = BatchRunner(*lab.database, lab.clock, served.bench, options)
                            .run(
                                lab.serials,
                                [&](const Progress& told) {
                                    if (told.step == Step::Blank)
                                        pause.want(true);
                                    if (told.paused)
                                        stop.request_stop();
                                },
                                stop.get_token());
    BOOST_REQUIRE(result);
    BOOST_TEST(result->count(RunState::Aborted) == 2);
    BOOST_TEST(served.bench.status().safe);
}

BOOST_AUTO_TEST_SUITE_END()
