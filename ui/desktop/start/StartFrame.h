// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"
#include "ui/desktop/WxExecutor.h"
#include "ui/text/Language.h"

#include <wx/frame.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class wxButton;

namespace ui::desktop {

class StartPage;

/// What stands there when the settings name no lab yet: makes a training lab, or opens one that exists.
class StartFrame : public wxFrame {
public:
    /// `why` is the store's own message and names the place where the lab was looked for. `onChosen` gets the
    /// settings to open the lab with.
    using Chosen = std::function<void(const std::vector<std::string>& overrides)>;
    StartFrame(const lab::Message& why, Language language, Chosen onChosen);
    ~StartFrame() override;

    void showTrouble(const lab::Message& message);

private:
    void makeTrainingLab();
    void chooseLab();
    void finish(const std::filesystem::path& folder, const std::optional<lab::Message>& trouble);

    std::filesystem::path wanted_; ///< the records that were looked for
    Language language_;
    Chosen onChosen_;
    StartPage* page_;
    std::unique_ptr<WxExecutor> work_;
    /// Lets the work's answer find out that the window is gone.
    std::shared_ptr<StartFrame*> self_;
};

} // namespace ui::desktop
