// SPDX-License-Identifier: MIT
#include "lab/records/ModuleState.h"

#include "lab/records/Words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace lab {
namespace {

    using enum ModuleState;

    constexpr Words<ModuleState, 13> names {{{
        {Certified, "certified"},
        {Packed, "packed"},
        {Shipped, "shipped"},
        {Delivered, "delivered"},
        {Installed, "installed"},
        {Expired, "expired"},
        {Returning, "returning"},
        {Received, "received"},
        {Quarantined, "quarantined"},
        {OnBench, "on-bench"},
        {Retired, "retired"},
        {Lost, "lost"},
        {WrittenOff, "written-off"},
    }}};

    constexpr auto states = [] {
        std::array<ModuleState, names.rows.size()> result {};
        std::ranges::transform(names.rows, result.begin(), [](const auto& row) { return row.first; });
        return result;
    }();

    using Targets = std::uint32_t;

    constexpr Targets to(std::initializer_list<ModuleState> targets)
    {
        Targets set = 0;
        for (const auto target : targets)
            set |= Targets {1} << static_cast<unsigned>(target);
        return set;
    }

    // Whatever the records have heard of a parcel, the module itself at the dock is the stronger witness:
    // from every place outside it may be received. What turns up without being expected is quarantined,
    // because nobody knows where it has been.
    constexpr Targets allowed(ModuleState from)
    {
        switch (from) {
        case Certified:
            return to({Packed, OnBench, Quarantined});
        case Packed:
            return to({Shipped, Certified, Quarantined});
        case Shipped:
            return to({Delivered, Returning, Received, Quarantined, Lost, WrittenOff});
        case Delivered:
            return to({Installed, Returning, Received, Quarantined, Lost, WrittenOff});
        case Installed:
            return to({Expired, Returning, Received, Quarantined, Lost, WrittenOff});
        case Expired:
            return to({Returning, Received, Quarantined, Lost, WrittenOff});
        case Returning:
            return to({Received, Quarantined, Lost, WrittenOff});
        case Received:
            return to({OnBench, Quarantined});
        case Quarantined:
            return to({OnBench, Retired});
        case OnBench:
            return to({Certified, Retired, Quarantined});
        case Retired:
            return to({Quarantined});
        case Lost:
            return to({Received, Quarantined, WrittenOff});
        case WrittenOff:
            return to({Received, Quarantined});
        }
        return 0;
    }

} // namespace

std::span<const ModuleState> allModuleStates() { return states; }

std::string_view word(ModuleState state) { return names.word(state); }

Expected<ModuleState> parseModuleState(std::string_view text) { return names.parse(text, "module.state"); }

bool mayMove(ModuleState from, ModuleState target) { return (allowed(from) & to({target})) != 0; }

bool isOutside(ModuleState state)
{
    return (to({Shipped, Delivered, Installed, Expired, Returning, Lost}) & to({state})) != 0;
}

} // namespace lab
