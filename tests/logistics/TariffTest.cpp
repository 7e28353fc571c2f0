// SPDX-License-Identifier: MIT
#include "logistics/rules/Tariff.h"

#include "logistics/rules/TariffBook.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using logistics::Service;
using logistics::Tariff;

BOOST_AUTO_TEST_SUITE(TariffTest)

namespace {

constexpr Date today {2026, 10, 6};

std::string said(const char* table)
{
    const auto rows = logistics::readTariff(table, today);
    if (!rows) {
        auto told = rows.error().code;
        for (const auto* name : {"row", "column"})
            if (const auto argument = rows.error().argument(name); !argument.empty())
                told += " " + std::string(argument);
        return told;
    }
    std::string text;
    for (const auto& row : *rows)
        text += (text.empty() ? "" : "; ") + row.service + " " + (row.area.empty() ? "*" : row.area) + " "
                + std::to_string(row.mills) + " " + row.effectiveFrom.iso();
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(aTableIsReadWholeOrNotAtAll)
{
    const struct {
        const char* name;
        const char* table;
        const char* said;
    } cases[] = {
        {"everywhere and an area", "service,area,dollars,from\n03,,10.54,2026-11-01\n03,992,13,\n",
            "03 * 10540 2026-11-01; 03 992 13000 2026-10-06"},
        {"columns in another order", "dollars,service\n9.999,01\n", "01 * 9999 2026-10-06"},
        {"a price for nothing is a price", "service,dollars\n03,0\n", "03 * 0 2026-10-06"},
        {"no dollars", "service,area\n03,\n", "tariff.column dollars"},
        {"a negative price", "service,dollars\n03,10\n02,-1\n", "tariff.row 3 dollars"},
        {"a price that is no number", "service,dollars\n03,ten\n", "tariff.row 2 dollars"},
        {"not a number", "service,dollars\n03,nan\n", "tariff.row 2 dollars"},
        {"beyond reason", "service,dollars\n03,100000\n", "tariff.row 2 dollars"},
        {"a service the carrier does not have", "service,dollars\n77,10\n", "tariff.row 2 service"},
        {"an area of two digits", "service,area,dollars\n03,45,10\n", "tariff.row 2 area"},
        {"an area in letters", "service,area,dollars\n03,OHI,10\n", "tariff.row 2 area"},
        {"the 30th of February", "service,dollars,from\n03,10,2026-02-30\n", "tariff.row 2 from"},
        {"twice the same", "service,dollars\n03,10\n03,11\n", "tariff.twice 3"},
        {"nothing but a header", "service,dollars\n", "tariff.empty"},
        {"nothing", "", "tariff.column service"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(said(c.table) == c.said);
}

BOOST_AUTO_TEST_CASE(anAreasOwnPriceGoesFirst)
{
    Tariff tariff;
    BOOST_TEST(tariff.mills("99201", Service::Ground) == Tariff::none);
    tariff.set("", Service::Ground, 10'540);
    tariff.set("992", Service::Ground, 13'100);
    BOOST_TEST(tariff.mills("99201", Service::Ground) == 13'100);
    BOOST_TEST(tariff.mills("45402", Service::Ground) == 10'540);
    BOOST_TEST(tariff.mills("", Service::Ground) == 10'540);
    BOOST_TEST(tariff.mills("99201", Service::TwoDay) == Tariff::none);
    tariff.set("", Service::TwoDay, 21'380);
    BOOST_TEST(tariff.mills("99201", Service::TwoDay) == 21'380); // the area has none of its own
}

BOOST_FIXTURE_TEST_CASE(theNewestRowInForceCounts, SmallLab)
{
    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    BOOST_TEST(Tariff::read(*database, today).mills("45402", Service::Ground) == 10'540);
    const auto rows =
        logistics::readTariff("service,dollars,from\n03,12.00,2026-10-20\n02,21.38,\n", today).value();
    BOOST_TEST(!logistics::takeInTariff(*database, clock, rows, warehouse).has_value());
    BOOST_TEST(
        logistics::takeInTariff(*database, clock, rows, planner).value() == 1); // the other says the same
    BOOST_TEST(Tariff::read(*database, today).mills("45402", Service::Ground) == 10'540);
    BOOST_TEST(Tariff::read(*database, Date(2026, 10, 20)).mills("45402", Service::Ground) == 12'000);
    BOOST_TEST(logistics::takeInTariff(*database, clock, rows, planner).value() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
