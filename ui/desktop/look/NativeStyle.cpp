// SPDX-License-Identifier: MIT
#include "ui/desktop/look/NativeStyle.h"

#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/Type.h"

#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/window.h>

#include <cstdio>
#include <map>

namespace ui::desktop::NativeStyle {
namespace {

    // `@name` stands for a colour of the theme, `@family`, `@text` and `@hint` for the type.
    constexpr const char* rules = R"(
window.flexcal-frame { background-color: @window; }
treeview.view.flexcal-list {
    background-color: @surface; color: @ink; border-top-color: @hairline;
    font-family: "@family"; font-size: @textpt; font-feature-settings: "tnum";
    -GtkTreeView-horizontal-separator: 0; -GtkTreeView-vertical-separator: 0;
    -GtkTreeView-grid-line-width: 1; -GtkTreeView-grid-line-pattern: "";
}
treeview.view.flexcal-list:selected, treeview.view.flexcal-list:selected:focus {
    background-color: @selection; color: @ink;
}
treeview.view.flexcal-list header button, treeview.view.flexcal-list header button:hover,
treeview.view.flexcal-list header button:backdrop, treeview.view.flexcal-list header button:active {
    background: @listHeader; color: @labelInk; border: none; border-bottom: 1px solid @hairline;
    border-radius: 0; box-shadow: none; text-shadow: none; outline: none;
    padding: 0 8px; min-height: 30px; transition: none;
    font-family: "@family"; font-size: @hintpt; font-weight: 500;
}
treeview.view.flexcal-list header button:first-child { padding-left: 16px; }
treeview.view.flexcal-list header button label { font-weight: 500; padding: 0; margin: 0; }
.flexcal-list-frame, .flexcal-list-frame viewport { border: none; background-color: @surface; }
.flexcal-list-frame scrollbar, .flexcal-list-frame scrollbar trough {
    background-color: @surface; border: none; box-shadow: none;
}
.flexcal-list-frame scrollbar slider {
    background-color: @hairline; border-radius: 6px; min-width: 6px; min-height: 24px; border: 3px solid transparent;
}
.flexcal-list-frame scrollbar slider:hover { background-color: @controlEdge; }
.flexcal-list-frame junction { background-color: @listHeader; border: none; }
entry.flexcal-scan, entry.flexcal-scan:focus {
    background: none; color: @ink; caret-color: @accent; border: none; border-radius: 0; box-shadow: none;
    padding: 0; min-height: 20px; outline: none;
    font-family: "@family"; font-size: @textpt; font-feature-settings: "tnum=1, zero=1";
}
entry.flexcal-scan selection { background-color: @accent; color: @onAccent; }
button.flexcal-button {
    background: @surface; color: @ink; border: 1px solid @controlEdge; border-radius: 4px;
    box-shadow: none; text-shadow: none; outline: none; padding: 0 9px; min-height: 20px; min-width: 0;
    font-family: "@family"; font-size: @textpt; font-weight: 500; transition: none;
}
button.flexcal-button label { font-weight: 500; }
button.flexcal-button:hover { background: @listHeader; }
button.flexcal-button:active { background: @selection; }
button.flexcal-button:focus { box-shadow: inset 0 0 0 1px @accent; border-color: @accent; }
button.flexcal-main { background: @accent; color: @onAccent; border-color: @accent; }
button.flexcal-main:hover { background: @accentHover; color: @onAccent; }
button.flexcal-main:active { background: @accentHover; color: @onAccent; }
button.flexcal-main:focus { box-shadow: inset 0 0 0 2px @surface; }
button.flexcal-main label { color: @onAccent; }
)";

    std::string html(Colour colour)
    {
        char text[8];
        std::snprintf(text, sizeof text, "#%06X", static_cast<unsigned>(colour.value()));
        return text;
    }

    std::string points(TypeSize size)
    {
        char text[16];
        const auto tenths = static_cast<int>(Type::points(size) * 10 + 0.5);
        std::snprintf(
            text, sizeof text, "%d.%dpt", tenths / 10, tenths % 10); // no decimal comma of the locale
        return text;
    }

    GtkCssProvider* provider()
    {
        static GtkCssProvider* const sheets = [] {
            auto* made = gtk_css_provider_new();
            gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                reinterpret_cast<GtkStyleProvider*>(made), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
            return made;
        }();
        return sheets;
    }

} // namespace

std::string sheet(const Theme& theme)
{
    const std::map<std::string, std::string, std::greater<>> words = {
        // The greatest first, so that a longer name is replaced before one that it begins with.
        {"@window", html(theme.window)},
        {"@surface", html(theme.surface)},
        {"@selection", html(theme.selection)},
        {"@onAccent", html(theme.onAccent)},
        {"@listHeader", html(theme.listHeader)},
        {"@labelInk", html(theme.labelInk)},
        {"@ink", html(theme.ink)},
        {"@hintpt", points(TypeSize::Hint)},
        {"@hintInk", html(theme.hintInk)},
        {"@hairline", html(theme.hairline)},
        {"@family", Type::family()},
        {"@controlEdge", html(theme.controlEdge)},
        {"@accentHover", html(darkened(theme.accent, 0.12))},
        {"@accent", html(theme.accent)},
        {"@textpt", points(TypeSize::Text)},
    };
    std::string text = rules;
    for (const auto& [word, value] : words)
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at))
            text.replace(at, word.size(), value);
    return text;
}

void load(const Theme& theme)
{
    const auto text = sheet(theme);
    gtk_css_provider_load_from_data(provider(), text.c_str(), static_cast<gssize>(text.size()), nullptr);
}

void apply(wxWindow& window, const char* styleClass)
{
    auto* widget = window.GetHandle();
    if (auto* dataView = dynamic_cast<wxDataViewCtrl*>(&window)) {
        gtk_style_context_add_class(gtk_widget_get_style_context(widget), "flexcal-list-frame");
        widget = dataView->GtkGetTreeView();
    }
    gtk_style_context_add_class(gtk_widget_get_style_context(widget), styleClass);
}

} // namespace ui::desktop::NativeStyle
