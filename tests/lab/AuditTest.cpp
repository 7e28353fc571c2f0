// SPDX-License-Identifier: MIT
#include "lab/audit/Audit.h"

#include "lab/Clock.h"
#include "lab/FileContent.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/RowSeal.h"
#include "lab/store/Sha256.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sys/stat.h>

using lab::AnchorBook;
using lab::Journal;

BOOST_AUTO_TEST_SUITE(AuditTest)

namespace {

struct Fixture : SmallLab {
    AnchorBook book {folder / "lab"};
    lab::SignedIn dock {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
    lab::SignedIn office {{"staff-31", "Two", lab::Role::Supervisor}, "office"};

    void work(const lab::SignedIn& who, int times)
    {
        const lab::CommandKind kind {"test.note", {lab::Role::Warehouse, lab::Role::Supervisor}};
        for (int i = 0; i < times; ++i)
            BOOST_REQUIRE(lab::Commands(*database, clock)
                              .perform(lab::Commands::newId(), kind, who, Poco::JSON::Object(),
                                  [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                      Poco::JSON::Object body;
                                      body.set("text", "x\"\\" + std::to_string(i));
                                      return lab::Applied {"subject", body, Poco::JSON::Object()};
                                  }));
    }

    /// What somebody with sqlite3 can do: the triggers are dropped first.
    void tamper(const std::string& sql)
    {
        database->execute("DROP TRIGGER IF EXISTS journal_keeps_rows");
        database->execute("DROP TRIGGER IF EXISTS journal_keeps_text");
        database->execute(sql);
    }

    /// Recomputes a station's hashes from an entry on, as somebody would who has read how they are made.
    void recompute(const std::string& station, std::int64_t from)
    {
        auto previous = from == 1 ? std::string()
                                  : database
                                        ->query("SELECT hash FROM journal WHERE station = $1 AND seq = $2",
                                            {station, from - 1})
                                        .at(0)
                                        .text(0);
        for (const auto& row :
            database->query("SELECT seq, at, staff, kind, subject, body FROM journal WHERE station = $1 AND "
                            "seq >= $2 ORDER BY seq",
                {station, from})) {
            Poco::JSON::Object record;
            record.set("at", static_cast<Poco::Int64>(row.integer(1)));
            record.set("body", row.text(5));
            record.set("kind", row.text(3));
            record.set("seq", static_cast<Poco::Int64>(row.integer(0)));
            record.set("staff", row.text(2));
            record.set("station", station);
            record.set("subject", row.text(4));
            const auto text = lab::canonical(record);
            const auto hash = lab::sha256(previous + "\n" + std::to_string(text.size()) + "\n" + text);
            database->execute("UPDATE journal SET prev_hash = $1, hash = $2 WHERE station = $3 AND seq = $4",
                {previous, hash, station, row.integer(0)});
            previous = hash;
        }
    }

    std::filesystem::path anchors(const std::string& station) const
    {
        return folder / "lab" / "anchors" / (station + ".anchors");
    }
    static void write(const std::filesystem::path& file, const std::string& text)
    {
        std::ofstream(file, std::ios::binary) << text;
    }

    /// "dock-1/3 journal.changed", a row's name and why, or nothing.
    std::string verdict() const
    {
        const auto found = lab::audit(*database, book);
        if (found.intact())
            return "";
        const auto& bad = *found.firstBad;
        return (bad.record.empty() ? bad.station + "/" + std::to_string(bad.seq) : bad.record) + " "
               + bad.why;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(aSoundLabIsIntact, Fixture)
{
    work(dock, 5);
    BOOST_TEST(book.anchor(*database, clock.now()) == 2); // the dock, and the station that made the lab
    BOOST_TEST(book.anchor(*database, clock.now()) == 0); // nothing new
    work(office, 1);
    work(dock, 2);
    BOOST_TEST(book.anchor(*database, clock.now()) == 2);
    const auto found = lab::audit(*database, book);
    BOOST_TEST(found.intact());
    BOOST_TEST(found.stations == 3);
    BOOST_TEST(found.entries == 9);
    BOOST_TEST(found.anchors == 4);
    BOOST_TEST(found.rows > 0); // yesterday's receipts
}

BOOST_FIXTURE_TEST_CASE(theSecretKeyIsTheOwnersAloneAndThePublicOneLiesWithTheAnchors, Fixture)
{
    struct stat status {};
    BOOST_REQUIRE(stat((folder / "lab" / AnchorBook::secretFile).c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    BOOST_TEST(lab::PublicKey::read(book.folder() / AnchorBook::publicFile).has_value());
}

BOOST_AUTO_TEST_CASE(tamperingIsNamed)
{
    const struct {
        const char* name;
        std::function<void(Fixture&)> act;
        const char* expected;
    } cases[] = {
        {"entry edited",
            [](Fixture& lab) {
                lab.tamper("UPDATE journal SET subject = 'y' WHERE station = 'dock-1' AND seq = 3");
            },
            "dock-1/3 journal.changed"},
        {"tail cut behind the last anchor",
            [](Fixture& lab) { lab.tamper("DELETE FROM journal WHERE station = 'dock-1' AND seq > 5"); }, ""},
        {"tail cut before the last anchor",
            [](Fixture& lab) { lab.tamper("DELETE FROM journal WHERE station = 'dock-1' AND seq > 3"); },
            "dock-1/4 journal.tail"},
        {"whole chain gone", [](Fixture& lab) { lab.tamper("DELETE FROM journal WHERE station = 'dock-1'"); },
            "dock-1/1 journal.tail"},
        {"tail cut and grown again",
            [](Fixture& lab) {
                lab.tamper("DELETE FROM journal WHERE station = 'dock-1' AND seq > 3");
                lab.work(lab.dock, 4);
            },
            "dock-1/5 journal.recomputed"},
        {"edited and recomputed to the end",
            [](Fixture& lab) {
                lab.tamper("UPDATE journal SET staff = 'staff-02' WHERE station = 'dock-1' AND seq = 2");
                lab.recompute("dock-1", 2);
            },
            "dock-1/5 journal.recomputed"},
        {"edited behind the last anchor and recomputed",
            [](Fixture& lab) {
                lab.tamper("UPDATE journal SET staff = 'staff-02' WHERE station = 'dock-1' AND seq = 6");
                lab.recompute("dock-1", 6);
            },
            ""}, // until the next anchor this cannot show
        {"anchor edited",
            [](Fixture& lab) {
                auto text = lab::fileContent(lab.anchors("dock-1")).value();
                text.replace(text.find("\"seq\":5"), 7, "\"seq\":4");
                Fixture::write(lab.anchors("dock-1"), text);
            },
            "dock-1/4 anchor.signature"},
        {"anchor moved to another station's file",
            [](Fixture& lab) { std::filesystem::rename(lab.anchors("dock-1"), lab.anchors("dock-9")); },
            "dock-1/5 anchor.moved"},
        {"anchor repeated later in its file",
            [](Fixture& lab) {
                const auto first = lab::fileContent(lab.anchors("dock-1")).value();
                lab.book.anchor(*lab.database, lab.clock.now());
                Fixture::write(
                    lab.anchors("dock-1"), lab::fileContent(lab.anchors("dock-1")).value() + first);
            },
            "dock-1/5 anchor.moved"},
        {"anchors signed anew with another key",
            [](Fixture& lab) {
                std::filesystem::create_directories(lab.folder / "other");
                const AnchorBook other(lab.folder / "other");
                other.anchor(*lab.database, lab.clock.now());
                std::filesystem::copy_file(lab.folder / "other" / "anchors" / "dock-1.anchors",
                    lab.anchors("dock-1"), std::filesystem::copy_options::overwrite_existing);
            },
            "dock-1/7 anchor.key"},
        {"public key gone",
            [](Fixture& lab) { std::filesystem::remove(lab.book.folder() / AnchorBook::publicFile); },
            "dock-1/5 anchor.key"},
        {"anchor is no line of ours", [](Fixture& lab) { Fixture::write(lab.anchors("dock-1"), "hello\n"); },
            "dock-1/0 anchor.form"},
        {"unfinished line after a power cut",
            [](Fixture& lab) {
                Fixture::write(
                    lab.anchors("dock-1"), lab::fileContent(lab.anchors("dock-1")).value() + "{\"at\":");
                lab.book.anchor(*lab.database, lab.clock.now());
            },
            ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Fixture lab;
            lab.work(lab.dock, 5);
            lab.book.anchor(*lab.database, lab.clock.now());
            lab.work(lab.dock, 2);
            c.act(lab);
            BOOST_TEST(lab.verdict() == c.expected);
        }
}

BOOST_FIXTURE_TEST_CASE(aKeyThatIsGoneIsNotReplacedInSilence, Fixture)
{
    work(dock, 1);
    book.anchor(*database, clock.now());
    std::filesystem::remove(folder / "lab" / AnchorBook::secretFile);
    work(dock, 1);
    BOOST_CHECK_THROW(book.anchor(*database, clock.now()), lab::Failure);
    BOOST_TEST(verdict() == "");
}

BOOST_FIXTURE_TEST_CASE(anchorsMayLieElsewhere, Fixture)
{
    const AnchorBook share(folder / "lab", folder / "share");
    std::filesystem::create_directories(folder / "share");
    std::filesystem::copy_file(
        book.folder() / AnchorBook::publicFile, folder / "share" / AnchorBook::publicFile);
    work(dock, 3);
    BOOST_TEST(share.anchor(*database, clock.now()) == 2);
    BOOST_TEST(std::filesystem::exists(folder / "share" / "dock-1.anchors"));
    BOOST_TEST(lab::audit(*database, share).intact());
}

BOOST_FIXTURE_TEST_CASE(aPublicKeyFromASafePlaceFindsAForgedOne, Fixture)
{
    work(dock, 3);
    const auto safe = lab::PublicKey::read(book.folder() / AnchorBook::publicFile).value();
    std::filesystem::remove(folder / "lab" / AnchorBook::secretFile);
    std::filesystem::remove_all(book.folder());
    book.anchor(*database, clock.now()); // with a key that the forger made
    BOOST_TEST(lab::audit(*database, book).intact());
    BOOST_TEST(lab::audit(*database, book, safe).firstBad->why == "anchor.key");
}

BOOST_FIXTURE_TEST_CASE(aFlippedByteInAReceiptIsNamed, Fixture)
{
    const auto id = database->query("SELECT id FROM receipt ORDER BY id LIMIT 1").at(0).text(0);
    BOOST_TEST(verdict() == "");
    for (const auto* change : {"place = 'shelf U'", "at = at + 1", "staff = 'staff-11'", "is_open = 0",
             "before = '{\"a\":1}'", "module = NULL"})
        BOOST_TEST_CONTEXT(change) {
            const auto kept =
                database
                    ->query(
                        "SELECT place, at, staff, is_open, before, module FROM receipt WHERE id = $1", {id})
                    .at(0)
                    .values();
            database->execute("UPDATE receipt SET " + std::string(change) + " WHERE id = $1", {id});
            BOOST_TEST(verdict() == "receipt " + id + " row.changed");
            auto back = kept;
            back.emplace_back(id);
            database->execute("UPDATE receipt SET place = $1, at = $2, staff = $3, is_open = $4, before = "
                              "$5, module = $6 WHERE id = $7",
                back);
            BOOST_TEST(verdict() == "");
        }
    database->execute("UPDATE receipt SET row_hash = '' WHERE id = $1", {id});
    BOOST_TEST(verdict() == "receipt " + id + " row.unsealed");
}

BOOST_FIXTURE_TEST_CASE(whatTheDeskChangesIsSealedAgain, Fixture)
{
    lab::ReceiptStore receipts(*database);
    const auto receipt = receipts.since(lab::Instant()).front();
    database->write(
        [&] { receipts.change(receipt.id, lab::ReturnOutcome::Damaged, lab::Place::shelf("Q2")); });
    BOOST_TEST(verdict() == "");
    database->write([&] { receipts.addEvidence(receipt.id, {lab::Evidence::Module}); });
    BOOST_TEST(verdict() == "");
    database->write([&] { receipts.undo(receipt.id, clock.now()); });
    BOOST_TEST(verdict() == "");
    const auto other = receipts.since(lab::Instant()).back();
    database->write([&] { receipts.release(*other.module); });
    BOOST_TEST(verdict() == "");
}

BOOST_FIXTURE_TEST_CASE(recordsFromBeforeThereWereHashesAreSealedWhenBroughtUpToDate, Fixture)
{
    database->execute("UPDATE receipt SET row_hash = ''");
    database->write([&] { lab::sealAll(*database); });
    BOOST_TEST(verdict() == "");
}

BOOST_FIXTURE_TEST_CASE(aFieldThatHoldsTheCharacterBetweenFieldsIsReadAllTheSame, Fixture)
{
    work(dock, 2);
    const lab::SignedIn odd {{"staff\x1F", "Odd", lab::Role::Warehouse}, "dock-1"};
    work(odd, 1);
    work(dock, 2);
    BOOST_TEST(verdict() == "");
    tamper("UPDATE journal SET staff = 'staff' WHERE station = 'dock-1' AND seq = 3");
    BOOST_TEST(verdict() == "dock-1/3 journal.changed");
}

BOOST_AUTO_TEST_CASE(theTextThatIsHashedIsCanonical)
{
    for (const std::string text :
        {"", "plain", "a\"b\\c/d", "tab\t nl\n gs\x1D", "caf\xC3\xA9", "\x7F", "{}"})
        BOOST_TEST_CONTEXT(text) {
            Poco::JSON::Object object;
            object.set("a", text);
            std::string out = "{\"a\":";
            lab::appendJsonString(out, text);
            BOOST_TEST(out + "}" == lab::canonical(object));
        }
}

BOOST_AUTO_TEST_SUITE_END()
