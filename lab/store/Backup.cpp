// SPDX-License-Identifier: MIT
#include "lab/store/Backup.h"

#include "lab/store/BackupManifest.h"
#include "lab/store/Database.h"
#include "lab/store/Files.h"
#include "lab/store/LabCopy.h"
#include "lab/store/Migrations.h"

namespace lab {
namespace {

    namespace fs = std::filesystem;

    fs::path beside(const fs::path& file, const char* ending) { return file.string() + ending; }

    /// A database file that goes away with what belongs to it, unless it is kept.
    class ScratchFile {
    public:
        explicit ScratchFile(fs::path file)
            : path_(std::move(file))
        {
            remove();
        }
        ~ScratchFile() { remove(); }
        ScratchFile(const ScratchFile&) = delete;
        ScratchFile& operator=(const ScratchFile&) = delete;

        const fs::path& path() const { return path_; }

    private:
        void remove() const
        {
            std::error_code ignored;
            for (const auto* ending : {"", "-wal", "-shm"})
                fs::remove(beside(path_, ending), ignored);
        }

        fs::path path_;
    };

    [[noreturn]] void damaged(const fs::path& file, const std::string& what)
    {
        throw Failure({"backup.damaged", {{"file", file.string()}, {"what", what}}});
    }

    /// Opens a copy of the backup and compares it with its manifest.
    std::unique_ptr<Database> checked(
        const fs::path& copy, const fs::path& backup, const RowProgress& progress)
    {
        try {
            auto database = Database::openAsIs(DatabaseUrl::sqlite(copy));
            if (const auto complaint = database->damage(); !complaint.empty())
                damaged(backup, complaint);
            const auto manifest = takeManifest(*database);
            if (!manifest)
                throw Failure({"backup.foreign", {{"file", backup.string()}}});
            const auto found = contentOf(*database, progress);
            for (std::size_t i = 0; i < manifest->tables.size(); ++i)
                if (i >= found.tables.size() || manifest->tables[i] != found.tables[i])
                    damaged(backup, manifest->tables[i].name);
            if (found != *manifest)
                damaged(backup, "journal");
            migrate(*database);
            return database;
        } catch (const Failure& failure) {
            const auto& code = failure.message().code;
            if (code.starts_with("store.") && code != "store.full" && code != "store.read-only")
                damaged(backup, failure.what());
            throw;
        }
    }

    void requireUnused(const fs::path& file)
    {
        for (const auto* ending : {"", "-shm"})
            if (const auto process = lockedBy(beside(file, ending)))
                throw Failure(
                    {"backup.in-use", {{"file", file.string()}, {"process", std::to_string(*process)}}});
    }

    /// The old lab steps aside whole, so that its write-ahead log never meets the new one: a database beside
    /// another's log takes rows from it that it never had. Should the power fail in between, there is no lab
    /// rather than a mixed one.
    void stepAside(const fs::path& file)
    {
        const auto aside = beside(file, ".before-restore");
        std::error_code error;
        for (const auto* ending : {"", "-wal", "-shm"}) {
            fs::remove(beside(aside, ending), error);
            if (fs::exists(beside(file, ending), error))
                moveDurably(beside(file, ending), beside(aside, ending));
        }
    }

} // namespace

LabContent backUp(Database& database, const fs::path& file, Instant now, const RowProgress& progress)
{
    std::error_code error;
    if (fs::exists(file, error))
        throw Failure({"store.exists", {{"file", file.string()}}});
    const ScratchFile part(beside(file, ".part"));
    LabContent content;
    {
        content = copyLab(database, DatabaseUrl::sqlite(part.path()), Meanwhile::OthersWork, progress);
        writeManifest(*Database::openAsIs(DatabaseUrl::sqlite(part.path())), content, now);
    }
    // Its last connection is closed, and with it the log has gone into the file.
    moveDurably(part.path(), file);
    return content;
}

LabContent restore(
    const fs::path& backup, const DatabaseUrl& to, Replacing replacing, const RowProgress& progress)
{
    std::error_code error;
    if (!fs::is_regular_file(backup, error))
        throw Failure({"backup.absent", {{"file", backup.string()}}});
    if (to.isFile() && fs::exists(to.file(), error)) {
        if (replacing == Replacing::No)
            throw Failure({"store.exists", {{"file", to.shown()}}});
        requireUnused(to.file());
    }

    const ScratchFile scratch(to.isFile() ? beside(to.file(), ".restoring")
                                          : fs::temp_directory_path() / ("flexcal-restore-" + uniqueName()));
    copyFile(backup, scratch.path());
    if (!to.isFile())
        return copyLab(*checked(scratch.path(), backup, {}), to, Meanwhile::NobodyWorks, progress);

    const auto content = contentOf(*checked(scratch.path(), backup, progress));
    requireUnused(to.file()); // a station may have come meanwhile
    stepAside(to.file());
    moveDurably(scratch.path(), to.file());
    return content;
}

} // namespace lab
