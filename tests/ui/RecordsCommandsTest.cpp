// SPDX-License-Identifier: MIT
#include "lab/store/Json.h"
#include "tests/shared/BothEngines.h"
#include "tests/shared/FileBytes.h"
#include "tests/shared/Labs.h"
#include "tests/shared/Program.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using lab::ReturnOutcome;

// `flexcal backup`, `restore`, `migrate` and `training new`, on either engine.
BOOST_AUTO_TEST_SUITE(RecordsCommandsTest)

namespace {

struct Fixture : SmallLab {
    Fixture() { database.reset(); } // the program is alone with it

    ProgramRun run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--config", (folder / "lab" / "flexcal.properties").string()});
        return runProgram(words);
    }
    ProgramRun runAt(const std::string& url, std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--set", "database.url=" + url});
        return run(words);
    }
    int journal(const std::string& url) const
    {
        const auto verified = runAt(url, {"audit", "verify", "--json"});
        BOOST_TEST(verified.exitCode == 0);
        return lab::parseObject(verified.out)->getValue<int>("entries");
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aLabMovesToAServerAndWorksOn, Fixture)
{
    const auto server = throwAwayPostgres().freshDatabase();
    const auto& serial = arrival(ReturnOutcome::Expected).modules.front().text();
    BOOST_TEST(run({"receive", serial, "--json"}).exitCode == 0);
    const auto moved = run({"migrate", "--to", server, "--json"});
    BOOST_TEST(moved.exitCode == 0);
    const auto told = lab::parseObject(moved.out);
    BOOST_TEST(told->getValue<int>("rows") > 300);
    BOOST_TEST(told->getArray("stations")->size() >= 1U);
    BOOST_TEST(told->getValue<std::string>("to") == server);

    const auto again = runAt(server, {"receive", serial, "--json"});
    BOOST_TEST(again.out.find("already-returned") != std::string::npos);
    BOOST_TEST(runAt(server, {"doctor", "--json"}).out.find("PostgreSQL") != std::string::npos);
    BOOST_TEST(journal(server) >= 1);

    const auto twice = run({"migrate", "--to", server});
    BOOST_TEST(twice.exitCode == 3);
    BOOST_TEST(twice.err.find("is there already") != std::string::npos);
    BOOST_TEST(run({"migrate", "--to", "mysql:x"}).exitCode == 2);

    const auto back = "sqlite:" + (folder / "back.db").string();
    BOOST_TEST(runAt(server, {"migrate", "--to", back}).exitCode == 0);
    BOOST_TEST(journal(back) >= journal(server));
}

BOOST_FIXTURE_TEST_CASE(aBackupComesBack, Fixture)
{
    const auto backup = (folder / "lab.backup").string();
    const auto made = run({"backup", backup, "--json"});
    BOOST_TEST(made.exitCode == 0);
    BOOST_TEST(lab::parseObject(made.out)->getValue<std::string>("file") == backup);
    BOOST_TEST(run({"backup", backup}).exitCode == 3); // never over another

    BOOST_TEST(run({"restore", backup}).exitCode == 3); // nor over a lab that nobody gave up
    std::ofstream(file(), std::ios::binary) << std::string(8192, 'x');
    const auto broken = run({"receive", "UNDO"});
    BOOST_TEST(broken.exitCode == 3);
    BOOST_TEST(broken.err.find("flexcal restore --replace") != std::string::npos); // the way out is named
    BOOST_TEST(run({"restore", backup, "--replace"}).exitCode == 0);
    BOOST_TEST(run({"audit", "verify"}).exitCode == 0);

    changeByte(backup, bytesOf(backup).find("@example.") + 1); // in a client's address
    const auto refused = run({"restore", backup, "--replace"});
    BOOST_TEST(refused.exitCode == 3);
    BOOST_TEST(refused.err.find("is damaged") != std::string::npos);
    BOOST_TEST(run({"audit", "verify"}).exitCode == 0);
}

BOOST_AUTO_TEST_CASE(aTrainingLabCanLieAtAServer)
{
    const TemporaryFolder folder;
    const auto server = throwAwayPostgres().freshDatabase();
    const auto lab = (folder / "lab").string();
    const auto made =
        runProgram({"--set", "database.url=" + server, "training", "new", lab, "--clients", "40", "--json"});
    BOOST_TEST(made.exitCode == 0);
    BOOST_TEST(lab::parseObject(made.out)->getValue<std::string>("database") == server);
    BOOST_TEST(!std::filesystem::exists(folder / "lab" / "lab.db"));

    const auto config = (folder / "lab" / "flexcal.properties").string();
    const auto taken = runProgram({"--config", config, "training", "return", "--json"});
    BOOST_TEST(taken.exitCode == 0);
    const auto verified = runProgram({"--config", config, "audit", "verify", "--json"});
    BOOST_TEST(verified.exitCode == 0);
    BOOST_TEST(lab::parseObject(verified.out)->getValue<int>("entries") > 0);
    BOOST_TEST(runProgram({"--config", config, "receive", "UNDO", "--json"}).exitCode == 0);
}

BOOST_AUTO_TEST_SUITE_END()
