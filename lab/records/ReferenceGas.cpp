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

} // namespace

std::string_view word(GasUse use) { return uses.word(use); }
Expected<GasUse> parseGasUse(std::string_view text) { return uses.parse(text, "gas.use"); }

} // namespace lab
