// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

/// Whether a state's law lets a module be exchanged by mail. "No" refuses a shipment, "unknown" holds it
/// until a supervisor signs the row.
enum class MailIn { Yes, No, Unknown };

std::string_view word(MailIn mailIn);
Expected<MailIn> parseMailIn(std::string_view word);

/// Where the service interval comes from.
enum class IntervalBasis {
    Row, ///< the row itself, or its steps
    CourtOrder, ///< each client's own court order (Texas)
    NotFound ///< nobody has found it yet: nothing can be planned by this row
};

std::string_view word(IntervalBasis basis);
Expected<IntervalBasis> parseIntervalBasis(std::string_view word);

/// What a rule calls a day. Business days are Monday to Friday but the federal holidays.
enum class DayKind { Calendar, Business };

std::string_view word(DayKind kind);
Expected<DayKind> parseDayKind(std::string_view word);

/// Whether the day from which is counted is the first day itself (inclusive) or not (exclusive).
enum class Counting { Exclusive, Inclusive };

std::string_view word(Counting counting);
Expected<Counting> parseCounting(std::string_view word);

/// The day from which the interval is counted.
enum class CountedFrom { Installation, LastCalibration };

std::string_view word(CountedFrom anchor);
Expected<CountedFrom> parseCountedFrom(std::string_view word);

/// A service period that begins before this day of the client's programme (the first is day 0) lasts so long:
/// "30 for the first 30 days, then 60" is the step {30, 30} with the row's interval 60.
struct IntervalStep {
    int untilProgrammeDay;
    int days;

    bool operator==(const IntervalStep&) const = default;
};

/// Steps as they stand in the records, "30:30" or "30:30,90:45", and back; refuses with "rule.steps".
std::string stepsText(const std::vector<IntervalStep>& steps);
Expected<std::vector<IntervalStep>> parseSteps(std::string_view text);

/// How a state counts its days.
struct RuleCounting {
    IntervalBasis basis = IntervalBasis::Row;
    DayKind days = DayKind::Calendar;
    Counting interval = Counting::Exclusive;
    Counting grace = Counting::Exclusive;
    CountedFrom anchor = CountedFrom::Installation;
    std::vector<IntervalStep> steps {}; ///< by programme day, ascending
    /// A second clock beside the calibration's, such as a fee to be collected, in days from the same anchor.
    std::optional<int> feeIntervalDays {};

    bool operator==(const RuleCounting&) const = default;
};

/// One version of a state's rule row.
struct JurisdictionRule {
    std::string state;
    int version = 1;
    Date effectiveFrom;
    int intervalDays; ///< from the anchor to expiry; without meaning when `counting.basis` is not Row
    int graceDays; ///< from expiry to lockout
    int returnDays; ///< from expiry to the day the old module must be back
    MailIn mailIn = MailIn::Unknown;
    std::string citation;
    std::string confidence; ///< "high", "medium", "low", or "fictitious" in a training lab
    std::optional<std::string> signedBy; ///< staff who verified the row; nothing ships by an unsigned one
    RuleCounting counting {};
    std::optional<Instant> signedAt {};
};

/// A court's order for one client, which goes before the row's interval from that day on.
struct CourtOrder {
    Date effectiveFrom;
    int intervalDays;
    std::string reference; ///< court and docket
};

} // namespace lab
