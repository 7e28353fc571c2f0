// SPDX-License-Identifier: MIT
#include "lab/store/DatabaseFailure.h"

#include "lab/store/Database.h"

#include <Poco/Data/SQLite/SQLiteException.h>

#include <unistd.h>

namespace lab {
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
        // On a read-only file system SQLite cannot make the files beside the database and says only that it
        // cannot open it.
        if (is<sqlite::CantOpenDBFileException>(exception) || is<sqlite::IOErrorException>(exception))
            return ::access(file.parent_path().empty() ? "." : file.parent_path().c_str(), W_OK) == 0
                       ? "store.failed"
                       : "store.read-only";
        return "store.failed";
    }

} // namespace

void throwDatabaseFailure(const Poco::Exception& exception, const std::filesystem::path& file)
{
    if (is<sqlite::ConstraintViolationException>(exception))
        throw ConstraintViolation(exception.displayText());
    throw Failure({codeOf(exception, file), {{"file", file.string()}}}, exception.displayText());
}

} // namespace lab
