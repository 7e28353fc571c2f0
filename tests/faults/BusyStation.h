// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "tests/shared/BothEngines.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

/// A station in a process of its own that does one command after the other, and says of each that it was done
/// as soon as the records acknowledged it. It ends by being killed, or by losing its power.
class BusyStation {
public:
    /// `prepare` runs in the station before it opens the lab, `opened` when it has.
    explicit BusyStation(const lab::DatabaseUrl& url, const std::function<void()>& prepare = {},
        const std::function<void(lab::Database&)>& opened = {})
    {
        int ends[2] {};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        acknowledgements_ = ends[0];
        process_ = ::fork();
        if (process_ != 0) {
            ::close(ends[1]);
            return;
        }
        try {
            if (prepare)
                prepare();
            const auto database = lab::Database::open(url);
            if (opened)
                opened(*database);
            while (true)
                say(ends[1], work(*database));
        } catch (const std::exception& failure) {
            say(ends[1], std::string("! ") + failure.what());
        }
        ::_exit(1);
    }
    ~BusyStation()
    {
        kill();
        ::close(acknowledgements_);
    }
    BusyStation(const BusyStation&) = delete;
    BusyStation& operator=(const BusyStation&) = delete;

    /// Waits until that many commands were acknowledged, or the station has ended.
    void await(std::size_t commands)
    {
        while (done_.size() < commands && read())
            continue;
    }
    /// As the system ends a program that hangs: at once, wherever it is.
    void kill()
    {
        if (process_ <= 0)
            return;
        ::kill(process_, SIGKILL);
        waitForEnd();
    }
    void waitForEnd()
    {
        while (read())
            continue;
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

    /// The ids of all commands that were acknowledged.
    const std::set<std::string>& acknowledged() const { return done_; }
    /// What the station complained of, when it ended by itself.
    const std::string& complaint() const { return complaint_; }

private:
    static std::string work(lab::Database& database)
    {
        const lab::SystemClock clock;
        const lab::SignedIn who {{"staff-01", "One", lab::Role::Warehouse}, "dock-1"};
        const auto id = lab::Commands::newId();
        const auto done =
            lab::Commands(database, clock)
                .perform(id, {"test.note", {lab::Role::Warehouse}}, who, Poco::JSON::Object(),
                    [&](lab::Instant) -> lab::Expected<lab::Applied> {
                        database.execute("INSERT INTO staff (id, name, role) VALUES ($1, $2, 'planner')",
                            {id, id + std::string(500, '.')});
                        return lab::Applied {id, Poco::JSON::Object(), Poco::JSON::Object()};
                    });
        return done ? id : "! " + done.error().code;
    }
    static void say(int end, std::string line)
    {
        std::ranges::replace(line, '\n', ' '); // a server's complaint may have several lines
        const auto text = line + "\n";
        if (::write(end, text.data(), text.size()) < 0)
            ::_exit(2);
    }
    bool read()
    {
        char bytes[512];
        const auto size = ::read(acknowledgements_, bytes, sizeof bytes);
        if (size <= 0)
            return false;
        text_.append(bytes, static_cast<std::size_t>(size));
        for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n')) {
            const auto line = text_.substr(0, end);
            text_.erase(0, end + 1);
            if (line.starts_with("! "))
                complaint_ = line;
            else
                done_.insert(line);
        }
        return true;
    }

    pid_t process_ = 0;
    int acknowledgements_ = -1;
    std::string text_;
    std::string complaint_;
    std::set<std::string> done_;
};

/// What a lab has kept of the commands that were acknowledged.
struct KeptCommands {
    std::size_t lost = 0; ///< acknowledged and not there
    bool half = false; ///< a command without its entry or its effect, or the other way round
    bool damaged = false;

    bool sound() const { return lost == 0 && !half && !damaged; }
};

inline KeptCommands lookInto(const lab::DatabaseUrl& url, const std::set<std::string>& acknowledged)
{
    KeptCommands kept;
    try {
        const auto database = lab::Database::open(url);
        std::set<std::string> commands;
        for (const auto& row : database->query("SELECT id FROM command"))
            commands.insert(row.text(0));
        for (const auto& id : acknowledged)
            kept.lost += commands.contains(id) ? 0U : 1U;
        // In one look: the server may still be finishing what a killed station had asked for.
        const auto counts =
            database
                ->query("SELECT (SELECT count(*) FROM command c JOIN staff s ON s.id = c.id "
                        "JOIN journal j ON j.subject = c.id) AS whole, (SELECT count(*) FROM command) AS "
                        "commands, "
                        "(SELECT count(*) FROM staff) AS effects, (SELECT count(*) FROM journal) AS entries")
                .at(0);
        const auto whole = counts.integer(0);
        kept.half = whole != counts.integer(1) || whole != counts.integer(2) || whole != counts.integer(3)
                    || !lab::Journal(*database).verify().intact();
        kept.damaged = !database->damage().empty();
    } catch (const lab::Failure&) {
        kept.damaged = true;
    }
    return kept;
}

/// Kills a station again and again at moments of no plan, and looks each time at what is there.
inline void cutAndLook(EngineKind engine, int cuts)
{
    const LabPlace lab(engine);
    lab::Database::create(lab.url); // and closed: an open file of SQLite's must not be carried across a fork
    std::mt19937 dice(7); // NOLINT(cert-msc51-cpp): the same moments in every run
    std::set<std::string> acknowledged;
    for (int cut = 0; cut < cuts; ++cut) {
        BusyStation station(lab.url);
        station.await(1 + dice() % 12);
        ::usleep(static_cast<useconds_t>(dice() % 3000));
        station.kill();
        BOOST_TEST(station.complaint() == "");
        acknowledged.insert(station.acknowledged().begin(), station.acknowledged().end());
    }
    BOOST_TEST(acknowledged.size() >= static_cast<std::size_t>(cuts));
    const auto kept = lookInto(lab.url, acknowledged);
    BOOST_TEST(kept.lost == 0U);
    BOOST_TEST(!kept.half);
    BOOST_TEST(!kept.damaged);
}
