// SPDX-License-Identifier: MIT
#pragma once

#include <sqlite3.h>

#include <concepts>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// SQLite's C API with as little around it as C++ allows: the raw engine that the stores are measured
/// against.
class RawSqlite {
public:
    explicit RawSqlite(const std::filesystem::path& file)
    {
        if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA busy_timeout = 5000");
    }
    ~RawSqlite() { sqlite3_close_v2(database_); }
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void run(const char* sql) const
    {
        char* error = nullptr;
        if (sqlite3_exec(database_, sql, nullptr, nullptr, &error) != SQLITE_OK)
            throw std::runtime_error(std::string(sql) + ": " + error);
    }
    sqlite3* handle() const { return database_; }

private:
    sqlite3* database_ = nullptr;
};

/// One statement, prepared once.
class RawStatement {
public:
    RawStatement(const RawSqlite& database, std::string_view sql)
    {
        if (sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                SQLITE_PREPARE_PERSISTENT, &statement_, nullptr)
            != SQLITE_OK)
            throw std::runtime_error(std::string(sql) + ": " + sqlite3_errmsg(database.handle()));
    }
    ~RawStatement() { sqlite3_finalize(statement_); }
    RawStatement(const RawStatement&) = delete;
    RawStatement& operator=(const RawStatement&) = delete;

    /// Runs it to its end; returns the number of rows.
    template <class... Values> int operator()(const Values&... values)
    {
        int place = 0;
        (bind(++place, values), ...);
        int rows = 0;
        int code = sqlite3_step(statement_);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement_), ++rows)
            readRow();
        sqlite3_reset(statement_);
        if (code != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errstr(code));
        return rows;
    }

    /// The last row's first two columns.
    const std::pair<std::string, std::string>& row() const { return row_; }

private:
    void bind(int place, const std::string& text)
    {
        sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind(int place, const char* text) { sqlite3_bind_text(statement_, place, text, -1, SQLITE_STATIC); }
    template <std::integral Number> void bind(int place, Number number)
    {
        sqlite3_bind_int64(statement_, place, number);
    }

    /// Every column is looked at, as whoever asked for it would.
    void readRow()
    {
        for (int column = 0; column < sqlite3_column_count(statement_); ++column) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
            if (column < 2)
                (column == 0 ? row_.first : row_.second) = text ? text : "";
        }
    }

    sqlite3_stmt* statement_ = nullptr;
    std::pair<std::string, std::string> row_;
};
