// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "tests/ui_desktop/FakePlanning.h"
#include "ui/desktop/packing/PackingSource.h"

#include <algorithm>
#include <atomic>

namespace tests {

/// A packing bench made of lines; what a kit's items are called is said by `code`.
class FakePacking : public ui::desktop::PackingSource {
public:
    std::vector<logistics::StoredLine> due;
    std::set<std::string> begun;
    std::atomic<int> bought {0}; ///< how often labels were
    std::atomic<bool> broken {false}; ///< the carrier does not answer
    bool held = false;
    std::vector<std::string> voided;

    static std::string code(const char* item, const lab::ClientId& client)
    {
        return std::string(item) + "-" + client.text();
    }
    static lab::KitId kitOf(const lab::ClientId& client)
    {
        return lab::KitId::numbered(std::stoi(client.text()));
    }

    ui::desktop::PackingQueue queue() override
    {
        ui::desktop::PackingQueue queue;
        queue.due = due;
        queue.begun = begun;
        queue.packed = packed_;
        queue.today = queue.leaves = FakePlanning::today;
        queue.cutoffMinute = 17 * 60;
        return queue;
    }

    lab::Expected<logistics::Picking> pick() override
    {
        logistics::Picking picking;
        for (const auto& stored : due) {
            const auto& client = stored.line.demand.client;
            begun.insert(client.text());
            picking.items.push_back({client, lab::ModuleSerial::numbered(std::stoi(client.text())),
                lab::Place::bin("A-" + client.text()), kitOf(client),
                lab::BoxId::numbered(std::stoi(client.text())), stored.line.service});
        }
        return picking;
    }

    lab::Expected<logistics::PackingJob> begin(const lab::ClientId& client) override
    {
        if (broken)
            throw lab::Failure({"carrier.unreachable", {}});
        if (held)
            return lab::refused("pack.held", {{"client", client.text()}});
        const auto stored = std::ranges::find(
            due, client, [](const logistics::StoredLine& one) { return one.line.demand.client; });
        if (stored == due.end())
            return lab::refused("dispatch.not-due", {{"client", client.text()}});
        begun.insert(client.text());
        ++bought;
        using logistics::KitItem;
        const int number = std::stoi(client.text());
        const carriers::Shipment label {
            lab::TrackingNumber::issued("4F71X2", "03", number), carriers::LabelFormat::Zpl, "", {}};
        const lab::Client person {
            client, "Client", "", "en", "OH", "America/New_York", "FC-100", "4.2.0", {}, 1};
        const lab::Address address {client, "1 Street", "Town", "OH", "45402", FakePlanning::today, {}};
        const lab::Module module {lab::ModuleSerial::numbered(number), "FC-100", "4.2.0",
            lab::ModuleState::Certified, lab::Place::out(), {}, {}, {}, 1};
        return logistics::PackingJob {"plan", stored->line, person, address, module, kitOf(client),
            lab::BoxId::numbered(number), label, label,
            {KitItem::Module, KitItem::Box, KitItem::OutboundLabel, KitItem::ReturnLabel,
                KitItem::Certificate}};
    }

    std::optional<lab::ClientId> clientOf(const std::string& scan) override
    {
        for (const auto& stored : due)
            if (scan == code("module", stored.line.demand.client)
                && begun.contains(stored.line.demand.client.text()))
                return stored.line.demand.client;
        return std::nullopt;
    }

    ui::desktop::PackingScan scan(logistics::PackingJob job, const std::string& scan) override
    {
        using logistics::KitItem;
        ui::desktop::PackingScan result {std::move(job),
            lab::refused("pack.wrong-item", {{"kind", "module"}, {"item", scan}, {"kit", ""}}), {}};
        for (const auto item : {KitItem::Module, KitItem::Box, KitItem::OutboundLabel, KitItem::ReturnLabel,
                 KitItem::Certificate})
            if (scan == code(std::string(word(item)).c_str(), result.job.client.id)) {
                result.item = item;
                std::erase(result.job.missing, item);
            }
        if (!result.item || !result.job.missing.empty())
            return result;
        const auto client = result.job.client.id;
        std::erase_if(due, [&](const auto& one) { return one.line.demand.client == client; });
        ++packed_;
        result.closed = lab::Kit {result.job.kit, result.job.module.serial, client, result.job.box,
            result.job.outbound.number, result.job.returning.number, "", "03", FakePlanning::today,
            FakePlanning::today, FakePlanning::today, FakePlanning::today, "OH", 1, {}};
        return result;
    }

    lab::Expected<lab::KitId> voidLabels(const lab::ClientId& client) override
    {
        voided.push_back(client.text());
        begun.erase(client.text());
        return kitOf(client);
    }

    lab::Expected<std::vector<std::filesystem::path>> printAgain(const lab::KitId& kit) override
    {
        return std::vector<std::filesystem::path> {kit.text() + "-out.zpl"};
    }

private:
    int packed_ = 0;
};

} // namespace tests
