// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui_desktop/FakePlanning.h"
#include "ui/desktop/standards/StandardsSource.h"

#include <algorithm>
#include <mutex>

namespace tests {

/// Standards made of lines. What is entered is remembered, or refused with `refusal`.
class FakeStandards : public ui::desktop::StandardsSource {
public:
    FakeStandards()
    {
        const auto today = FakePlanning::today;
        lines.today = today;
        const auto gas = [](const char* lot, lab::GasUse use, lab::Date last, double bar) {
            return lab::ReferenceGas {lot, use, lab::BrAC::gramsPer210Litres(0.038), 2,
                lab::BrAC::gramsPer210Litres(0.0004), "C", last, bar, 5};
        };
        lines.gas = {gas("DG-1", lab::GasUse::Adjust, today.plusDays(300), 60),
            gas("DG-2", lab::GasUse::AsLeft, today.plusDays(9), 60),
            gas("DG-3", lab::GasUse::Control, today.plusDays(-1), 60)};
        lines.equipment = {{"BARO-1", lab::EquipmentKind::Barometer, "1", "S-1", today.plusDays(-300),
            lab::EquipmentCalibration {today.plusDays(-300), today.plusDays(65), "C-1", 1, 0.1}}};
        lines.rules = {rule("OH", "staff-31"), rule("WY", std::nullopt), rule("TX", std::nullopt)};
        lines.clients = {{"OH", 5}, {"TX", 9}};
        lines.days = {
            {lab::Date(2026, 11, 26), false, "", ""}, {lab::Date(2026, 12, 24), false, "early", "S"}};
    }

    static lab::JurisdictionRule rule(const char* state, const std::optional<std::string>& by)
    {
        return {state, 1, lab::Date(2026, 1, 1), 60, 5, 10, by ? lab::MailIn::Yes : lab::MailIn::Unknown,
            "Code 1", "high", by};
    }

    ui::desktop::StandardsLists lines;
    std::optional<lab::Message> refusal;

    std::vector<std::string> entered()
    {
        const std::lock_guard lock(mutex_);
        return entered_;
    }

    ui::desktop::StandardsLists lists() override { return lines; }
    std::vector<lab::JurisdictionRule> history(const std::string& state) override
    {
        return {rule(state.c_str(), "staff-31")};
    }
    lab::Expected<void> addGas(const lab::ReferenceGas& gas) override { return take("gas " + gas.lot); }
    lab::Expected<void> retireGas(const std::string& lot, const std::string& why) override
    {
        return take("retire " + lot + " " + why);
    }
    lab::Expected<void> addInstrument(const lab::Equipment& one) override { return take("add " + one.id); }
    lab::Expected<void> calibrated(
        const std::string& id, const lab::EquipmentCalibration& calibration) override
    {
        return take("calibrated " + id + " " + calibration.dueOn.iso());
    }
    lab::Expected<void> retireInstrument(const std::string& id, const std::string& why) override
    {
        return take("retire " + id + " " + why);
    }
    lab::Expected<void> signRule(const std::string& state, lab::MailIn mailIn) override
    {
        return take("sign " + state + " " + std::string(lab::word(mailIn)));
    }
    lab::Expected<void> confirmYear(int year) override { return take("year " + std::to_string(year)); }
    lab::Expected<void> except(lab::Date day, bool works, const std::string& note) override
    {
        return take((works ? "works " : "rests ") + day.iso() + " " + note);
    }
    lab::Expected<void> clearDay(lab::Date day) override { return take("clear " + day.iso()); }

private:
    lab::Expected<void> take(const std::string& what)
    {
        if (refusal)
            return tl::make_unexpected(*refusal);
        const std::lock_guard lock(mutex_);
        entered_.push_back(what);
        return {};
    }

    std::mutex mutex_;
    std::vector<std::string> entered_;
};

} // namespace tests
