// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Identifier.h"
#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"
#include "scanner/DeskCard.h"
#include "scanner/Frame.h"
#include "scanner/payload/UpsLabel.h"

#include <string>
#include <vector>

namespace scanner {

/// Pixels of the narrowest bar in every label drawn here: 0.25 mm on paper, so that 406 dots an inch print a
/// label at its true size.
inline constexpr int labelBarPixels = 4;

/// What a training parcel label says.
struct ParcelLabel {
    lab::TrackingNumber tracking;
    PostalCode postal;
    /// "UPS GROUND"; its sign is the large letter or digit beside it.
    std::string service = "UPS GROUND";
    std::string sign = "G";
    std::vector<std::string> shipFrom {};
    std::vector<std::string> shipTo {};
};

/// A module's label: its serial as a Data Matrix, as a Code 128 and in letters.
Frame drawModuleLabel(const lab::ModuleSerial& serial);

/// A parcel label with the codes of a UPS label (tracking number as Code 128, ship-to postal code as GS1-128)
/// but plainly marked "TRAINING LABEL - NOT A UPS LABEL".
Frame drawParcelLabel(const ParcelLabel& label);

/// A mailing box's label: its number as a Code 128 and in large letters.
Frame drawBoxLabel(const lab::BoxId& box);

/// What goes into one box and belongs together.
struct KitSheet {
    lab::KitId kit;
    lab::BoxId box;
    lab::ModuleSerial module;
    lab::TrackingNumber outbound;
    lab::TrackingNumber returning;
};

/// The sheet that a kit is packed by: its five numbers, each in letters and as a Code 128, the module's also
/// as a Data Matrix.
Frame drawKitSheet(const KitSheet& sheet);

/// A kit's slip and a desk's command card, drawn as a box label is.
Frame drawKitLabel(const lab::KitId& kit);
Frame drawDeskCard(DeskCard card);

} // namespace scanner
