// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/audit/Audit.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "scanner/LabelPhoto.h"
#include "scanner/LabelWriter.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

#include <algorithm>

namespace ui::console {
namespace {

    struct Check {
        const char* name;
        bool good;
        std::string detail;
    };

    Check checkDisk(lab::Database& database)
    {
        constexpr std::uintmax_t wanted = 1'000'000'000; // below it a working day may not fit
        const auto free = database.freeSpace();
        if (!free)
            return {"disk", true, "the database server's own"};
        return {"disk", *free >= wanted, std::to_string(*free / 1'000'000) + " MB free"};
    }

    Check checkDurability(lab::Database& database)
    {
        const auto facts = database.facts();
        return {"durability", facts.durable, facts.name + " " + facts.version + ", " + facts.durability};
    }

    Check checkRecords(lab::Database& database)
    {
        const auto damage = database.damage();
        return {"records", damage.empty(), damage.empty() ? database.url().text() : damage};
    }

    Check checkJournal(lab::Database& database, const lab::AnchorBook& anchors)
    {
        const auto verdict = lab::audit(database, anchors);
        return {"journal", verdict.intact(),
            std::to_string(verdict.entries) + " entries, " + std::to_string(verdict.anchors) + " anchors"};
    }

    /// A label drawn now must come back through the decoder child.
    Check checkDecoder(const std::filesystem::path& program)
    {
        const auto serial = lab::ModuleSerial::numbered(12'345'678);
        const std::vector<scanner::Frame> labels {scanner::drawModuleLabel(serial)};
        const auto photo = scanner::photograph(labels, scanner::PhotoConditions());
        scanner::DecoderProcess decoder(program);
        const auto reading = decoder.read(photo, std::chrono::milliseconds(400));
        const scanner::LabelParser parser;
        const bool read = std::ranges::any_of(reading.symbols,
            [&](const auto& symbol) { return parser.parse(symbol).value() == serial.text(); });
        return {"decoder", read,
            reading.error ? reading.error->code : std::to_string(static_cast<int>(reading.ms)) + " ms"};
    }

    void print(const Console& console, const std::vector<Check>& checks)
    {
        const bool good = std::ranges::all_of(checks, &Check::good);
        if (console.json) {
            Poco::JSON::Array list;
            for (const auto& check : checks) {
                Poco::JSON::Object one;
                one.set("name", check.name);
                one.set("ok", check.good);
                one.set("detail", check.detail);
                list.add(one);
            }
            Poco::JSON::Object answer;
            answer.set("ok", good);
            answer.set("checks", list);
            Console::print(answer);
            return;
        }
        for (const auto& check : checks)
            Console::print(std::string(check.good ? "ok    " : "BAD   ") + check.name + ": " + check.detail);
    }

    int run(const Console& console)
    {
        std::vector<Check> checks {checkDecoder(Console::program())};
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& database = (*opened)->database();
        const auto& identity = (*opened)->identity();
        checks.push_back({"lab", true, identity.name + ", " + std::string(lab::word(identity.kind))});
        checks.push_back(
            {"time", true, (*opened)->zone().name() + ", " + lab::isoInstant((*opened)->clock().now())});
        checks.push_back(checkRecords(database));
        checks.push_back(checkDurability(database));
        checks.push_back(checkDisk(database));
        checks.push_back(checkJournal(database, (*opened)->anchors()));
        print(console, checks);
        return std::ranges::all_of(checks, &Check::good) ? Done : AnswerIsNo;
    }

} // namespace

void addDoctor(CLI::App& app, Action& chosen)
{
    app.add_subcommand("doctor", "Check that everything the workstation needs is well")->callback([&chosen] {
        chosen = [](Console& console) { return run(console); };
    });
}

} // namespace ui::console
