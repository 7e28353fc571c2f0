// SPDX-License-Identifier: MIT
#include "ui/day/PlanCsv.h"

#include "lab/values/Csv.h"
#include "lab/values/Text.h"

namespace ui {

std::string planCsv(const logistics::Plan& plan)
{
    std::string csv = "client,state,variant,expiry,in_hand_by,ship_day,service,arrives,late,late_percent,"
                      "cost_dollars,reason,"
                      "detail\r\n";
    for (const auto& line : plan.lines) {
        const auto& demand = line.demand;
        std::string detail;
        if (demand.noShipment)
            detail = std::string(word(*demand.noShipment))
                     + (demand.hold ? ":" + std::string(lab::word(*demand.hold)) : std::string());
        const std::vector<std::string> cells {demand.client.text(), demand.governingState, demand.variant,
            demand.expiry.iso(), demand.inHandBy().iso(), line.shipDay ? line.shipDay->iso() : "",
            line.shipDay ? std::string(code(line.service)) : "", line.arrives ? line.arrives->iso() : "",
            line.late ? "yes" : "no", lab::text::number(line.latePermille / 10.0, 1),
            lab::text::number(static_cast<double>(line.costMills) / 1000.0, 2),
            std::string(word(line.reason)), detail};
        csv += lab::csv::line(cells);
    }
    return csv;
}

} // namespace ui
