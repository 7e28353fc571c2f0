// SPDX-License-Identifier: MIT
#include "calibration/control/ControlDrawing.h"

#include "calibration/bench/Interlocks.h"

#include <algorithm>

namespace calibration {

lab::Expected<std::vector<ConnectedGas>> chooseControlGas(
    const std::vector<lab::ReferenceGas>& lots, const std::vector<GasSource>& sources, lab::Date today)
{
    std::vector<ConnectedGas> chosen;
    lab::Message refusal {"control.no-gas", {}};
    for (const auto& lot : lots) {
        const auto source = interlocks::sourceOf(lot, sources);
        if (!source || lot.use != lab::GasUse::Control)
            continue;
        if (auto may = interlocks::mayFlow(lot, *source, lab::GasUse::Control, today); !may)
            refusal = may.error();
        else
            chosen.push_back({lot, source->number});
    }
    if (chosen.empty())
        return tl::make_unexpected(refusal);
    return chosen;
}

std::optional<int> ControlDrawing::dock(int training) const
{
    auto& bench = control_.bench();
    if (bench.status().simulated) {
        const auto serial = lab::ModuleSerial::parse(sensor_.serial);
        if (!serial)
            throw lab::Failure(serial.error());
        bench.insert(training, *serial);
    }
    const auto docks = bench.docks();
    const auto found = std::ranges::find_if(docks, [&](const DockReading& dock) {
        return dock.present && !dock.memoryFault && dock.serial == sensor_.serial;
    });
    return found == docks.end() ? std::nullopt : std::optional(found->dock);
}

MeasuredControl ControlDrawing::measure(int dock, const std::string& fixture, ControlPurpose purpose,
    const std::vector<ConnectedGas>& gases) const
{
    auto& bench = control_.bench();
    const auto docks = DockSet::only(dock);
    MeasuredControl measured {fixture, purpose, sensor_, {}};
    for (const auto& gas : gases) {
        bench.setValves({gas.source, false, docks});
        ControlReadings read {gas.lot, {}};
        for (int i = 0; i < controlReadings; ++i) {
            control_.pass(profile_.gasPurge);
            control_.check();
            if (auto holds = interlocks::bathHolds(
                    gas.lot, bench.status(), profile_.bathWithin, profile_.mostDepletionPercent);
                !holds)
                throw lab::Failure(holds.error());
            auto records = bench.shoot(docks);
            auto& record = records.at(0);
            if (record.dock != dock || record.source != gas.source)
                throw lab::Failure({"bench.fault", {{"part", "source"}}});
            if (record.leak || record.noCurrent || record.pumpStuck || record.overRange)
                throw lab::Failure(
                    {"control.sensor", {{"sensor", sensor_.id}, {"dock", std::to_string(dock)}}});
            read.shots.push_back(std::move(record));
        }
        measured.lots.push_back(std::move(read));
    }
    const auto status = bench.status();
    measured.station = stationOf(status);
    measured.ambient = status.ambient;
    bench.makeSafe();
    // As after a batch: an answer from before the last heartbeat would prove nothing.
    bench.confirmFresh();
    return measured;
}

} // namespace calibration
