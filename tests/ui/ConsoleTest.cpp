// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using lab::ReturnOutcome;

BOOST_AUTO_TEST_SUITE(ConsoleTest)

namespace {

struct Fixture : SmallLab {
    Fixture()
        : SmallLab(240)
    {
        database.reset(); // the program is alone with it
    }

    std::string config() const { return (folder / "lab" / "flexcal.properties").string(); }

    ProgramRun run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--config", config()});
        return runProgram(words);
    }

    std::string records() const
    {
        const auto opened = lab::Database::open(lab::DatabaseUrl::sqlite(file()));
        std::string text;
        for (const auto* query : {"SELECT serial || state || version AS x FROM module ORDER BY serial",
                 "SELECT id || outcome AS x FROM receipt ORDER BY id",
                 "SELECT hash AS x FROM journal ORDER BY station, seq"})
            for (const auto& row : opened->query(query))
                text += row.text(0) + "\n";
        return text;
    }
};

std::vector<Poco::JSON::Object::Ptr> lines(const std::string& out)
{
    std::vector<Poco::JSON::Object::Ptr> objects;
    for (const auto line : lab::text::split(out, '\n'))
        if (!line.empty())
            objects.push_back(lab::parseObject(std::string(line)));
    return objects;
}

std::string field(const Poco::JSON::Object::Ptr& object, const std::string& key)
{
    return object->optValue<std::string>(key, "");
}

} // namespace

BOOST_AUTO_TEST_CASE(helpAndVersionNeedNoLab)
{
    const auto help = runProgram({"--help"});
    BOOST_TEST(help.exitCode == 0);
    for (const auto* command : {"receive", "scan", "training", "audit", "doctor"})
        BOOST_TEST(help.out.find(command) != std::string::npos);
    BOOST_TEST(help.out.find("decoder") == std::string::npos);
    const auto version = runProgram({"--version"});
    BOOST_TEST(version.exitCode == 0);
    BOOST_TEST(version.out.starts_with("flexcal "));
    for (const auto* command : {"receive", "scan", "audit", "doctor", "training"})
        BOOST_TEST(runProgram({command, "--help"}).exitCode == 0);
}

BOOST_AUTO_TEST_CASE(badUsageIsTwo)
{
    for (const std::vector<std::string>& words :
        std::vector<std::vector<std::string>> {{"nonsense"}, {"receive"}, {"scan"}, {"audit"},
            {"training", "new"}, {"--no-such-option"}, {"training", "new", "/tmp/x", "--clients", "many"}})
        BOOST_TEST_CONTEXT(words.front()) {
            const auto run = runProgram(words);
            BOOST_TEST(run.exitCode == 2);
            BOOST_TEST(!run.err.empty());
        }
}

BOOST_FIXTURE_TEST_CASE(aSerialTypedAtTheConsoleIsTakenIn, Fixture)
{
    const auto& box = arrival(ReturnOutcome::Expected);
    const auto run =
        this->run({"receive", "--json", box.label.text(), box.modules.front().text(), box.box.text()});
    BOOST_TEST(run.exitCode == 0);
    BOOST_TEST(run.err == "");
    const auto answers = lines(run.out);
    BOOST_REQUIRE(answers.size() == 3U);
    BOOST_TEST(field(answers[0], "kind") == "noted");
    BOOST_TEST(field(answers[1], "outcome") == "expected");
    BOOST_TEST(answers[1]->getValue<bool>("recorded"));
    BOOST_TEST(field(answers[1], "module") == box.modules.front().text());
    BOOST_TEST(field(answers[1], "client") == box.client.text());
    BOOST_TEST(field(answers[1], "code") == box.modules.front().text());

    // The next program finds it on disk.
    const auto again = this->run({"receive", "--json", box.modules.front().text()});
    BOOST_TEST(again.exitCode == 1);
    BOOST_TEST(field(lines(again.out).front(), "outcome") == "already-returned");
    BOOST_TEST(field(lines(again.out).front(), "station") == "dock-1");

    const auto audit = this->run({"audit", "verify", "--json"});
    BOOST_TEST(audit.exitCode == 0);
    const auto verdict = lines(audit.out).front();
    BOOST_TEST(verdict->getValue<bool>("intact"));
    BOOST_TEST(verdict->getValue<int>("stations") == 2);
}

BOOST_FIXTURE_TEST_CASE(whatIsRefusedChangesNothing, Fixture)
{
    const auto unreadable = folder / "notes.png";
    std::ofstream(unreadable) << "this is no picture";
    const auto untouched = records();
    const auto here = arrival(ReturnOutcome::AlreadyReturned).modules.front().text();
    const auto unknown = arrival(ReturnOutcome::UnknownSerial).modules.front().text();
    const struct {
        const char* name;
        std::vector<std::string> words;
        int exitCode;
        const char* code; ///< refusal or outcome
    } cases[] = {
        {"no label of ours", {"receive", "--json", "HELLO WORLD 1"}, 2, "label.unknown"},
        {"empty code", {"receive", "--json", ""}, 2, "label.empty"},
        {"one character wrong", {"receive", "--json", "FX123456799"}, 2, "serial.check"},
        {"hostile", {"receive", "--json", "x'); DROP TABLE module;--"}, 2, "label.unknown"},
        {"4097 characters", {"receive", "--json", std::string(4097, 'A')}, 2, "label.too-long"},
        {"unknown serial", {"receive", "--json", unknown}, 1, "unknown-serial"},
        {"here already", {"receive", "--json", here}, 1, "already-returned"},
        {"unreadable picture", {"receive", "--json", "--photo", unreadable.string()}, 2, "image.unreadable"},
        {"absent picture", {"receive", "--json", "--photo", (folder / "none.png").string()}, 2,
            "image.absent"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto run = this->run(c.words);
            BOOST_TEST(run.exitCode == c.exitCode);
            const auto answer = lines(run.out).front();
            const auto said = answer->has("refusal") ? field(answer->getObject("refusal"), "code")
                                                     : field(answer, "outcome");
            BOOST_TEST(said == c.code);
            BOOST_TEST(!answer->getValue<bool>("recorded"));
            BOOST_TEST(!field(answer, "text").empty());
        }
    BOOST_TEST(records() == untouched);
}

BOOST_FIXTURE_TEST_CASE(confirmedAnotherClientsModuleIsDone, Fixture)
{
    const auto& box = arrival(ReturnOutcome::AnotherClients);
    const auto serial = box.modules.front().text();
    BOOST_TEST(run({"receive", box.label.text(), serial}).exitCode == 1);
    const auto done = run({"receive", "--json", box.label.text(), serial, "FLEXCAL:CONFIRM"});
    BOOST_TEST(done.exitCode == 0);
    BOOST_TEST(lines(done.out).back()->getValue<bool>("recorded"));
    BOOST_TEST(run({"receive", "UNDO"}).exitCode == 0);
    BOOST_TEST(run({"receive", box.label.text(), serial, "CONFIRM"}).exitCode == 0);
}

BOOST_FIXTURE_TEST_CASE(aPictureIsScannedByTheContract, Fixture)
{
    const auto one = run({"training", "return", "--json"});
    const auto photos = folder / "lab" / "photos";
    BOOST_REQUIRE(std::filesystem::exists(photos));
    const auto missing = (folder / "none.png").string();
    const auto photo = std::filesystem::directory_iterator(photos)->path().string();
    const auto scan = runProgram({"scan", "--json", photo, missing, photo});
    BOOST_TEST(scan.exitCode == 2); // one file could not be read; the others went on
    const auto files = lines(scan.out);
    BOOST_REQUIRE(files.size() == 3U);
    BOOST_TEST(field(files[0], "file") == photo);
    BOOST_TEST(files[0]->getValue<double>("ms") > 0);
    BOOST_TEST(files[0]->has("cpu_ms"));
    BOOST_TEST(files[1]->has("error"));
    BOOST_TEST(!files[2]->has("error"));
    const auto symbols = files[0]->getArray("symbols");
    BOOST_REQUIRE(symbols->size() >= 2U);
    bool tracking = false;
    for (unsigned i = 0; i < symbols->size(); ++i) {
        const auto symbol = symbols->getObject(i);
        for (const auto* key : {"format", "identifier", "hex", "text", "kind", "value", "step"})
            BOOST_TEST(!field(symbol, key).empty());
        tracking = tracking || field(symbol, "kind") == "tracking";
    }
    BOOST_TEST(tracking);
}

BOOST_FIXTURE_TEST_CASE(everyPlantedBoxComesOutOfItsPicture, Fixture)
{
    const auto boxes = std::to_string(arrivals.size());
    const auto run = this->run({"training", "return", "--json", "--boxes", boxes});
    BOOST_TEST(run.err == "");
    std::map<std::string, int> planted;
    std::map<std::string, int> found;
    for (const auto& box : arrivals)
        planted[std::string(lab::word(box.outcome))] += box.outcome == ReturnOutcome::TwoModules ? 2 : 1;
    for (const auto& answer : lines(run.out)) {
        // A condition said after the scan amends the receipt; the last word on a module counts.
        if (field(answer, "kind") == "outcome" && !answer->getValue<bool>("waits_for_confirm"))
            ++found[field(answer, "outcome")];
    }
    for (const auto* amended : {"damaged", "opened"})
        found["expected"] -= found[amended];
    BOOST_TEST((found == planted));
    BOOST_TEST(this->run({"training", "return"}).exitCode == 1); // nothing waits any more
    BOOST_TEST(this->run({"audit", "verify"}).exitCode == 0);
}

BOOST_FIXTURE_TEST_CASE(settingsThatAreWrongSayWhere, Fixture)
{
    std::ofstream(config(), std::ios::app) << "no.such.key = 1\n";
    const auto run = this->run({"audit", "verify"});
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.err.find("line 5") != std::string::npos);
    BOOST_TEST(run.err.find("no.such.key") != std::string::npos);
    BOOST_TEST(runProgram({"--config", (folder / "none").string(), "doctor"}).exitCode == 2);
    BOOST_TEST(runProgram({"--set", "ui.language=fr", "doctor"}).exitCode == 2);
    const auto spanish = runProgram(
        {"--set", "ui.language=es", "--set", "database.url=sqlite:/none/lab.db", "audit", "verify"});
    BOOST_TEST(spanish.exitCode == 3);
    BOOST_TEST(spanish.err.find("No hay laboratorio") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(troubleWithTheDiskIsThree, Fixture)
{
    const auto serial = arrival(ReturnOutcome::Expected).modules.front().text();
    const auto untouched = records();
    {
        sqlite3* stranger = nullptr;
        sqlite3_open(file().c_str(), &stranger);
        sqlite3_exec(stranger, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        const auto run = this->run({"receive", serial});
        sqlite3_exec(stranger, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(stranger);
        BOOST_TEST(run.exitCode == 3);
        BOOST_TEST(run.err.find("Another program") != std::string::npos);
    }
    BOOST_TEST(records() == untouched);
    {
        sqlite3* later = nullptr;
        sqlite3_open(file().c_str(), &later);
        sqlite3_exec(later, "INSERT INTO migration (version) VALUES (9999)", nullptr, nullptr, nullptr);
        const auto run = this->run({"receive", serial});
        sqlite3_exec(later, "DELETE FROM migration WHERE version = 9999", nullptr, nullptr, nullptr);
        sqlite3_close(later);
        BOOST_TEST(run.exitCode == 3);
        BOOST_TEST(run.err.find("newer version") != std::string::npos);
    }
    BOOST_TEST(records() == untouched);
    BOOST_TEST(this->run({"receive", serial}).exitCode == 0);
}

/// Runs a shell line where mounts are this test's own; root is not bound by file modes, so a read-only or
/// full disk has to be a real one. Whoever is not root gets a user namespace.
ProgramRun inOwnMounts(const std::string& script)
{
    std::vector<std::string> words {"--mount", "sh", "-c", script};
    if (::geteuid() != 0)
        words.insert(words.begin(), "--map-root-user");
    return runProgram(words, "unshare");
}

BOOST_FIXTURE_TEST_CASE(aReadOnlyDiskIsSaidPlainly, Fixture)
{
    const auto lab = (folder / "lab").string();
    const auto serial = arrival(ReturnOutcome::Expected).modules.front().text();
    const auto untouched = records();
    const auto run =
        inOwnMounts("mount --bind '" + lab + "' '" + lab + "' && mount -o remount,ro,bind '" + lab + "' && '"
                    + FLEXCAL_PROGRAM + "' --config '" + config() + "' receive " + serial);
    BOOST_TEST_CONTEXT(run.err) {
        BOOST_TEST(run.exitCode == 3);
        BOOST_TEST(run.err.find("read-only") != std::string::npos);
    }
    BOOST_TEST(records() == untouched);
}

BOOST_FIXTURE_TEST_CASE(aFullDiskIsSaidPlainly, Fixture)
{
    const auto lab = (folder / "lab").string();
    const auto small = (folder / "small").string();
    std::filesystem::create_directory(small);
    const auto serial = arrival(ReturnOutcome::Expected).modules.front().text();
    // The lab on a disk with no room left, and afterwards what stands on it.
    const auto run =
        inOwnMounts("mount -t tmpfs -o size=4m none '" + small + "' && cp -r '" + lab + "'/* '" + small
                    + "' && (dd if=/dev/zero of='" + small + "/fill' bs=4k 2>/dev/null; true) && '"
                    + FLEXCAL_PROGRAM + "' --config '" + small + "/flexcal.properties' receive " + serial
                    + "; code=$?; rm '" + small + "/fill'; '" + FLEXCAL_PROGRAM + "' --config '" + small
                    + "/flexcal.properties' audit verify && exit $code");
    BOOST_TEST_CONTEXT(run.err) {
        BOOST_TEST(run.exitCode == 3);
        BOOST_TEST(run.err.find("full") != std::string::npos);
        BOOST_TEST(run.out.find("1 entries") != std::string::npos); // only what the lab was made with
    }
}

BOOST_FIXTURE_TEST_CASE(twoProgramsOnOneLabTakeTurns, Fixture)
{
    std::vector<std::string> serials;
    for (const auto& box : arrivals)
        if (box.outcome == ReturnOutcome::Expected && serials.size() < 6)
            serials.push_back(box.modules.front().text());
    const auto half = [&](std::size_t from) {
        std::vector<std::string> words {"receive"};
        words.insert(words.end(), serials.begin() + static_cast<std::ptrdiff_t>(from),
            serials.begin() + static_cast<std::ptrdiff_t>(from) + 3);
        return run(words).exitCode;
    };
    int first = -1;
    std::thread other([&] { first = half(0); });
    const int second = half(3);
    other.join();
    BOOST_TEST(first == 0);
    BOOST_TEST(second == 0);
    BOOST_TEST(run({"audit", "verify"}).exitCode == 0);
}

BOOST_FIXTURE_TEST_CASE(theDoctorFindsEverythingWell, Fixture)
{
    const auto run = this->run({"doctor", "--json"});
    BOOST_TEST(run.exitCode == 0);
    const auto answer = lines(run.out).front();
    BOOST_TEST(answer->getValue<bool>("ok"));
    BOOST_TEST(answer->getArray("checks")->size() >= 6U);
}

BOOST_AUTO_TEST_SUITE_END()
