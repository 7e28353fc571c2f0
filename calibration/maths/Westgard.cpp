// SPDX-License-Identifier: MIT
#include "calibration/maths/Westgard.h"

#include "lab/records/Words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace calibration {
namespace {

    constexpr lab::Words<ControlAction, 3> actions {{{
        {ControlAction::Ok, "ok"},
        {ControlAction::Warn, "warn"},
        {ControlAction::Hold, "hold"},
    }}};

    struct SequenceRule {
        const char* name;
        std::size_t length;
        double beyond;
    };
    constexpr SequenceRule sequences[] = {{"2-2s", 2, 2}, {"4-1s", 4, 1}, {"10x", 10, 0}};

    /// Do the last readings of the sequence all lie beyond the limit on one side?
    bool ends(const std::vector<double>& values, const SequenceRule& rule)
    {
        if (values.size() < rule.length)
            return false;
        const std::span last(values.end() - static_cast<std::ptrdiff_t>(rule.length), values.end());
        return std::ranges::all_of(last, [&](double z) { return z > rule.beyond; })
               || std::ranges::all_of(last, [&](double z) { return z < -rule.beyond; });
    }

} // namespace

std::string_view word(ControlAction action) { return actions.word(action); }
lab::Expected<ControlAction> parseControlAction(std::string_view text)
{
    return actions.parse(text, "control.action");
}

lab::Expected<std::vector<ControlVerdict>> westgard(std::span<const ControlRun> runs)
{
    std::vector<double> across;
    std::map<std::string, std::vector<double>> within;
    std::vector<ControlVerdict> verdicts;
    for (const auto& run : runs) {
        std::set<std::string> found;
        for (const auto& [level, z] : run) {
            if (!std::isfinite(z))
                return lab::refused("maths.not-finite");
            across.push_back(z);
            within[level].push_back(z);
            for (const auto& rule : sequences)
                if (ends(across, rule) || ends(within[level], rule))
                    found.insert(rule.name);
            if (std::abs(z) > 2)
                found.insert("1-2s");
            if (std::abs(z) > 3)
                found.insert("1-3s");
        }
        if (std::ranges::any_of(run, [](const auto& one) { return one.z > 2; })
            && std::ranges::any_of(run, [](const auto& one) { return one.z < -2; }))
            found.insert("R-4s");
        const bool warning = found == std::set<std::string> {"1-2s"};
        verdicts.push_back({{found.begin(), found.end()}, found.empty() ? ControlAction::Ok
                                                          : warning     ? ControlAction::Warn
                                                                        : ControlAction::Hold});
    }
    return verdicts;
}

} // namespace calibration
