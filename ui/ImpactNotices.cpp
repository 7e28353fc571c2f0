// SPDX-License-Identifier: MIT
#include "ui/ImpactNotices.h"

#include "lab/store/ClientStore.h"
#include "lab/store/Commands.h"
#include "logistics/dispatch/Notices.h"

namespace ui {

calibration::NoticeQueue impactNotices(lab::Database& database)
{
    return [&database](calibration::ClientNotice notice, const lab::Kit& kit, lab::Instant at) {
        const auto client = lab::ClientStore(database).find(kit.client);
        const auto kind = notice == calibration::ClientNotice::Recall ? logistics::NoticeKind::Recall
                                                                      : logistics::NoticeKind::Impact;
        logistics::NoticeBox(database).queue(
            {lab::Commands::newId(), kit.client, kind, client ? client->language : "en", kit.id}, at);
    };
}

} // namespace ui
