// SPDX-License-Identifier: MIT
#pragma once

#include "lab/signing/Signature.h"
#include "lab/values/Date.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lab {

class Database;

/// A signed statement, kept outside the records: at that moment the station's chain had this entry with this
/// hash. It shows what the chain alone cannot: a cut-off tail, and a chain recomputed from some entry on.
struct Anchor {
    std::string station;
    std::int64_t seq = 0;
    std::string hash; ///< of that entry
    Instant at;
    std::string keyId;

    /// What is signed: canonical JSON of the above.
    std::string text() const;
};

/// A line of an anchor file as it was found.
struct AnchorLine {
    Anchor anchor; ///< as far as it could be read
    std::string fault; ///< empty when sound, else a code: "anchor.form", "anchor.signature", "anchor.key", …
};

/// A lab's anchors: one append-only file of JSON lines per station, `<station>.anchors`, and the public key
/// that checks them, `journal-anchors.pub`. The folder may lie on another machine (setting
/// `journal.anchors`).
///
/// Any thread and any program may anchor; a lock on the file makes them take turns.
class AnchorBook {
public:
    static constexpr const char* folderName = "anchors";
    static constexpr const char* secretFile = "journal-anchors.key";
    static constexpr const char* publicFile = "journal-anchors.pub";

    /// `lab` is the lab's own folder, where the secret key stays; without `elsewhere` the anchors lie in
    /// `anchors/` under it.
    explicit AnchorBook(std::filesystem::path lab, const std::filesystem::path& elsewhere = {});

    const std::filesystem::path& folder() const { return folder_; }

    /// Makes the key, with the lab. Throws Failure "key.write" or "file.write".
    void createKey() const;

    /// Signs the last entry of every chain that has grown since its last anchor, on disk on return; says how
    /// many. A lab from before there were anchors gets its key here, but a key that is gone is never replaced
    /// while there are anchors. Throws Failure "key.*" and "file.write".
    int anchor(Database& database, Instant now) const;

    /// Every line of every file, in order, checked against the signature. Without a key the book's own public
    /// key counts. A last line without its end was never finished and is left out.
    std::vector<AnchorLine> read(const std::optional<PublicKey>& key = {}) const;

private:
    std::filesystem::path file(const std::string& station) const;
    SigningKey key() const;

    std::filesystem::path lab_;
    std::filesystem::path folder_;
};

} // namespace lab
