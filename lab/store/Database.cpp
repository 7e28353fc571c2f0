// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"

#include "lab/store/DatabaseFailure.h"
#include "lab/store/Migrations.h"

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

#include <cassert>
#include <mutex>

namespace lab {
namespace {

    /// Tells the connector where each parameter's value lies.
    void bind(Poco::Data::Statement& statement, const Value& value)
    {
        std::visit(
            [&](const auto& held) {
                using Held = std::decay_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::monostate>)
                    statement, Poco::Data::Keywords::bind(Poco::Data::Keywords::null);
                else if constexpr (std::is_same_v<Held, std::int64_t>)
                    statement, Poco::Data::Keywords::bind(static_cast<Poco::Int64>(held));
                else
                    statement, Poco::Data::Keywords::bind(held);
            },
            value.held());
    }

    Value fromColumn(const Poco::Dynamic::Var& cell)
    {
        if (cell.isEmpty())
            return {};
        if (cell.isString())
            return cell.extract<std::string>();
        if (cell.isInteger())
            return cell.convert<std::int64_t>();
        if (cell.isNumeric())
            return cell.convert<double>();
        return cell.convert<std::string>();
    }

} // namespace

Expected<DatabaseUrl> DatabaseUrl::parse(std::string_view text)
{
    constexpr std::string_view scheme = "sqlite:";
    if (!text.starts_with(scheme) || text.size() == scheme.size())
        return refused("store.url", {{"text", std::string(text)}});
    return DatabaseUrl(std::filesystem::path(text.substr(scheme.size())));
}

class Database::Connection {
public:
    explicit Connection(DatabaseUrl url)
        : url_(std::move(url))
        , session_(session(url_.file()))
    {
        guarded([&] {
            for (const auto* pragma : {"PRAGMA busy_timeout = 5000", "PRAGMA journal_mode = WAL",
                     "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"})
                session_ << pragma, Poco::Data::Keywords::now;
        });
    }

    Rows query(std::string_view sql, const Values& values)
    {
        const std::lock_guard lock(mutex_);
        return guarded([&] {
            Poco::Data::Statement statement(session_);
            statement << std::string(sql);
            for (const auto& value : values)
                bind(statement, value);
            statement.execute();
            const Poco::Data::RecordSet answer(statement);
            Rows rows;
            rows.reserve(answer.rowCount());
            for (std::size_t row = 0; row < answer.rowCount(); ++row) {
                Values cells;
                cells.reserve(answer.columnCount());
                for (std::size_t column = 0; column < answer.columnCount(); ++column)
                    cells.push_back(fromColumn(answer.value(column, row)));
                rows.emplace_back(std::move(cells));
            }
            return rows;
        });
    }

    std::int64_t execute(std::string_view sql, const Values& values)
    {
        const std::lock_guard lock(mutex_);
        return guarded([&] {
            Poco::Data::Statement statement(session_);
            statement << std::string(sql);
            for (const auto& value : values)
                bind(statement, value);
            return static_cast<std::int64_t>(statement.execute());
        });
    }

    void write(const std::function<void()>& work)
    {
        const std::lock_guard lock(mutex_);
        assert(!writing_ && "transactions are not nested");
        execute("BEGIN IMMEDIATE", {});
        writing_ = true;
        try {
            work();
            execute("COMMIT", {});
            writing_ = false;
        } catch (...) {
            writing_ = false;
            rollBack();
            throw;
        }
    }

    bool writing() const
    {
        const std::lock_guard lock(mutex_);
        return writing_;
    }

    const DatabaseUrl& url() const { return url_; }

private:
    static Poco::Data::Session session(const std::filesystem::path& file)
    {
        static const bool registered = (Poco::Data::SQLite::Connector::registerConnector(), true);
        static_cast<void>(registered);
        try {
            return {"SQLite", file.string()};
        } catch (const Poco::Exception& exception) {
            throwDatabaseFailure(exception, file);
        }
    }

    template <class Work> auto guarded(Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const Poco::Exception& exception) {
            throwDatabaseFailure(exception, url_.file());
        }
    }

    void rollBack() noexcept
    {
        try {
            execute("ROLLBACK", {});
        } catch (const std::exception&) {
            // A full disk makes SQLite roll back by itself; then there is nothing left to undo.
        }
    }

    DatabaseUrl url_;
    mutable std::recursive_mutex mutex_;
    Poco::Data::Session session_;
    bool writing_ = false;
};

Database::Database(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection))
{
}
Database::~Database() = default;

std::unique_ptr<Database> Database::open(const DatabaseUrl& url)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(url.file(), error))
        throw Failure({"store.absent", {{"file", url.file().string()}}});
    std::unique_ptr<Database> database(new Database(std::make_unique<Connection>(url)));
    migrate(*database);
    return database;
}

std::unique_ptr<Database> Database::create(const DatabaseUrl& url)
{
    std::error_code error;
    if (std::filesystem::exists(url.file(), error))
        throw Failure({"store.exists", {{"file", url.file().string()}}});
    std::unique_ptr<Database> database(new Database(std::make_unique<Connection>(url)));
    migrate(*database);
    return database;
}

Rows Database::query(std::string_view sql, const Values& values) { return connection_->query(sql, values); }

std::int64_t Database::execute(std::string_view sql, const Values& values)
{
    return connection_->execute(sql, values);
}

void Database::write(const std::function<void()>& work) { connection_->write(work); }
bool Database::writing() const { return connection_->writing(); }
const DatabaseUrl& Database::url() const { return connection_->url(); }

std::uintmax_t Database::freeSpace() const
{
    const auto folder = std::filesystem::absolute(url().file()).parent_path();
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? 0 : space.available;
}

std::string Database::damage()
{
    const auto answer = query("PRAGMA integrity_check").at(0).text(0);
    return answer == "ok" ? "" : answer;
}

} // namespace lab
