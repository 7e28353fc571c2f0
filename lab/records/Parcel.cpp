// SPDX-License-Identifier: MIT
#include "lab/records/Parcel.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<ParcelClass, 18> classes {{{
        {ParcelClass::LabelMade, "label-made"},
        {ParcelClass::Voided, "voided"},
        {ParcelClass::HandedIn, "handed-in"},
        {ParcelClass::InTransit, "in-transit"},
        {ParcelClass::OutForDelivery, "out-for-delivery"},
        {ParcelClass::Delivered, "delivered"},
        {ParcelClass::AtAccessPoint, "at-access-point"},
        {ParcelClass::Attempted, "attempted"},
        {ParcelClass::Refused, "refused"},
        {ParcelClass::ReturningToSender, "returning-to-sender"},
        {ParcelClass::ReturnedToSender, "returned-to-sender"},
        {ParcelClass::Delayed, "delayed"},
        {ParcelClass::NeedsAction, "needs-action"},
        {ParcelClass::Lost, "lost"},
        {ParcelClass::Damaged, "damaged"},
        {ParcelClass::Claim, "claim"},
        {ParcelClass::NotFound, "not-found"},
        {ParcelClass::Unknown, "unknown"},
    }}};

    constexpr Words<ParcelDirection, 2> directions {{{
        {ParcelDirection::Outbound, "outbound"},
        {ParcelDirection::Return, "return"},
    }}};

} // namespace

std::string_view word(ParcelClass parcelClass) { return classes.word(parcelClass); }
Expected<ParcelClass> parseParcelClass(std::string_view text) { return classes.parse(text, "parcel.class"); }
std::string_view word(ParcelDirection direction) { return directions.word(direction); }
Expected<ParcelDirection> parseParcelDirection(std::string_view text)
{
    return directions.parse(text, "parcel.direction");
}

} // namespace lab
