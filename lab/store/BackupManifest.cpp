// SPDX-License-Identifier: MIT
#include "lab/store/BackupManifest.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace lab {
namespace {

    Poco::JSON::Object toJson(const LabContent& content, Instant now)
    {
        Poco::JSON::Array tables;
        for (const auto& table : content.tables) {
            Poco::JSON::Object one;
            one.set("name", table.name);
            one.set("rows", static_cast<Poco::Int64>(table.rows));
            one.set("sha256", table.sha256);
            tables.add(one);
        }
        Poco::JSON::Array chains;
        for (const auto& end : content.chains) {
            Poco::JSON::Object one;
            one.set("station", end.station);
            one.set("seq", static_cast<Poco::Int64>(end.seq));
            one.set("hash", end.hash);
            chains.add(one);
        }
        Poco::JSON::Object whole;
        whole.set("made_at", isoInstant(now));
        whole.set("layout", content.layout);
        whole.set("tables", tables);
        whole.set("chains", chains);
        return whole;
    }

    LabContent fromJson(const Poco::JSON::Object& whole)
    {
        LabContent content {whole.getValue<int>("layout"), {}, {}};
        const auto each = [&](const char* list, const auto& add) {
            const auto array = whole.getArray(list);
            for (unsigned i = 0; i < array->size(); ++i)
                add(*array->getObject(i));
        };
        each("tables", [&](const Poco::JSON::Object& one) {
            content.tables.push_back({one.getValue<std::string>("name"), one.getValue<Poco::Int64>("rows"),
                one.getValue<std::string>("sha256")});
        });
        each("chains", [&](const Poco::JSON::Object& one) {
            content.chains.push_back({one.getValue<std::string>("station"), one.getValue<Poco::Int64>("seq"),
                one.getValue<std::string>("hash")});
        });
        return content;
    }

} // namespace

void writeManifest(Database& backup, const LabContent& content, Instant now)
{
    const auto text = canonical(toJson(content, now));
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
    auto content = fromJson(*parseObject(rows[0].text(0)));
    backup.execute("DROP TABLE backup_manifest");
    return content;
}

} // namespace lab
