// SPDX-License-Identifier: MIT
#include "calibration/simulator/FuelCell.h"

#include "calibration/bench/RegisterMap.h"
#include "calibration/reference/DryGas.h"
#include "calibration/simulator/Chance.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    constexpr double faraday = 96485.33212; // C/mol
    constexpr double electrons = 4;
    constexpr double sampleVolume = 0.25; // mL
    constexpr double activationEnergy = 25'000; // J/mol
    constexpr double nominalSaturation = 10; // mg/L, what the firmware linearises with
    constexpr int sampleInterval = 125; // ms
    constexpr double microamperesPerCount = 0.02;

    /// µC that 1 mg/L gives in a cell with full activity.
    constexpr double chargePerMilligram =
        electrons * faraday * sampleVolume * 1e-6 / drygas::ethanolMolarMass * 1e6;

    enum class Condition { Ordinary, Drifted, Worn };

    Condition drawCondition(Chance& chance)
    {
        const double share = chance.uniform();
        return share < 0.04 ? Condition::Worn : share < 0.18 ? Condition::Drifted : Condition::Ordinary;
    }

    double seconds(BenchTime time) { return static_cast<double>(time.count()) / 1000; }

} // namespace

CellTruth drawTruth(
    std::uint64_t seed, const lab::ModuleSerial& serial, int dock, std::span<const Fault> faults)
{
    using Kind = Fault::Kind;
    Chance chance(seed, serial.text(), 0);
    CellTruth truth;
    const auto condition = drawCondition(chance);
    const double months = chance.between(2, 24);
    const double monthsSince = std::min(months, chance.between(2, 4));
    const double monthlyLoss =
        condition == Condition::Worn ? chance.between(0.03, 0.05) : chance.between(0.004, 0.014);
    const double ageing = condition == Condition::Worn ? 24 : months;
    truth.birthGain = chance.between(0.95, 1.05);
    truth.activity = std::exp(-monthlyLoss * ageing) / truth.birthGain;
    truth.storedGain =
        truth.birthGain * std::exp(monthlyLoss * (ageing - monthsSince)) * (1 + 0.004 * chance.normal());
    if (condition == Condition::Drifted) // dry storage
        truth.activity *= 1 - chance.between(0.10, 0.20);
    truth.tau1 = chance.between(0.5, 1.0);
    truth.birthTau = chance.between(3, 4.5);
    truth.tau2 = truth.birthTau * (1 + 0.02 * months * (condition == Condition::Worn ? 2.5 : 1));
    truth.saturation = chance.between(9, 11);
    truth.memory = chance.between(0.003, 0.012);
    truth.memoryTau = chance.between(30, 90);
    truth.fatigue = chance.between(0.001, 0.003);
    truth.fatigueTau = chance.between(300, 600);
    truth.relativeNoise = condition == Condition::Worn ? 0.02 : chance.between(0.004, 0.008);
    truth.absoluteNoise = chance.between(0.0009, 0.0016);
    truth.blank = chance.between(0, 0.002);
    truth.perDegree = chance.between(-0.002, 0.002);

    const auto has = [&](Kind kind) { return present(faults, kind, dock); };
    if (has(Kind::DriftAdjustable))
        truth.activity = 0.8 / truth.storedGain;
    if (has(Kind::DriftBeyond))
        truth.activity = 0.4 / truth.storedGain;
    if (has(Kind::Contamination)) {
        truth.blank = 0.03;
        truth.tau2 *= 2;
    }
    if (has(Kind::NonLinear))
        truth.saturation = 0.7;
    if (has(Kind::Memory)) {
        truth.memory = 0.045;
        truth.memoryTau = 3000;
    }
    truth.shortCurrent = has(Kind::Shorted) ? 5 : 0;
    truth.openCell = has(Kind::OpenCell);
    truth.stuckPump = has(Kind::StuckPump);
    truth.leak = has(Kind::Leak) ? 0.33 : 0;
    truth.keepsGain = !has(Kind::DeadMemory);
    return truth;
}

FuelCell::FuelCell(std::uint64_t seed, lab::ModuleSerial serial, CellTruth truth)
    : seed_(seed)
    , serial_(std::move(serial))
    , truth_(truth)
    , gain_(truth.storedGain)
{
}

bool FuelCell::setGain(double gain)
{
    if (!truth_.keepsGain)
        return false;
    gain_ = gain;
    return true;
}

ShotRecord FuelCell::shoot(BenchTime time, lab::BrAC delivered, lab::Temperature cell)
{
    ++shots_;
    Chance chance(seed_, serial_.text(), shots_);
    const double waited = seconds(time - last_);
    last_ = time;
    remembered_ *= std::exp(-waited / truth_.memoryTau);
    tired_ *= std::exp(-waited / truth_.fatigueTau);

    const double drawn = truth_.stuckPump ? 0 : delivered.milligramsPerLitre() * (1 - truth_.leak);
    const double warmth = 1 + truth_.perDegree * (cell.celsius() - 25);
    const double oxidised =
        drawn * truth_.activity * (1 - tired_) * warmth * (1 + truth_.relativeNoise * chance.normal());
    // What a short adds over the time that is integrated looks like charge.
    const double shorted =
        truth_.shortCurrent * sampleInterval / 1000.0 * registers::pulse::sampleCount / chargePerMilligram;
    double signal = oxidised / (1 + oxidised / truth_.saturation) + truth_.blank * truth_.activity + shorted
                    + truth_.absoluteNoise * chance.normal() + truth_.memory * remembered_;
    if (truth_.openCell)
        signal = 0;
    remembered_ = signal;
    const double ppm = drygas::ppmOfLabel(lab::BrAC::milligramsPerLitre(drawn));
    tired_ = 1 - (1 - tired_) * (1 - truth_.fatigue * ppm / 208);

    const double arrhenius =
        std::exp(activationEnergy / drygas::molarGasConstant * (1 / cell.kelvin() - 1 / 298.15));
    const double tau1 = truth_.tau1 * arrhenius;
    const double tau2 = truth_.tau2 * arrhenius;
    const double charge = signal * chargePerMilligram;

    ShotRecord record;
    record.number = shots_;
    record.time = time;
    record.charge = charge;
    record.peakTime = tau1 * tau2 / (tau2 - tau1) * std::log(tau2 / tau1);
    record.peak =
        charge * (std::exp(-record.peakTime / tau2) - std::exp(-record.peakTime / tau1)) / (tau2 - tau1);
    // The firmware knows the temperature and reports the fall time as it would be at 25 °C.
    record.tau = truth_.tau2 * (1 + 0.005 * chance.normal());
    record.baseline = truth_.shortCurrent + 0.01 * chance.normal();
    record.cell = cell;
    record.noCurrent = truth_.openCell;
    record.pumpStuck = truth_.stuckPump;
    record.leak = truth_.leak > 0;
    record.reading = lab::BrAC::milligramsPerLitre(gain_ * signal / (1 - signal / nominalSaturation));
    record.overRange = record.reading.milligramsPerLitre() > 2.5;
    record.pulse = pulseOf(charge, tau1, tau2, chance);
    return record;
}

Pulse FuelCell::pulseOf(double charge, double tau1, double tau2, Chance& chance) const
{
    Pulse pulse {sampleInterval, microamperesPerCount, {}};
    for (int i = 0; i < registers::pulse::sampleCount; ++i) {
        const double t = i * sampleInterval / 1000.0;
        const double current = charge * (std::exp(-t / tau2) - std::exp(-t / tau1)) / (tau2 - tau1);
        const double counts = truth_.openCell ? 0 : current / microamperesPerCount + chance.normal();
        pulse.counts.push_back(static_cast<std::int16_t>(std::clamp(counts, -32768.0, 32767.0)));
    }
    return pulse;
}

} // namespace calibration
