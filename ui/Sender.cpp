// SPDX-License-Identifier: MIT
#include "ui/Sender.h"

#include "lab/store/LabIdentity.h"
#include "ui/Workstation.h"

namespace ui {

carriers::Party trainingSender()
{
    return {"Training Lab", "5550100", {{"1 Example Way"}, "Dayton", "OH", "45402", "US"}};
}

lab::Expected<carriers::Party> senderOf(const Workstation& workstation)
{
    const auto& settings = workstation.settings();
    const auto set = [&](const char* key) { return settings.text(std::string("dispatch.sender-") + key); };
    const carriers::Party sender {
        set("name"), set("phone"), {{set("street")}, set("city"), set("state"), set("postal"), "US"}};
    for (const auto* key : {"name", "phone", "street", "city", "state", "postal"}) {
        if (!set(key).empty())
            continue;
        if (workstation.identity().kind == lab::LabKind::Training)
            return trainingSender();
        return lab::refused("dispatch.no-sender", {{"key", std::string("dispatch.sender-") + key}});
    }
    return sender;
}

logistics::PickupCutoff pickupOf(const Workstation& workstation)
{
    return {workstation.zone(), workstation.settings().minuteOfDay("dispatch.cut-off")};
}

} // namespace ui
