// SPDX-License-Identifier: MIT
#include "calibration/ProfileBook.h"
#include "calibration/ProfileText.h"
#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "ui/console/Acting.h"
#include "ui/console/Commands.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::ProfileBook;
    using calibration::ProfileEdition;

    struct Options {
        std::string name;
        std::string edition;
        std::filesystem::path file;
    };

    const char* stateOf(const ProfileEdition& edition)
    {
        if (edition.inForce)
            return "profile.state.in-force";
        return edition.shipped() || edition.signedAt ? "profile.state.replaced" : "profile.state.unsigned";
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array rows;
        for (const auto& edition : ProfileBook((*opened)->database()).all()) {
            Poco::JSON::Object row;
            row.set("profile", edition.profile.name);
            row.set("edition", edition.profile.edition);
            row.set("in_force", edition.inForce);
            row.set("entered_by", edition.enteredBy);
            row.set("signed_by", edition.signedBy);
            rows.add(row);
            if (!console.json)
                Console::print(console.say(
                    {"profile.line", {{"profile", edition.profile.name}, {"edition", edition.profile.edition},
                                         {"state", console.say({stateOf(edition), {}})}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("profiles", rows);
            Console::print(answer);
        }
        return Done;
    }

    int show(const Options& options, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const ProfileBook book((*opened)->database());
        const auto profile =
            options.edition.empty() ? book.inForce(options.name) : book.find(options.name, options.edition);
        if (!profile)
            return console.refuse(profile.error());
        const auto json = lab::parseObject(calibration::profileText(*profile));
        if (console.json)
            Console::print(*json);
        else
            for (const auto& [key, value] : *json)
                Console::print(key + " = " + value.toString());
        return Done;
    }

    int told(const lab::Expected<calibration::Profile>& profile, const char* code, const Console& console)
    {
        if (!profile)
            return console.refuse(profile.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("profile", profile->name);
            answer.set("edition", profile->edition);
            Console::print(answer);
        } else {
            Console::print(console.say({code, {{"profile", profile->name}, {"edition", profile->edition}}}));
        }
        return Done;
    }

    int takeIn(const Options& options, const Console& console)
    {
        const auto text = lab::fileContent(options.file);
        if (!text)
            return console.refuse({"profile.unread", {{"file", options.file.string()}}});
        return acting(
            console, lab::Role::Technician, [&](Workstation& workstation, const lab::SignedIn& who) {
                return told(ProfileBook(workstation.database()).takeIn(workstation.clock(), who, *text),
                    "profile.taken-in", console);
            });
    }

    int sign(const Options& options, const Console& console)
    {
        return acting(
            console, lab::Role::Supervisor, [&](Workstation& workstation, const lab::SignedIn& who) {
                return told(ProfileBook(workstation.database())
                                .sign(workstation.clock(), who, options.name, options.edition),
                    "profile.signed-now", console);
            });
    }

} // namespace

void addProfile(CLI::App& app, Action& chosen)
{
    auto* profile = app.add_subcommand("profile", "How modules are calibrated: set points, limits, times");
    profile->require_subcommand(1);
    auto options = std::make_shared<Options>();
    profile->add_subcommand("list", "Every edition, and which one counts")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* showing =
        profile->add_subcommand("show", "What a profile says, as a file for import would (--json)");
    showing->add_option("name", options->name, "e.g. standard")->required();
    showing->add_option("--edition", options->edition, "Another one than that in force");
    showing->callback(
        [options, &chosen] { chosen = [options](Console& console) { return show(*options, console); }; });
    auto* importing = profile->add_subcommand("import", "Enter an edition of your own (JSON)");
    importing->add_option("file", options->file, "Begin from: flexcal profile show standard --json")
        ->required();
    importing->callback(
        [options, &chosen] { chosen = [options](Console& console) { return takeIn(*options, console); }; });
    auto* signing = profile->add_subcommand("sign", "Let an edition calibrate that somebody else entered");
    signing->add_option("name", options->name, "e.g. standard")->required();
    signing->add_option("edition", options->edition, "e.g. 2026-3")->required();
    signing->callback(
        [options, &chosen] { chosen = [options](Console& console) { return sign(*options, console); }; });
}

} // namespace ui::console
