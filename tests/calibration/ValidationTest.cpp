// SPDX-License-Identifier: MIT
// Reference vectors through the production maths, each recognised by the kind inside its file.
#include "calibration/validation/ValidationRecord.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"
#include "tests/shared/TemporaryFolder.h"

#include <Poco/JSON/Array.h>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace calibration;

BOOST_AUTO_TEST_SUITE(ValidationTest)

namespace {

const std::filesystem::path vectors = std::filesystem::path(FLEXCAL_TEST_DATA) / "vectors";

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// A folder with one file of vectors.
Validation validationOf(const std::string& text)
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "one.json", std::ios::binary) << text;
    return Validation::run(folder.path());
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

const std::string line = R"({"kind": "weighted-line", "title": "t", "source": "s", "cases": [{"id": "a",
    "given": {"x": [1, 2, 3], "y": [1, 2, 3], "u_y": [0.1, 0.1, 0.1], "predict": {"y0": 2, "u_y0": 0.1}},
    "expect": {"slope": 1, "intercept": 0, "x0": 2}, "origin": "computed", "tolerance": {"absolute": 1e-12}}]})";

const std::string combined = R"({"kind": "combined-uncertainty", "cases": [{"id": "a",
    "given": {"sensitivities": [1, 1], "u": [3, 4], "correlation": [[1, 0], [0, 1]]},
    "expect": {"u_c": 5}, "origin": "computed", "tolerance": {"relative": 1e-12}}]})";

const std::string moduleVector = R"({"kind": "module", "cases": [{"id": "a", "given": {"pressure_mmhg": 760,
    "u_pressure_mmhg": 0.5, "resolution": 0.001, "p": 0.9545, "tolerance": {"lower": -0.005, "upper": 0.005},
    "points": [{"label": 0.04, "u_label": 0.0004, "readings": [0.04, 0.04, 0.04]},
               {"label": 0.08, "u_label": 0.0004, "readings": [0.08, 0.081]}]},
    "expect": {"points": [{"simple": "pass"}, {"simple": "pass"}]}, "origin": "computed"}]})";

struct Wrong {
    const char* name;
    std::string text;
    const char* key; ///< of the first failure
    const char* got; ///< how its answer begins
};
std::ostream& operator<<(std::ostream& out, const Wrong& one) { return out << one.name; }

const Wrong wrongs[] = {
    {"a wrong number", replaced(line, R"("slope": 1)", R"("slope": 1.0000001)"), "slope", "1"},
    {"a key that nobody computes", replaced(line, R"("slope": 1)", R"("steepness": 1)"), "steepness", ""},
    {"a number without tolerance", replaced(line, R"(, "tolerance": {"absolute": 1e-12})", ""), "intercept",
        ""},
    {"a word for a number", replaced(line, R"("slope": 1)", R"("slope": "1")"), "slope", "1"},
    {"mismatched lengths", replaced(line, "[1, 2, 3], \"u_y\"", "[1, 2], \"u_y\""), "", "maths.lengths"},
    {"NaN in a list", replaced(line, "[1, 2, 3], \"y\"", "[1, NaN, 3], \"y\""), "", "json.form"},
    {"NaN as a word", replaced(line, "[1, 2, 3], \"y\"", "[1, \"NaN\", 3], \"y\""), "", "vector.type"},
    {"beyond every number", replaced(line, "[1, 2, 3], \"y\"", "[1, 1e999, 3], \"y\""), "", "json.form"},
    {"one reading",
        replaced(line, R"("x": [1, 2, 3], "y": [1, 2, 3], "u_y": [0.1, 0.1, 0.1])",
            R"("x": [1], "y": [1], "u_y": [0.1])"),
        "", "maths.too-few"},
    {"all x alike", replaced(line, "[1, 2, 3], \"y\"", "[2, 2, 2], \"y\""), "", "maths.same-x"},
    {"no uncertainty", replaced(line, "[0.1, 0.1, 0.1]", "[0.1, 0, 0.1]"), "", "maths.uncertainty"},
    {"beyond the calibrated range", replaced(line, R"("y0": 2)", R"("y0": 3.5)"), "", "maths.extrapolation"},
    {"no correlation matrix", replaced(combined, "[[1, 0], [0, 1]]", "[[1, 1.5], [1.5, 1]]"), "",
        "maths.correlation"},
    {"a correlation matrix of another size", replaced(combined, "[[1, 0], [0, 1]]", "[[1]]"), "",
        "maths.lengths"},
    {"correlations that contradict each other",
        replaced(replaced(replaced(combined, "[[1, 0], [0, 1]]", "[[1, 1, -1], [1, 1, 1], [-1, 1, 1]]"),
                     "[1, 1]", "[1, 1, 1]"),
            "[3, 4]", "[3, 4, 5]"),
        "", "maths.correlation"},
    {"a module with one reading", replaced(moduleVector, "[0.08, 0.081]", "[0.08]"), "", "maths.too-few"},
    {"zero scatter without resolution",
        replaced(moduleVector, R"("resolution": 0.001)", R"("resolution": 0)"), "", "maths.uncertainty"},
    {"nothing given", replaced(line, "\"given\"", "\"taken\""), "", "vector.absent"},
    {"nothing expected", replaced(line, R"({"slope": 1, "intercept": 0, "x0": 2})", "{}"), "",
        "vector.absent"},
    {"a file cut short", line.substr(0, line.size() / 2), "", "json.form"},
    {"a key that stands twice", replaced(line, R"("title": "t")", R"("kind": "weighted-line")"), "",
        "json.duplicate"},
    {"no cases", R"({"kind": "westgard", "cases": []})", "", "vector.absent"},
    {"a kind that is no word", R"({"kind": 3, "cases": []})", "", "vector.type"},
    {"a list", "[]", "", "json.form"},
};

} // namespace

BOOST_AUTO_TEST_CASE(everyVectorComesOut)
{
    const auto validation = Validation::run(vectors);
    for (const auto& failure : validation.failed)
        BOOST_ERROR(failure.file << " " << failure.id << " " << failure.path << ": expected "
                                 << failure.expected.toString() << ", got " << failure.got.toString());
    BOOST_TEST(validation.good());
    std::set<std::string> kinds;
    for (const auto& file : validation.files)
        kinds.insert(file.kind);
    BOOST_TEST(kinds.size() == 14U);
    BOOST_TEST(validation.cases() > 250);
    BOOST_TEST(validation.passed() == validation.cases());
}

BOOST_AUTO_TEST_CASE(theExamplesBelowAreRightWhereTheyAreNotChanged)
{
    for (const auto& text : {line, combined, moduleVector})
        BOOST_TEST(validationOf(text).good());
}

BOOST_DATA_TEST_CASE(catches, boost::unit_test::data::make(wrongs), wrong)
{
    const auto validation = validationOf(wrong.text);
    BOOST_TEST(!validation.good());
    BOOST_REQUIRE(!validation.failed.empty());
    const auto& failure = validation.failed.front();
    BOOST_TEST(failure.key == wrong.key);
    const auto got = failure.got.isEmpty() ? std::string() : failure.got.toString();
    BOOST_TEST(got.starts_with(wrong.got), got);
}

BOOST_AUTO_TEST_CASE(oneWrongCaseLeavesTheOthers)
{
    auto second = replaced(line.substr(line.find("{\"id\"")), "\"id\": \"a\"", "\"id\": \"b\"");
    const auto both = replaced(replaced(line, "\"slope\": 1,", "\"slope\": 2,"), "}]}", "}, " + second);
    const auto validation = validationOf(both);
    BOOST_TEST(validation.cases() == 2);
    BOOST_TEST(validation.passed() == 1);
    BOOST_REQUIRE(validation.failed.size() == 1U);
    BOOST_TEST(validation.failed[0].id == "a");
}

BOOST_AUTO_TEST_CASE(anUnknownKindIsNotCovered)
{
    const auto validation = validationOf(R"({"kind": "astrology", "cases": [{}]})");
    BOOST_TEST(!validation.good());
    BOOST_REQUIRE(validation.notCovered.size() == 1U);
    BOOST_TEST(validation.notCovered[0].kind == "astrology");
}

BOOST_AUTO_TEST_CASE(nothingToRunIsNotGood)
{
    const TemporaryFolder folder;
    BOOST_TEST(!Validation::run(folder.path()).good());
    BOOST_CHECK_THROW(Validation::run(folder.path() / "absent"), lab::Failure);
}

BOOST_AUTO_TEST_CASE(keepsARecordOfWhatRanWhereAndWhen)
{
    const TemporaryFolder folder;
    const ValidationRecord record {Validation::run(vectors), ValidatedMachine::here("1.2.3"),
        lab::Instant(std::chrono::milliseconds(1'790'000'000'000)), vectors.string()};
    const auto kept = keep(record, folder.path());
    const auto json = lab::parseObject(contentOf(kept.json));
    BOOST_TEST(json->getValue<bool>("good"));
    BOOST_TEST(json->getObject("machine")->getValue<std::string>("version") == "1.2.3");
    BOOST_TEST(json->getObject("machine")->getValue<std::string>("program_sha256").size() == 64U);
    BOOST_TEST(json->getArray("vectors")->size() == record.validation.files.size());
    const auto pdf = contentOf(kept.pdf);
    BOOST_TEST(pdf.starts_with("%PDF"));
    BOOST_TEST((pdf == validationPdf(record, kept.sha256)));
}

BOOST_AUTO_TEST_SUITE_END()
