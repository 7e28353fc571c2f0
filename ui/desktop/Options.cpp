// SPDX-License-Identifier: MIT
#include "ui/desktop/Options.h"

#include "ui/text/Language.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <system_error>

namespace ui::desktop {
namespace {

    constexpr int badUsage = 2;

} // namespace

std::filesystem::path Options::settingsFile() const
{
    const auto standard = lab::Settings::standardFile();
    std::error_code error;
    return config ? *config : std::filesystem::exists(standard, error) ? standard : std::filesystem::path();
}

lab::Expected<lab::Settings> Options::settings() const
{
    const auto file = settingsFile();
    auto settings = file.empty() ? lab::Expected<lab::Settings>(lab::Settings()) : lab::Settings::read(file);
    return settings ? settings->with(overrides) : settings;
}

std::variant<Options, int> parseOptions(int argc, char** argv)
{
    CLI::App app("FLEX-Cal Workstation: the window.", "flexcal-workstation");
    Options options;
    app.add_option("--config", options.config, "The settings file (flexcal.properties)");
    app.add_option("--set", options.overrides, "One setting over the file's: key=value; may be repeated")
        ->expected(1)
        ->take_all();
    app.add_option("--screenshots", options.screenshots,
        "Save pictures of the window at work in a passing training lab into this folder, and end");
    app.footer("Exit code: 0 done, 2 bad usage or settings, 3 an outside part failed.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        std::cerr << "flexcal-workstation: "
                  << say(lab::Message {"desktop.usage", {{"detail", error.what()}}}, Language::English)
                  << std::endl;
        return badUsage;
    }
    return options;
}

} // namespace ui::desktop
