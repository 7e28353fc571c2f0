// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/LabWindow.h"
#include "ui/desktop/Options.h"

#include <wx/app.h>

#include <memory>

namespace ui::desktop {

class StartFrame;

/// The window's program: opens the lab that the settings name, or says what to do when there is none.
class App : public wxApp {
public:
    App(Options options, lab::Settings settings);
    ~App() override;

    /// 0 done, 2 wrong input, 3 an outside part failed.
    int result() const { return result_; }

    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;

private:
    bool open(const lab::Settings& settings);
    void start(const lab::Message& why, Language language);
    bool takePictures();
    bool fail(const lab::Message& message, int result);

    Options options_;
    lab::Settings settings_;
    std::unique_ptr<LabWindow> window_;
    StartFrame* start_ = nullptr;
    int result_ = 0;
};

/// Where `flexcal` lies: beside this program.
std::filesystem::path consoleProgram();

} // namespace ui::desktop
