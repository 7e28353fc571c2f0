// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/RecallRows.h"

namespace ui::desktop {

std::vector<ListColumn> recallColumns(const Wording& words)
{
    return {{words("desktop.column.module"), 132}, {words("desktop.hold.where"), 136},
        {words("desktop.hold.was"), 140, ListColumn::Shows::Chip}};
}

ListRow recallRow(const calibration::HeldModule& held, const Wording& words)
{
    const auto place = lab::Place::parse(held.now.place);
    const auto where = held.now.client ? words("desktop.hold.client", {{"client", held.now.client->text()}})
                       : place         ? describe(*place, words.language())
                                       : held.now.place;
    // Whoever has it outside the lab comes first to mind.
    const auto level = held.now.client ? Level::Stop : Level::Check;
    return {held.now.run, {{.text = held.now.module.text(), .weight = Weight::Medium, .code = true}, {where},
                              {.text = {},
                                  .chip = Chip {held.now.client ? "stop" : "warning",
                                      words("run." + held.verdictThen), level}}}};
}

} // namespace ui::desktop
