// SPDX-License-Identifier: MIT
#include "calibration/control/ControlDesk.h"

#include "calibration/ImpactCase.h"
#include "calibration/PointResult.h"
#include "calibration/PulseText.h"
#include "calibration/RunStore.h"
#include "calibration/maths/Inputs.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/ModuleStore.h"
#include "lab/values/Zone.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace calibration {
namespace {

    const lab::CommandKind recording {"control.record", {lab::Role::Technician}, lab::Presence::NotNeeded};
    const lab::CommandKind explaining {"hold.explain", {lab::Role::Technician, lab::Role::Supervisor}};
    const lab::CommandKind releasing {"hold.release", {lab::Role::Supervisor}, lab::Presence::JustProved};

    constexpr double allowedSpreads = 3; ///< Westgard's 1-3s
    constexpr const char* heldShelf = "Q1";

    std::string shotsText(const std::vector<ShotRecord>& shots)
    {
        Poco::JSON::Array list;
        for (const auto& shot : shots) {
            Poco::JSON::Object one;
            one.set("reading", shot.reading.milligramsPerLitre());
            one.set("charge", shot.charge);
            one.set("peak", shot.peak);
            one.set("tau", shot.tau);
            one.set("pulse", pulseText(shot.pulse));
            list.add(one);
        }
        Poco::JSON::Object json;
        json.set("shots", list);
        return lab::canonical(json);
    }

    Poco::JSON::Array wordsOf(const std::vector<std::string>& words)
    {
        Poco::JSON::Array list;
        for (const auto& word : words)
            list.add(word);
        return list;
    }

    std::vector<ControlRun> runsOf(const std::vector<ControlCheck>& checks)
    {
        std::vector<ControlRun> runs;
        for (const auto& check : checks) {
            ControlRun run;
            for (const auto& result : check.results)
                run.push_back({result.lot, result.z()});
            runs.push_back(std::move(run));
        }
        return runs;
    }

    std::vector<ControlPoint> pointsOf(const std::vector<ControlCheck>& checks, const std::string& lot)
    {
        std::vector<ControlPoint> points;
        for (const auto& check : checks)
            for (const auto& result : check.results)
                if (result.lot == lot)
                    points.push_back(result.point);
        return points;
    }

    lab::Expected<ControlResult> resultOf(const ControlReadings& read, const MeasuredControl& measured,
        const std::vector<ControlCheck>& history, const Profile& profile)
    {
        std::vector<double> readings;
        for (const auto& shot : read.shots)
            readings.push_back(shot.reading.milligramsPerLitre() * measured.sensor.calibration->factor);
        if (auto sound = inputs::check({readings}, 2); !sound)
            return tl::make_unexpected(sound.error());
        const auto sample = summarise(readings);
        const auto reference = referenceAt(read.lot, measured.station, profile);
        const double whole = reference.value.milligramsPerLitre();
        auto budget = reference.budget;
        std::ranges::move(indicationBudget(reference.value, sample, profile), std::back_inserter(budget));
        const double stated = std::hypot(
            100 * combinedUncertainty(budget) / whole, measured.sensor.calibration->expandedPercent / 2);
        const auto limits =
            controlLimits(pointsOf(history, read.lot.lot), stated, static_cast<long>(sample.count));
        if (!limits)
            return tl::make_unexpected(limits.error());
        return ControlResult {read.lot.lot, whole, sample.mean,
            {100 * (sample.mean / whole - 1), 100 * sample.deviation / whole, static_cast<long>(sample.count),
                false},
            stated, *limits, shotsText(read.shots)};
    }

    Poco::JSON::Object requestOf(const ControlCheck& check)
    {
        Poco::JSON::Array results;
        for (const auto& result : check.results) {
            Poco::JSON::Object one;
            one.set("lot", result.lot);
            one.set("error_percent", result.point.error);
            one.set("z", result.z());
            results.add(one);
        }
        Poco::JSON::Object json;
        json.set("fixture", check.fixture);
        json.set("purpose", std::string(word(check.purpose)));
        json.set("sensor", check.sensor);
        json.set("results", results);
        json.set("rules", wordsOf(check.verdict.violations));
        json.set("action", std::string(word(check.verdict.action)));
        return json;
    }

} // namespace

ControlDesk::ControlDesk(lab::Database& database, const lab::Clock& clock)
    : database_(database)
    , commands_(database, clock)
    , store_(database)
    , holds_(database)
{
}

lab::Expected<void> ControlDesk::mayCalibrate(const std::string& fixture) const
{
    if (holds_.open(fixture))
        return lab::refused("bench.held", {{"fixture", fixture}});
    return {};
}

lab::Expected<void> ControlDesk::isProved(const std::string& fixture, int modules, lab::Date today) const
{
    const auto last = store_.last(fixture);
    const auto zone = lab::Zone::find(lab::readLabIdentity(database_).zone);
    if (!zone)
        throw lab::Failure(zone.error());
    if (!last || !last->good() || zone->dateAt(last->at) != today
        || static_cast<int>(store_.uncovered(fixture).size()) + modules > mostWithout)
        return lab::refused("control.due", {{"fixture", fixture}, {"most", std::to_string(mostWithout)}});
    return {};
}

lab::Expected<ControlCheck> ControlDesk::judged(
    const lab::SignedIn& technician, const MeasuredControl& measured, const Profile& profile) const
{
    const auto history = store_.history(measured.fixture, measured.sensor.id);
    const auto last = store_.last(measured.fixture);
    ControlCheck check;
    check.id = lab::Commands::newId();
    check.fixture = measured.fixture;
    check.sensor = measured.sensor.id;
    check.purpose = measured.purpose;
    check.staff = technician.staff.id;
    check.pressure = measured.station.pressure;
    check.ambient = measured.ambient;
    check.number = last ? last->number + 1 : 1;
    std::vector<JudgedPoint> points;
    for (const auto& lot : measured.lots) {
        auto result = resultOf(lot, measured, history, profile);
        if (!result)
            return tl::make_unexpected(result.error());
        points.push_back({result->lot, result->point, result->limits});
        check.results.push_back(*std::move(result));
    }
    auto verdict = judgeControl(runsOf(history), points);
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    check.verdict = *std::move(verdict);
    for (auto& result : check.results)
        result.point.held = !check.good();
    return check;
}

lab::Expected<ControlCheck> ControlDesk::record(
    const lab::SignedIn& technician, const MeasuredControl& measured, const Profile& profile)
{
    std::optional<ControlCheck> kept;
    // What was measured is the request; what it comes to is decided on the records inside.
    Poco::JSON::Object request;
    request.set("fixture", measured.fixture);
    request.set("purpose", std::string(word(measured.purpose)));
    Poco::JSON::Array shots;
    for (const auto& lot : measured.lots)
        for (const auto& shot : lot.shots)
            shots.add(shot.reading.milligramsPerLitre());
    request.set("readings", shots);
    const auto done = commands_.perform(lab::Commands::newId(), recording, technician, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            auto check = judged(technician, measured, profile);
            if (!check)
                return tl::make_unexpected(check.error());
            check->at = now;
            store_.add(*check);
            auto body = requestOf(*check);
            if (check->good()) {
                body.set("vouches_for", store_.cover(*check));
            } else {
                const auto runs = hold(*check, now);
                if (!runs)
                    return tl::make_unexpected(runs.error());
                body.set("holds", wordsOf(*runs));
            }
            kept = *check;
            return lab::Applied {check->id, body, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *kept;
}

lab::Expected<std::vector<std::string>> ControlDesk::hold(const ControlCheck& out, lab::Instant now)
{
    const auto runs = store_.uncovered(out.fixture);
    if (holds_.open(out.fixture))
        return std::vector<std::string> {};
    const auto good = store_.lastGood(out.fixture);
    BenchHold hold;
    hold.id = lab::Commands::newId();
    hold.fixture = out.fixture;
    hold.control = out.id;
    if (good)
        hold.lastGood = good->id;
    hold.openedAt = now;
    holds_.begin(hold, runs);
    const auto zone = lab::Zone::find(lab::readLabIdentity(database_).zone);
    if (!zone)
        throw lab::Failure(zone.error());
    // By how much the bench was off, at the lot that was off most for its limits.
    const auto& result = *std::ranges::max_element(
        out.results, {}, [](const ControlResult& one) { return std::abs(one.z()); });
    const double worst = result.mean - result.reference;
    const double allowed = allowedSpreads * result.limits.spread / 100 * result.reference;
    RunStore store(database_);
    ImpactStore impact(database_);
    lab::ModuleStore modules(database_);
    for (const auto& id : runs) {
        const auto run = store.find(id);
        if (run->state == RunState::Proposed)
            store.withdraw(id, "bench.held");
        const auto module = modules.find(run->module);
        impact.openForControl(*run, worst, allowed, zone->dateAt(run->endedAt.value_or(run->startedAt)),
            zone->dateAt(now), now);
        const bool inTheLab =
            module->state == lab::ModuleState::Certified || module->state == lab::ModuleState::Packed;
        if (!inTheLab)
            continue;
        if (auto moved = modules.move(*module, lab::ModuleState::Quarantined, lab::Place::shelf(heldShelf));
            !moved)
            return tl::make_unexpected(moved.error());
    }
    return runs;
}

lab::Expected<BenchHold> ControlDesk::explain(
    const lab::SignedIn& who, const std::string& fixture, const std::string& cause, const std::string& action)
{
    const std::string why(lab::text::trimmed(cause));
    const std::string what(lab::text::trimmed(action));
    if (why.empty() || what.empty())
        return lab::refused("hold.words");
    Poco::JSON::Object request;
    request.set("fixture", fixture);
    request.set("cause", why);
    request.set("action", what);
    std::optional<BenchHold> changed;
    const auto done = commands_.perform(lab::Commands::newId(), explaining, who, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            const auto hold = holds_.open(fixture);
            if (!hold)
                return lab::refused("hold.none", {{"fixture", fixture}});
            holds_.explain(hold->id, why, what, who.staff.id, now);
            changed = holds_.open(fixture);
            return lab::Applied {hold->id, request, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *changed;
}

lab::Expected<BenchHold> ControlDesk::release(const lab::SignedIn& supervisor, const std::string& fixture)
{
    Poco::JSON::Object request;
    request.set("fixture", fixture);
    std::optional<BenchHold> released;
    const auto done = commands_.perform(lab::Commands::newId(), releasing, supervisor, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            const auto hold = holds_.open(fixture);
            if (!hold)
                return lab::refused("hold.none", {{"fixture", fixture}});
            if (!hold->explained())
                return lab::refused("hold.unexplained", {{"fixture", fixture}});
            if (hold->explainedBy == supervisor.staff.id)
                return lab::refused("hold.same-person", {{"staff", supervisor.staff.name}});
            const auto last = store_.last(fixture);
            if (!last || !last->good() || last->at < *hold->explainedAt)
                return lab::refused("hold.no-control", {{"fixture", fixture}});
            holds_.release(hold->id, last->id, supervisor.staff.id, now);
            released = *hold;
            released->passing = last->id;
            released->releasedBy = supervisor.staff.id;
            released->releasedAt = now;
            Poco::JSON::Object body;
            body.set("fixture", fixture);
            body.set("cause", hold->cause);
            body.set("action", hold->action);
            body.set("explained_by", hold->explainedBy);
            body.set("control", last->id);
            return lab::Applied {hold->id, body, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return *released;
}

} // namespace calibration
