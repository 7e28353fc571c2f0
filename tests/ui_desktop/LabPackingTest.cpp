// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/LabPacking.h"

#include "lab/training/TrainingLab.h"
#include "tests/shared/TemporaryFolder.h"
#include "ui/Workstation.h"
#include "ui/desktop/planning/LabPlanning.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(LabPackingTest)

BOOST_AUTO_TEST_CASE(aPlannedKitIsPickedLabelledAndScannedClosed)
{
    const TemporaryFolder folder;
    BOOST_REQUIRE(
        lab::makeTrainingLab(folder / "lab", {400, 0, 7, lab::TrainingRequest::standardDay}).has_value());
    const auto settings =
        lab::Settings().with({"database.url=sqlite:" + (folder / "lab" / "lab.db").string()}).value();
    const auto workstation = ui::Workstation::open(settings, FLEXCAL_PROGRAM).value();
    ui::desktop::LabPacking packing(*workstation);
    BOOST_TEST(packing.queue().due.empty());
    BOOST_REQUIRE(ui::desktop::LabPlanning(*workstation).planAgain().has_value());

    const auto queue = packing.queue();
    BOOST_REQUIRE(!queue.due.empty());
    BOOST_TEST(queue.packed == 0);
    BOOST_TEST(queue.cutoffMinute == 17 * 60);
    const auto picking = packing.pick();
    BOOST_REQUIRE(picking.has_value());
    BOOST_REQUIRE(!picking->items.empty());
    const auto& item = picking->items.front();
    BOOST_TEST((packing.clientOf(item.module.text()) == item.client));
    BOOST_TEST((packing.clientOf(item.box.text()) == item.client));
    BOOST_TEST(!packing.clientOf("FX36810425X").has_value());

    auto job = packing.begin(item.client);
    BOOST_REQUIRE(job.has_value());
    BOOST_TEST(!packing.scan(*job, "B-1").item.has_value());
    for (const auto& code : {job->module.serial.text(), job->box.text(), job->outbound.number.text(),
             job->returning.number.text()})
        job = packing.scan(*job, code).job;
    BOOST_TEST(job->missing.size() == 1U);
    const auto files = packing.printAgain(job->kit);
    BOOST_REQUIRE(files.has_value());
    BOOST_TEST(files->size() == 2U);
    BOOST_TEST(std::filesystem::file_size(files->front()) > 0U);
    const auto last = packing.scan(*job, *job->module.certificate);
    BOOST_REQUIRE(last.closed);
    BOOST_REQUIRE(last.closed->has_value());
    BOOST_TEST(packing.queue().packed == 1);
    BOOST_TEST(packing.queue().due.size() == queue.due.size() - 1);
}

BOOST_AUTO_TEST_SUITE_END()
