// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"
#include "ui/text/Language.h"

#include <array>
#include <functional>
#include <string>

class wxButton;

namespace ui::desktop {

class StartCard;

/// The page of the first start: the product's name and the ways to begin.
class StartPage : public Painted {
public:
    /// What the buttons do.
    struct Acts {
        std::function<void()> make;
        std::function<void()> watch;
        std::function<void()> open;
    };

    StartPage(wxWindow* parent, Language language, Acts acts);

    void showTrouble(const std::string& sentence);
    void showBusy(bool busy);

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();
    std::array<StartCard*, 3> cards() const { return {training_, watch_, open_}; }

    Language language_;
    StartCard* training_;
    StartCard* watch_;
    StartCard* open_;
    std::string trouble_;
    bool busy_ = false;
};

} // namespace ui::desktop
