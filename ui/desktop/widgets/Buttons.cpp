// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/Buttons.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Type.h"
#include "ui/desktop/look/WxText.h"

#include <gtk/gtk.h>
#include <wx/button.h>

namespace ui::desktop {

wxButton* makeButton(wxWindow* parent, const std::string& word, const std::string& key, ButtonRank rank,
    std::function<void()> onPress)
{
    auto* button = new wxButton(parent, wxID_ANY, toWx(word));
    NativeStyle::apply(*button, NativeStyle::button);
    if (rank == ButtonRank::Main)
        NativeStyle::apply(*button, NativeStyle::mainButton);
    relabelButton(*button, word, key);
    button->Bind(wxEVT_BUTTON, [onPress = std::move(onPress)](wxCommandEvent&) { onPress(); });
    return button;
}

void relabelButton(wxButton& button, const std::string& word, const std::string& key)
{
    button.SetLabel(toWx(word));
    if (!key.empty())
        button.SetLabelMarkup(toWx(word + "   <span size=\"small\" weight=\"normal\">" + key + "</span>"));
    // wx's own measure was taken before the style, and makes every button as wide as a dialog's.
    GtkRequisition natural {};
    gtk_widget_get_preferred_size(button.GetHandle(), nullptr, &natural);
    button.SetMinSize(wxSize(natural.width, Type::length(30)));
    setAccessible(button, AccessibleRole::Button, key.empty() ? word : word + ", " + key);
}

} // namespace ui::desktop
