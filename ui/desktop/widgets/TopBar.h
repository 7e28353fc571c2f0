// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <string>

namespace ui::desktop {

class IconButton;
class ScanBox;

/// The bar over every desk: its name, the scan box, the sound switch, and who works at which station.
class TopBar : public Painted {
public:
    TopBar(wxWindow* parent, std::string person, const std::string& soundName, const std::string& personName);

    ScanBox& scanBox() { return *scanBox_; }
    IconButton& sound() { return *sound_; }
    /// Where another person signs in.
    IconButton& person() { return *personButton_; }
    void setPerson(const std::string& person);
    void setTitle(const std::string& title);

    static constexpr int height = 56;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();
    double personWidth();

    ScanBox* scanBox_;
    IconButton* sound_;
    IconButton* personButton_;
    std::string title_;
    std::string person_;
};

} // namespace ui::desktop
