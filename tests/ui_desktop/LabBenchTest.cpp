// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/LabBench.h"

#include "calibration/simulator/BenchProcess.h"
#include "lab/store/Database.h"
#include "lab/store/ModuleStore.h"
#include "lab/training/TrainingLab.h"
#include "tests/shared/TemporaryFolder.h"
#include "ui/Workstation.h"

#include <boost/test/unit_test.hpp>

namespace {

using calibration::RunState;

/// A training lab with three modules at the bench, and a bench in fast time.
struct Bench {
    TemporaryFolder folder;
    std::filesystem::path lab = folder / "lab";
    bool made = lab::makeTrainingLab(lab, {60, 0, 7, lab::TrainingRequest::standardDay}).has_value();
    calibration::BenchProcess process {FLEXCAL_PROGRAM, {"--fast", "--lab", lab.string()}};
    std::unique_ptr<ui::Workstation> workstation = open();
    ui::desktop::LabBench source {*workstation};

    Bench()
    {
        auto& database = workstation->database();
        database.write([&] {
            for (int i = 1; i <= 3; ++i)
                lab::ModuleStore(database).add({lab::ModuleSerial::numbered(95'000'000 + i), "FC-100",
                    "4.2.0", lab::ModuleState::Received, lab::Place::cart("B", i), {}, {}, {}, 1});
        });
    }

    std::unique_ptr<ui::Workstation> open() const
    {
        const auto settings = lab::Settings().with({"database.url=sqlite:" + (lab / "lab.db").string(),
            "bench.1.address=" + calibration::BenchAddress::loopback(process.port()).text()});
        return ui::Workstation::open(*settings, FLEXCAL_PROGRAM).value();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(LabBenchTest, Bench)

BOOST_AUTO_TEST_CASE(aBatchIsProposedByOnePersonAndSignedByAnother)
{
    const auto waiting = source.records().waiting;
    BOOST_REQUIRE(waiting.size() >= 3U);
    int told = 0;
    const auto result = source.calibrate([&](const calibration::Progress&) { ++told; }, {});
    BOOST_REQUIRE(result);
    BOOST_TEST(told > 5);
    const auto records = source.records();
    BOOST_TEST(records.docks.size() == result->modules.size());
    BOOST_REQUIRE(!records.proposed.empty());
    BOOST_TEST(static_cast<int>(records.proposed.size()) == result->count(RunState::Proposed));

    const auto certificates = source.sign(records.proposed);
    BOOST_REQUIRE(certificates);
    BOOST_TEST(*certificates == static_cast<int>(records.proposed.size()));
    const auto after = source.records();
    BOOST_TEST(after.proposed.empty());
    const calibration::RunStore store(workstation->database());
    for (const auto& record : after.docks)
        if (record.run.state == RunState::Certified)
            for (const auto& certificate : store.certificates())
                if (certificate.run == record.run.id)
                    BOOST_TEST(certificate.approver != record.run.technician);
}

BOOST_AUTO_TEST_CASE(theBenchIsLookedAtAndItsGasClosedFromOutside)
{
    source.closeGas(); // nobody has found the bench yet
    const auto picture = source.look();
    BOOST_TEST(picture.status.simulated);
    BOOST_TEST(picture.sources.front().lot.starts_with("DG-"));
    source.closeGas();
    BOOST_TEST(source.look().status.safe);
}

BOOST_AUTO_TEST_SUITE_END()
