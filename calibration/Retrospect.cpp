// SPDX-License-Identifier: MIT
#include "calibration/Retrospect.h"

#include "calibration/ProfileBook.h"
#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/CertificateFolder.h"
#include "lab/FileContent.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    /// How far the charge of a noisy, cut-off pulse may lie from the bench's own figure.
    constexpr double pulseTolerance = 0.05;

    /// The last shots of a kind on a lot: a point failed as left is measured again, and the last counts.
    std::vector<const StoredShot*> shotsOf(
        const std::vector<StoredShot>& shots, ShotKind kind, const PointResult& point)
    {
        std::vector<const StoredShot*> found;
        for (const auto& shot : shots)
            if (shot.kind == kind && shot.lot == point.lot)
                found.push_back(&shot);
        if (found.size() > point.readings.count)
            found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(point.readings.count));
        return found;
    }

    /// What the lot delivered there with the label that the point was judged by.
    lab::BrAC referenceOf(const std::vector<lab::ReferenceGas>& lots, const PointResult& stored,
        const Station& station, const Profile& profile)
    {
        const auto found = std::ranges::find(lots, stored.lot, &lab::ReferenceGas::lot);
        if (found == lots.end())
            throw lab::Failure({"gas.unknown-lot", {{"lot", lab::text::shown(stored.lot)}}});
        auto lot = *found;
        lot.label = lab::BrAC::milligramsPerLitre(stored.label);
        return referenceAt(lot, station, profile).value;
    }

    PointResult again(const PointResult& stored, const std::vector<const StoredShot*>& shots,
        const std::vector<lab::ReferenceGas>& lots, const Profile& profile)
    {
        auto point = stored;
        std::vector<double> readings;
        for (const auto* shot : shots)
            readings.push_back(shot->record.reading.milligramsPerLitre());
        if (readings.empty())
            return {};
        const auto reference = referenceOf(lots, stored, shots.back()->station(), profile);
        point.readings = summarise(readings);
        point.reference = reference.milligramsPerLitre();
        point.tolerance = profile.tolerance(reference).milligramsPerLitre();
        const auto line = std::ranges::find(point.budget, "budget.repeatability", &Contribution::name);
        if (line != point.budget.end()) {
            line->standardUncertainty = point.readings.deviationOfMean();
            line->freedom = point.readings.degreesOfFreedom();
        }
        conclude(point, profile.coverage, profile.capability.milligramsPerLitre());
        return point;
    }

    std::vector<PointResult> again(const std::vector<PointResult>& stored, ShotKind kind,
        const std::vector<StoredShot>& shots, const std::vector<lab::ReferenceGas>& lots,
        const Profile& profile)
    {
        std::vector<PointResult> points;
        for (const auto& point : stored)
            points.push_back(again(point, shotsOf(shots, kind, point), lots, profile));
        return points;
    }

    std::string textOf(const std::vector<PointResult>& points)
    {
        std::string text;
        for (const auto& point : points)
            text += lab::canonical(toJson(point)) + "\n";
        return text;
    }

    std::string textOf(const RunPoints& points)
    {
        return textOf(points.asFound) + "|" + textOf(points.asLeft);
    }

    /// The points in a certificate's signed text; none when the file is not there or is none.
    std::optional<RunPoints> certified(const std::filesystem::path& folder, const std::string& id)
    {
        const auto text = lab::fileContent(CertificateFolder(folder).json(id));
        if (!text)
            return std::nullopt;
        try {
            const auto certificate = certificateOf(*lab::parseObject(*text));
            return RunPoints {certificate.asFound, certificate.asLeft};
        } catch (const lab::Failure&) {
            return std::nullopt;
        }
    }

} // namespace

bool Retrospect::good() const
{
    return intact && sameAsStored && worstPulse <= pulseTolerance
           && (certificate.empty() || sameAsCertificate);
}

double chargeOf(const Pulse& pulse, double tau)
{
    double sum = 0; // counts
    for (std::size_t i = 1; i < pulse.counts.size(); ++i)
        sum += 0.5 * (pulse.counts[i - 1] + pulse.counts[i]);
    const double seconds = pulse.intervalMilliseconds / 1000.0;
    const double tail = pulse.counts.empty() ? 0 : pulse.counts.back() * tau;
    return pulse.microamperesPerCount * (sum * seconds + tail);
}

lab::Expected<Retrospect> recompute(
    lab::Database& database, const std::filesystem::path& folder, const std::string& id)
{
    const RunStore store(database);
    const auto run = store.find(id);
    if (!run)
        return lab::refused("run.unknown", {{"run", lab::text::shown(id)}});
    if (store.results(id).empty())
        return lab::refused("run.no-results", {{"run", id}});
    const auto profile = ProfileBook(database).find(run->profile, run->edition);
    if (!profile)
        return tl::make_unexpected(profile.error());

    Retrospect result {id, run->module, store.intact(id), store.points(id), {}, false, {}, false, 0, 0};
    const auto shots = store.shots(id);
    const auto lots = lab::GasStore(database).all();
    result.recomputed.asFound = again(result.stored.asFound, ShotKind::AsFound, shots, lots, *profile);
    result.recomputed.asLeft = again(result.stored.asLeft, ShotKind::AsLeft, shots, lots, *profile);
    result.sameAsStored = textOf(result.recomputed) == textOf(result.stored);
    if (const auto certificate = store.validOfRun(id)) {
        result.certificate = certificate->id;
        const auto points = certified(folder, certificate->id);
        result.sameAsCertificate = points && textOf(*points) == textOf(result.recomputed);
    }
    for (const auto& shot : shots) {
        // Zero air leaves no pulse to integrate, and an open cell none at all.
        if (shot.lot.empty() || !(shot.record.charge > 0))
            continue;
        ++result.pulses;
        result.worstPulse = std::max(result.worstPulse,
            std::abs(chargeOf(shot.record.pulse, shot.record.tau) / shot.record.charge - 1));
    }
    return result;
}

} // namespace calibration
