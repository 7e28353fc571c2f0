// SPDX-License-Identifier: MIT
#include "lab/records/ReferenceGas.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<GasUse, 3> uses {{{
        {GasUse::Adjust, "adjust"},
        {GasUse::AsLeft, "as-left"},
        {GasUse::Control, "control"},
    }}};

    constexpr Words<GasKind, 2> kinds {{{
        {GasKind::DryGas, "dry-gas"},
        {GasKind::WetBath, "wet-bath"},
    }}};

} // namespace

std::string_view word(GasKind kind) { return kinds.word(kind); }
Expected<GasKind> parseGasKind(std::string_view text) { return kinds.parse(text, "gas.kind"); }
std::string_view word(GasUse use) { return uses.word(use); }
Expected<GasUse> parseGasUse(std::string_view text) { return uses.parse(text, "gas.use"); }

} // namespace lab
