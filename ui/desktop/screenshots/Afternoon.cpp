// SPDX-License-Identifier: MIT
#include "ui/desktop/screenshots/Afternoon.h"

#include "calibration/equipment/EquipmentDesk.h"
#include "lab/values/Failure.h"
#include "ui/Workstation.h"
#include "ui/desktop/LabWindow.h"
#include "ui/desktop/MainFrame.h"
#include "ui/desktop/bench/BenchPanel.h"
#include "ui/desktop/certificates/CertificatesPanel.h"
#include "ui/desktop/packing/PackingPanel.h"
#include "ui/desktop/planning/PlanningPanel.h"

#include <wx/app.h>
#include <wx/utils.h>

#include <algorithm>

namespace ui::desktop::Afternoon {
namespace {

    constexpr std::chrono::seconds patience(240); // a control in wall time comes before the first module

    void waitUntil(const std::function<bool()>& holds)
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!holds()) {
            if (std::chrono::steady_clock::now() > end)
                throw lab::Failure({"desktop.trouble.unforeseen", {{"detail", "screenshots"}}});
            wxYield();
            wxMilliSleep(5);
        }
    }

    void runBatch(LabWindow& window, const std::function<bool()>& until)
    {
        auto& bench = window.bench();
        window.frame().open(MainFrame::Place::Bench);
        waitUntil([&] { return bench.state().bench && bench.state().waiting > 0; });
        bench.start();
        waitUntil(until);
    }

    /// A second person looks at what passed, signs one, and finds a case to decide.
    void reviewAndSign(LabWindow& window, const Photographer& photograph)
    {
        using Kind = CertificatesState::Kind;
        const auto& desk = window.certificates().state();
        window.frame().open(MainFrame::Place::Certificates);
        window.certificates().refresh();
        waitUntil([&] { return desk.run() && desk.view; });
        photograph(window, "18-review");
        window.certificates().sign();
        waitUntil([&] { return !desk.lists.certificates.empty() && desk.view; });
        window.certificates().choose({Kind::Certificate, desk.lists.certificates.front().id});
        waitUntil([&] { return desk.view.has_value(); });
        photograph(window, "19-certificate");
        if (!desk.lists.cases.empty()) {
            window.certificates().choose({Kind::Case, desk.lists.cases.front().id});
            waitUntil([&] { return desk.view.has_value(); });
            photograph(window, "20-impact-case");
        }
    }

    /// Today's modules are fetched, and one kit is scanned closed but for one item; then something else is
    /// scanned.
    void packOne(LabWindow& window, const Photographer& photograph)
    {
        const auto& desk = window.packing().state();
        window.frame().open(MainFrame::Place::Packing);
        window.packing().pick();
        waitUntil([&] { return !desk.busy() && !desk.picking.items.empty(); });
        photograph(window, "24-pick-list");
        window.packing().submit(desk.picking.items.front().module.text());
        waitUntil([&] { return !desk.busy() && desk.job && desk.job->missing.size() == 4; });
        window.packing().submit(desk.job->box.text());
        window.packing().submit(desk.job->outbound.number.text());
        waitUntil([&] { return !desk.busy() && desk.job->missing.size() == 2; });
        photograph(window, "25-packing");
        window.packing().submit(desk.picking.items.back().module.text());
        waitUntil([&] { return desk.stop.has_value(); });
        photograph(window, "26-packing-wrong-item");
        window.packing().confirm();
        window.packing().submit(desk.job->returning.number.text());
        window.packing().submit(*desk.job->module.certificate);
        waitUntil([&] { return !desk.busy() && !desk.job; });
        photograph(window, "27-packed");
    }

    /// A state's rule, and the form of a calibration.
    void lookAtStandards(LabWindow& window, const Photographer& photograph)
    {
        using Kind = StandardsState::Kind;
        const auto& desk = window.standards().state();
        window.frame().open(MainFrame::Place::Standards);
        waitUntil([&] { return desk.known; });
        window.standards().choose({Kind::Rule, desk.lists.rules[desk.rules.front()].state});
        waitUntil([&] { return !desk.history.empty(); });
        photograph(window, "28-standards");
        window.standards().choose({Kind::Instrument, desk.lists.equipment.front().id});
        window.standards().begin(StandardsAct::Calibrated);
        photograph(window, "29-standards-calibration");
        window.standards().leave();
        window.standards().begin(StandardsAct::AddGas);
        photograph(window, "30-standards-new-lot");
        window.standards().leave();
    }

    /// The control sensor was dropped: the next control is out, and the bench is held.
    void holdTheBench(LabWindow& window, const Photographer& photograph)
    {
        auto& workstation = window.workstation();
        calibration::EquipmentDesk equipment(workstation.database(), workstation.clock());
        const auto today = equipment.today();
        if (!equipment.calibrated(*workstation.actingAs(lab::Role::Technician), "CS-1",
                {today, today.plusDays(365), "C-78", 1.09, 0.4}))
            return;
        window.holds().check();
        waitUntil([&] { return window.holds().state().step() == HoldState::Step::Explain; });
        photograph(window, "22-bench-held");
        window.holds().explain("the control sensor was dropped", "it was calibrated anew");
        waitUntil([&] { return window.holds().state().step() == HoldState::Step::Control; });
        photograph(window, "23-bench-hold-control");
    }

} // namespace

void watchABatch(LabWindow& window, const Photographer& photograph)
{
    const auto& state = window.bench().state();
    // The conditioning shot, its current half faded.
    runBatch(window, [&] {
        const auto& pulse = state.docks.front().pulse;
        return state.progress && state.progress->step == calibration::Step::Condition
               && pulse.counts.size() > 40 && !state.docks.front().pulseWhole;
    });
    photograph(window, "13-bench-running");
    window.bench().closeGas();
    waitUntil([&] { return !state.busy(); });
}

void certifyAndPlan(LabWindow& window, const Photographer& photograph)
{
    const auto& bench = window.bench().state();
    runBatch(window, [&] { return !bench.busy() && bench.toSign > 0; });
    const auto retired = std::ranges::find_if(bench.docks,
        [](const auto& dock) { return dock.run && dock.run->state == calibration::RunState::Retired; });
    photograph(window, "14-bench-passed");
    reviewAndSign(window, photograph);
    window.frame().open(MainFrame::Place::Bench);
    window.bench().sign();
    waitUntil([&] { return !bench.busy() && bench.toSign == 0; });
    if (retired != bench.docks.end())
        window.frame().bench().choose(retired->number);
    photograph(window, "15-bench-certified");

    holdTheBench(window, photograph);
    window.frame().open(MainFrame::Place::Planning);
    window.planning().planAgain();
    waitUntil([&] { return window.planning().state().plan && !window.planning().state().planning; });
    window.frame().planning().enterLines();
    photograph(window, "16-planning");
    window.planning().filter("ground");
    photograph(window, "17-planning-filtered");
    packOne(window, photograph);
    lookAtStandards(window, photograph);
}

} // namespace ui::desktop::Afternoon
