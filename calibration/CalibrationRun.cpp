// SPDX-License-Identifier: MIT
#include "calibration/CalibrationRun.h"

#include "lab/records/Words.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace calibration {
namespace {

    constexpr lab::Words<ShotKind, 7> kinds {{{
        {ShotKind::Blank, "blank"},
        {ShotKind::Condition, "condition"},
        {ShotKind::AsFound, "as-found"},
        {ShotKind::Linearity, "linearity"},
        {ShotKind::CarryOver, "carry-over"},
        {ShotKind::Adjust, "adjust"},
        {ShotKind::AsLeft, "as-left"},
    }}};

    constexpr lab::Words<RunState, 6> states {{{
        {RunState::Running, "running"},
        {RunState::Aborted, "aborted"},
        {RunState::Proposed, "proposed"},
        {RunState::Certified, "certified"},
        {RunState::Failed, "failed"},
        {RunState::Retired, "retired"},
    }}};

    Poco::JSON::Array pointsOf(const std::vector<PointResult>& points)
    {
        Poco::JSON::Array list;
        for (const auto& point : points)
            list.add(toJson(point));
        return list;
    }

} // namespace

std::string_view word(ShotKind kind) { return kinds.word(kind); }
lab::Expected<ShotKind> parseShotKind(std::string_view text) { return kinds.parse(text, "shot.kind"); }
std::string_view word(RunState state) { return states.word(state); }
lab::Expected<RunState> parseRunState(std::string_view text) { return states.parse(text, "run.state"); }

bool CalibrationRun::asFoundOut() const { return std::ranges::any_of(asFound, &PointResult::outOfTolerance); }

Poco::JSON::Object resultsOf(const CalibrationRun& run)
{
    Poco::JSON::Object json;
    json.set("as_found", pointsOf(run.asFound));
    json.set("as_left", pointsOf(run.asLeft));
    json.set("as_found_out", run.asFoundOut());
    json.set("adjusted", run.adjusted());
    json.set("birth_gain", run.birthGain);
    json.set("old_gain", run.oldGain);
    json.set("new_gain", run.newGain);
    if (run.reason)
        json.set("reason", run.reason->code);
    return json;
}

} // namespace calibration
