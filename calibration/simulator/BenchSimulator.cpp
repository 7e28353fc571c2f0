// SPDX-License-Identifier: MIT
#include "calibration/simulator/BenchSimulator.h"

#include "calibration/bench/Interlocks.h"
#include "calibration/bench/Words.h"
#include "calibration/reference/DryGas.h"
#include "calibration/simulator/Chance.h"
#include "calibration/simulator/ControlSensor.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace calibration {
namespace {

    using namespace std::chrono_literals;
    using registers::Command;
    using registers::Result;

    constexpr BenchTime betweenDocks {200};
    constexpr BenchTime pulseTime {12'000};
    constexpr BenchTime leakTime {10'000};
    constexpr double cylinder = 8; // L
    constexpr double smallCylinder = 0.01; // L, empty within seconds
    constexpr double litresPerSecond = 0.5 / 60;
    constexpr double emptyBar = 0.3; // below it nothing flows any more
    constexpr double manifoldTau = 0.5; // s, how fast a new gas fills the manifold
    constexpr std::uint16_t sourceBits = (1U << registers::sources) - 1U;

    std::string valveName(int source)
    {
        return source == registers::zeroAirSource ? "zero" : "gas-" + std::to_string(source + 1);
    }

    bool inOrder(const lab::ReferenceGas& lot, lab::Date today)
    {
        return today <= lot.expires && lot.pressureBar >= lot.minimumBar;
    }

} // namespace

BenchSimulator::BenchSimulator(const SimulatorOptions& options)
    : options_(options)
    , log_(options.valveLog)
    , barometer_(lab::Pressure::hectopascals(Chance(options.seed, "barometer", 0).between(985, 1020)))
    , ambient_(lab::Temperature::celsius(Chance(options.seed, "ambient", 0).between(22, 25)))
{
    leaks_.fill(std::numeric_limits<double>::quiet_NaN());
    connectGas();
    for (int source = 0; source < registers::sources; ++source)
        log_.write(valveName(source), false);
    for (int dock = 1; dock <= registers::docks; ++dock)
        log_.write("dock-" + std::to_string(dock), false);
    valves_ = registers::ventBit;
    log_.write("vent", true);
}

BenchSimulator::~BenchSimulator() { makeSafe(); }

void BenchSimulator::connectGas()
{
    using lab::GasUse;
    auto lots = options_.lots;
    std::ranges::stable_sort(lots, std::greater(), &lab::ReferenceGas::expires);
    const auto take = [&](GasUse use, bool wanted) {
        const auto found = std::ranges::find_if(
            lots, [&](const auto& lot) { return lot.use == use && inOrder(lot, options_.today) == wanted; });
        std::optional<lab::ReferenceGas> lot;
        if (found != lots.end()) {
            lot = *found;
            lots.erase(found);
        }
        return lot;
    };
    for (const auto use : {GasUse::Adjust, GasUse::Adjust, GasUse::AsLeft, GasUse::Control}) {
        const int number = static_cast<int>(sources_.size());
        const bool wantsBad = use == GasUse::Adjust && has(Fault::Kind::ExpiredGas);
        auto lot = take(use, !wantsBad);
        // The bench has one wet bath.
        while (lot && lot->kind == lab::GasKind::WetBath && bath_)
            lot = take(use, !wantsBad);
        if (!lot) {
            sources_.push_back({number, GasSource::Kind::Nothing, "", lab::BrAC::milligramsPerLitre(0), 0});
            litres_.push_back(cylinder);
            delivers_.push_back(0);
            continue;
        }
        const bool low = use == GasUse::Adjust && has(Fault::Kind::LowGas);
        const bool runsOut = use == GasUse::Adjust && has(Fault::Kind::GasRunsOut);
        const bool wet = lot->kind == lab::GasKind::WetBath;
        if (wet)
            bath_.emplace(options_.seed, *lot, has(Fault::Kind::ColdBath));
        sources_.push_back(
            {number, wet ? GasSource::Kind::WetBath : GasSource::Kind::DryGas, lot->lot, lot->label,
                low       ? 1.0
                : runsOut ? lot->minimumBar + 0.5
                          : lot->pressureBar});
        litres_.push_back(runsOut ? smallCylinder : cylinder);
        // The gas in the cylinder differs from its label by what the certificate allows for.
        const double u = lot->expandedUncertainty.milligramsPerLitre() / lot->coverageFactor;
        Chance chance(options_.seed, lot->lot, 0);
        delivers_.push_back(lot->label.milligramsPerLitre() + u * std::clamp(chance.normal(), -2.0, 2.0));
    }
    sources_.push_back(
        {registers::zeroAirSource, GasSource::Kind::ZeroAir, "", lab::BrAC::milligramsPerLitre(0), 6});
    litres_.push_back(cylinder);
    delivers_.push_back(0);
}

std::uint16_t BenchSimulator::faults() const
{
    using Kind = Fault::Kind;
    using namespace registers;
    unsigned bits = provoked_;
    const auto add = [&](bool holds, FaultBit bit) { bits |= holds ? static_cast<unsigned>(bit) : 0U; };
    add(has(Kind::Thermometer), TemperatureFault);
    add(has(Kind::Flow), FlowFault);
    add(has(Kind::Gauge), GasFault);
    add(has(Kind::EmergencyStop), EmergencyStop);
    add(ranEmpty_, GasEmpty);
    add(bath_ && bath_->outOfRange(), BathFault);
    return static_cast<std::uint16_t>(bits);
}

void BenchSimulator::guard()
{
    if (faults() != 0 && (busy() || valves_ != registers::ventBit || !dockValves_.empty()))
        makeSafe();
}

bool BenchSimulator::write(int address, std::span<const std::uint16_t> words, Wall now)
{
    using namespace registers;
    const auto size = static_cast<int>(words.size());
    if (address == heartbeat::first && size == heartbeat::size) {
        beat(words, now);
        return true;
    }
    if (address == command::first && size == command::size) {
        const auto token = words::u32(words);
        const auto sequence = words[command::sequence];
        if (token != lastToken_ || sequence != lastCommand_) {
            lastResult_ = obey(words, now);
            lastToken_ = token;
            lastCommand_ = sequence;
        }
        guard();
        return true;
    }
    if (address == hands::faults && size == 1) {
        provoked_ = words.front();
        guard();
        return true;
    }
    const int offset = address - hands::first;
    if (offset >= 0 && offset % hands::stride == 0 && offset / hands::stride < docks
        && size == hands::stride) {
        insert(offset / hands::stride + 1, words);
        return true;
    }
    return false;
}

void BenchSimulator::beat(std::span<const std::uint16_t> block, Wall now)
{
    if (owner_ == 0 || words::u32(block) != owner_ || has(Fault::Kind::Frozen))
        return;
    const auto count = block[registers::heartbeat::count];
    if (count == heartbeat_)
        return;
    heartbeat_ = count;
    heardAt_ = now;
}

Result BenchSimulator::obey(std::span<const std::uint16_t> block, Wall now)
{
    using namespace registers;
    const auto token = words::u32(block);
    const auto code = static_cast<Command>(block[command::code]);
    if (code == Command::MakeSafe) {
        makeSafe();
        if (owner_ != 0 && token != owner_) {
            owner_ = 0;
            tripped_ = true;
        }
        return Result::Done;
    }
    if (code == Command::Claim) {
        if (token == 0 || (owner_ != 0 && owner_ != token))
            return Result::NotOwner;
        makeSafe();
        owner_ = token;
        heardAt_ = now;
        tripped_ = false;
        ranEmpty_ = false; // the gauge says what is left
        return Result::Done;
    }
    if (owner_ == 0 || token != owner_)
        return Result::NotOwner;
    return obeyOwner(block);
}

Result BenchSimulator::obeyOwner(std::span<const std::uint16_t> block)
{
    using namespace registers;
    const DockSet docks(block[command::docks]);
    switch (static_cast<Command>(block[command::code])) {
    case Command::Release:
        makeSafe();
        owner_ = 0;
        return Result::Done;
    case Command::SetValves:
        return open(block[command::valves], docks);
    case Command::Shoot:
        return shoot(block[command::sequence], docks);
    case Command::WriteGain:
        return writeGain(docks, words::f64(block.subspan(command::gain)));
    case Command::Advance: {
        const auto time = words::u32(block.subspan(command::time));
        if (!options_.fastTime || time > 24U * 3600 * 1000)
            return Result::BadArgument;
        advance(BenchTime(time));
        return Result::Done;
    }
    case Command::SelfTest:
        return selfTest();
    case Command::LeakTest:
        return leakTest(docks);
    default:
        return Result::BadArgument;
    }
}

Result BenchSimulator::open(std::uint16_t valves, DockSet docks)
{
    if (!interlocks::oneGasAtMost(valves & sourceBits))
        return Result::TwoGases;
    if (busy())
        return Result::NotReady;
    if (faults() != 0 && (valves != registers::ventBit || !docks.empty()))
        return Result::FaultStands;
    for (int dock = 1; dock <= registers::docks; ++dock)
        if (docks.has(dock) && present(options_.faults, Fault::Kind::StuckValve, dock))
            docks.remove(dock);
    setValves(valves, docks);
    return Result::Done;
}

Result BenchSimulator::selfTest()
{
    if (busy())
        return Result::NotReady;
    makeSafe();
    unsigned found = faults();
    if (has(Fault::Kind::Valve))
        found |= registers::ValveFault;
    if (has(Fault::Kind::Barometer))
        found |= registers::BarometerFault;
    selfTestFaults_ = static_cast<std::uint16_t>(found);
    selfTest_ = selfTestFaults_ == 0 ? registers::SelfTest::Passed : registers::SelfTest::Failed;
    return Result::Done;
}

Result BenchSimulator::leakTest(DockSet docks)
{
    if (busy())
        return Result::NotReady;
    if (faults() != 0)
        return Result::FaultStands;
    if (docks.empty())
        return Result::BadArgument;
    for (int dock = 1; dock <= registers::docks; ++dock)
        if (docks.has(dock) && !cells_[static_cast<std::size_t>(dock - 1)])
            return Result::NotReady;
    leakDocks_ = docks;
    leakUntil_ = time_ + leakTime;
    return Result::Done;
}

Result BenchSimulator::shoot(std::uint16_t sequence, DockSet docks)
{
    if (busy())
        return Result::NotReady;
    if (faults() != 0)
        return Result::FaultStands;
    Shooting shooting {sequence, {}, time_};
    for (int dock = 1; dock <= registers::docks; ++dock) {
        if (!docks.has(dock))
            continue;
        if (!cells_[static_cast<std::size_t>(dock - 1)] || !dockValves_.has(dock))
            return Result::NotReady;
        shooting.docks.push_back(dock);
    }
    if (shooting.docks.empty())
        return Result::BadArgument;
    shooting_ = std::move(shooting);
    return Result::Done;
}

Result BenchSimulator::writeGain(DockSet docks, double gain)
{
    if (std::popcount(docks.bits()) != 1 || !std::isfinite(gain) || gain <= 0)
        return Result::BadArgument;
    auto& cell = cells_[static_cast<std::size_t>(std::countr_zero(docks.bits()))];
    if (!cell)
        return Result::NotReady;
    return cell->setGain(gain) ? Result::Done : Result::MemoryFault;
}

void BenchSimulator::insert(int dock, std::span<const std::uint16_t> serial)
{
    auto& cell = cells_[static_cast<std::size_t>(dock - 1)];
    cell.reset();
    leaks_[static_cast<std::size_t>(dock - 1)] = std::numeric_limits<double>::quiet_NaN();
    kept_[static_cast<std::size_t>(dock - 1)] = {};
    const auto module = lab::ModuleSerial::parse(words::text(serial));
    if (!module)
        return;
    if (isControlSensor(*module)) {
        // Never the same noise twice: a chart of one measurement repeated would prove nothing.
        const auto day = static_cast<std::uint64_t>(options_.today.days().time_since_epoch().count());
        cell.emplace(
            options_.seed + 1000 * day + ++controls_, *module, controlSensorTruth(options_.seed, *module));
        return;
    }
    const bool wrong = present(options_.faults, Fault::Kind::WrongSerial, dock);
    const auto seated = wrong ? lab::ModuleSerial::numbered(99'000'000 + dock) : *module;
    cell.emplace(options_.seed, seated, drawTruth(options_.seed, seated, dock, options_.faults));
}

void BenchSimulator::setValves(std::uint16_t valves, DockSet docks)
{
    manifoldThen_ = manifoldAt(time_);
    valvesSetAt_ = time_;
    // Shut before open, so that two gases never meet, not even for a moment.
    for (const bool opening : {false, true}) {
        for (int source = 0; source < registers::sources; ++source) {
            const auto bit = 1U << static_cast<unsigned>(source);
            if (((valves ^ valves_) & bit) && ((valves & bit) != 0) == opening)
                log_.write(valveName(source), opening);
        }
        if (((valves ^ valves_) & registers::ventBit) && ((valves & registers::ventBit) != 0) == opening)
            log_.write("vent", opening);
        for (int dock = 1; dock <= registers::docks; ++dock)
            if (docks.has(dock) != dockValves_.has(dock) && docks.has(dock) == opening)
                log_.write("dock-" + std::to_string(dock), opening);
    }
    valves_ = valves;
    dockValves_ = docks;
}

void BenchSimulator::makeSafe()
{
    shooting_.reset();
    leakUntil_.reset();
    setValves(registers::ventBit, {});
}

double BenchSimulator::manifoldAt(BenchTime time) const
{
    const auto open = static_cast<unsigned>(valves_ & sourceBits);
    const auto source = static_cast<std::size_t>(std::countr_zero(open));
    const double target = open == 0                                           ? 0
                          : sources_[source].kind == GasSource::Kind::WetBath ? bath_->inManifold(barometer_)
                                                                              : delivers_[source];
    const double waited = static_cast<double>((time - valvesSetAt_).count()) / 1000;
    return target + (manifoldThen_ - target) * std::exp(-waited / manifoldTau);
}

void BenchSimulator::advance(BenchTime time)
{
    time_ += time;
    useGas(time);
    if (leakUntil_ && time_ >= *leakUntil_) {
        leakUntil_.reset();
        for (int dock = 1; dock <= registers::docks; ++dock) {
            const auto index = static_cast<std::size_t>(dock - 1);
            if (!leakDocks_.has(dock) || !cells_[index])
                continue;
            Chance chance(options_.seed, "leak", static_cast<std::uint64_t>(dock));
            leaks_[index] = chance.between(0.1, 0.8) + 40 * cells_[index]->truth().leak;
        }
    }
    drawSamples();
    guard();
}

void BenchSimulator::useGas(BenchTime time)
{
    const auto open = static_cast<unsigned>(valves_ & sourceBits);
    if (!open)
        return;
    const auto index = static_cast<std::size_t>(std::countr_zero(open));
    const double used = litresPerSecond * static_cast<double>(time.count()) / 1000;
    if (sources_[index].kind == GasSource::Kind::WetBath)
        bath_->pass(used);
    if (sources_[index].kind != GasSource::Kind::DryGas)
        return;
    auto& pressure = sources_[index].pressureBar;
    pressure = std::max(0.0, pressure - used / litres_[index]);
    ranEmpty_ = ranEmpty_ || pressure < emptyBar;
}

void BenchSimulator::drawSamples()
{
    while (shooting_ && shooting_->drawn < shooting_->docks.size()) {
        const auto at = shooting_->began + betweenDocks * static_cast<int>(shooting_->drawn);
        if (at > time_)
            return;
        const int dock = shooting_->docks[shooting_->drawn++];
        const auto index = static_cast<std::size_t>(dock - 1);
        if (!cells_[index])
            continue; // taken out meanwhile: its record stays the old one
        const auto delivered = drygas::atStation(lab::BrAC::milligramsPerLitre(manifoldAt(at)), barometer_);
        auto record = cells_[index]->shoot(at, delivered, lab::Temperature::celsius(ambient_.celsius() + 1));
        record.dock = dock;
        const auto open = static_cast<unsigned>(valves_ & sourceBits);
        record.source = open ? std::countr_zero(open) : registers::sources;
        kept_[index] = {shooting_->sequence, std::move(record)};
    }
    if (shooting_
        && time_
               >= shooting_->began + betweenDocks * static_cast<int>(shooting_->docks.size() - 1) + pulseTime)
        shooting_.reset();
}

void BenchSimulator::tick(Wall now)
{
    if (owner_ != 0 && now - heardAt_ > std::chrono::milliseconds(registers::watchdogMilliseconds)) {
        makeSafe();
        owner_ = 0;
        tripped_ = true;
    }
    const auto before = tickedAt_.value_or(now);
    const auto passed = std::chrono::duration_cast<BenchTime>(now - before);
    tickedAt_ = before + passed; // the rest of a millisecond is not lost
    if (!options_.fastTime)
        advance(passed);
    guard();
}

} // namespace calibration
