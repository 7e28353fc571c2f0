// SPDX-License-Identifier: MIT
#include "calibration/bench/RegisterCodec.h"

#include "calibration/bench/RegisterMap.h"

#include <algorithm>
#include <cmath>

namespace calibration::codec {
namespace {

    using words::f32;
    using words::f64;
    using words::u32;

    bool within(double value, double least, double most)
    {
        return std::isfinite(value) && value >= least && value <= most;
    }

    tl::unexpected<lab::Message> fault(const std::string& part)
    {
        return lab::refused("bench.fault", {{"part", part}});
    }

    GasSource::Kind kindOf(std::uint16_t word)
    {
        switch (word) {
        case 1:
            return GasSource::Kind::DryGas;
        case 2:
            return GasSource::Kind::ZeroAir;
        case 3:
            return GasSource::Kind::WetBath;
        default:
            return GasSource::Kind::Nothing;
        }
    }

} // namespace

std::string faultName(std::uint16_t bits)
{
    if (bits & registers::EmergencyStop)
        return "emergency-stop";
    if (bits & registers::BarometerFault)
        return "barometer";
    if (bits & registers::TemperatureFault)
        return "thermometer";
    if (bits & registers::FlowFault)
        return "flow";
    if (bits & registers::ValveFault)
        return "valve";
    if (bits & registers::BathFault)
        return "wet-bath";
    return bits & registers::GasEmpty ? "gas-empty" : "gas";
}

lab::Expected<BenchStatus> status(words::Words block)
{
    namespace at = registers::status;
    if (block[at::mapId] != registers::mapId || block[at::mapVersion] != registers::mapVersion)
        return lab::refused("bench.map");
    const auto bits = block[at::bits];
    BenchStatus status;
    status.ready = bits & registers::Ready;
    status.busy = bits & registers::Busy;
    status.safe = bits & registers::Safe;
    status.simulated = bits & registers::Simulated;
    status.fastTime = bits & registers::FastTime;
    status.tripped = bits & registers::Tripped;
    status.faults = block[at::faults];
    status.owner = u32(block.subspan(at::owner));
    status.heartbeat = block[at::heartbeat];
    status.time = BenchTime(u32(block.subspan(at::benchTime)));
    status.openSources = block[at::valves] & static_cast<std::uint16_t>(registers::ventBit - 1U);
    status.ventOpen = block[at::valves] & registers::ventBit;
    status.openDocks = DockSet(block[at::dockValves]);
    const double barometer = f32(block.subspan(at::barometer));
    const double manifold = f32(block.subspan(at::manifold));
    const double ambient = f32(block.subspan(at::ambient));
    if (status.faults)
        return fault(faultName(status.faults));
    if (!within(barometer, 600, 1100))
        return fault("barometer");
    if (!within(manifold, -20, 60) || !within(ambient, -20, 60))
        return fault("thermometer");
    status.barometer = lab::Pressure::hectopascals(barometer);
    status.manifold = lab::Temperature::celsius(manifold);
    status.ambient = lab::Temperature::celsius(ambient);
    status.humidity = f32(block.subspan(at::humidity));
    status.flow = f32(block.subspan(at::flow));
    status.bath = f32(block.subspan(at::bath));
    status.bathLitres = f32(block.subspan(at::bathLitres));
    return status;
}

GasSource source(int number, words::Words block)
{
    namespace at = registers::source;
    return {number, kindOf(block[at::kind]), words::text(block.subspan(at::lot, at::lotWords)),
        lab::BrAC::milligramsPerLitre(f32(block.subspan(at::label))), f32(block.subspan(at::pressure))};
}

DockReading dock(int number, words::Words block)
{
    namespace at = registers::dock;
    const auto flags = block[at::flags];
    return {number, (flags & registers::Present) != 0, (flags & registers::Sealed) != 0,
        (flags & registers::MemoryFault) != 0, words::text(block.subspan(at::serial, at::serialWords)),
        f64(block.subspan(at::gain)), f32(block.subspan(at::birthGain)), f32(block.subspan(at::birthTau))};
}

std::optional<ShotRecord> shot(int dock, std::uint16_t wanted, words::Words block)
{
    namespace at = registers::shot;
    if (block[at::sequenceBefore] != wanted || block[at::sequenceAfter] != wanted)
        return std::nullopt;
    ShotRecord record;
    record.dock = dock;
    record.number = u32(block.subspan(at::number));
    record.time = BenchTime(u32(block.subspan(at::benchTime)));
    record.source = block[at::source];
    const double reading = f64(block.subspan(at::reading));
    record.peak = f32(block.subspan(at::peak));
    record.charge = f32(block.subspan(at::charge));
    record.peakTime = f32(block.subspan(at::peakTime));
    record.tau = f32(block.subspan(at::tau));
    record.baseline = f32(block.subspan(at::baseline));
    const double cell = f32(block.subspan(at::temperature));
    for (const auto value :
        {reading, record.peak, record.charge, record.peakTime, record.tau, record.baseline, cell})
        if (!std::isfinite(value))
            return std::nullopt;
    record.reading = lab::BrAC::milligramsPerLitre(reading);
    record.cell = lab::Temperature::celsius(cell);
    const auto flags = block[at::flags];
    record.overRange = flags & registers::OverRange;
    record.noCurrent = flags & registers::NoCurrent;
    record.pumpStuck = flags & registers::PumpStuck;
    record.leak = flags & registers::LeakFound;
    return record;
}

std::optional<PulseTrace> trace(int dock, words::Words block)
{
    namespace at = registers::pulse;
    const int taken = std::min(int {block[at::taken]}, int {at::sampleCount});
    if (taken == 0 || block[at::interval] == 0)
        return std::nullopt;
    PulseTrace trace {dock, block[at::sequenceBefore], taken == at::sampleCount,
        {block[at::interval], f32(block.subspan(at::scale)), {}}};
    for (const auto word : block.subspan(at::samples, static_cast<std::size_t>(taken)))
        trace.pulse.counts.push_back(static_cast<std::int16_t>(word));
    return trace;
}

std::optional<Pulse> pulse(std::uint16_t wanted, words::Words block)
{
    namespace at = registers::pulse;
    if (block[at::sequenceBefore] != wanted || block[at::sequenceAfter] != wanted)
        return std::nullopt;
    Pulse pulse {block[at::interval], f32(block.subspan(at::scale)), {}};
    for (const auto word : block.subspan(at::samples, at::sampleCount))
        pulse.counts.push_back(static_cast<std::int16_t>(word));
    return pulse;
}

} // namespace calibration::codec
