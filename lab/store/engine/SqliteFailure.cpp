// SPDX-License-Identifier: MIT
#include "lab/store/engine/SqliteFailure.h"

#include "lab/store/engine/Engine.h"

#include <Poco/Data/SQLite/SQLiteException.h>

#include <cstdint>
#include <unistd.h>

namespace lab::engine {
namespace {

    namespace sqlite = Poco::Data::SQLite;

    template <class T> bool is(const Poco::Exception& exception)
    {
        return dynamic_cast<const T*>(&exception) != nullptr;
    }

    const char* codeOf(const Poco::Exception& exception, const std::filesystem::path& file)
    {
        if (is<sqlite::DBLockedException>(exception) || is<sqlite::TableLockedException>(exception)
            || is<sqlite::LockProtocolException>(exception))
            return "store.locked";
        if (is<sqlite::DatabaseFullException>(exception))
            return "store.full";
        if (is<sqlite::ReadOnlyException>(exception))
            return "store.read-only";
        if (is<sqlite::CorruptImageException>(exception)
            || exception.displayText().find("not a database") != std::string::npos)
            return "store.damaged";
        // A full disk or a read-only one keeps SQLite from making the files beside the database, and it says
        // only that it cannot open or write them.
        if (is<sqlite::CantOpenDBFileException>(exception) || is<sqlite::IOErrorException>(exception)) {
            const auto folder = file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
            constexpr std::uintmax_t leastRoom = 65'536; // of the index that goes beside a write-ahead log
            std::error_code error;
            const auto space = std::filesystem::space(folder, error);
            if (!error && space.available < leastRoom)
                return "store.full";
            if (::access(folder.c_str(), W_OK) != 0)
                return "store.read-only";
        }
        return "store.failed";
    }

} // namespace

void throwSqliteFailure(const Poco::Exception& exception, const std::filesystem::path& file)
{
    if (is<sqlite::ConstraintViolationException>(exception))
        throw ConstraintViolation(exception.displayText());
    throw Failure({codeOf(exception, file), {{"file", file.string()}}}, exception.displayText());
}

} // namespace lab::engine
