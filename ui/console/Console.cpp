// SPDX-License-Identifier: MIT
#include "ui/console/Console.h"

#include "lab/people/SignInDesk.h"
#include "ui/Workstation.h"

#include <iostream>

namespace ui::console {

lab::Expected<lab::Settings> Console::settings() const
{
    const auto standard = lab::Settings::standardFile();
    std::error_code error;
    auto settings = config ? lab::Settings::read(*config)
                    : std::filesystem::exists(standard, error)
                        ? lab::Settings::read(standard)
                        : lab::Expected<lab::Settings>(lab::Settings());
    return settings ? settings->with(overrides) : settings;
}

lab::Expected<std::unique_ptr<Workstation>> Console::workstation() const
{
    const auto chosen = settings();
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    auto opened = Workstation::open(*chosen, program());
    if (opened && as)
        if (auto signedIn = signIn(**opened); !signedIn)
            return tl::make_unexpected(signedIn.error());
    return opened;
}

lab::Expected<void> Console::signIn(Workstation& workstation) const
{
    auto& desk = workstation.signInDesk();
    auto who = lab::Expected<lab::SignedIn>(lab::refused("sign-in.pin-file-needed"));
    if (desk.isTraining()) {
        who = desk.signInTraining(*as);
    } else if (pinFile) {
        const auto secret = lab::Secret::fromFile(*pinFile);
        who = secret ? desk.signIn(*as, *secret) : tl::make_unexpected(secret.error());
    }
    if (!who)
        return tl::make_unexpected(who.error());
    workstation.signIn(*who);
    return {};
}

lab::Expected<lab::SignedIn> Console::personFor(Workstation& workstation, lab::Role role) const
{
    if (!as && !workstation.signInDesk().isTraining())
        return lab::refused("sign-in.as-needed");
    return workstation.actingAs(role);
}

std::filesystem::path Console::program() { return std::filesystem::read_symlink("/proc/self/exe"); }

Language Console::language() const
{
    // Even a complaint about the settings is said in the language they ask for, if that much can be read.
    const auto chosen = settings();
    const auto language = chosen ? parseLanguage(chosen->text("ui.language")) : Language::English;
    return language.value_or(Language::English);
}

int Console::refuse(const lab::Message& message, Exit code) const
{
    note("flexcal: " + say(message));
    return code;
}

void Console::print(const std::string& line) { std::cout << line << std::endl; }

void Console::print(const Poco::JSON::Object& object)
{
    object.stringify(std::cout);
    std::cout << std::endl;
}

void Console::note(const std::string& line) { std::cerr << line << std::endl; }

Poco::JSON::Object toJson(const lab::Message& message, Language language)
{
    Poco::JSON::Object arguments;
    for (const auto& [name, value] : message.arguments)
        arguments.set(name, value);
    Poco::JSON::Object object;
    object.set("code", message.code);
    object.set("arguments", arguments);
    object.set("text", say(message, language));
    return object;
}

} // namespace ui::console
