// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"
#include "ui/day/PlanCsv.h"
#include "ui/day/SvgChart.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

BOOST_AUTO_TEST_SUITE(DayTest)

namespace {

struct Day {
    explicit Day(const std::filesystem::path& where, std::vector<std::string> more = {})
        : folder(where)
    {
        std::vector<std::string> words {
            "day", "--json", "--clients", "60", "--returns", "24", "--out", where.string()};
        words.insert(words.end(), more.begin(), more.end());
        run = runProgram(words);
        if (!run.out.empty())
            answer = lab::parseObject(run.out);
    }

    int number(const std::string& part, const std::string& key) const
    {
        return answer->getObject(part)->getValue<int>(key);
    }
    int received() const
    {
        int sum = 0;
        for (const auto& [outcome, count] : *answer->getObject("received"))
            sum += count.convert<int>();
        return sum;
    }
    std::string text(const std::string& file) const
    {
        std::ifstream in(folder / file, std::ios::binary);
        std::stringstream content;
        content << in.rdbuf();
        return content.str();
    }
    /// What must not differ between two days of one seed.
    std::string essence() const
    {
        std::ostringstream out;
        answer->getObject("received")->stringify(out);
        answer->getObject("calibrated")->stringify(out);
        out << text("plan.csv");
        const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(folder / "lab.db"));
        for (const auto& row :
            database->query("SELECT serial || state || coalesce(certificate, '') AS x FROM module "
                            "ORDER BY serial"))
            out << row.text(0) << "\n";
        for (const auto& entry : std::filesystem::directory_iterator(folder / "certificates"))
            if (entry.path().extension() == ".json")
                names.insert(entry.path().filename().string());
        for (const auto& name : names) {
            const auto certificate = lab::parseObject(text("certificates/" + name));
            for (const auto* key : {"as_found", "as_left", "results"})
                if (certificate->has(key))
                    out << certificate->get(key).toString() << "\n";
        }
        return out.str();
    }

    std::filesystem::path folder;
    ProgramRun run;
    Poco::JSON::Object::Ptr answer;
    mutable std::set<std::string> names;
};

/// Nothing half written: every certified module has its certificate's files, the journal is intact, and no
/// kit is open at the packing bench.
void checkNothingHalfDone(const Day& day)
{
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(day.folder / "lab.db"));
    BOOST_TEST(lab::Journal(*database).verify().intact());
    BOOST_TEST(day.answer->getObject("journal")->getValue<bool>("intact"));
    BOOST_TEST(database->query("SELECT serial FROM module WHERE state = 'packed'").empty());
    for (const auto& row : database->query("SELECT m.certificate AS id FROM module m WHERE m.state = "
                                           "'certified' AND m.certificate LIKE 'FC-%'"))
        for (const auto* ending : {".pdf", ".json", ".sig"})
            BOOST_TEST(std::filesystem::exists(day.folder / "certificates" / (row.text(0) + ending)));
    BOOST_TEST(std::filesystem::exists(day.folder / "report.html"));
}

/// A process's command line, its words joined by blanks; empty when it is gone.
std::string commandLine(const std::string& id)
{
    std::ifstream in("/proc/" + id + "/cmdline", std::ios::binary);
    std::string line((std::istreambuf_iterator<char>(in)), {});
    std::ranges::replace(line, '\0', ' ');
    return line;
}

std::string parentOf(const std::string& id)
{
    std::ifstream in("/proc/" + id + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("PPid:"))
            return std::string(lab::text::trimmed(std::string_view(line).substr(5)));
    return {};
}

/// Kills children of that kind that the day in `folder` has, so many in all; other tests' are left alone.
class Killer {
public:
    Killer(std::string what, std::string folder, int times, std::chrono::milliseconds every)
        : thread_([=](const std::stop_token& stop) {
            for (int killed = 0; killed < times && !stop.stop_requested();) {
                std::this_thread::sleep_for(every);
                for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
                    const auto id = entry.path().filename().string();
                    if (lab::text::isAllDigits(id) && commandLine(id).find(what) != std::string::npos
                        && commandLine(parentOf(id)).find(folder) != std::string::npos
                        && ::kill(static_cast<int>(*lab::text::parseInteger(id)), SIGKILL) == 0)
                        ++killed;
                }
            }
        })
    {
    }

private:
    std::jthread thread_;
};

} // namespace

BOOST_AUTO_TEST_CASE(aDayComesOutAsPlantedAndTwiceTheSame)
{
    const TemporaryFolder folder;
    const Day one(folder / "one");
    BOOST_TEST(one.run.exitCode == 0);
    BOOST_REQUIRE(one.answer);
    BOOST_TEST(one.number("scanned", "misread") == 0);
    const int readable = one.number("scanned", "photos") - one.number("scanned", "unreadable_on_purpose");
    BOOST_TEST(one.number("scanned", "read") >= readable * 95 / 100);
    BOOST_TEST(one.received() + static_cast<int>(one.answer->getArray("unread")->size()) == 24);
    BOOST_TEST(one.number("calibrated", "certified")
               == static_cast<int>(one.answer->getObject("files")->getArray("certificates")->size()));
    BOOST_TEST(one.number("calibrated", "certified") > 0);
    BOOST_TEST(one.number("tracked", "parcels") > 0);
    BOOST_TEST(one.number("planned", "late") == 0);
    BOOST_TEST(one.answer->getObject("planned")->getValue<bool>("proved"));
    BOOST_TEST(one.number("planned", "cost") == one.number("planned", "lower_bound"));
    BOOST_TEST(one.number("shipped", "labels") == 2 * one.number("shipped", "kits"));
    BOOST_TEST(one.number("shipped", "notices") == one.number("shipped", "kits"));
    checkNothingHalfDone(one);

    // The planted outcomes, box by box, less the boxes that nobody could read.
    std::map<std::string, int> planted;
    for (const auto& arrival : lab::readArrivals(one.folder))
        ++planted[std::string(lab::word(arrival.outcome))];
    planted["expected"] -= static_cast<int>(one.answer->getArray("unread")->size());
    std::map<std::string, int> found;
    for (const auto& [outcome, count] : *one.answer->getObject("received"))
        found[outcome] = count.convert<int>();
    BOOST_TEST((found == planted));

    const Day again(folder / "again");
    BOOST_TEST(one.essence() == again.essence());

    // The folder is taken: nothing is doubled.
    const Day twice(folder / "one");
    BOOST_TEST(twice.run.exitCode == 2);
    BOOST_TEST(twice.run.err.find("holds a lab already") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(troubleWithTheCarrierIsSaidAndTheRestGoesOn)
{
    const TemporaryFolder folder;
    for (const std::string fault : {"down", "unauthorized", "garbage", "error-500", "too-many", "slow"})
        BOOST_TEST_CONTEXT(fault) {
            const Day day(folder / fault, {"--carrier-fault", fault});
            BOOST_TEST(day.run.exitCode == 3);
            BOOST_REQUIRE(day.answer);
            BOOST_TEST(day.answer->getArray("troubles")->size() >= 1U);
            BOOST_TEST(day.received() > 0);
            BOOST_TEST(day.number("calibrated", "certified") > 0);
            BOOST_TEST(day.number("shipped", "kits") == 0);
            checkNothingHalfDone(day);
        }
}

BOOST_AUTO_TEST_CASE(aMailHostThatFailsCostsNoKit)
{
    const TemporaryFolder folder;
    const Day day(folder / "down", {"--mail-fault", "down"});
    BOOST_TEST(day.run.exitCode == 3);
    BOOST_REQUIRE(day.answer);
    BOOST_TEST(day.number("shipped", "kits") > 0);
    BOOST_TEST(day.number("shipped", "notices") == 0);
    checkNothingHalfDone(day);
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(day.folder / "lab.db"));
    BOOST_TEST(static_cast<int>(database->query("SELECT id FROM notice WHERE state = 'queued'").size())
               == day.number("shipped", "kits"));

    // What waits goes out as soon as somebody sends it.
    const auto again =
        runProgram({"--config", (day.folder / "flexcal.properties").string(), "notices", "send", "--json"});
    BOOST_TEST(again.exitCode == 0);
    BOOST_TEST(lab::parseObject(again.out)->getValue<int>("sent") == day.number("shipped", "kits"));
}

BOOST_AUTO_TEST_CASE(aBenchKilledMidShotCertifiesNothingOfItsBatch)
{
    const TemporaryFolder folder;
    const Killer killer("sandbox bench", folder.path().string(), 1, std::chrono::milliseconds(20));
    const Day day(folder / "day");
    BOOST_TEST(day.run.exitCode == 3);
    BOOST_REQUIRE(day.answer);
    BOOST_TEST(day.number("calibrated", "certified")
               == static_cast<int>(day.answer->getObject("files")->getArray("certificates")->size()));
    BOOST_TEST(day.received() > 0);
    checkNothingHalfDone(day);
}

BOOST_AUTO_TEST_CASE(aKilledDecoderCostsNoBox)
{
    const TemporaryFolder folder;
    const Killer killer(" decoder", folder.path().string(), 3, std::chrono::milliseconds(400));
    const Day day(folder / "day");
    BOOST_TEST(day.run.exitCode == 0);
    BOOST_REQUIRE(day.answer);
    BOOST_TEST(day.received() + static_cast<int>(day.answer->getArray("unread")->size()) == 24);
    BOOST_TEST(day.number("scanned", "misread") == 0);
}

BOOST_AUTO_TEST_CASE(textOfAPageIsHarmless)
{
    BOOST_TEST(ui::svg::escaped("<a href=\"x\">&") == "&lt;a href=&quot;x&quot;&gt;&amp;");
}

BOOST_AUTO_TEST_SUITE_END()
