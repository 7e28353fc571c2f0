// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/TopBar.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/IconButton.h"
#include "ui/desktop/widgets/ScanBox.h"

#include <algorithm>
#include <cmath>

namespace ui::desktop {
namespace {

    constexpr int margin = 16;
    constexpr int scanLeft = 144;
    constexpr int scanWidth = 464;
    constexpr int scanHeight = 40;

} // namespace

TopBar::TopBar(
    wxWindow* parent, std::string person, const std::string& soundName, const std::string& personName)
    : Painted(parent)
    , scanBox_(new ScanBox(this))
    , sound_(new IconButton(this, "sound", soundName))
    , personButton_(new IconButton(this, "person", personName))
    , person_(std::move(person))
{
    SetMinSize(wxSize(-1, height));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void TopBar::setTitle(const std::string& title)
{
    title_ = title;
    setAccessible(*this, AccessibleRole::Panel, title);
    Refresh();
}

void TopBar::setPerson(const std::string& person)
{
    person_ = person;
    arrange();
    Refresh();
}

double TopBar::personWidth() { return measure(person_, {TypeSize::Text, Weight::Medium, {}}).width + 1; }

void TopBar::arrange()
{
    const auto button = personButton_->GetMinSize();
    const int right = GetClientSize().x - margin - static_cast<int>(std::ceil(personWidth())) - 8 - button.x;
    personButton_->SetSize(right, (height - button.y) / 2, button.x, button.y);
    const int soundLeft = right - 8 - sound_->GetMinSize().x;
    sound_->SetSize(
        soundLeft, (height - sound_->GetMinSize().y) / 2, sound_->GetMinSize().x, sound_->GetMinSize().y);
    const int left = Type::length(scanLeft);
    scanBox_->SetSize(left, (height - scanHeight) / 2,
        std::min(Type::length(scanWidth), soundLeft - margin - left), scanHeight);
}

void TopBar::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    canvas.line(0, area.bottom() - 0.5, area.width, area.bottom() - 0.5, theme.hairline);
    canvas.text(title_, {TypeSize::Heading, Weight::SemiBold, theme.ink},
        {margin, 0, Type::length(scanLeft) - margin - 8.0, area.height - 1});

    const double nameWidth = personWidth();
    canvas.text(person_, {TypeSize::Text, Weight::Medium, theme.ink},
        {area.right() - margin - nameWidth, 0, nameWidth, area.height - 1});
}

} // namespace ui::desktop
