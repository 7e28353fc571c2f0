// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"
#include "ui/desktop/WxExecutor.h"
#include "ui/text/Language.h"

#include <wx/frame.h>
#include <wx/timer.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class wxProcess;

namespace ui::desktop {

class StartPage;

/// What stands there when the settings name no lab yet: makes a training lab, opens one that exists,
/// or works a whole day in a new one, to be watched.
class StartFrame : public wxFrame {
public:
    /// `why` is the store's own message and names the place where the lab was looked for. `onChosen` gets the
    /// settings to open the lab with.
    using Chosen = std::function<void(const std::vector<std::string>& overrides)>;
    StartFrame(const lab::Message& why, Language language, Chosen onChosen);
    ~StartFrame() override;

    void showTrouble(const lab::Message& message);
    /// Starts `flexcal day` in a new folder and opens its lab as soon as that is made. The day goes on to its
    /// end whatever becomes of this window.
    void watchDay();

private:
    void makeTrainingLab();
    void chooseLab();
    void lookForDay();
    void endDay();
    void finish(const std::filesystem::path& folder, const std::optional<lab::Message>& trouble);

    std::filesystem::path wanted_; ///< the records that were looked for
    Language language_;
    Chosen onChosen_;
    StartPage* page_;
    std::unique_ptr<WxExecutor> work_;
    wxProcess* day_ = nullptr; ///< while it runs; wx destroys it
    wxTimer untilMade_;
    std::filesystem::path dayFolder_;
    /// Lets the work's answer find out that the window is gone.
    std::shared_ptr<StartFrame*> self_;
};

} // namespace ui::desktop
