// SPDX-License-Identifier: MIT
#include "lab/store/TariffStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {

std::vector<TariffRow> TariffStore::inForce(Date day) const
{
    std::vector<TariffRow> rows;
    for (const auto& row : database_.query(
             "SELECT service, area, effective_from, mills FROM freight_tariff t WHERE effective_from = "
             "(SELECT max(n.effective_from) FROM freight_tariff n WHERE n.service = t.service AND n.area = "
             "t.area "
             "AND n.effective_from <= $1) ORDER BY area, service",
             {day}))
        rows.push_back({row.text(0), row.text(1), row.date(2), row.integer(3)});
    return rows;
}

void TariffStore::put(const TariffRow& row, const std::string& staff)
{
    assert(database_.writing());
    database_.execute("DELETE FROM freight_tariff WHERE service = $1 AND area = $2 AND effective_from = $3",
        {row.service, row.area, row.effectiveFrom});
    database_.execute("INSERT INTO freight_tariff (service, area, effective_from, mills, entered_by) "
                      "VALUES ($1, $2, $3, $4, $5)",
        {row.service, row.area, row.effectiveFrom, row.mills, staff});
}

} // namespace lab
