// SPDX-License-Identifier: MIT
#include "carriers/ParcelStatus.h"

#include <array>

namespace carriers {
namespace {

    using lab::ParcelClass;

    constexpr StatusCodes table[] = {
        // the label exists, nothing was scanned
        {ParcelClass::LabelMade, "003 044 045 079 080 157 166"},
        // a pick-up is arranged
        {ParcelClass::LabelMade, "077"},
        // the driver came for it in vain
        {ParcelClass::LabelMade, "065 131 135"},
        // the driver left a return label
        {ParcelClass::LabelMade, "133"},
        {ParcelClass::Voided, "007 043"},
        // left at a shop
        {ParcelClass::HandedIn, "167 168 169"},
        // the driver has it
        {ParcelClass::HandedIn, "038 160"},
        {ParcelClass::InTransit,
            "005 010 016 025 039 047 057 071 072 073 074 075 087 137 138 158 159 164 165"},
        // in customs
        {ParcelClass::InTransit, "012 014 084 092 123 126 134"},
        // somebody asked for another day, place or a hold
        {ParcelClass::InTransit,
            "018 019 020 027 028 041 042 054 055 056 063 082 083 085 093 094 095 096 097 098 "
            "099 101 102 103 104 105 107 109 110 111 112 113 114 115 116 120 121 122 136"},
        {ParcelClass::OutForDelivery, "006 021 037 078 089 091 146 162"},
        {ParcelClass::Delivered, "011 026 156"},
        // an agent has it
        {ParcelClass::AtAccessPoint, "143"},
        // at a shop, to be collected
        {ParcelClass::AtAccessPoint, "017 040 070 100 106 108 144 161"},
        {ParcelClass::Attempted, "022 023 024 060 061 062 066 145"},
        // refused
        {ParcelClass::Refused, "064"},
        // undeliverable
        {ParcelClass::Refused, "069"},
        {ParcelClass::ReturningToSender, "033 035 036 117 118 119"},
        {ParcelClass::ReturnedToSender, "034 067"},
        {ParcelClass::Delayed, "032 046 048 051 052 053 086 090 132"},
        // something unusual
        {ParcelClass::Delayed, "013 030 076"},
        {ParcelClass::NeedsAction, "029 049 050 058 124 125 139 141"},
        {ParcelClass::Lost, "068"},
        // destroyed or seized: it will not come
        {ParcelClass::Lost, "147 149"},
        {ParcelClass::Damaged, "059"},
        // damaged and going back
        {ParcelClass::Damaged, "081"},
        {ParcelClass::Claim, "127 128 129 130 140 142"},
        // no status at hand
        {std::nullopt, "000 148 163"},
        // an update of details
        {std::nullopt, "153 154 155"},
        // a test
        {std::nullopt, "088"},
    };

    /// Types are coarse, so they count only where the code says nothing. P and O stand in older replies
    /// alone.
    constexpr std::array<std::pair<std::string_view, ParcelClass>, 9> types {{
        {"D", ParcelClass::Delivered},
        {"DO", ParcelClass::InTransit},
        {"DD", ParcelClass::InTransit},
        {"I", ParcelClass::InTransit},
        {"M", ParcelClass::LabelMade},
        {"MV", ParcelClass::Voided},
        {"X", ParcelClass::Delayed},
        {"P", ParcelClass::HandedIn},
        {"O", ParcelClass::OutForDelivery},
    }};

    /// A mere refusal does not count: a second try may follow it.
    bool turnedRound(ParcelClass status)
    {
        return status == ParcelClass::ReturningToSender || status == ParcelClass::ReturnedToSender;
    }

} // namespace

std::span<const StatusCodes> statusCodes() { return table; }

std::optional<ParcelClass> classOfCode(std::string_view code)
{
    // Three digits stand between blanks or ends, so a find at a multiple of four is a whole code.
    if (code.size() == 3)
        for (const auto& [parcelClass, codes] : table)
            if (const auto at = codes.find(code); at != std::string_view::npos && at % 4 == 0)
                return parcelClass;
    return std::nullopt;
}

ParcelClass classOf(const RawStatus& raw)
{
    if (const auto byCode = classOfCode(raw.code))
        return *byCode;
    for (const auto& [type, parcelClass] : types)
        if (type == raw.type)
            return parcelClass;
    return ParcelClass::Unknown;
}

ParcelClass TrackingReply::statusOf(lab::ParcelDirection direction) const
{
    if (direction == lab::ParcelDirection::Outbound && status == ParcelClass::Delivered)
        for (const auto& event : events)
            if (turnedRound(event.status))
                return ParcelClass::ReturnedToSender;
    return status;
}

} // namespace carriers
