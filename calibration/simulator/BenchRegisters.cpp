// SPDX-License-Identifier: MIT
// How a training bench shows itself in its input registers.
#include "calibration/bench/Words.h"
#include "calibration/simulator/BenchSimulator.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calibration {
namespace {

    constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

    float narrow(double value) { return static_cast<float>(value); }

    /// The bit where it holds, else nothing.
    unsigned when(bool holds, unsigned bit) { return holds ? bit : 0; }

} // namespace

std::vector<std::uint16_t> BenchSimulator::read(Wall now) const
{
    using namespace registers;
    std::vector<std::uint16_t> image(inputRegisters);
    const std::span<std::uint16_t> all(image);
    showStatus(all.first(status::size), now);
    for (const auto& gas : sources_) {
        const auto block = all.subspan(
            static_cast<std::size_t>(source::first + gas.number * source::stride), source::stride);
        block[source::kind] = gas.kind == GasSource::Kind::DryGas    ? 1
                              : gas.kind == GasSource::Kind::ZeroAir ? 2
                              : gas.kind == GasSource::Kind::WetBath ? 3
                                                                     : 0;
        words::put(
            block.subspan(source::pressure), has(Fault::Kind::Gauge) ? nothing : narrow(gas.pressureBar));
        words::put(block.subspan(source::label), narrow(gas.label.milligramsPerLitre()));
        words::put(block.subspan(source::lot, source::lotWords), std::string_view(gas.lot));
    }
    for (int dock = 1; dock <= docks; ++dock) {
        const auto index = static_cast<std::size_t>(dock - 1);
        showDock(dock, all.subspan(dock::first + index * dock::stride, dock::stride));
        words::put(all.subspan(leak::first + index * leak::stride), narrow(leaks_[index]));
        showShot(kept_[index], all.subspan(shot::first + index * shot::stride, shot::stride));
        showPulse(kept_[index], all.subspan(pulse::first + index * pulse::stride, pulse::size));
    }
    return image;
}

void BenchSimulator::showStatus(std::span<std::uint16_t> block, Wall now) const
{
    namespace at = registers::status;
    const bool safe = valves_ == registers::ventBit && dockValves_.empty();
    block[at::mapId] = registers::mapId;
    block[at::mapVersion] = registers::mapVersion;
    block[at::bits] = static_cast<std::uint16_t>(
        registers::Ready | registers::Simulated | when(busy(), registers::Busy) | when(safe, registers::Safe)
        | when(options_.fastTime, registers::FastTime) | when(tripped_, registers::Tripped));
    block[at::faults] = faults();
    words::put(block.subspan(at::benchTime), static_cast<std::uint32_t>(time_.count()));
    block[at::heartbeat] = heartbeat_;
    if (owner_ != 0) {
        const auto left = std::chrono::milliseconds(registers::watchdogMilliseconds)
                          - std::chrono::duration_cast<std::chrono::milliseconds>(now - heardAt_);
        block[at::watchdogLeft] = static_cast<std::uint16_t>(std::max<std::int64_t>(0, left.count()));
    }
    words::put(block.subspan(at::owner), owner_);
    block[at::dockCount] = registers::docks;
    block[at::sourceCount] = registers::sources;
    block[at::lastCommand] = lastCommand_;
    block[at::lastResult] = static_cast<std::uint16_t>(lastResult_);
    block[at::valves] = valves_;
    block[at::dockValves] = dockValves_.bits();
    words::put(block.subspan(at::lastToken), lastToken_);
    block[at::selfTest] = static_cast<std::uint16_t>(selfTest_);
    block[at::selfTestFaults] = selfTestFaults_;
    words::put(block.subspan(at::bath), bath_ ? narrow(bath_->temperature().celsius()) : nothing);
    words::put(block.subspan(at::bathLitres), bath_ ? narrow(bath_->litres()) : nothing);
    const bool blind = has(Fault::Kind::Barometer) || (provoked_ & registers::BarometerFault) != 0;
    words::put(block.subspan(at::barometer), blind ? nothing : narrow(barometer_.hectopascals()));
    words::put(block.subspan(at::manifold), narrow(ambient_.celsius() + 0.4));
    words::put(block.subspan(at::ambient), narrow(ambient_.celsius()));
    words::put(block.subspan(at::humidity), 41.0F);
    words::put(block.subspan(at::flow), valves_ == registers::ventBit ? 0.0F : 500.0F);
}

void BenchSimulator::showDock(int dock, std::span<std::uint16_t> block) const
{
    namespace at = registers::dock;
    const auto& cell = cells_[static_cast<std::size_t>(dock - 1)];
    if (!cell)
        return;
    block[at::state] = busy() ? 2 : 1;
    block[at::flags] = static_cast<std::uint16_t>(
        registers::Present | when(!present(options_.faults, Fault::Kind::Unsealed, dock), registers::Sealed)
        | when(present(options_.faults, Fault::Kind::BadMemory, dock), registers::MemoryFault));
    words::put(block.subspan(at::serial, at::serialWords), std::string_view(cell->serial().text()));
    words::put(block.subspan(at::gain), cell->gain());
    words::put(block.subspan(at::birthGain), narrow(cell->truth().birthGain));
    words::put(block.subspan(at::birthTau), narrow(cell->truth().birthTau));
    words::put(block.subspan(at::shots), cell->shots());
}

void BenchSimulator::showShot(const Kept& kept, std::span<std::uint16_t> block) const
{
    namespace at = registers::shot;
    const auto& record = kept.record;
    block[at::sequenceBefore] = kept.sequence;
    block[at::flags] = static_cast<std::uint16_t>(
        when(record.overRange, registers::OverRange) | when(record.noCurrent, registers::NoCurrent)
        | when(record.pumpStuck, registers::PumpStuck) | when(record.leak, registers::LeakFound));
    words::put(block.subspan(at::number), record.number);
    words::put(block.subspan(at::benchTime), static_cast<std::uint32_t>(record.time.count()));
    words::put(block.subspan(at::reading), record.reading.milligramsPerLitre());
    words::put(block.subspan(at::peak), narrow(record.peak));
    words::put(block.subspan(at::charge), narrow(record.charge));
    words::put(block.subspan(at::peakTime), narrow(record.peakTime));
    words::put(block.subspan(at::tau), narrow(record.tau));
    words::put(block.subspan(at::baseline), narrow(record.baseline));
    words::put(block.subspan(at::temperature), narrow(record.cell.celsius()));
    block[at::source] = static_cast<std::uint16_t>(record.source);
    block[at::sequenceAfter] = kept.sequence;
}

void BenchSimulator::showPulse(const Kept& kept, std::span<std::uint16_t> block) const
{
    namespace at = registers::pulse;
    const auto& counts = kept.record.pulse.counts;
    if (counts.empty())
        return;
    const auto since = (time_ - kept.record.time).count() / kept.record.pulse.intervalMilliseconds + 1;
    const auto taken = std::min(counts.size(), static_cast<std::size_t>(since));
    block[at::sequenceBefore] = kept.sequence;
    block[at::interval] = static_cast<std::uint16_t>(kept.record.pulse.intervalMilliseconds);
    words::put(block.subspan(at::scale), narrow(kept.record.pulse.microamperesPerCount));
    for (std::size_t i = 0; i < taken; ++i)
        block[at::samples + i] = static_cast<std::uint16_t>(counts[i]);
    block[at::sequenceAfter] =
        taken == counts.size() ? kept.sequence : static_cast<std::uint16_t>(kept.sequence - 1);
    block[at::taken] = static_cast<std::uint16_t>(taken);
}

} // namespace calibration
