// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"

#include "lab/store/Migrations.h"
#include "lab/store/engine/PostgresEngine.h"
#include "lab/store/engine/SqliteEngine.h"
#include "lab/values/Text.h"

#include <cassert>
#include <random>
#include <thread>

namespace lab {
namespace {

    /// Neither engine keeps every byte: one cuts a text at a NUL, the other refuses what is no UTF-8. What
    /// only one of them would keep, none gets.
    void requireText(const Values& values)
    {
        for (const auto& value : values)
            if (const auto* text = std::get_if<std::string>(&value.held()))
                if (text->find('\0') != std::string::npos || !text::isUtf8(*text))
                    throw Failure({"store.text", {{"text", text::shown(*text)}}});
    }

    /// Longer from try to try, and never the same for two stations, or they would meet again.
    std::chrono::microseconds pause(int attempt)
    {
        thread_local std::minstd_rand dice {std::random_device()()};
        const int most = 1000 << std::min(attempt, 7); // up to 128 ms
        return std::chrono::microseconds(std::uniform_int_distribution(most / 4, most)(dice));
    }

} // namespace

Database::Database(DatabaseUrl url, std::unique_ptr<engine::Engine> engine)
    : url_(std::move(url))
    , engine_(std::move(engine))
{
}

std::unique_ptr<Database> Database::openAsIs(const DatabaseUrl& url)
{
    std::error_code error;
    if (url.isFile() && !std::filesystem::is_regular_file(url.file(), error))
        throw Failure({"store.absent", {{"file", url.shown()}}});
    auto engine = url.isFile() ? std::unique_ptr<engine::Engine>(new engine::SqliteEngine(url.file()))
                               : std::make_unique<engine::PostgresEngine>(url);
    if (!url.isFile() && engine->tables().empty())
        throw Failure({"store.absent", {{"file", url.shown()}}});
    return std::unique_ptr<Database>(new Database(url, std::move(engine)));
}

std::unique_ptr<Database> Database::open(const DatabaseUrl& url)
{
    auto database = openAsIs(url);
    migrate(*database);
    return database;
}

std::unique_ptr<Database> Database::create(const DatabaseUrl& url)
{
    std::error_code error;
    std::unique_ptr<engine::Engine> engine;
    if (url.isFile()) {
        if (std::filesystem::exists(url.file(), error))
            throw Failure({"store.exists", {{"file", url.shown()}}});
        engine = std::make_unique<engine::SqliteEngine>(url.file());
    } else {
        auto server = std::make_unique<engine::PostgresEngine>(url);
        if (!server->tables().empty())
            throw Failure({"store.exists", {{"file", url.shown()}}});
        server->requireByteOrder();
        engine = std::move(server);
    }
    std::unique_ptr<Database> database(new Database(url, std::move(engine)));
    migrate(*database);
    return database;
}

Rows Database::query(std::string_view sql, const Values& values)
{
    requireText(values);
    const std::lock_guard lock(mutex_);
    return engine_->query(sql, values);
}

std::int64_t Database::execute(std::string_view sql, const Values& values)
{
    requireText(values);
    const std::lock_guard lock(mutex_);
    return engine_->execute(sql, values);
}

void Database::write(const std::function<void()>& work)
{
    const std::lock_guard lock(mutex_);
    assert(!writing_ && "transactions are not nested");
    // An engine with many writers lets one that was undone again and again through alone, long before this.
    constexpr int mostAttempts = 20;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        try {
            return transaction(engine::Access::Write, work);
        } catch (const engine::Conflict&) {
            std::this_thread::sleep_for(pause(attempt));
        }
    }
    throw Failure({"store.busy", {{"file", url_.shown()}}});
}

void Database::read(const std::function<void()>& work)
{
    const std::lock_guard lock(mutex_);
    assert(!writing_ && "transactions are not nested");
    transaction(engine::Access::Read, work);
}

void Database::transaction(engine::Access access, const std::function<void()>& work)
{
    engine_->begin(access);
    writing_ = access == engine::Access::Write;
    try {
        work();
        engine_->commit();
        writing_ = false;
    } catch (...) {
        writing_ = false;
        engine_->rollBack();
        throw;
    }
}

bool Database::writing() const
{
    const std::lock_guard lock(mutex_);
    return writing_;
}

engine::Facts Database::facts()
{
    const std::lock_guard lock(mutex_);
    return engine_->facts();
}

std::vector<std::string> Database::tables()
{
    const std::lock_guard lock(mutex_);
    return engine_->tables();
}

engine::TableShape Database::shapeOf(const std::string& table)
{
    const std::lock_guard lock(mutex_);
    return engine_->shapeOf(table);
}

std::optional<std::uintmax_t> Database::freeSpace()
{
    const std::lock_guard lock(mutex_);
    return engine_->freeSpace();
}

std::string Database::damage()
{
    const std::lock_guard lock(mutex_);
    return engine_->damage();
}

} // namespace lab
