// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
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
            BOOST_TEST(text.find("`" + std::string(word(kind)) + "`") != std::string::npos);
        }
    for (const auto state : lab::allModuleStates())
        BOOST_TEST(ui::canSay("module-state." + std::string(word(state))));
}

BOOST_AUTO_TEST_SUITE_END()
