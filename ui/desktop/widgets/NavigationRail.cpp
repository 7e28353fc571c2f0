// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/NavigationRail.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <wx/sizer.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int itemHeight = 64;
    constexpr double iconSize = 24;

} // namespace

class NavigationRail::Item : public Painted {
public:
    Item(wxWindow* parent, RailPlace place, std::function<void()> onPress)
        : Painted(parent, Focus::Takes)
        , place_(std::move(place))
    {
        SetMinSize(wxSize(width, Type::length(itemHeight)));
        setAccessible(*this, AccessibleRole::Button, place_.word);
        SetCursor(wxCursor(wxCURSOR_HAND));
        Bind(wxEVT_LEFT_DOWN, [onPress](wxMouseEvent&) { onPress(); });
        Bind(wxEVT_KEY_DOWN, [onPress](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_SPACE)
                onPress();
            else
                event.Skip();
        });
        Bind(wxEVT_ENTER_WINDOW, [this](wxMouseEvent&) { setHovered(true); });
        Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { setHovered(false); });
    }

    void setSelected(bool selected)
    {
        selected_ = selected;
        Refresh();
    }

    void setWaiting(int count, const std::string& said)
    {
        if (count == waiting_)
            return;
        waiting_ = count;
        setAccessible(*this, AccessibleRole::Button, count > 0 ? place_.word + ", " + said : place_.word);
        Refresh();
    }

private:
    void setHovered(bool hovered)
    {
        hovered_ = hovered;
        Refresh();
    }

    void paint(Canvas& canvas, const Box& area) override
    {
        const auto& theme = Theme::current();
        canvas.fill(area, theme.rail);
        const Box field {8, 2, area.width - 16, area.height - 4};
        if (selected_) {
            canvas.fill(field, theme.railSelected, 6);
            canvas.fill({0, field.y + 9, 3, field.height - 18}, Theme::inDark().accent);
        } else if (hovered_) {
            canvas.fill(field, mixed(theme.railSelected, theme.rail, 0.5), 6);
        }
        if (HasFocus())
            paintFocusRing(canvas, field, 6);

        const Colour ink = selected_ || hovered_ ? theme.railBright : theme.railInk;
        const double wordHeight = Type::length(16);
        const double top = field.y + (field.height - iconSize - 4 - wordHeight) / 2;
        canvas.icon(place_.icon, (area.width - iconSize) / 2, top, iconSize, ink);
        canvas.text(place_.word, {TypeSize::Text, selected_ ? Weight::SemiBold : Weight::Regular, ink},
            {2, top + iconSize + 4, area.width - 4, wordHeight}, Align::Centre);
        paintCounter(canvas, area, field.y + 4);
    }

    void paintCounter(Canvas& canvas, const Box& area, double top) const
    {
        if (waiting_ == 0)
            return;
        const auto& theme = Theme::current();
        const auto text = waiting_ > 99 ? std::string("99+") : std::to_string(waiting_);
        const TextStyle style {TypeSize::Hint, Weight::Bold, theme.onCounter};
        const double size = Type::length(17);
        const double counterWidth = std::max(size, canvas.measure(text, style).width + 8);
        const Box box {area.width / 2 + 9, top, counterWidth, size};
        canvas.fill({box.x - 2, box.y - 2, box.width + 4, box.height + 4},
            selected_ ? theme.railSelected : theme.rail, size / 2 + 2);
        canvas.fill(box, theme.counter, size / 2);
        canvas.text(text, style, box, Align::Centre);
    }

    RailPlace place_;
    int waiting_ = 0;
    bool selected_ = false;
    bool hovered_ = false;
};

NavigationRail::NavigationRail(wxWindow* parent, const std::vector<RailPlace>& places)
    : Painted(parent)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(8);
    bool stretched = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].atBottom && !stretched) {
            column->AddStretchSpacer();
            stretched = true;
        }
        items_.push_back(new Item(this, places[i], [this, i] {
            if (onChosen)
                onChosen(i);
        }));
        column->Add(items_.back(), wxSizerFlags().Expand());
    }
    column->AddSpacer(8);
    SetSizer(column);
    SetMinSize(wxSize(width, -1));
}

void NavigationRail::select(std::size_t place)
{
    for (std::size_t i = 0; i < items_.size(); ++i)
        items_[i]->setSelected(i == place);
}

void NavigationRail::setWaiting(std::size_t place, int count, const std::string& said)
{
    items_.at(place)->setWaiting(count, said);
}

void NavigationRail::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().rail); }

} // namespace ui::desktop
