// SPDX-License-Identifier: MIT
//
// How much longer a batch takes than its gas needs. Sixteen docks on a bench simulator in real time, over
// Modbus TCP, records on disk; then three such fixtures at once, with an onlooker at each bench who sees how
// near its watchdog came to act. The least time is what the profile makes the manifold dwell: purges, pauses,
// and for every sample the draw of one dock after the other and the fading of the last one's current.
#include "calibration/bench/Words.h"
#include "calibration/control/ControlDrawing.h"
#include "lab/store/EquipmentStore.h"
#include "lab/values/Text.h"
#include "tests/calibration/CalibrationLab.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace {

using namespace calibration;
using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr double mostOverhead = 0.05;
/// A heartbeat is due every 250 ms; when one did not come, less than this is left of the bench's patience.
constexpr int leastPatience = registers::watchdogMilliseconds - 2 * 250;

/// The time that the manifold must dwell for what a batch has done.
class Dwell {
public:
    explicit Dwell(const Profile& profile)
        : profile_(profile)
    {
    }
    void hear(const Progress& progress)
    {
        constexpr BenchTime leakTest = 10s;
        constexpr BenchTime betweenDocks = 200ms;
        constexpr BenchTime pulse = 12s;
        if (progress.step == Step::Leak)
            least_ += leakTest;
        else if (progress.step == Step::Soak)
            least_ += profile_.soak;
        else if (progress.step == Step::Adjust && progress.shot == 0)
            least_ += profile_.afterAdjustment;
        else if (progress.step == Step::Control) // every lot, before the batch and after it
            least_ += progress.controlsInAll / 2 * controlReadings * (profile_.gasPurge + pulse);
        if (progress.shot == 0)
            return;
        const bool zero = progress.step == Step::Blank || progress.step == Step::Recovery;
        least_ += progress.shot > 1 ? profile_.betweenShots : zero ? profile_.zeroPurge : profile_.gasPurge;
        least_ += pulse + betweenDocks * (progress.modules - 1);
    }
    double seconds() const { return Seconds(least_).count(); }

private:
    const Profile& profile_;
    BenchTime least_ {0};
};

struct Outcome {
    double least = 0; ///< s
    double took = 0; ///< s
    int patience = registers::watchdogMilliseconds; ///< ms, the least that the watchdog had left
    int aborted = 0;
};

/// A fixture with what the first one has: without a control sensor no batch begins.
void equip(const CalibrationLab& lab, int fixture)
{
    const auto number = std::to_string(fixture);
    lab.database->write([&] {
        lab::EquipmentStore store(*lab.database);
        for (auto one : store.at("1")) {
            one.id += "-" + number;
            one.fixture = number;
            store.add(one);
            store.calibrated(one.id, *one.calibration, lab.technician.staff.id, lab.clock.now());
        }
    });
}

Outcome calibrate(const CalibrationLab& lab, int fixture, const Profile& profile)
{
    const auto database = lab::Database::open(lab.database->url());
    ServedBench served(lab.bench({}, false));
    auto options = lab.options(profile.name.c_str());
    options.fixture = std::to_string(fixture);
    options.approver.reset(); // certificates are another benchmark's
    Outcome outcome;
    std::jthread onlooker([&, port = served.server->port()](const std::stop_token& stop) {
        ModbusLink link(BenchAddress::loopback(port));
        while (!stop.stop_requested()) {
            const auto block = link.readInputs(0, registers::status::size);
            if (words::u32(words::Words(block).subspan(registers::status::owner)) != 0)
                outcome.patience = std::min(outcome.patience, int {block[registers::status::watchdogLeft]});
            std::this_thread::sleep_for(20ms);
        }
    });
    Dwell dwell(profile);
    const auto modules = std::span(lab.serials).subspan(static_cast<std::size_t>(fixture - 1) * 16, 16);
    const auto begun = std::chrono::steady_clock::now();
    const auto result =
        BatchRunner(*database, lab.clock, served.bench, options).run(modules, [&](const Progress& progress) {
            dwell.hear(progress);
        });
    outcome.took = Seconds(std::chrono::steady_clock::now() - begun).count();
    onlooker.request_stop();
    onlooker.join();
    outcome.least = dwell.seconds();
    outcome.aborted = result ? result->count(RunState::Aborted) : 16;
    return outcome;
}

bool report(const std::string& name, const Outcome& outcome)
{
    using lab::text::number;
    const double overhead = outcome.took / outcome.least - 1;
    const bool good = overhead <= mostOverhead && outcome.patience >= leastPatience && outcome.aborted == 0;
    std::cout << name << ": " << number(outcome.took, 1) << " s, the gas needs " << number(outcome.least, 1)
              << " s: ratio " << number(outcome.took / outcome.least, 4) << " (at most "
              << number(1 + mostOverhead, 2) << "); watchdog had at least " << outcome.patience << " of "
              << registers::watchdogMilliseconds << " ms left" << (good ? "" : "  NOT GOOD") << "\n";
    return good;
}

} // namespace

int main()
{
    const auto profile = Profile::named("training").value();
    bool good = true;
    {
        const CalibrationLab lab(16);
        good = report("one fixture, 16 docks", calibrate(lab, 1, profile)) && good;
    }
    const CalibrationLab lab(48);
    equip(lab, 2);
    equip(lab, 3);
    std::vector<Outcome> outcomes(3);
    {
        std::vector<std::jthread> fixtures;
        for (int fixture = 1; fixture <= 3; ++fixture)
            fixtures.emplace_back([&, fixture] {
                outcomes[static_cast<std::size_t>(fixture - 1)] = calibrate(lab, fixture, profile);
            });
    }
    for (int fixture = 1; fixture <= 3; ++fixture)
        good = report("fixture " + std::to_string(fixture) + " of three at once",
                   outcomes[static_cast<std::size_t>(fixture - 1)])
               && good;
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
