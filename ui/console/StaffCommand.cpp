// SPDX-License-Identifier: MIT
#include "calibration/ProfileBook.h"
#include "lab/people/StaffDesk.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    struct Options {
        std::string who;
        std::string role;
        std::string profile;
        std::optional<std::string> badge;
        std::filesystem::path pinFile;
        bool withdraw = false;
    };

    /// An open lab with a supervisor (or whoever signed in) and the staff's desk.
    struct Office {
        std::unique_ptr<Workstation> workstation;
        lab::SignedIn who;
        lab::StaffDesk desk;
    };

    lab::Expected<Office> open(const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return tl::make_unexpected(opened.error());
        auto who = console.personFor(**opened, lab::Role::Supervisor);
        if (!who)
            return tl::make_unexpected(who.error());
        auto& workstation = **opened;
        return Office {
            *std::move(opened), *std::move(who), lab::StaffDesk(workstation.database(), workstation.clock())};
    }

    std::string stateOf(const lab::StaffLine& line)
    {
        return line.locked      ? "staff.state.locked"
               : line.canSignIn ? "staff.state.ready"
                                : "staff.state.no-pin";
    }

    int list(const Console& console)
    {
        const auto office = open(console);
        if (!office)
            return console.refuse(office.error());
        Poco::JSON::Array people;
        for (const auto& line : office->desk.list()) {
            Poco::JSON::Array profiles;
            std::string named;
            for (const auto& profile : line.profiles) {
                profiles.add(profile);
                named += (named.empty() ? "" : ", ") + profile;
            }
            if (console.json) {
                Poco::JSON::Object one;
                one.set("id", line.staff.id);
                one.set("name", line.staff.name);
                one.set("role", std::string(lab::word(line.staff.role)));
                one.set("badge", line.badge);
                one.set("can_sign_in", line.canSignIn);
                one.set("locked", line.locked);
                one.set("failures", line.failures);
                one.set("profiles", profiles);
                people.add(one);
            } else {
                Console::print(
                    line.staff.id + "  " + line.staff.name + "  "
                    + console.say({"staff.role-word." + std::string(lab::word(line.staff.role)), {}}) + "  "
                    + console.say({stateOf(line), {}}) + (named.empty() ? "" : "  " + named));
            }
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("staff", people);
            Console::print(answer);
        }
        return Done;
    }

    int add(const Options& options, const Console& console)
    {
        const auto role = lab::parseRole(options.role);
        if (!role)
            return console.refuse(role.error());
        const auto secret = lab::Secret::fromFile(options.pinFile);
        if (!secret)
            return console.refuse(secret.error());
        auto office = open(console);
        if (!office)
            return console.refuse(office.error());
        const auto added = office->desk.add(office->who, options.who, *role, options.badge, *secret);
        if (!added)
            return console.refuse(added.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("id", added->id);
            answer.set("name", added->name);
            answer.set("role", std::string(lab::word(added->role)));
            Console::print(answer);
        } else {
            Console::print(console.say({"console.staff.added",
                {{"staff", added->name}, {"id", added->id},
                    {"role", console.say({"staff.role-word." + std::string(lab::word(added->role)), {}})}}}));
        }
        return Done;
    }

    /// What the other acts have in common: somebody is named, and it is done or refused.
    int act(const Options& options, const Console& console,
        const std::function<lab::Expected<void>(Office&)>& work)
    {
        auto office = open(console);
        if (!office)
            return console.refuse(office.error());
        if (const auto done = work(*office); !done)
            return console.refuse(done.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("staff", options.who);
            answer.set("done", true);
            Console::print(answer);
        } else {
            Console::print(console.say({"console.staff.done", {{"staff", options.who}}}));
        }
        return Done;
    }

    int setPin(const Options& options, const Console& console)
    {
        const auto secret = lab::Secret::fromFile(options.pinFile);
        if (!secret)
            return console.refuse(secret.error());
        return act(options, console,
            [&](Office& office) { return office.desk.setSecret(office.who, options.who, *secret); });
    }

    int authorise(const Options& options, const Console& console)
    {
        return act(options, console, [&](Office& office) -> lab::Expected<void> {
            const calibration::ProfileBook book(office.workstation->database());
            if (const auto profile = book.inForce(options.profile); !profile)
                return tl::make_unexpected(profile.error());
            return options.withdraw ? office.desk.withdraw(office.who, options.who, options.profile)
                                    : office.desk.authorise(office.who, options.who, options.profile);
        });
    }

} // namespace

void addStaff(CLI::App& app, Action& chosen)
{
    auto* staff = app.add_subcommand("staff", "Who works in this lab, and what they may do");
    staff->require_subcommand(1);
    staff->add_subcommand("list", "Everybody")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    const auto command = [&](const char* name, const char* help, const char* whoHelp, auto work) {
        auto* one = staff->add_subcommand(name, help);
        auto options = std::make_shared<Options>();
        one->add_option("who", options->who, whoHelp)->required();
        one->callback([options, work, &chosen] {
            chosen = [options, work](Console& console) { return work(*options, console); };
        });
        return std::pair(one, options);
    };
    constexpr auto someone = "A name, a badge or a number such as staff-02";
    constexpr auto pinHelp =
        "A file with the PIN or passphrase in its first line; nobody else may read it (0600)";

    const auto [adding, added] = command("add", "Somebody new", "The name", add);
    adding->add_option("--role", added->role, "warehouse, technician, planner or supervisor")->required();
    adding->add_option("--badge", added->badge, "What the badge's barcode says");
    adding->add_option("--pin-file", added->pinFile, pinHelp)->required();

    const auto [setting, set] = command("set-pin", "A new PIN, one's own or another's", someone, setPin);
    setting->add_option("--pin-file", set->pinFile, pinHelp)->required();

    command("lock", "Let somebody neither sign in nor act", someone,
        [](const Options& o, const Console& console) {
            return act(o, console, [&](Office& office) { return office.desk.lock(office.who, o.who); });
        });
    command("unlock", "Let somebody in again, also after ten wrong PINs", someone,
        [](const Options& o, const Console& console) {
            return act(o, console, [&](Office& office) { return office.desk.unlock(office.who, o.who); });
        });
    const auto [granting, grant] =
        command("authorise", "Let a technician run a calibration profile", someone, authorise);
    granting->add_option("profile", grant->profile, "The profile, e.g. standard")->required();
    granting->add_flag("--withdraw", grant->withdraw, "No longer");
}

} // namespace ui::console
