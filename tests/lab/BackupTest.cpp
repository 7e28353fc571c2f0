// SPDX-License-Identifier: MIT
#include "lab/store/Backup.h"

#include "lab/store/Journal.h"
#include "lab/store/engine/NetworkFile.h"
#include "tests/shared/BothEngines.h"
#include "tests/shared/FileBytes.h"
#include "tests/shared/Labs.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <thread>

using lab::Database;
using lab::DatabaseUrl;
using lab::Replacing;

BOOST_AUTO_TEST_SUITE(BackupTest)

struct Fixture : SmallLab {
    explicit Fixture(EngineKind engine = EngineKind::Sqlite)
        : SmallLab(60, 7,
            engine == EngineKind::Sqlite
                ? std::nullopt
                : std::optional(DatabaseUrl::parse(throwAwayPostgres().freshDatabase()).value()))
    {
        work(*database, 3);
    }

    void work(Database& at, int entries)
    {
        for (int i = 0; i < entries; ++i)
            at.write([&] {
                lab::Journal(at).append(warehouse, clock.now(), "test.note", "s", Poco::JSON::Object());
            });
    }
    lab::LabContent backUp() { return lab::backUp(*database, backup, clock.now()); }
    std::string restoring(const DatabaseUrl& to, Replacing replacing = Replacing::No)
    {
        return failureOf([&] { lab::restore(backup, to, replacing); });
    }

    std::filesystem::path backup = folder / "lab.backup";
};

BOOST_DATA_TEST_CASE(aBackupGoesToEitherEngine, bothEngines, engine)
{
    Fixture lab(engine);
    const auto made = lab.backUp();
    BOOST_TEST((made == lab::contentOf(*lab.database)));
    BOOST_TEST(!std::filesystem::exists(lab.folder / "lab.backup-wal"));
    for (const auto other : bothEngines) {
        const LabPlace place(other);
        BOOST_TEST((lab::restore(lab.backup, place.url, Replacing::No) == made));
        const auto restored = Database::open(place.url);
        BOOST_TEST((lab::contentOf(*restored) == made));
        BOOST_TEST(lab::Journal(*restored).verify().intact());
        BOOST_TEST(lab.restoring(place.url) == "store.exists");
    }
    BOOST_TEST(failureOf([&] { lab.backUp(); }) == "store.exists");
}

BOOST_AUTO_TEST_CASE(othersWorkOnMeanwhile)
{
    Fixture lab;
    const auto dock = [](const lab::LabContent& content) {
        return std::ranges::find(content.chains, "dock-1", &lab::ChainEnd::station)->seq;
    };
    std::atomic<int> written = 0;
    std::jthread station([&](const std::stop_token& stop) {
        const auto own = Database::open(lab.database->url());
        while (!stop.stop_requested()) {
            lab.work(*own, 1);
            ++written;
        }
    });
    while (written < 3)
        std::this_thread::yield();
    const auto before = written.load();
    const auto made = lab.backUp();
    const auto after = written.load();
    station.request_stop();
    station.join();
    BOOST_TEST(after > before); // nobody waited for the backup's end
    BOOST_TEST(dock(made) >= 3 + before);
    BOOST_TEST(dock(made) <= 3 + after + 1);
    const LabPlace place(EngineKind::Sqlite);
    BOOST_TEST((lab::restore(lab.backup, place.url, Replacing::No) == made));
}

BOOST_AUTO_TEST_CASE(theOldLogNeverMeetsTheRestoredLab)
{
    Fixture lab;
    const auto made = lab.backUp();
    const auto url = lab.database->url();
    lab.work(*lab.database, 50);
    const auto entries = lab::Journal(*lab.database).size();
    // A crash leaves the write-ahead log behind: the program's copy of both files stands for it.
    const auto crashed = lab.folder / "crashed.db";
    for (const auto* ending : {"", "-wal", "-shm"})
        std::filesystem::copy_file(url.file().string() + ending, crashed.string() + ending);
    lab.database.reset();

    const auto there = DatabaseUrl::sqlite(crashed);
    BOOST_TEST(lab.restoring(there) == "store.exists");
    BOOST_TEST(lab.restoring(there, Replacing::Yes) == "");
    BOOST_TEST((lab::contentOf(*Database::open(there)) == made));
    // What was there is kept whole beside it.
    const auto aside = Database::open(DatabaseUrl::sqlite(crashed.string() + ".before-restore"));
    BOOST_TEST(lab::Journal(*aside).size() == entries);
}

BOOST_AUTO_TEST_CASE(aLabInUseIsNotReplaced)
{
    Fixture lab;
    lab.backUp();
    lab.database.reset(); // an open file of SQLite's must not be carried across a fork
    const auto child = ::fork();
    if (child == 0) { // another program with the lab open
        const auto own = Database::open(DatabaseUrl::sqlite(lab.file()));
        own->query("SELECT 1");
        std::ofstream(lab.folder / "open") << "yes";
        ::pause();
    }
    while (!std::filesystem::exists(lab.folder / "open"))
        ::usleep(10'000);
    const auto before = bytesOf(lab.file());
    BOOST_TEST(lab.restoring(DatabaseUrl::sqlite(lab.file()), Replacing::Yes) == "backup.in-use");
    BOOST_TEST((bytesOf(lab.file()) == before));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    BOOST_TEST(lab.restoring(DatabaseUrl::sqlite(lab.file()), Replacing::Yes) == "");
}

BOOST_AUTO_TEST_CASE(aDamagedBackupIsRefusedWhereverItIsDamaged)
{
    Fixture lab;
    lab.backUp();
    lab.database.reset();
    const auto there = DatabaseUrl::sqlite(lab.file());
    const auto before = bytesOf(lab.file());
    const auto sound = bytesOf(lab.backup);
    const auto expectRefused = [&](const char* what) {
        BOOST_TEST_CONTEXT(what) {
            BOOST_TEST(lab.restoring(there, Replacing::Yes).starts_with("backup."));
            BOOST_TEST((bytesOf(lab.file()) == before));
            BOOST_TEST(!std::filesystem::exists(lab.file().string() + ".restoring"));
        }
    };
    const auto put = [&](const std::string& bytes) { std::ofstream(lab.backup, std::ios::binary) << bytes; };

    std::filesystem::remove(lab.backup);
    expectRefused("absent");
    put("");
    expectRefused("empty");
    put(std::string(8192, 'x'));
    expectRefused("another kind of file");
    put(sound.substr(0, sound.size() / 2));
    expectRefused("cut in half");
    // A letter of a client's name, which the engine's own check does not see.
    put(sound);
    const auto name = sound.find("@example.");
    BOOST_REQUIRE(name != std::string::npos);
    changeByte(lab.backup, name + 1);
    expectRefused("one letter changed");
    put(sound);
    {
        const auto opened = Database::openAsIs(DatabaseUrl::sqlite(lab.backup));
        opened->execute("DELETE FROM hold WHERE placed_on = (SELECT min(placed_on) FROM hold)");
    }
    expectRefused("one row taken out");
    put(sound);
    {
        const auto opened = Database::openAsIs(DatabaseUrl::sqlite(lab.backup));
        opened->execute("UPDATE backup_manifest SET body = replace(body, '\"rows\":1', '\"rows\":2')");
    }
    expectRefused("the manifest changed");
    put(sound);
    {
        const auto opened = Database::openAsIs(DatabaseUrl::sqlite(lab.backup));
        opened->execute("DROP TABLE backup_manifest");
    }
    expectRefused("no backup");
    put(sound);
    BOOST_TEST(lab.restoring(there, Replacing::Yes) == "");
}

BOOST_AUTO_TEST_CASE(aDamagedLabIsBroughtBack)
{
    Fixture lab;
    const auto made = lab.backUp();
    lab.database.reset();
    std::ofstream(lab.file(), std::ios::in | std::ios::out | std::ios::binary) << std::string(4096, '\0');
    const auto there = DatabaseUrl::sqlite(lab.file());
    BOOST_TEST(failureOf([&] { Database::open(there); }) == "store.damaged");
    BOOST_TEST(lab.restoring(there, Replacing::Yes) == "");
    BOOST_TEST((lab::contentOf(*Database::open(there)) == made));
}

BOOST_AUTO_TEST_CASE(aSharedFolderIsNoPlaceForAFile)
{
    const auto refusal = [](const char* kind) {
        return failureOf([&] {
            lab::engine::refuseNetworkFile(
                "/lab/lab.db", [&](const auto& /*path*/) { return std::string(kind); });
        });
    };
    for (const auto* shared : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.glusterfs", "ceph", "afs"})
        BOOST_TEST(refusal(shared) == "store.network");
    for (const auto* own :
        {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuse.fuse-overlayfs", "fuseblk", ""})
        BOOST_TEST(refusal(own) == "");
    // The kernel names the kind of this test's own disk, and of its own list of processes.
    const TemporaryFolder folder;
    BOOST_TEST(!lab::engine::fileSystemOf(folder / "lab.db").empty());
    BOOST_TEST(lab::engine::fileSystemOf("/proc/self/status") == "proc");
}

BOOST_AUTO_TEST_SUITE_END()
