// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"
#include "ui/text/Language.h"

#include <functional>
#include <string>

class wxButton;

namespace ui::desktop {

class StartCard;

/// The page of the first start: the product's name and two ways to begin.
class StartPage : public Painted {
public:
    StartPage(
        wxWindow* parent, Language language, std::function<void()> onMake, std::function<void()> onOpen);

    void showTrouble(const std::string& sentence);
    void showBusy(bool busy);

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();

    Language language_;
    StartCard* training_;
    StartCard* open_;
    std::string trouble_;
    bool busy_ = false;
};

} // namespace ui::desktop
