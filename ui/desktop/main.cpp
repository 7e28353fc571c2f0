// SPDX-License-Identifier: MIT
#include "ui/desktop/App.h"

#include <gdk/gdk.h>
#include <wx/app.h>
#include <wx/init.h>

#include <iostream>

namespace {

int complain(const lab::Message& message, ui::Language language, int result)
{
    std::cerr << "flexcal-workstation: " << ui::say(message, language) << std::endl;
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    const auto parsed = ui::desktop::parseOptions(argc, argv);
    if (const auto* exit = std::get_if<int>(&parsed))
        return *exit;
    const auto& options = std::get<ui::desktop::Options>(parsed);
    const auto settings = options.settings();
    if (!settings)
        return complain(settings.error(), ui::Language::English, 2);
    const auto language = ui::parseLanguage(settings->text("ui.language")).value_or(ui::Language::English);
    // wx would complain in words of its own; GTK takes this display over.
    if (!gdk_display_open(nullptr))
        return complain({"desktop.no-display", {}}, language, 3);

    wxDISABLE_DEBUG_SUPPORT();
    auto* app = new ui::desktop::App(options, *settings); // wx deletes it
    wxApp::SetInstance(app);
    // wx must not look at our switches.
    int wxArguments = 1;
    if (!wxEntryStart(wxArguments, argv))
        return complain({"desktop.no-display", {}}, language, 3);
    if (app->CallOnInit())
        app->OnRun();
    app->OnExit();
    const int result = app->result();
    wxEntryCleanup();
    return result;
}
