// SPDX-License-Identifier: MIT
#include "calibration/Retrospect.h"

#include "calibration/ComparisonBook.h"
#include "tests/calibration/CertifiedLab.h"

using namespace calibration;

BOOST_AUTO_TEST_SUITE(RetrospectTest)

BOOST_FIXTURE_TEST_CASE(everyRunComesToWhatWasCertified, CertifiedLab)
{
    for (const auto& run : runs) {
        const auto again = recompute(*database, home(), run).value();
        BOOST_TEST(again.intact);
        BOOST_TEST(again.sameAsStored);
        BOOST_TEST(again.sameAsCertificate);
        BOOST_TEST(again.pulses > 10);
        BOOST_TEST(again.worstPulse < 0.05, again.worstPulse);
        BOOST_TEST(again.good());
    }
    BOOST_TEST(recompute(*database, home(), "none").error().code == "run.unknown");
}

BOOST_FIXTURE_TEST_CASE(aChangedReadingShows, CertifiedLab)
{
    database->write([&] {
        database->execute(
            "UPDATE shot SET reading_mg_per_l = reading_mg_per_l * 1.01 WHERE run = $1 AND kind = "
            "'as-left' AND number = (SELECT max(number) FROM shot WHERE run = $1)",
            {runs[0]});
    });
    const auto again = recompute(*database, home(), runs[0]).value();
    BOOST_TEST(!again.intact);
    BOOST_TEST(!again.sameAsStored);
    BOOST_TEST(!again.sameAsCertificate);
    BOOST_TEST(!again.good());
}

BOOST_FIXTURE_TEST_CASE(comparisonsAreScored, CertifiedLab)
{
    ComparisonBook book(*database, clock);
    const ComparisonResult result {"PT-7", "2026-1", "gas A", {0.1905, 0.0042, 0.1860, 0.0021, 0.003}};
    const auto entered = book.enter(supervisor, result);
    BOOST_REQUIRE(entered.has_value());
    BOOST_TEST(std::abs(entered->score.en - 0.0045 / std::hypot(0.0042, 0.0021)) < 1e-12);
    BOOST_TEST(std::abs(*entered->score.z - 1.5) < 1e-9);
    BOOST_TEST((entered->score.performance() == Performance::Satisfactory));
    BOOST_TEST(book.enter(supervisor, result).error().code == "comparison.twice");
    BOOST_TEST(book.enter(warehouse, result).error().code == "role.missing");

    auto far = result;
    far.item = "gas B";
    far.result.assigned = 0.1830; // z = 2.5
    far.result.expanded = 0.02;
    BOOST_TEST((book.enter(supervisor, far)->score.performance() == Performance::Questionable));
    far.item = "gas C";
    far.result.deviation.reset();
    far.result.expanded = 0.004; // |En| > 1
    BOOST_TEST((book.enter(supervisor, far)->score.performance() == Performance::Unsatisfactory));
    far.item = "gas D";
    far.result.expanded = 0;
    BOOST_TEST(book.enter(supervisor, far).error().code == "maths.uncertainty");
    far.item = "";
    BOOST_TEST(book.enter(supervisor, far).error().code == "comparison.name");
    BOOST_TEST(book.all().size() == 3U);
    BOOST_TEST(book.all().front().score.z.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
