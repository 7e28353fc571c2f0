// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"
#include "logistics/returns/ScanAnswer.h"
#include "scanner/LabelParser.h"
#include "scanner/Symbol.h"

#include <string>
#include <string_view>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// One code as it was scanned, and what it was taken for.
struct ScanEntry {
    std::string station;
    std::int64_t seq = 0;
    lab::Instant at {};
    std::string staff;
    std::string source; ///< "keys", or the picture's file name
    /// Empty for keys, which hold their AIM identifier, if any, in front of the bytes.
    std::string symbology;
    std::string identifier;
    std::string bytes;
    std::string kind; ///< as `scanner::Label::kindName`
    std::string value;
    std::string answer; ///< an outcome's word, "noted", "undone", or a refusal's code

    /// What the same bytes mean today, whatever was thought of them then.
    scanner::Label replayed(const scanner::LabelParser& parser) const;
};

/// Everything that was scanned at the returns desks, kept raw so that a doubt can be settled later. What a
/// scan did stands in the journal; this is what came in. A scan that cannot be kept is let go: its answer was
/// given already, and a repeat would be another scan.
class ScanHistory {
public:
    ScanHistory(lab::Database& database, const lab::Clock& clock, lab::SignedIn who);

    /// Keys as a scanner sent them or a person typed them.
    void addKeys(std::string_view keys, const scanner::Label& label, const ScanAnswer& answer);
    /// The codes of one picture, with the answers to all of it.
    void addPicture(std::string_view file, const std::vector<scanner::Symbol>& symbols,
        const scanner::LabelParser& parser, const std::vector<ScanAnswer>& answers);

    /// The latest first, of all stations. Throws lab::Failure when the records cannot be reached.
    std::vector<ScanEntry> latest(int count) const;

private:
    void add(const std::vector<ScanEntry>& entries);

    lab::Database& database_;
    const lab::Clock& clock_;
    lab::SignedIn who_;
};

} // namespace logistics
