// SPDX-License-Identifier: MIT
#include "ui/desktop/screenshots/WindowPicture.h"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <memory>

namespace ui::desktop {

bool savePicture(wxWindow& window, const std::filesystem::path& file)
{
    auto* shown = gtk_widget_get_window(window.GetHandle());
    const std::unique_ptr<GdkPixbuf, decltype(&g_object_unref)> picture(
        gdk_pixbuf_get_from_window(shown, 0, 0, gdk_window_get_width(shown), gdk_window_get_height(shown)),
        &g_object_unref);
    return picture && gdk_pixbuf_save(picture.get(), file.c_str(), "png", nullptr, nullptr) == TRUE;
}

} // namespace ui::desktop
