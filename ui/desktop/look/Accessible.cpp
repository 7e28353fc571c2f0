// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Accessible.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/window.h>

namespace ui::desktop {
namespace {

    AtkRole atkRole(AccessibleRole role)
    {
        switch (role) {
        case AccessibleRole::Alert:
            return ATK_ROLE_ALERT;
        case AccessibleRole::Button:
            return ATK_ROLE_PUSH_BUTTON;
        case AccessibleRole::ToggleButton:
            return ATK_ROLE_TOGGLE_BUTTON;
        case AccessibleRole::Entry:
            return ATK_ROLE_ENTRY;
        case AccessibleRole::Panel:
            return ATK_ROLE_PANEL;
        case AccessibleRole::StatusBar:
            return ATK_ROLE_STATUSBAR;
        case AccessibleRole::Table:
            return ATK_ROLE_TABLE;
        }
        return ATK_ROLE_UNKNOWN;
    }

    AtkObject* objectOf(wxWindow& window)
    {
        // A list's own widget is the scrolled frame around it; readers look at the list itself.
        if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window))
            return gtk_widget_get_accessible(list->GtkGetTreeView());
        return gtk_widget_get_accessible(window.GetHandle());
    }

} // namespace

void setAccessible(
    wxWindow& window, AccessibleRole role, const std::string& name, const std::string& description)
{
    auto* object = objectOf(window);
    atk_object_set_role(object, atkRole(role));
    atk_object_set_name(object, name.c_str());
    atk_object_set_description(object, description.c_str());
}

std::string accessibleName(wxWindow& window)
{
    const char* name = atk_object_get_name(objectOf(window));
    return name ? name : "";
}

} // namespace ui::desktop
