// SPDX-License-Identifier: MIT
#include "lab/records/Client.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<HoldKind, 6> holdKinds {{{
        {HoldKind::ReturnMissing, "return-missing"},
        {HoldKind::Payment, "payment"},
        {HoldKind::Compliance, "compliance"},
        {HoldKind::AddressUnverified, "address-unverified"},
        {HoldKind::StateForbidsMail, "state-forbids-mail"},
        {HoldKind::ProgrammeEnds, "programme-ends"},
    }}};

} // namespace

std::string_view word(HoldKind kind) { return holdKinds.word(kind); }
Expected<HoldKind> parseHoldKind(std::string_view text) { return holdKinds.parse(text, "hold.kind"); }

} // namespace lab
