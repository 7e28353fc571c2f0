// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/RunStore.h"
#include "lab/records/Client.h"
#include "lab/records/Kit.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace calibration {

/// Why results are in question.
enum class ImpactCause {
    AsFound, ///< a module came back outside its tolerance
    Control, ///< the bench was out of control after the module had left it
    GasLot, ///< a lot that judged it was wrong, and with the right one it was outside
};
std::string_view word(ImpactCause cause);
lab::Expected<ImpactCause> parseImpactCause(std::string_view word);

/// What a supervisor decides on it.
enum class ImpactDecision {
    NoEffect, ///< nobody was harmed by it; the reason says why
    Notice, ///< the client is told
    Recall, ///< the client is told, and the module in use is replaced at once
};
std::string_view word(ImpactDecision decision);
lab::Expected<ImpactDecision> parseImpactDecision(std::string_view word);

/// A client's readings that may have been wrong: whose, with which kits, from when to when, by how much.
struct ImpactCase {
    std::string id;
    ImpactCause cause = ImpactCause::AsFound;
    std::string run; ///< that found it
    lab::ModuleSerial module;
    std::optional<lab::ClientId> client; ///< who had it last; none when it never went out
    std::vector<std::string> kits; ///< that it went out in since the last good calibration, the oldest first
    std::optional<lab::Date> from; ///< of the last good calibration; none when there is no record of one
    lab::Date until; ///< the day it was found
    double worst = 0; ///< the error of indication furthest out, mg/L
    double tolerance = 0; ///< its limit, mg/L
    lab::Instant openedAt;
    std::optional<ImpactDecision> decision;
    std::string reason;
    std::string decidedBy;
    std::optional<lab::Instant> decidedAt;
};

/// Impact cases in the records. Changes are made inside Database::write.
class ImpactStore {
public:
    explicit ImpactStore(lab::Database& database)
        : database_(database)
    {
    }

    /// Opens the case of a run whose points as found are outside their tolerance: looks up the period, the
    /// kits and the client. Nothing happens when they are inside, or when the run has its case for that cause
    /// already.
    void open(ImpactCause cause, const CalibrationRun& run, const std::vector<PointResult>& asFound,
        lab::Date today, lab::Instant at);
    /// Opens the case of a run whose module went to clients since, on a bench that was out of control by
    /// `worst` where `tolerance` was allowed (mg/L). Nothing happens when it never went out, or has its case.
    void openForControl(const CalibrationRun& run, double worst, double tolerance, lab::Date from,
        lab::Date today, lab::Instant at);
    /// Closes an open one.
    void decide(const std::string& id, ImpactDecision decision, const std::string& reason,
        const std::string& staff, lab::Instant at);

    std::optional<ImpactCase> find(const std::string& id) const;
    /// Open ones first, then the latest.
    std::vector<ImpactCase> all() const;

private:
    struct Reached;
    Reached reached(const lab::ModuleSerial& module, const std::string& from, lab::Date until) const;

    lab::Database& database_;
};

} // namespace calibration
