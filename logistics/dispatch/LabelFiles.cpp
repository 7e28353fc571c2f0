// SPDX-License-Identifier: MIT
#include "logistics/dispatch/LabelFiles.h"

#include "carriers/ShipmentDesk.h"
#include "lab/AtomicFile.h"

namespace logistics {

lab::Expected<std::vector<std::filesystem::path>> writeLabels(
    carriers::ShipmentDesk& labels, const lab::KitId& kit, const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto kind : {carriers::ShipKind::Out, carriers::ShipKind::Return}) {
        const auto label = labels.again(kit, kind);
        if (!label)
            return tl::make_unexpected(label.error());
        files.push_back(
            folder / (kit.text() + "-" + std::string(word(kind)) + "." + std::string(word(label->format))));
        lab::writeAtomically(files.back(), label->label);
    }
    return files;
}

} // namespace logistics
