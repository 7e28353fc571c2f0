// SPDX-License-Identifier: MIT
#include "tests/faults/LosingDisk.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <map>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace losing_disk {
namespace {

    struct Change {
        bool truncates;
        sqlite3_int64 at;
        std::string bytes;
    };

    struct Disk {
        sqlite3_vfs* real = nullptr;
        std::mt19937 dice;
        long left = 0;
        std::map<std::string, std::vector<Change>> pending; ///< by file, since its last sync
        std::vector<std::string> removed; ///< not yet durably
    };

    Disk& disk()
    {
        static Disk one;
        return one;
    }

    std::string shadowOf(const std::string& name) { return name + ".durable"; }
    int openShadow(const std::string& name)
    {
        return ::open(shadowOf(name).c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    }

    void apply(int shadow, const Change& change)
    {
        const bool done = change.truncates
                              ? ::ftruncate(shadow, change.at) == 0
                              : ::pwrite(shadow, change.bytes.data(), change.bytes.size(), change.at) >= 0;
        if (!done)
            ::_exit(3);
    }

    void applyTorn(int shadow, const Change& change)
    {
        constexpr std::size_t sector = 512;
        for (std::size_t first = 0; first < change.bytes.size(); first += sector)
            if (disk().dice() % 2 == 0)
                apply(shadow, {false, change.at + static_cast<sqlite3_int64>(first),
                                  change.bytes.substr(first, sector)});
    }

    [[noreturn]] void losePower()
    {
        auto& dice = disk().dice;
        for (const auto& name : disk().removed)
            if (dice() % 2 == 0)
                ::unlink(shadowOf(name).c_str());
        for (const auto& [name, changes] : disk().pending) {
            const int shadow = openShadow(name);
            for (const auto& change : changes) {
                const auto fate = dice() % 3;
                if (fate == 1)
                    apply(shadow, change);
                else if (fate == 2 && !change.truncates)
                    applyTorn(shadow, change);
            }
        }
        ::_exit(77);
    }

    void tick()
    {
        if (--disk().left <= 0)
            losePower();
    }

    struct File {
        sqlite3_file base;
        sqlite3_file* real;
        std::string* name; ///< of a file that is kept; else null
    };

    File* own(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
    sqlite3_file* real(sqlite3_file* file) { return own(file)->real; }

    void keep(sqlite3_file* file, Change change)
    {
        if (!own(file)->name)
            return;
        disk().pending[*own(file)->name].push_back(std::move(change));
        tick();
    }

    int close(sqlite3_file* file)
    {
        const int result = real(file)->pMethods->xClose(real(file));
        sqlite3_free(own(file)->real);
        delete own(file)->name;
        return result;
    }
    int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at)
    {
        return real(file)->pMethods->xRead(real(file), to, size, at);
    }
    int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at)
    {
        keep(file, {false, at, std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
        return real(file)->pMethods->xWrite(real(file), from, size, at);
    }
    int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        keep(file, {true, size, {}});
        return real(file)->pMethods->xTruncate(real(file), size);
    }
    int sync(sqlite3_file* file, int /*flags*/)
    {
        if (own(file)->name) {
            tick();
            const int shadow = openShadow(*own(file)->name);
            for (const auto& change : disk().pending[*own(file)->name])
                apply(shadow, change);
            disk().pending[*own(file)->name].clear();
            ::close(shadow);
            for (const auto& name : disk().removed)
                ::unlink(shadowOf(name).c_str());
            disk().removed.clear();
        }
        return SQLITE_OK;
    }
    int sizeOf(sqlite3_file* file, sqlite3_int64* size)
    {
        return real(file)->pMethods->xFileSize(real(file), size);
    }
    int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
    int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
    int reserved(sqlite3_file* file, int* out)
    {
        return real(file)->pMethods->xCheckReservedLock(real(file), out);
    }
    int control(sqlite3_file* file, int what, void* value)
    {
        return real(file)->pMethods->xFileControl(real(file), what, value);
    }
    int sectorSize(sqlite3_file* /*file*/) { return 512; }
    int promises(sqlite3_file* /*file*/) { return 0; } // no whole write, and no word about sectors next to it
    int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
    {
        return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
    }
    int shmLock(sqlite3_file* file, int offset, int count, int flags)
    {
        return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
    }
    void shmBarrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
    int shmUnmap(sqlite3_file* file, int remove)
    {
        return real(file)->pMethods->xShmUnmap(real(file), remove);
    }

    const sqlite3_io_methods methods {2, close, read, write, truncate, sync, sizeOf, lock, unlock, reserved,
        control, sectorSize, promises, shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr};

    int openFile(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* out)
    {
        auto* const mine = own(file);
        mine->base.pMethods = nullptr;
        mine->real = static_cast<sqlite3_file*>(sqlite3_malloc(disk().real->szOsFile));
        constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
        mine->name = name && (flags & kept) != 0 ? new std::string(name) : nullptr;
        const int result = disk().real->xOpen(disk().real, name, mine->real, flags, out);
        if (result == SQLITE_OK)
            mine->base.pMethods = &methods;
        else {
            sqlite3_free(mine->real);
            delete mine->name;
        }
        return result;
    }

    int removeFile(sqlite3_vfs* /*vfs*/, const char* name, int syncFolder)
    {
        tick();
        disk().pending.erase(name);
        if (syncFolder != 0)
            ::unlink(shadowOf(name).c_str());
        else
            disk().removed.emplace_back(name);
        return disk().real->xDelete(disk().real, name, 0);
    }

} // namespace

void install(unsigned seed, long operations)
{
    disk().real = sqlite3_vfs_find(nullptr);
    disk().dice.seed(seed);
    disk().left = operations;
    static sqlite3_vfs losing = *disk().real;
    losing.zName = "losing";
    losing.szOsFile = sizeof(File);
    losing.xOpen = openFile;
    losing.xDelete = removeFile;
    sqlite3_vfs_register(&losing, 1);
}

} // namespace losing_disk
