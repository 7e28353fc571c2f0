// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/people/LiveLab.h"
#include "lab/people/SignInDesk.h"
#include "lab/people/StaffDesk.h"
#include "lab/store/Database.h"
#include "tests/shared/TemporaryFolder.h"

#include <memory>

/// A live lab with one person of each role, and a clock that stands at nine in the morning.
struct LiveLab {
    static constexpr const char* passphrase = "correct horse battery";
    static constexpr const char* pin = "493817";

    LiveLab()
    {
        first = lab::makeLiveLab(
            folder / "lab", {"Test lab", "America/New_York", "Sue Per"}, lab::Secret(passphrase), clock.now())
                    .value();
        open();
        boss = desk->signIn("Sue Per", lab::Secret(passphrase)).value();
        lab::StaffDesk office(*database, clock);
        office.add(boss, "Wanda", lab::Role::Warehouse, "BADGE-7", lab::Secret(pin)).value();
        office.add(boss, "Ted", lab::Role::Technician, std::nullopt, lab::Secret(pin)).value();
    }

    std::filesystem::path file() const { return folder / "lab" / "lab.db"; }

    /// Opens the lab, or opens it again as the next program does.
    void open()
    {
        desk.reset();
        database.reset();
        database = lab::Database::open(lab::DatabaseUrl::sqlite(file()));
        desk = std::make_unique<lab::SignInDesk>(*database, clock, "dock-1");
    }

    /// What signing in came to: "ok", or the refusal's code.
    std::string tryPin(const std::string& who, const std::string& secret)
    {
        const auto done = desk->signIn(who, lab::Secret(secret));
        return done ? "ok" : done.error().code;
    }

    TemporaryFolder folder;
    lab::FixedClock clock {lab::parseInstant("2026-11-25T14:00:00.000Z").value()};
    lab::Staff first;
    std::unique_ptr<lab::Database> database;
    std::unique_ptr<lab::SignInDesk> desk;
    lab::SignedIn boss;
};
