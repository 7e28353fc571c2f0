// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/values/Csv.h"
#include "lab/values/Text.h"
#include "tests/shared/Events.h"
#include "tests/shared/Program.h"
#include "ui/text/Language.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

BOOST_AUTO_TEST_SUITE(ImportTest)

namespace {

struct Fixture : EventLab {
    ProgramRun flexcal(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--config", (folder / "lab" / "flexcal.properties").string()});
        return runProgram(words);
    }

    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return (folder / name).string();
    }

    lab::Kit kit = kitIn(lab::ModuleState::Delivered);
    std::string at = "2026-10-06T11:30:00Z"; // half past seven where the lab is; its day begins at eight
    std::string installed = row("installed", kit.client, "event=d-1;module=" + kit.module.text(), at);
    std::string note = row("note", kit.client, "event=a-1;text=rang", at);
    std::string bad = row("payment-cleared", kit.client, "event=a-2", at);
};

std::vector<Poco::JSON::Object::Ptr> lines(const std::string& out)
{
    std::vector<Poco::JSON::Object::Ptr> objects;
    for (const auto line : lab::text::split(out, '\n'))
        if (!line.empty())
            objects.push_back(lab::parseObject(std::string(line)));
    return objects;
}

std::string documentation()
{
    std::ifstream in(std::filesystem::path(FLEXCAL_SOURCES) / "docs" / "import.md");
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

BOOST_FIXTURE_TEST_CASE(aDryRunThenTheRealOne, Fixture)
{
    const auto file = write("events.jsonl", installed + note);
    const auto untouched = snapshot();
    const auto dry = flexcal({"import", file, "--dry-run", "--json"});
    BOOST_TEST(dry.exitCode == 0);
    BOOST_TEST((snapshot() == untouched));
    const auto told = lines(dry.out);
    BOOST_REQUIRE(told.size() == 3U);
    BOOST_TEST(told[0]->getValue<int>("row") == 1);
    BOOST_TEST(told[0]->getValue<std::string>("fate") == "applied");
    BOOST_TEST(told[0]->getObject("message")->getValue<std::string>("code") == "event.done.installed");
    BOOST_TEST(told[1]->getValue<std::string>("fate") == "noted");
    BOOST_TEST(told[2]->getValue<bool>("dry_run"));
    BOOST_TEST(!told[2]->getValue<bool>("written"));

    const auto run = flexcal({"import", file, "--json"});
    BOOST_TEST(run.exitCode == 0);
    BOOST_TEST(lines(run.out).back()->getValue<bool>("written"));
    BOOST_TEST((moduleOf(kit).state == lab::ModuleState::Installed));
    const auto once = snapshot();
    const auto again = flexcal({"import", file});
    BOOST_TEST(again.exitCode == 0);
    BOOST_TEST(again.out.find("nothing to do") != std::string::npos);
    BOOST_TEST((snapshot() == once));
}

BOOST_FIXTURE_TEST_CASE(aBadRowIsNamedInASentence, Fixture)
{
    const auto file = write("events.jsonl", note + bad);
    const auto untouched = snapshot();
    const auto run = flexcal({"import", file});
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.out.find("Row 2: REFUSED.") != std::string::npos);
    BOOST_TEST(run.out.find("Payment") != std::string::npos); // the hold in words, not as a code
    BOOST_TEST((snapshot() == untouched));
    BOOST_TEST(flexcal({"import", file, "--dry-run"}).exitCode == 1);
    BOOST_TEST((snapshot() == untouched));
    BOOST_TEST(flexcal({"import", file, "--skip-bad"}).exitCode == 1);
    BOOST_TEST((snapshot() != untouched));
}

BOOST_FIXTURE_TEST_CASE(filesThatAreNoneAreTwo, Fixture)
{
    const auto untouched = snapshot();
    BOOST_TEST(flexcal({"import"}).exitCode == 2);
    const auto absent = flexcal({"import", (folder / "none.csv").string()});
    BOOST_TEST(absent.exitCode == 2);
    BOOST_TEST(absent.err.find("there is no file") != std::string::npos);
    const auto strange = flexcal({"import", write("a.csv", "at,kind,client,colour\n1,2,3,4\n"), "--json"});
    BOOST_TEST(strange.exitCode == 2);
    BOOST_TEST(lines(strange.out).front()->getObject("error")->getValue<std::string>("code")
               == "import.column-unknown");
    // A good file beside a bad one is taken in all the same.
    BOOST_TEST(flexcal({"import", (folder / "none.csv").string(), write("b.jsonl", note)}).exitCode == 2);
    BOOST_TEST((snapshot() != untouched));
}

BOOST_FIXTURE_TEST_CASE(anImportCutShortHasTakenInNothing, Fixture)
{
    constexpr int rows = 1200;
    std::string text;
    for (int i = 0; i < rows; ++i)
        text += row("note", kit.client, "event=k-" + std::to_string(i) + ";text=rang", at);
    const auto file = write("many.jsonl", text);
    const auto taken = [&] {
        return database->query("SELECT count(*) AS n FROM outside_event").at(0).whole(0);
    };
    for (const auto* seconds : {"0.05", "0.1", "0.15", "0.2", "0.3", "0.4"}) {
        runProgram({"-s", "KILL", seconds, FLEXCAL_PROGRAM, "--config",
                       (folder / "lab" / "flexcal.properties").string(), "import", file},
            "timeout");
        BOOST_TEST_CONTEXT(seconds)
            BOOST_TEST((taken() == 0 || taken() == rows));
    }
    BOOST_TEST(flexcal({"import", file}).exitCode == 0);
    BOOST_TEST(taken() == rows);
    BOOST_TEST(lab::Journal(*database).verify().intact());
}

BOOST_FIXTURE_TEST_CASE(exportedEventsDoTheSameInAnotherLab, Fixture)
{
    const auto hostile =
        row("note", kit.client, R"(event=n-1;text==1+1, \"x\"\nsecond line)", at);
    const auto moved = row("address", kit.client, "event=m-1;line='=2;city=Dayton;state=OH;postal=45402", at);
    BOOST_TEST(flexcal({"import", write("events.jsonl", installed + hostile + moved)}).exitCode == 0);
    for (const std::vector<std::string>& form : {std::vector<std::string> {}, std::vector<std::string> {"--json"}})
        BOOST_TEST_CONTEXT(form.size()) {
            const auto file = (folder / ("out" + std::to_string(form.size()))).string();
            std::vector<std::string> words {"export", "events", file};
            words.insert(words.end(), form.begin(), form.end());
            BOOST_TEST(flexcal(words).exitCode == 0);
            BOOST_TEST((std::filesystem::status(file).permissions() == std::filesystem::perms(0600)));
            // Here they are known; in a lab like this one they do what they did here.
            const auto again = lines(flexcal({"import", file, "--json"}).out);
            BOOST_REQUIRE(again.size() == 4U);
            for (int i = 0; i < 3; ++i)
                BOOST_TEST(again[static_cast<std::size_t>(i)]->getValue<std::string>("fate") == "seen");
            EventLab other;
            const auto run = runProgram(
                {"--config", (other.folder / "lab" / "flexcal.properties").string(), "import", file});
            BOOST_TEST(run.exitCode == 0);
            for (const auto* query : {"SELECT fields AS x FROM outside_event ORDER BY seq",
                     "SELECT serial || state || coalesce(expiry, '') AS x FROM module ORDER BY serial",
                     "SELECT client || line || valid_from AS x FROM address ORDER BY client, valid_from"}) {
                const auto mine = database->query(query);
                const auto theirs = other.database->query(query);
                BOOST_REQUIRE(mine.size() == theirs.size());
                for (std::size_t i = 0; i < mine.size(); ++i)
                    BOOST_TEST(mine[i].text(0) == theirs[i].text(0));
            }
        }
}

BOOST_FIXTURE_TEST_CASE(whatIsExportedIsARectangleWithoutFormulas, Fixture)
{
    database->write([&] {
        database->execute(
            "UPDATE client SET name = $1 WHERE id = $2", {"=cmd|' /C calc'!A0", kit.client.text()});
    });
    for (const auto* what : {"clients", "modules", "events", "plan"})
        BOOST_TEST_CONTEXT(what) {
            const auto run = flexcal({"export", what});
            BOOST_TEST(run.exitCode == 0);
            const auto records = lab::csv::read(run.out);
            BOOST_REQUIRE(records.has_value());
            BOOST_REQUIRE(!records->empty()); // the header at least
            for (const auto& record : *records) {
                BOOST_TEST(record.cells.size() == records->front().cells.size());
                for (const auto& cell : record.cells)
                    BOOST_TEST(!lab::csv::isFormula(cell));
            }
        }
    BOOST_TEST(flexcal({"export", "clients"}).out.find("'=cmd|") != std::string::npos);
    const auto modules = lines(flexcal({"export", "modules", "--json"}).out);
    BOOST_TEST(
        modules.size()
        == static_cast<std::size_t>(database->query("SELECT count(*) AS n FROM module").at(0).whole(0)));
    BOOST_TEST(flexcal({"export", "secrets"}).exitCode == 2);
    BOOST_TEST(flexcal({"export", "modules", "/proc/none/x.csv"}).exitCode == 3);
    BOOST_TEST(lab::Journal(*database).latest(1).front().kind == "records.export"); // who took what is known
}

BOOST_AUTO_TEST_CASE(theExamplesOfTheDocumentationAreWellFormed)
{
    const auto text = documentation();
    const auto start = text.find("event,at,kind,");
    BOOST_REQUIRE(start != std::string::npos);
    auto example = text.substr(start, text.find("```", start) - start);
    // The serials of a document are made up; their check characters are not at stake here.
    for (auto at = example.find("FX"); at != std::string::npos; at = example.find("FX", at + 1))
        example.replace(at, 11, lab::ModuleSerial::numbered(12'345'678).text());
    const auto file = logistics::EventFile::parse(example, {});
    BOOST_REQUIRE_MESSAGE(file.has_value(), file.error().code);
    BOOST_TEST(file->rows.size() == logistics::allEventKinds().size());
    std::set<logistics::EventKind> kinds;
    for (const auto& row : file->rows) {
        BOOST_TEST_CONTEXT("row " << row.row)
            BOOST_REQUIRE_MESSAGE(row.event.has_value(), row.event.error().code);
        kinds.insert(row.event->kind());
    }
    BOOST_TEST(kinds.size() == logistics::allEventKinds().size());
}

BOOST_AUTO_TEST_CASE(everyKindHasItsWordsAndItsPlaceInTheDocumentation)
{
    const auto text = documentation();
    for (const auto kind : logistics::allEventKinds())
        BOOST_TEST_CONTEXT(word(kind)) {
            BOOST_TEST(ui::canSay("desktop.kind.event." + std::string(word(kind))));
            BOOST_TEST(ui::canSay("event.outside." + std::string(word(kind))));
            BOOST_TEST(text.find("`" + std::string(word(kind)) + "`") != std::string::npos);
        }
    for (const auto state : lab::allModuleStates())
        BOOST_TEST(ui::canSay("module-state." + std::string(word(state))));
}

BOOST_AUTO_TEST_SUITE_END()
