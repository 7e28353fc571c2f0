// SPDX-License-Identifier: MIT
#include "calibration/simulator/Fault.h"

#include "calibration/bench/RegisterMap.h"
#include "lab/records/Words.h"

#include <algorithm>

namespace calibration {
namespace {

    using Kind = Fault::Kind;

    constexpr lab::Words<Kind, 25> kinds {{{
        {Kind::StuckPump, "stuck-pump"},
        {Kind::Leak, "leak"},
        {Kind::OpenCell, "open-cell"},
        {Kind::Contamination, "contamination"},
        {Kind::DeadMemory, "dead-memory"},
        {Kind::WrongSerial, "wrong-serial"},
        {Kind::DriftAdjustable, "drift"},
        {Kind::DriftBeyond, "drift-beyond"},
        {Kind::NonLinear, "non-linear"},
        {Kind::Memory, "memory"},
        {Kind::Shorted, "shorted"},
        {Kind::BadMemory, "bad-memory"},
        {Kind::Unsealed, "unsealed"},
        {Kind::StuckValve, "stuck-valve"},
        {Kind::ExpiredGas, "expired-gas"},
        {Kind::LowGas, "low-gas"},
        {Kind::Frozen, "frozen"},
        {Kind::Barometer, "barometer"},
        {Kind::Thermometer, "thermometer"},
        {Kind::Flow, "flow"},
        {Kind::Gauge, "gauge"},
        {Kind::GasRunsOut, "gas-runs-out"},
        {Kind::Valve, "valve"},
        {Kind::EmergencyStop, "emergency-stop"},
        {Kind::ColdBath, "cold-bath"},
    }}};

    bool concernsDock(Kind kind) { return kind < Kind::ExpiredGas; }

} // namespace

lab::Expected<Fault> Fault::parse(std::string_view text)
{
    const auto colon = text.find(':');
    const auto kind = kinds.parse(text.substr(0, colon), "simulator.fault");
    if (!kind)
        return tl::make_unexpected(kind.error());
    if (colon == std::string_view::npos)
        return Fault {*kind, concernsDock(*kind) ? std::optional(1) : std::nullopt};
    const auto dock = lab::text::parseInteger(text.substr(colon + 1));
    if (!concernsDock(*kind) || !dock || *dock < 1 || *dock > registers::docks)
        return lab::refused("simulator.fault", {{"text", lab::text::shown(text)}});
    return Fault {*kind, static_cast<int>(*dock)};
}

std::vector<std::string_view> Fault::names()
{
    std::vector<std::string_view> result;
    for (const auto& row : kinds.rows)
        result.push_back(row.second);
    return result;
}

bool present(std::span<const Fault> faults, Fault::Kind kind, std::optional<int> dock)
{
    return std::ranges::any_of(
        faults, [&](const Fault& fault) { return fault.kind == kind && fault.dock == dock; });
}

} // namespace calibration
