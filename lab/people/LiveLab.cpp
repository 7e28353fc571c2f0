// SPDX-License-Identifier: MIT
#include "lab/people/LiveLab.h"

#include "lab/AtomicFile.h"
#include "lab/NewFolder.h"
#include "lab/audit/AnchorBook.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/StaffStore.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"

namespace lab {
namespace {

    bool isName(std::string_view text)
    {
        return !text.empty() && text.size() <= 80 && !text::hasControlCharacters(text);
    }

    Staff populate(Database& database, const LiveLabRequest& request, const Zone& zone, const Secret& secret,
        const std::string& hash, Instant now)
    {
        Staff supervisor {"", std::string(text::trimmed(request.supervisor)), Role::Supervisor};
        database.write([&] {
            writeLabIdentity(database,
                {std::string(text::trimmed(request.name)), LabKind::Live, request.zone, zone.dateAt(now), 0});
            StaffStore store(database);
            supervisor.id = store.nextId();
            store.add(supervisor);
            store.setSecret(supervisor.id, hash, word(secret.kind()));
            Poco::JSON::Object body;
            body.set("kind", std::string(word(LabKind::Live)));
            body.set("supervisor", supervisor.id);
            Journal(database).append({supervisor, "first"}, now, "lab.made", "lab", body);
        });
        return supervisor;
    }

} // namespace

Expected<Staff> makeLiveLab(
    const std::filesystem::path& folder, const LiveLabRequest& request, const Secret& secret, Instant now)
{
    if (!isName(text::trimmed(request.name)))
        return refused("lab.name", {{"text", text::shown(request.name)}});
    if (!isName(text::trimmed(request.supervisor)))
        return refused("staff.name", {{"text", text::shown(request.supervisor)}});
    const auto zone = Zone::find(request.zone);
    if (!zone)
        return tl::make_unexpected(zone.error());
    if (auto suits = secret.suits(Role::Supervisor); !suits)
        return tl::make_unexpected(suits.error());
    if (NewFolder::isTaken(folder))
        return refused("lab.folder-taken", {{"folder", folder.string()}});

    NewFolder making(folder);
    const auto database = Database::create(DatabaseUrl::sqlite(making.path() / "lab.db"));
    auto supervisor = populate(*database, request, *zone, secret, secret.hash(), now);
    const AnchorBook anchors(making.path());
    anchors.createKey();
    anchors.anchor(*database, now);
    writeAtomically(making.path() / "flexcal.properties",
        "# A live lab: what is done in it counts.\n"
        "# A relative path counts from this file's folder.\n"
        "database.url = sqlite:lab.db\n");
    making.moveIntoPlace();
    return supervisor;
}

} // namespace lab
