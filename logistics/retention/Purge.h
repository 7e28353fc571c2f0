// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"
#include "lab/values/Zone.h"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// Kinds of personal data, each with a retention of its own.
enum class PersonalData {
    Names, ///< names and e-mail addresses of clients
    Addresses,
    Words, ///< notes, uploads, addresses and reasons that came as events, and reasons of holds
    Parcels, ///< what the carrier answered about parcels, labels' files, and mails to clients
};

std::string_view word(PersonalData kind);
std::span<const PersonalData> allPersonalData();

/// How many days after the end of a client's programme each kind is kept.
struct Retention {
    int namesDays = 365;
    int addressesDays = 180;
    int wordsDays = 365;
    int parcelsDays = 180;

    int days(PersonalData kind) const;
};

/// What a purge did, or would do.
struct PurgeReport {
    struct Line {
        PersonalData kind;
        lab::Date endedBefore; ///< clients whose programme ended before this day
        int clients = 0; ///< of whom something was there
        int items = 0; ///< records and files
    };
    std::vector<Line> lines;
    /// Clients whose time is over but who still have a module: their data is needed to get it back.
    int stillOut = 0;
    /// False when another program has the records open, so that some bytes stay on the disk until it lets go.
    bool erased = true;

    int items() const;
};

/// Takes personal data out of the records once its time is over. The journal keeps its chain, because it
/// knows clients by number alone.
class Purge {
public:
    /// `folder` is the one of the labels' and mails' files, beside the records.
    Purge(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        Retention retention, std::filesystem::path folder);

    /// Everything of clients whose programme ended before that day, and longer ago than the retention of its
    /// kind. One command of a supervisor with one entry of counts; refuses with "role.missing", and with
    /// "purge.future" a day that is still to come. The bytes leave the disk, too.
    lab::Expected<PurgeReport> run(lab::Date before, bool dryRun);

private:
    void purge(PurgeReport::Line& line, bool dryRun);

    lab::Database& database_;
    const lab::Clock& clock_;
    lab::Zone zone_;
    lab::SignedIn who_;
    Retention retention_;
    std::filesystem::path folder_;
};

} // namespace logistics
