// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/Database.h"
#include "tests/shared/TemporaryFolder.h"
#include "tests/shared/ThrowAwayPostgres.h"

#include <array>
#include <memory>
#include <ostream>

/// Rows of a test that holds whichever engine keeps the records.
enum class EngineKind { Sqlite, Postgres };

inline std::ostream& operator<<(std::ostream& out, EngineKind kind)
{
    return out << (kind == EngineKind::Sqlite ? "SQLite" : "PostgreSQL");
}

inline constexpr std::array bothEngines {EngineKind::Sqlite, EngineKind::Postgres};

/// A place for a lab of a test's own: a file in a folder, or a fresh database of the throw-away server.
struct LabPlace {
    explicit LabPlace(EngineKind kind)
        : url(kind == EngineKind::Sqlite
                  ? lab::DatabaseUrl::sqlite(folder / "lab.db")
                  : lab::DatabaseUrl::parse(throwAwayPostgres().freshDatabase()).value())
    {
    }

    TemporaryFolder folder;
    lab::DatabaseUrl url;
};

/// Empty records on that engine.
struct EmptyLab : LabPlace {
    explicit EmptyLab(EngineKind kind)
        : LabPlace(kind)
        , database(lab::Database::create(url))
    {
    }

    std::unique_ptr<lab::Database> database;
};

/// The code of the failure that the work ends with; what any other exception says; empty when it ends well.
inline std::string failureOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const lab::Failure& failure) {
        return failure.message().code;
    } catch (const std::exception& other) {
        return other.what();
    }
    return "";
}
