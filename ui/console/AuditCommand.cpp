// SPDX-License-Identifier: MIT
#include "lab/audit/Audit.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    Poco::JSON::Object toJson(const lab::JournalVerdict& verdict)
    {
        Poco::JSON::Object answer;
        answer.set("stations", verdict.stations);
        answer.set("entries", static_cast<Poco::Int64>(verdict.entries));
        answer.set("anchors", static_cast<Poco::Int64>(verdict.anchors));
        answer.set("rows", static_cast<Poco::Int64>(verdict.rows));
        answer.set("intact", verdict.intact());
        if (verdict.firstBad) {
            Poco::JSON::Object bad;
            bad.set("station", verdict.firstBad->station);
            bad.set("seq", static_cast<Poco::Int64>(verdict.firstBad->seq));
            bad.set("why", verdict.firstBad->why);
            if (!verdict.firstBad->record.empty())
                bad.set("record", verdict.firstBad->record);
            answer.set("first_bad", bad);
        }
        return answer;
    }

    int verify(const std::filesystem::path& keyFile, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        std::optional<lab::PublicKey> key;
        if (!keyFile.empty()) {
            const auto given = lab::PublicKey::read(keyFile);
            if (!given)
                return console.refuse(given.error());
            key = *given;
        }
        const auto verdict = lab::audit((*opened)->database(), (*opened)->anchors(), key);
        if (console.json)
            Console::print(toJson(verdict));
        else if (verdict.intact())
            Console::print(console.say({"console.audit.intact",
                {{"entries", std::to_string(verdict.entries)}, {"stations", std::to_string(verdict.stations)},
                    {"anchors", std::to_string(verdict.anchors)}, {"rows", std::to_string(verdict.rows)}}}));
        else
            Console::print(console.say(
                {"console.audit.broken", {{"where", console.say(verdict.complaint())},
                                             {"why", console.say({verdict.firstBad->why, {}})}}}));
        return verdict.intact() ? Done : AnswerIsNo;
    }

} // namespace

void addAudit(CLI::App& app, Action& chosen)
{
    auto* audit = app.add_subcommand("audit", "Check the journal");
    audit->require_subcommand(1);
    auto* verifying = audit->add_subcommand("verify",
        "Recompute every station's hash chain, compare it with its anchors, and check every result");
    auto key = std::make_shared<std::filesystem::path>();
    verifying->add_option("--key", *key,
        "The anchors' public key from a safe place; else journal-anchors.pub beside the anchors");
    verifying->callback(
        [key, &chosen] { chosen = [key](Console& console) { return verify(*key, console); }; });
}

} // namespace ui::console
