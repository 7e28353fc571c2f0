// SPDX-License-Identifier: MIT
#include "lab/store/BackupManifest.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"

#include <algorithm>

namespace lab {

void writeManifest(Database& backup, const LabContent& content, Instant now)
{
    auto whole = toJson(content);
    whole.set("made_at", isoInstant(now));
    const auto text = canonical(whole);
    backup.write([&] {
        backup.execute("CREATE TABLE backup_manifest (body TEXT NOT NULL, sha256 TEXT NOT NULL)");
        backup.execute("INSERT INTO backup_manifest VALUES ($1, $2)", {text, sha256(text)});
    });
}

std::optional<LabContent> takeManifest(Database& backup)
{
    const auto tables = backup.tables();
    if (std::ranges::find(tables, "backup_manifest") == tables.end())
        return std::nullopt;
    const auto rows = backup.query("SELECT body, sha256 FROM backup_manifest");
    if (rows.size() != 1 || sha256(rows[0].text(0)) != rows[0].text(1))
        throw Failure({"store.damaged", {{"file", backup.url().shown()}}}, "manifest");
    auto content = labContent(*parseObject(rows[0].text(0)));
    backup.execute("DROP TABLE backup_manifest");
    return content;
}

} // namespace lab
