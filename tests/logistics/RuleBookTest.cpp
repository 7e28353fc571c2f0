// SPDX-License-Identifier: MIT
#include "logistics/rules/RuleBook.h"

#include "lab/FileContent.h"
#include "lab/store/RuleStore.h"
#include "logistics/rules/RuleSheet.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using lab::Date;
using logistics::RuleBook;
using logistics::RuleSheet;

BOOST_AUTO_TEST_SUITE(RuleBookTest)

namespace {

constexpr Date today {2026, 10, 6};

RuleSheet states()
{
    const auto text = lab::fileContent(FLEXCAL_TEST_DATA "/../../docs/rules/jurisdictions.csv");
    return RuleSheet::parse(text.value(), today).value();
}

lab::JurisdictionRule of(const RuleSheet& sheet, std::string_view state)
{
    return *std::ranges::find(sheet.rules, state, &lab::JurisdictionRule::state);
}

} // namespace

BOOST_AUTO_TEST_CASE(theStatesSheetIsReadWhole)
{
    const auto sheet = states();
    BOOST_TEST(sheet.problems.empty());
    BOOST_TEST(sheet.rules.size() == 42U);
    BOOST_TEST((of(sheet, "AL").mailIn == lab::MailIn::No));
    BOOST_TEST((of(sheet, "NE").mailIn == lab::MailIn::Yes));
    BOOST_TEST((of(sheet, "VA").mailIn == lab::MailIn::Unknown)); // only with the commission's approval
    BOOST_TEST((of(sheet, "ME").counting.basis == lab::IntervalBasis::NotFound));
    BOOST_TEST((of(sheet, "TX").counting.basis == lab::IntervalBasis::CourtOrder));
    BOOST_TEST(stepsText(of(sheet, "KY").counting.steps) == "30:30");
    BOOST_TEST(of(sheet, "WA").counting.feeIntervalDays.value() == 60);
    BOOST_TEST((of(sheet, "TN").counting.anchor == lab::CountedFrom::LastCalibration));
    BOOST_TEST((of(sheet, "MN").counting.grace == lab::Counting::Inclusive));
    BOOST_TEST(of(sheet, "MA").graceDays == 0);
    BOOST_TEST(std::ranges::none_of(sheet.rules, [](const auto& rule) { return rule.signedBy.has_value(); }));
}

BOOST_AUTO_TEST_CASE(badRowsAreNamedAndTheRestIsRead)
{
    const struct {
        const char* name;
        const char* row;
        const char* code;
    } cases[] = {
        {"no state", ",30,yes", "rule.sheet-state"},
        {"a name instead", "Ohio,30,yes", "rule.sheet-state"},
        {"small letters", "oh,30,yes", "rule.sheet-state"},
        {"twice", "NE,30,yes", "rule.sheet-twice"},
        {"no number", "OH,thirty,yes", "rule.sheet-number"},
        {"zero days", "OH,0,yes", "rule.sheet-number"},
        {"mail perhaps", "OH,30,perhaps", "rule.mail-in"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto sheet = RuleSheet::parse(
                std::string("state,interval_days,mail_in\nNE,30,yes\n") + c.row + "\n", today);
            BOOST_REQUIRE(sheet.has_value());
            BOOST_TEST(sheet->rules.size() == 1U);
            BOOST_REQUIRE(sheet->problems.size() == 1U);
            BOOST_TEST(sheet->problems[0].what.code == c.code);
            BOOST_TEST(sheet->problems[0].row == 3U);
        }
    BOOST_TEST(RuleSheet::parse("state,interval_days\nNE,30\n", today).error().code == "rule.sheet-column");
    BOOST_TEST(RuleSheet::parse("", today).error().code == "rule.sheet-column");
}

BOOST_AUTO_TEST_CASE(rowsAreVersionsAndASupervisorSignsThem)
{
    SmallLab lab;
    RuleBook book(*lab.database, lab.clock);
    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    const lab::SignedIn supervisor {{"staff-31", "Training Supervisor", lab::Role::Supervisor}, "office"};
    const auto sheet = states();
    BOOST_TEST(book.takeIn(sheet.rules, lab.warehouse).error().code == "role.missing");
    BOOST_TEST(book.takeIn(sheet.rules, planner)->size() == 42U);
    BOOST_TEST(book.takeIn(sheet.rules, planner)->empty()); // the same sheet again changes nothing

    const lab::RuleStore store(*lab.database);
    BOOST_TEST(!store.inForce("NE", today)->signedBy.has_value());
    BOOST_TEST(store.inForce("NE", today.plusDays(-1))->signedBy.has_value()); // yesterday's row stays
    BOOST_TEST(book.sign("NE", lab::MailIn::Yes, planner).error().code == "role.missing");
    BOOST_TEST(book.sign("ZZ", lab::MailIn::Yes, supervisor).error().code == "rule.unknown-state");
    BOOST_TEST(book.sign("NE", lab::MailIn::Unknown, supervisor).error().code == "rule.mail-undecided");
    const auto rule = book.sign("OH", lab::MailIn::Yes, supervisor);
    BOOST_REQUIRE(rule.has_value());
    BOOST_TEST(store.inForce("OH", today)->version == rule->version);
    BOOST_TEST(*store.inForce("OH", today)->signedBy == "staff-31");
    BOOST_TEST((store.inForce("OH", today)->mailIn == lab::MailIn::Yes));
    BOOST_TEST(book.takeIn(sheet.rules, planner)->empty()); // nor does it take back what was decided
}

BOOST_AUTO_TEST_SUITE_END()
