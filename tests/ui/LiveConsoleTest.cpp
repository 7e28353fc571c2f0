// SPDX-License-Identifier: MIT
#include "lab/FileContent.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sys/stat.h>

BOOST_AUTO_TEST_SUITE(LiveConsoleTest)

namespace {

/// A live lab made and used through the console alone.
struct Console {
    static constexpr const char* passphrase = "correct horse battery";
    static constexpr const char* pin = "493817";

    Console()
    {
        const auto made =
            runProgram({"lab", "new", lab(), "--live", "--name", "Test lab", "--zone", "America/New_York",
                "--supervisor", "Sue Per", "--pin-file", secretFile("boss", passphrase), "--json"});
        BOOST_REQUIRE_MESSAGE(made.exitCode == 0, made.err);
        outputs += made.out + made.err;
    }

    std::string lab() const { return (folder / "lab").string(); }
    std::string secretFile(const std::string& name, const std::string& secret) const
    {
        const auto file = (folder / name).string();
        std::ofstream(file) << secret << "\n";
        ::chmod(file.c_str(), 0600);
        return file;
    }

    /// Runs in the lab, signed in as that person, or as nobody.
    ProgramRun run(const std::string& who, const std::string& secret, const std::vector<std::string>& words)
    {
        std::vector<std::string> all {"--config", lab() + "/flexcal.properties"};
        if (!who.empty())
            all.insert(all.end(), {"--as", who, "--pin-file", secretFile("secret", secret)});
        all.insert(all.end(), words.begin(), words.end());
        auto run = runProgram(all);
        outputs += run.out + run.err;
        return run;
    }
    ProgramRun boss(const std::vector<std::string>& words) { return run("Sue Per", passphrase, words); }

    TemporaryFolder folder;
    std::string outputs; ///< everything that was ever printed
};

Poco::JSON::Object::Ptr json(const ProgramRun& run) { return lab::parseObject(run.out); }

} // namespace

BOOST_FIXTURE_TEST_CASE(aLiveLabAsksWhoYouAre, Console)
{
    const auto nobody = run("", "", {"receive", "FX123456780"});
    BOOST_TEST(nobody.exitCode == 2);
    BOOST_TEST(nobody.err.find("--as") != std::string::npos);
    BOOST_TEST(run("Sue Per", "wrong wrong wrong", {"receive", "FX123456780"}).exitCode == 2);
    // What only looks needs nobody.
    const auto audit = run("", "", {"audit", "verify", "--json"});
    BOOST_TEST(audit.exitCode == 0);
    BOOST_TEST(json(audit)->getValue<bool>("intact"));
    BOOST_TEST(json(audit)->getValue<int>("anchors") >= 1);
}

BOOST_FIXTURE_TEST_CASE(staffIsManagedByASupervisor, Console)
{
    const auto wanda = secretFile("wanda", pin);
    const auto added = boss(
        {"staff", "add", "Wanda", "--role", "warehouse", "--badge", "B7", "--pin-file", wanda, "--json"});
    BOOST_REQUIRE(added.exitCode == 0);
    BOOST_TEST(json(added)->getValue<std::string>("id") == "staff-02");
    BOOST_TEST(boss({"staff", "add", "Ted", "--role", "technician", "--pin-file", wanda}).exitCode == 0);
    BOOST_TEST(boss({"staff", "authorise", "Ted", "standard"}).exitCode == 0);
    BOOST_TEST(boss({"staff", "authorise", "Ted", "no-such"}).exitCode == 2);
    BOOST_TEST(boss({"staff", "add", "X", "--role", "king", "--pin-file", wanda}).exitCode == 2);

    // The wrong role is refused with words.
    const auto refused = run("B7", pin, {"staff", "lock", "Ted"});
    BOOST_TEST(refused.exitCode == 2);
    BOOST_TEST(refused.err.find("Wanda") != std::string::npos);
    BOOST_TEST(run("Ted", pin, {"receive", "FX123456780"}).exitCode == 2);

    // Ten wrong PINs lock, whatever program they were given to; only a supervisor opens again.
    const auto opened = [&] {
        const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(lab() + "/lab.db"));
        database->execute("UPDATE staff SET failures = 9, last_failure_at = 0 WHERE id = 'staff-02'");
    };
    opened();
    BOOST_TEST(run("Wanda", "000111", {"staff", "list"}).exitCode == 2);
    BOOST_TEST(run("Wanda", pin, {"staff", "list"}).exitCode == 2);
    const auto list = json(boss({"staff", "list", "--json"}))->getArray("staff");
    BOOST_TEST(list->size() == 3U);
    BOOST_TEST(list->getObject(1)->getValue<bool>("locked"));
    BOOST_TEST(boss({"staff", "unlock", "Wanda"}).exitCode == 0);
    BOOST_TEST(run("Wanda", pin, {"staff", "list"}).exitCode == 0);
    const auto fresh = secretFile("fresh", "581746");
    BOOST_TEST(run("Wanda", pin, {"staff", "set-pin", "Wanda", "--pin-file", fresh}).exitCode == 0);
    BOOST_TEST(run("Wanda", "581746", {"staff", "list"}).exitCode == 0);

    // Every session was closed, and no secret was ever printed or written anywhere but as a hash in one
    // column.
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(lab() + "/lab.db"));
    BOOST_TEST(database->query("SELECT id FROM session WHERE until_at IS NULL").empty());
    BOOST_TEST(!database->query("SELECT id FROM session WHERE ended_why = 'closed'").empty());
    for (const auto* secret : {passphrase, pin, "581746", "000111", "argon2id"})
        BOOST_TEST(outputs.find(secret) == std::string::npos, secret);
    for (const auto* table : {"journal", "command", "session"})
        for (const auto& row : database->query("SELECT * FROM " + std::string(table)))
            for (const auto& cell : row.values())
                if (const auto* text = std::get_if<std::string>(&cell.held()))
                    for (const auto* secret : {passphrase, pin, "581746", "000111", "argon2id"})
                        BOOST_TEST(text->find(secret) == std::string::npos, table << " holds " << secret);
}

BOOST_FIXTURE_TEST_CASE(aPinFileThatOthersMayReadIsRefused, Console)
{
    const auto file = secretFile("open", passphrase);
    ::chmod(file.c_str(), 0644);
    const auto run = runProgram(
        {"--config", lab() + "/flexcal.properties", "--as", "Sue Per", "--pin-file", file, "staff", "list"});
    BOOST_TEST(run.exitCode == 2);
    BOOST_TEST(run.err.find("chmod 600") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(aLabIsBornOnceAsOneKind, Console)
{
    const auto file = secretFile("boss", passphrase);
    BOOST_TEST(runProgram({"lab", "new", lab(), "--live", "--name", "L", "--zone", "America/New_York",
                              "--supervisor", "Sue", "--pin-file", file})
                   .exitCode
               == 2);
    BOOST_TEST(runProgram({"lab", "new", (folder / "b").string(), "--name", "L", "--zone", "America/New_York",
                              "--supervisor", "Sue", "--pin-file", file})
                   .exitCode
               == 2);
    BOOST_TEST(!std::filesystem::exists(folder / "b"));
}

BOOST_AUTO_TEST_CASE(aTrainingLabsPeopleSignInByThemselvesOrByName)
{
    SmallLab lab;
    lab.database.reset();
    const auto config = (lab.folder / "lab" / "flexcal.properties").string();
    const auto serial = lab.arrival(lab::ReturnOutcome::Expected).modules.front().text();
    const auto planner = runProgram({"--config", config, "--as", "Training Planner", "receive", serial});
    BOOST_TEST(planner.exitCode == 2);
    BOOST_TEST(planner.err.find("Training Planner") != std::string::npos); // refused with words
    BOOST_TEST(runProgram({"--config", config, "--as", "Nobody", "receive", serial}).exitCode == 2);
    BOOST_TEST(runProgram({"--config", config, "receive", serial}).exitCode == 0);
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(lab.file()));
    BOOST_TEST(
        database->query("SELECT id FROM session WHERE staff = 'staff-01' AND ended_why = 'closed'").size()
        == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
