// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
#include "tests/shared/FileBytes.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

BOOST_AUTO_TEST_SUITE(PlanToolsTest)

namespace {

struct Office : SmallLab {
    Office()
        : SmallLab(300)
    {
    }

    ProgramRun run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--config", (folder / "lab" / "flexcal.properties").string()});
        return runProgram(words);
    }
    Poco::JSON::Object::Ptr answer(const std::vector<std::string>& words) const
    {
        const auto done = run(words);
        BOOST_TEST_REQUIRE(done.exitCode == 0, done.err);
        return lab::parseObject(done.out);
    }
    std::int64_t count(const std::string& table) const
    {
        return database->query("SELECT count(*) AS n FROM " + table)[0].integer(0);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(whatIfTellsPriceAndLockoutsAndWritesNothing, Office)
{
    answer({"plan", "--adopt", "--json"});
    const auto entries = count("journal");
    const auto line =
        database->query("SELECT l.client, l.ship_on FROM plan_line l JOIN plan p ON p.id = l.plan "
                        "WHERE l.ship_on > '2026-10-12' ORDER BY l.ship_on, l.client LIMIT 1")[0];
    const auto client = line.text(0);
    const auto moved = answer({"plan", "what-if", "--move", client + "=2026-10-08", "--json"});
    BOOST_TEST(moved->getValue<Poco::Int64>("difference") > 0);
    BOOST_TEST(moved->getArray("changes")->getObject(0)->getValue<std::string>("after") == "2026-10-08");
    const auto shift = answer({"plan", "what-if", "--shift", "2026-10-08=20", "--json"});
    BOOST_TEST(shift->getValue<Poco::Int64>("difference") <= 0);
    const auto stay =
        answer({"plan", "what-if", "--holds-until", "2026-10-30", "--hold-kind", "payment", "--json"});
    BOOST_TEST(stay->getArray("locked_out")->size() > 0U);
    BOOST_TEST(answer({"plan", "what-if", "--lose-bench", "2026-10-07", "--json"})->has("late_after"));
    const auto words = run({"plan", "what-if", "--move", client + "=2026-10-08"});
    BOOST_TEST(words.out.find("2026-10-08") != std::string::npos, words.out);

    const std::vector<std::vector<std::string>> wrong {{}, {"--move", client}, {"--move", client + "=soon"},
        {"--move", "999999=2026-10-08"}, {"--move", client + "=2027-10-08"}, {"--shift", "2026-10-08=many"},
        {"--release", client}, {"--holds-until", "yesterday"}, {"--hold-kind", "payment"},
        {"--holds-until", "2026-10-09", "--hold-kind", "boredom"}};
    for (auto options : wrong) {
        options.insert(options.begin(), {"plan", "what-if"});
        BOOST_TEST_CONTEXT(options.back())
            BOOST_TEST(run(options).exitCode == 2);
    }
    BOOST_TEST(count("journal") == entries);
}

BOOST_FIXTURE_TEST_CASE(pricesAreTakenInAndPlansFollowThem, Office)
{
    const auto before = answer({"plan", "--json"})->getValue<Poco::Int64>("cost");
    const auto file = folder / "tariff.csv";
    std::ofstream(file) << "service,area,dollars,from\n03,,12.54,\n";
    BOOST_TEST(answer({"tariff", "import", file.string(), "--json"})->getValue<int>("changed") == 1);
    BOOST_TEST(answer({"tariff", "list", "--json"})->getArray("tariff")->size() == 4U);
    BOOST_TEST(answer({"plan", "--json"})->getValue<Poco::Int64>("cost") > before);

    std::ofstream(file) << "service,dollars\n03,9\n02,-3\n";
    const auto refused = run({"tariff", "import", file.string()});
    BOOST_TEST(refused.exitCode == 2);
    BOOST_TEST(refused.err.find("Row 3") != std::string::npos, refused.err);
    BOOST_TEST(count("freight_tariff") == 5);
    BOOST_TEST(run({"tariff", "import", "/nonexistent.csv"}).exitCode == 2);
}

BOOST_FIXTURE_TEST_CASE(aKitIsPickedPackedAndItsLabelsReprinted, Office)
{
    answer({"plan", "--adopt", "--json"});
    BOOST_TEST(run({"dispatch", "pack", "000001", "X"}).exitCode == 2); // not due
    const auto picked = run({"dispatch", "pick", "--json"});
    const auto pick = lab::parseObject(picked.out)->getArray("pick");
    BOOST_TEST_REQUIRE(pick->size() > 0U);
    const auto item = pick->getObject(0);
    const auto text = [&](const char* name) { return item->getValue<std::string>(name); };

    // A wrong module is refused by name; what was right must be scanned again with the rest.
    const auto wrong = run({"dispatch", "pack", text("client"), "FX38924798Z"});
    BOOST_TEST(wrong.exitCode == 1);
    const auto number = [&](const std::string& of, const char* kind) {
        return database
            ->query("SELECT tracking FROM ship_request WHERE kit = $1 AND kind = $2 AND state = 'done'",
                {of, kind})
            .at(0)
            .text(0);
    };
    const auto reprinted = run({"dispatch", "reprint", text("kit"), "--to", folder.path().string()});
    BOOST_TEST(reprinted.exitCode == 0, reprinted.err);
    BOOST_TEST(!bytesOf(folder / (text("kit") + "-out.zpl")).empty());

    BOOST_TEST(run({"dispatch", "void", text("client")}).exitCode == 0);
    BOOST_TEST(run({"dispatch", "void", text("client")}).exitCode == 2);
    run({"dispatch", "pick"});
    const auto row =
        database->query("SELECT kit, box, module FROM packing WHERE client = $1", {text("client")}).at(0);
    const auto kit = row.text(0);
    BOOST_TEST(kit != text("kit"));
    BOOST_TEST(
        run({"dispatch", "pack", text("client"), row.text(1)}).exitCode == 2); // buys the labels; incomplete
    const auto certificate =
        database->query("SELECT certificate FROM module WHERE serial = $1", {row.text(2)}).at(0).text(0);
    const auto packed = answer({"dispatch", "pack", text("client"), row.text(2), row.text(1),
        number(kit, "out"), number(kit, "return"), certificate, "--json"});
    BOOST_TEST(packed->getValue<std::string>("kit") == kit);
    BOOST_TEST(answer({"dispatch", "intercepts", "--json"})->getArray("intercepts")->size() == 0U);
    BOOST_TEST(run({"dispatch", "intercepted", number(kit, "out")}).exitCode == 2);
}

BOOST_AUTO_TEST_SUITE_END()
