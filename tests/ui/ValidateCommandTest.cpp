// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
#include "tests/shared/Program.h"
#include "tests/shared/TemporaryFolder.h"

#include <Poco/JSON/Array.h>
#include <boost/test/unit_test.hpp>

#include <fstream>

BOOST_AUTO_TEST_SUITE(ValidateCommandTest)

namespace {

struct Fixture {
    TemporaryFolder folder;

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder / name) << text;
    }
    ProgramRun run() const
    {
        return runProgram(
            {"validate", folder.path().string(), "--record", (folder / "records").string(), "--json"});
    }
};

const std::string right =
    R"({"kind": "coverage-factor", "title": "t", "source": "s", "cases": [{"id": "normal",
    "given": {"nu": null, "p": 0.95}, "expect": {"k": 1.959964}, "origin": "published",
    "tolerance": {"absolute": 1e-6}}]})";

} // namespace

BOOST_FIXTURE_TEST_CASE(theRightOnesPassAndLeaveARecord, Fixture)
{
    write("right.json", right);
    const auto run = this->run();
    BOOST_TEST(run.exitCode == 0, run.err);
    const auto answer = lab::parseObject(run.out);
    BOOST_TEST(answer->getValue<int>("files") == 1);
    BOOST_TEST(answer->getValue<int>("cases") == 1);
    BOOST_TEST(answer->getValue<int>("passed") == 1);
    BOOST_TEST(answer->getArray("failed")->size() == 0U);
    BOOST_TEST(answer->getArray("not_covered")->size() == 0U);
    for (const auto* kind : {"json", "pdf"})
        BOOST_TEST(std::filesystem::exists(answer->getObject("record")->getValue<std::string>(kind)));
}

BOOST_FIXTURE_TEST_CASE(aWrongOneIsTheAnswerNo, Fixture)
{
    write("right.json", right);
    auto text = right;
    write("wrong.json", text.replace(text.find("1.959964"), 8, "1.959970"));
    write("strange.json", R"({"kind": "astrology", "cases": [{}]})");
    const auto run = this->run();
    BOOST_TEST(run.exitCode == 1);
    const auto answer = lab::parseObject(run.out);
    BOOST_TEST(answer->getValue<int>("cases") == 2);
    BOOST_TEST(answer->getValue<int>("passed") == 1);
    const auto failed = answer->getArray("failed")->getObject(0);
    BOOST_TEST(failed->getValue<std::string>("file") == "wrong.json");
    BOOST_TEST(failed->getValue<std::string>("id") == "normal");
    BOOST_TEST(failed->getValue<std::string>("key") == "k");
    BOOST_TEST(failed->getValue<double>("expected") == 1.95997);
    BOOST_TEST(std::abs(failed->getValue<double>("got") - 1.9599639845) < 1e-9);
    BOOST_TEST(answer->getArray("not_covered")->getObject(0)->getValue<std::string>("kind") == "astrology");
}

BOOST_FIXTURE_TEST_CASE(nothingToRunIsTheAnswerNo, Fixture)
{
    BOOST_TEST(run().exitCode == 1);
    BOOST_TEST(runProgram({"validate", (folder / "absent").string()}).exitCode == 2);
}

BOOST_AUTO_TEST_SUITE_END()
