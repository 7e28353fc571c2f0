// SPDX-License-Identifier: MIT
#include "ui/desktop/StatusFields.h"

namespace ui::desktop {

std::vector<StatusStrip::Field> statusFields(
    const ReturnsState& returns, const AuditSession::State& audit, lab::LabKind kind, const Wording& words)
{
    std::vector<StatusStrip::Field> fields;
    if (returns.trouble || audit.trouble)
        fields.push_back({"warning", words("desktop.status.trouble"), Level::Check});
    else
        fields.push_back({"tick", words("desktop.status.database"), Level::Go});

    if (audit.verdict && !audit.verdict->intact())
        fields.push_back({"stop", words("desktop.status.journal-broken"), Level::Stop});
    else if (audit.verdict)
        fields.push_back({"tick",
            words("desktop.status.journal", {{"entries", Wording::count(audit.entries)}}), Level::Go});
    else
        fields.push_back({"clock", words("desktop.status.journal-checking"), Level::Quiet});

    if (kind == lab::LabKind::Training)
        fields.push_back({"school", words("desktop.status.training"), Level::Note});
    return fields;
}

} // namespace ui::desktop
