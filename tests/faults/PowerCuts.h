// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/BusyStation.h"
#include "tests/faults/LosingDisk.h"

/// What many power cuts left.
struct AfterPowerCuts {
    std::size_t acknowledged = 0;
    std::size_t lost = 0;
    int halves = 0;
    int damaged = 0;
};

/// A station on a disk that loses its power, again and again from the same sound lab; after each cut what was
/// durable is put in place, and looked at through the ordinary disk.
inline AfterPowerCuts cutPower(int cuts, const std::string& synchronous)
{
    const LabPlace start(EngineKind::Sqlite);
    const auto file = start.url.file().string();
    const auto put = [](const std::string& from, const std::string& to) {
        using std::filesystem::copy_options;
        std::filesystem::copy_file(from, to, copy_options::overwrite_existing);
    };
    // The lab as it was made, all of it in one file.
    lab::Database::create(start.url); // and closed, which brings its log into the file
    put(file, file + ".sound");

    AfterPowerCuts after;
    std::mt19937 dice(11); // NOLINT(cert-msc51-cpp): the same cuts in every run
    for (int cut = 0; cut < cuts; ++cut) {
        const TemporaryFolder folder;
        const auto here = (folder / "lab.db").string();
        put(file + ".sound", here);
        put(file + ".sound", here + ".durable");
        const auto url = lab::DatabaseUrl::sqlite(here);
        const auto seed = static_cast<unsigned>(dice());
        const auto moment = static_cast<long>(20 + dice() % 400);
        BusyStation station(
            url, [&] { losing_disk::install(seed, moment); },
            [&](lab::Database& database) { database.execute("PRAGMA synchronous = " + synchronous); });
        station.waitForEnd();
        BOOST_TEST(station.complaint() == "");

        for (const auto* ending : {"", "-wal", "-shm"}) {
            std::error_code error;
            std::filesystem::remove(here + ending, error);
            std::filesystem::rename(here + ending + ".durable", here + ending, error);
        }
        const auto kept = lookInto(url, station.acknowledged());
        after.acknowledged += station.acknowledged().size();
        after.lost += kept.lost;
        after.halves += kept.half ? 1 : 0;
        after.damaged += kept.damaged ? 1 : 0;
    }
    return after;
}

inline void expectNothingLost(int cuts)
{
    const auto after = cutPower(cuts, "FULL");
    BOOST_TEST(after.acknowledged > static_cast<std::size_t>(cuts));
    BOOST_TEST(after.lost == 0U);
    BOOST_TEST(after.halves == 0);
    BOOST_TEST(after.damaged == 0);
}
