// SPDX-License-Identifier: MIT
#pragma once

#include "lab/store/ClientStore.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "logistics/events/EventImport.h"
#include "tests/shared/Labs.h"

#include <stdexcept>

/// A small lab to which the accounts office tells things.
struct EventLab : SmallLab {
    explicit EventLab(int clients = 120)
        : SmallLab(clients)
    {
    }

    /// An open kit whose module is in that state; its client has no hold and no programme end.
    lab::Kit kitIn(lab::ModuleState state)
    {
        const auto rows = database->query(
            "SELECT k.id FROM kit k JOIN module m ON m.serial = k.module JOIN client c ON c.id = k.client "
            "WHERE k.closed_on IS NULL AND k.ship_on < '2026-10-05' AND m.state = $1 AND c.programme_end IS "
            "NULL AND NOT EXISTS "
            "(SELECT 1 FROM hold h WHERE h.client = c.id) ORDER BY k.id",
            {word(state)});
        if (rows.empty())
            throw std::runtime_error("no such kit was planted");
        return *lab::KitStore(*database).find(rows[0].parsed<lab::KitId>(0));
    }

    lab::Module moduleOf(const lab::Kit& kit) { return *lab::ModuleStore(*database).find(kit.module); }
    lab::Client client(const lab::ClientId& id) { return *lab::ClientStore(*database).find(id); }
    std::vector<lab::Hold> holds(const lab::ClientId& id)
    {
        return lab::ClientStore(*database).openHolds(id);
    }

    static logistics::EventFile fileOf(const std::string& text)
    {
        auto file = logistics::EventFile::parse(text, {});
        if (!file)
            throw std::runtime_error(file.error().code);
        return *std::move(file);
    }

    logistics::ImportReport import(const std::string& text, const logistics::ImportOptions& options = {})
    {
        return logistics::EventImport(*database, clock, zone, planner, {}).run(fileOf(text), options);
    }

    /// One event as a file of its own; `more` is "column=value;…".
    static std::string row(const char* kind, const lab::ClientId& client, const std::string& more = "",
        const std::string& at = "2026-10-06T12:30:00Z")
    {
        std::string text =
            R"({"at":")" + at + R"(","kind":")" + kind + R"(","client":")" + client.text() + "\"";
        for (const auto pair : lab::text::split(more, ';'))
            if (const auto equals = pair.find('='); equals != std::string_view::npos)
                text += ",\"" + std::string(pair.substr(0, equals)) + "\":\""
                        + std::string(pair.substr(equals + 1)) + "\"";
        return text + "}\n";
    }

    /// The code of the fate of a file's only (or last) row.
    std::string fateOf(const std::string& text)
    {
        const auto report = import(text);
        return report.rows.back().fate.message.code;
    }

    /// Everything an event could change, for "changes nothing".
    std::string snapshot()
    {
        std::string text;
        for (const auto* query :
            {"SELECT serial || state || coalesce(expiry, '') || version AS x FROM module ORDER BY serial",
                "SELECT id || expiry || rule_version AS x FROM kit ORDER BY id",
                "SELECT id || cause || due AS x FROM expected_return ORDER BY id",
                "SELECT client || kind || placed_on || coalesce(released_on, '') || reason AS x FROM hold "
                "ORDER BY client, kind, placed_on",
                "SELECT client || line || city || valid_from || coalesce(valid_until, '') AS x FROM address "
                "ORDER BY client, valid_from",
                "SELECT id || governing_state || coalesce(programme_end, '') || version AS x FROM client "
                "ORDER BY id",
                "SELECT id || fields AS x FROM outside_event ORDER BY id",
                "SELECT hash AS x FROM journal ORDER BY station, seq",
                "SELECT id AS x FROM command ORDER BY id"})
            for (const auto& line : database->query(query))
                text += line.text(0) + "\n";
        return text;
    }

    lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
};
