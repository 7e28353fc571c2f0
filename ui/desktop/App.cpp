// SPDX-License-Identifier: MIT
#include "ui/desktop/App.h"

#include "lab/values/Failure.h"
#include "ui/Workstation.h"
#include "ui/desktop/MainFrame.h"
#include "ui/desktop/screenshots/Screenshots.h"
#include "ui/desktop/sound/WxSounds.h"
#include "ui/desktop/start/StartFrame.h"

#include <wx/image.h>

#include <iostream>

namespace ui::desktop {
namespace {

    constexpr int badInput = 2;
    constexpr int outsideFailed = 3;

    Language languageOf(const lab::Settings& settings)
    {
        return parseLanguage(settings.text("ui.language")).value_or(Language::English);
    }

    /// There is no lab yet, which is no failure: the person is asked how to start.
    bool isMissingLab(const lab::Message& message)
    {
        return message.code == "store.absent" || message.code == "store.no-lab";
    }

} // namespace

std::filesystem::path consoleProgram()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "flexcal";
}

App::App(Options options, lab::Settings settings)
    : options_(std::move(options))
    , settings_(std::move(settings))
{
}

App::~App() = default;

bool App::OnInit()
{
    SetAppName("flexcal");
    SetAppDisplayName("FLEX-Cal Workstation");
    wxInitAllImageHandlers();
    return options_.screenshots ? takePictures() : open(settings_);
}

bool App::open(const lab::Settings& settings)
{
    try {
        auto workstation = Workstation::open(settings, consoleProgram());
        if (!workstation)
            return fail(workstation.error(), badInput);
        window_ = std::make_unique<LabWindow>(
            std::move(*workstation), std::make_unique<WxSounds>(), options_.settingsFile());
    } catch (const lab::Failure& failure) {
        if (!isMissingLab(failure.message()))
            return fail(failure.message(), outsideFailed);
        start(failure.message(), languageOf(settings));
        return true;
    }
    SetTopWindow(&window_->frame());
    window_->frame().Show();
    if (start_)
        start_->Destroy();
    start_ = nullptr;
    return true;
}

void App::start(const lab::Message& why, Language language)
{
    if (start_)
        return start_->showTrouble(why);
    start_ = new StartFrame(why, language, [this](const std::vector<std::string>& overrides) {
        const auto settings = settings_.with(overrides);
        if (!settings)
            start_->showTrouble(settings.error());
        else if (!open(*settings))
            Exit();
    });
    SetTopWindow(start_);
    start_->Show();
}

bool App::takePictures()
{
    try {
        const auto problem = saveScreenshots(*options_.screenshots, settings_);
        return problem ? fail(*problem, outsideFailed) : fail({}, 0);
    } catch (const lab::Failure& failure) {
        return fail(failure.message(), outsideFailed);
    }
}

bool App::fail(const lab::Message& message, int result)
{
    if (!message.code.empty())
        std::cerr << "flexcal-workstation: " << say(message, languageOf(settings_)) << std::endl;
    result_ = result;
    return false;
}

int App::OnExit()
{
    window_.reset();
    return wxApp::OnExit();
}

bool App::OnExceptionInMainLoop()
{
    // The net under everything: work catches its own failures, so what lands here was not foreseen. Records
    // are whole, because only transactions write them.
    try {
        throw;
    } catch (const std::exception& unforeseen) {
        fail({"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}}, outsideFailed);
    }
    return false;
}

} // namespace ui::desktop
