// SPDX-License-Identifier: MIT
#include "calibration/CertificateDesk.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"
#include "ui/CertificatePaper.h"
#include "ui/ImpactNotices.h"
#include "ui/Workstation.h"
#include "ui/console/Acting.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::CertificateDesk;

    struct Words {
        std::string id;
        std::string reason;
        double label = 0;
        double expanded = 0;
        bool preview = false;
        bool revokeOld = false;
    };

    /// Opens the lab, finds the supervisor, and lets `work` do its change at the desk.
    template <class Work> int atTheDesk(const Console& console, Work work)
    {
        return acting(
            console, lab::Role::Supervisor, [&](Workstation& workstation, const lab::SignedIn& who) {
                CertificateDesk desk(workstation.database(), workstation.clock(), workstation.folder(),
                    impactNotices(workstation.database()), certificatePaper());
                return work(desk, who);
            });
    }

    int amend(const Words& words, const Console& console)
    {
        return atTheDesk(console, [&](CertificateDesk& desk, const lab::SignedIn& who) -> int {
            const auto amended = desk.amend(who, words.id, words.reason);
            if (!amended)
                return console.refuse(amended.error(), AnswerIsNo);
            if (console.json) {
                Poco::JSON::Object answer;
                answer.set("certificate", words.id);
                answer.set("amendment", amended->id);
                answer.set("sha256", amended->sha256);
                Console::print(answer);
            } else {
                Console::print(console.say(
                    {"certificate.amended", {{"certificate", words.id}, {"amendment", amended->id}}}));
            }
            return Done;
        });
    }

    int revoke(const Words& words, const Console& console)
    {
        return atTheDesk(console, [&](CertificateDesk& desk, const lab::SignedIn& who) -> int {
            const auto revoked = desk.revoke(who, words.id, words.reason);
            if (!revoked)
                return console.refuse(revoked.error(), AnswerIsNo);
            if (console.json) {
                Poco::JSON::Object answer;
                answer.set("certificate", revoked->id);
                answer.set("state", std::string(calibration::word(revoked->state)));
                Console::print(answer);
            } else {
                Console::print(console.say({"certificate.is-revoked", {{"certificate", revoked->id}}}));
            }
            return Done;
        });
    }

    void print(
        const std::vector<calibration::LotConsequence>& list, const Words& words, const Console& console)
    {
        const auto amended = std::ranges::count(list, true, &calibration::LotConsequence::stands);
        if (console.json) {
            Poco::JSON::Array certificates;
            for (const auto& one : list) {
                Poco::JSON::Object entry;
                entry.set("certificate", one.certificate.id);
                entry.set("module", one.certificate.module.text());
                entry.set("outcome", one.stands ? "amended" : "revoked");
                entry.set("amendment", one.amendment);
                entry.set("as_found_out", one.foundOut);
                entry.set("recalled", !one.stands && one.outside);
                certificates.add(entry);
            }
            Poco::JSON::Object answer;
            answer.set("lot", words.id);
            answer.set("preview", words.preview);
            answer.set("certificates", certificates);
            Console::print(answer);
            return;
        }
        for (const auto& one : list)
            Console::print(console.say({one.stands    ? "lot.amended"
                                        : one.outside ? "lot.recalled"
                                                      : "lot.revoked",
                {{"certificate", one.certificate.id}, {"module", one.certificate.module.text()}}}));
        Console::print(console.say({words.preview ? "lot.preview" : "lot.summary",
            {{"count", std::to_string(list.size())}, {"lot", words.id}, {"amended", std::to_string(amended)},
                {"revoked", std::to_string(static_cast<std::ptrdiff_t>(list.size()) - amended)}}}));
    }

    int lot(const Words& words, const Console& console)
    {
        return atTheDesk(console, [&](CertificateDesk& desk, const lab::SignedIn& who) -> int {
            calibration::LotFinding finding {
                words.id, std::nullopt, lab::BrAC::gramsPer210Litres(words.expanded), words.reason};
            if (words.label > 0)
                finding.label = lab::BrAC::gramsPer210Litres(words.label);
            const auto list = words.preview ? desk.consequences(finding) : desk.lotFound(who, finding);
            if (!list)
                return console.refuse(list.error(), AnswerIsNo);
            print(*list, words, console);
            return Done;
        });
    }

    int rotate(const Words& words, const Console& console)
    {
        return atTheDesk(console, [&](CertificateDesk& desk, const lab::SignedIn& who) -> int {
            const auto key = desk.rotateKey(who, words.reason, words.revokeOld);
            if (!key)
                return console.refuse(key.error(), AnswerIsNo);
            if (console.json) {
                Poco::JSON::Object answer;
                answer.set("key_id", *key);
                Console::print(answer);
            } else {
                Console::print(console.say({"key.rotated", {{"key", *key}}}));
            }
            return Done;
        });
    }

    void act(CLI::App& command, const std::shared_ptr<Words>& words, Action& chosen,
        int (*work)(const Words&, const Console&))
    {
        command.callback([words, work, &chosen] {
            chosen = [words, work](Console& console) { return work(*words, console); };
        });
    }

} // namespace

void addCertificateChanges(CLI::App& certificate, Action& chosen)
{
    auto words = std::make_shared<Words>();
    auto* amending = certificate.add_subcommand(
        "amend", "Issue a new certificate in place of one, from the records as they are now");
    amending->add_option("id", words->id, "The certificate to be replaced")->required();
    amending->add_option("--change", words->reason, "What was changed, in words")->required();
    act(*amending, words, chosen, amend);

    auto* revoking = certificate.add_subcommand(
        "revoke", "End a certificate; its module is quarantined, or recalled when it is outside");
    revoking->add_option("id", words->id, "The certificate")->required();
    revoking->add_option("--reason", words->reason, "Why, in words")->required();
    act(*revoking, words, chosen, revoke);

    auto* finding = certificate.add_subcommand(
        "lot", "A gas lot was found wrong: amend or revoke every certificate that it touched");
    finding->add_option("lot", words->id, "The lot")->required();
    auto* label = finding->add_option("--label", words->label,
        "Its right label, g/210 L; without one nothing good is said of the lot and all are revoked");
    finding->add_option("--uncertainty", words->expanded, "U of that label, g/210 L, with the lot's k")
        ->needs(label);
    label->needs("--uncertainty");
    finding->add_option("--reason", words->reason, "How it was found, in words");
    finding->add_flag("--preview", words->preview, "Only show what would be done");
    act(*finding, words, chosen, lot);

    auto* rotating = certificate.add_subcommand("rotate-key", "Sign with a new key from now on");
    rotating->add_option("--reason", words->reason, "Why, in words")->required();
    rotating->add_flag(
        "--revoke", words->revokeOld, "The old key may be in wrong hands: its certificates no longer verify");
    act(*rotating, words, chosen, rotate);
}

} // namespace ui::console
