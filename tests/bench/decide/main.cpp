// SPDX-License-Identifier: MIT
// Does the decision rule keep what it promises, and how fast are certificates?
//
// Every module is a simulated fuel cell whose errors are known: the same cell without noise, on gas without
// error, tells its true error of indication. It is measured on a lot and a barometer that are off by what
// their certificates allow, and judged by the production code. Beside the false accepts and rejects that
// happen stand those that the rule promises: for every module the probability that its reading falls on the
// wrong side, given its true error and the measurement's standard uncertainty. The observed number must lie
// in the 99 % interval.
#include "calibration/PointResult.h"
#include "calibration/certificate/CertificateFolder.h"
#include "calibration/maths/Conformity.h"
#include "calibration/simulator/Chance.h"
#include "calibration/simulator/FuelCell.h"
#include "lab/values/Text.h"
#include "tests/shared/TemporaryFolder.h"

#include <cstdlib>
#include <iostream>

using namespace calibration;
using lab::BrAC;

namespace {

constexpr std::uint64_t seed = 20'260'101;
constexpr double gasUncertainty = 0.0004; ///< g/210 L, k = 1: both limits are then met by some
constexpr double label = 0.038; ///< g/210 L
const auto station = lab::Pressure::hectopascals(990);
const auto warm = lab::Temperature::celsius(25);

struct Tally {
    int modules = 0;
    int trulyOut = 0;
    int accepted = 0;
    int falseAccepts = 0;
    int falseRejects = 0;
    double promisedAccepts = 0;
    double promisedRejects = 0;
    double acceptVariance = 0;
    double rejectVariance = 0;
    double budgetAccepts = 0; ///< with the u of the budget, which the rule's own promise rests on
};

std::vector<double> shotsOf(CellTruth truth, double gain, int serial, double delivered, int shots)
{
    FuelCell cell(seed, lab::ModuleSerial::numbered(serial), truth);
    cell.setGain(gain);
    std::vector<double> readings;
    for (int shot = 0; shot <= shots; ++shot) { // the first one conditions the cell
        const auto record =
            cell.shoot(std::chrono::seconds(120) * (shot + 1), BrAC::milligramsPerLitre(delivered), warm);
        if (shot > 0)
            readings.push_back(record.reading.milligramsPerLitre());
    }
    return readings;
}

double square(double value) { return value * value; }

void judgeOne(int number, const Profile& profile, Tally& tally)
{
    const int serial = 10'000'000 + number;
    auto truth = drawTruth(seed, lab::ModuleSerial::numbered(serial), 1, {});
    Chance chance(seed, "decide", static_cast<std::uint64_t>(number));
    const double gain = (1 + 0.07 * chance.normal()) / truth.activity;
    const lab::ReferenceGas gas {"lot", lab::GasUse::AsLeft, BrAC::gramsPer210Litres(label), 2,
        BrAC::gramsPer210Litres(2 * gasUncertainty), "certificate", lab::Date(2030, 1, 1), 100, 10};
    const auto stated = dryGasReference(gas, station, profile);
    const double reference = stated.value.milligramsPerLitre();

    // What is really in the cylinder, and the pressure that really is.
    const double barometer = profile.barometerUncertainty.hectopascals();
    const double off = BrAC::gramsPer210Litres(gasUncertainty).milligramsPerLitre() * chance.normal()
                           * station.hectopascals() / 1013.25
                       + reference * barometer / station.hectopascals() * chance.normal();
    const auto readings = shotsOf(truth, gain, serial, reference + off, profile.shots);
    const auto point = judge(stated, readings, profile).value();

    auto quiet = truth;
    quiet.relativeNoise = 0;
    quiet.absoluteNoise = 0;
    const double trueError =
        summarise(shotsOf(quiet, gain, serial, reference, profile.shots)).mean - reference;

    // The standard uncertainty with which the error was in fact measured: gas, barometer, and the cell's own
    // noise in the mean. The slope of the reading carries the gas's error through to the error of indication.
    const double slope = 1 + trueError / reference;
    const double noise = std::hypot(truth.relativeNoise * reference, truth.absoluteNoise) * gain
                         * truth.activity / std::sqrt(profile.shots);
    const double uncertainty =
        std::sqrt(square(slope)
                      * (square(BrAC::gramsPer210Litres(gasUncertainty).milligramsPerLitre()
                                * station.hectopascals() / 1013.25)
                          + square(reference * barometer / station.hectopascals()))
                  + square(noise));

    const double limit = point.tolerance - point.uncertainty.expanded;
    const double accepts =
        normalBetween((-limit - trueError) / uncertainty, (limit - trueError) / uncertainty);
    const double byBudget = normalBetween(
        (-limit - trueError) / point.uncertainty.standard, (limit - trueError) / point.uncertainty.standard);
    const bool out = std::abs(trueError) > point.tolerance;
    const bool accepted = point.statement == Statement::Pass;
    ++tally.modules;
    tally.trulyOut += out ? 1 : 0;
    tally.accepted += accepted ? 1 : 0;
    if (out) {
        tally.falseAccepts += accepted ? 1 : 0;
        tally.promisedAccepts += accepts;
        tally.acceptVariance += accepts * (1 - accepts);
        tally.budgetAccepts += byBudget;
    } else {
        tally.falseRejects += accepted ? 0 : 1;
        tally.promisedRejects += 1 - accepts;
        tally.rejectVariance += accepts * (1 - accepts);
    }
}

bool within(const char* what, int observed, double promised, double variance)
{
    constexpr double two = 2.5758; // 99 %
    const double half = two * std::sqrt(variance) + 0.5; // whole numbers
    const bool good = std::abs(observed - promised) <= half;
    std::cout << what << ": observed " << observed << ", promised " << lab::text::number(promised, 1) << " ± "
              << lab::text::number(half, 1) << (good ? "  inside" : "  OUTSIDE") << "\n";
    return good;
}

/// A certificate with the content of an ordinary one.
Certificate sample(const Profile& profile)
{
    const lab::ReferenceGas gas {"DG-038", lab::GasUse::AsLeft, BrAC::gramsPer210Litres(label), 2,
        BrAC::gramsPer210Litres(0.0004), "certificate", lab::Date(2030, 1, 1), 100, 10};
    const auto reference = dryGasReference(gas, station, profile).value.milligramsPerLitre();
    const auto point = judge(gas, station,
        std::vector {reference, reference + 0.001, reference - 0.001, reference, reference}, profile)
                           .value();
    Certificate certificate;
    certificate.lab = "Benchmark";
    certificate.training = true;
    certificate.issuedOn = "2026-10-06";
    certificate.issuedAt = certificate.performedAt = certificate.endedAt = "2026-10-06T13:00:00.000Z";
    certificate.software = "FLEX-Cal Workstation 0";
    certificate.run = "00000000-0000-4000-8000-000000000000";
    certificate.module = lab::ModuleSerial::numbered(10'000'000).text();
    certificate.variant = "FC-100";
    certificate.firmware = "4.2.0";
    certificate.fixture = "1";
    certificate.dock = 1;
    certificate.profile = profile.name;
    certificate.edition = profile.edition;
    certificate.pressure = certificate.ambient = certificate.cell = {20, 21};
    certificate.birthGain = certificate.oldGain = 1;
    certificate.newGain = 1.05;
    certificate.asFound = {point, point};
    certificate.asLeft = {point};
    certificate.gases = {{"DG-038", 0.18, 0.002, 2, "certificate", "2030-01-01"}};
    for (int shot = 1; shot <= 18; ++shot)
        certificate.readings.push_back({shot, "as-found", "DG-038", reference});
    certificate.technician = {"staff-11", "Technician"};
    certificate.approver = {"staff-31", "Supervisor"};
    return certificate;
}

bool certificatesAMinute(int count, const Profile& profile)
{
    const TemporaryFolder folder;
    const auto key = lab::SigningKey::create(folder.path());
    const CertificateFolder files(folder.path());
    auto certificate = sample(profile);
    certificate.keyId = key.publicKey().id();
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 1; i <= count; ++i) {
        certificate.id = certificateId(lab::Date(2026, 10, 6), i);
        files.write(certificate, key);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const double perMinute = 60 * count / took.count();
    std::cout << count << " certificates (JSON, signature, PDF, DCC, each onto the disk) in "
              << lab::text::number(took.count(), 1) << " s: " << lab::text::number(perMinute, 0)
              << " a minute, " << lab::text::number(perMinute / 1000, 1) << " times the 1000 asked for\n";
    return perMinute >= 1000;
}

} // namespace

int main(int argc, char** argv)
{
    const int modules = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const auto profile = Profile::named("standard").value();
    Tally tally;
    for (int number = 0; number < modules; ++number)
        judgeOne(number, profile, tally);
    std::cout << tally.modules << " modules, " << tally.trulyOut << " truly out of tolerance, "
              << tally.accepted << " accepted\n";
    const bool accepts =
        within("false accepts", tally.falseAccepts, tally.promisedAccepts, tally.acceptVariance);
    const bool rejects =
        within("false rejects", tally.falseRejects, tally.promisedRejects, tally.rejectVariance);
    std::cout << "false accepts by the budget's u: " << lab::text::number(tally.budgetAccepts, 1)
              << " at most; a pass at the acceptance limit is wrong in at most "
              << lab::text::number(100 * normalCdf(-2), 2) << " %\n";
    const bool fast = certificatesAMinute(1000, profile);
    return accepts && rejects && fast ? EXIT_SUCCESS : EXIT_FAILURE;
}
