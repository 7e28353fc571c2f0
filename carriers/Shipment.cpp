// SPDX-License-Identifier: MIT
#include "carriers/Shipment.h"

#include "lab/store/Sha256.h"
#include "lab/values/Text.h"

namespace carriers {

std::string_view word(ShipKind kind) { return kind == ShipKind::Out ? "out" : "return"; }

std::string_view word(LabelFormat format) { return format == LabelFormat::Zpl ? "zpl" : "gif"; }

std::string recoveryReference(const ShipmentRequest& request, ShipKind kind)
{
    const auto digest = lab::sha256(std::string(word(kind)) + " " + request.id);
    return (kind == ShipKind::Out ? "O" : "R") + lab::text::upper(digest.substr(0, 11));
}

} // namespace carriers
