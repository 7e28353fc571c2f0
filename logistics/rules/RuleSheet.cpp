// SPDX-License-Identifier: MIT
#include "logistics/rules/RuleSheet.h"

#include "lab/values/Csv.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace logistics {
namespace {

    constexpr int usualReturnDays = 10;

    using Columns = std::map<std::string, std::size_t, std::less<>>;

    /// One row, asked by column; the first thing wrong with it is kept.
    class SheetRow {
    public:
        SheetRow(const Columns& columns, const lab::csv::Record& record)
            : columns_(columns)
            , record_(record)
        {
        }

        std::string_view text(std::string_view column) const
        {
            const auto place = columns_.find(column);
            if (place == columns_.end() || place->second >= record_.cells.size())
                return {};
            return lab::csv::plain(record_.cells[place->second]);
        }

        std::optional<int> number(std::string_view column, int least)
        {
            const auto written = text(column);
            if (written.empty())
                return std::nullopt;
            const auto value = lab::text::parseInteger(written);
            if (!value || *value < least || *value > 3650) {
                refuse({"rule.sheet-number",
                    {{"column", std::string(column)}, {"text", lab::text::shown(written)}}});
                return std::nullopt;
            }
            return static_cast<int>(*value);
        }

        template <class T>
        T word(std::string_view column, T whenBlank, lab::Expected<T> (*parse)(std::string_view))
        {
            if (text(column).empty())
                return whenBlank;
            auto value = parse(text(column));
            if (!value)
                refuse(value.error());
            return value.value_or(whenBlank);
        }

        void refuse(lab::Message what)
        {
            if (!problem_)
                problem_ = std::move(what);
        }

        const std::optional<lab::Message>& problem() const { return problem_; }

    private:
        const Columns& columns_;
        const lab::csv::Record& record_;
        std::optional<lab::Message> problem_;
    };

    lab::JurisdictionRule ruleOf(SheetRow& row, lab::Date effectiveFrom)
    {
        const auto interval = row.number("interval_days", 1);
        auto citation = std::string(row.text("citation"));
        if (const auto note = row.text("note"); !note.empty())
            citation += (citation.empty() ? "" : "; ") + std::string(note);
        lab::JurisdictionRule rule {std::string(row.text("state")), 0, effectiveFrom, interval.value_or(1),
            row.number("grace_days", 0).value_or(0), row.number("return_days", 1).value_or(usualReturnDays),
            row.word("mail_in", lab::MailIn::Unknown, lab::parseMailIn), citation,
            std::string(row.text("confidence")), {}};
        auto& counting = rule.counting;
        counting.basis = row.word("basis", interval ? lab::IntervalBasis::Row : lab::IntervalBasis::NotFound,
            lab::parseIntervalBasis);
        counting.days = row.word("day_kind", lab::DayKind::Calendar, lab::parseDayKind);
        counting.interval = row.word("interval_counting", lab::Counting::Exclusive, lab::parseCounting);
        counting.grace = row.word("grace_counting", lab::Counting::Exclusive, lab::parseCounting);
        counting.anchor = row.word("anchor", lab::CountedFrom::Installation, lab::parseCountedFrom);
        counting.steps = row.word("steps", std::vector<lab::IntervalStep>(), lab::parseSteps);
        counting.feeIntervalDays = row.number("fee_interval_days", 1);
        if (counting.basis == lab::IntervalBasis::Row && !interval)
            row.refuse({"rule.no-interval", {{"state", rule.state}}});
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (rule.state.size() != 2 || !std::ranges::all_of(rule.state, isCapital))
            row.refuse({"rule.sheet-state", {{"text", lab::text::shown(rule.state)}}});
        return rule;
    }

} // namespace

lab::Expected<RuleSheet> RuleSheet::parse(std::string_view text, lab::Date effectiveFrom)
{
    const auto records = lab::csv::read(text);
    if (!records)
        return tl::make_unexpected(records.error());
    Columns columns;
    if (!records->empty())
        for (std::size_t i = 0; i < records->front().cells.size(); ++i)
            columns.emplace(records->front().cells[i], i);
    for (const auto* needed : {"state", "mail_in"})
        if (!columns.contains(needed))
            return lab::refused("rule.sheet-column", {{"column", needed}});

    RuleSheet sheet;
    std::set<std::string> seen;
    for (std::size_t i = 1; i < records->size(); ++i) {
        SheetRow row(columns, (*records)[i]);
        auto rule = ruleOf(row, effectiveFrom);
        if (!seen.insert(rule.state).second)
            row.refuse({"rule.sheet-twice", {{"state", rule.state}}});
        if (row.problem())
            sheet.problems.push_back({(*records)[i].row, *row.problem()});
        else
            sheet.rules.push_back(std::move(rule));
    }
    return sheet;
}

} // namespace logistics
