// SPDX-License-Identifier: MIT
#include "ui/desktop/look/IconDrawings.h"

namespace ui::desktop {
namespace {

    constexpr IconDrawing drawings[] = {
        // What a scan turned out to be: one shape each, so that no colour is needed to tell them apart.
        {"outcome-expected", R"(<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16.2 9.4"/>)"},
        {"outcome-early", R"(<circle cx="12" cy="12" r="9"/><path d="M12 7v5H8"/>)"},
        {"outcome-late", R"(<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.2 3.2"/>)"},
        {"outcome-lost-and-found",
            R"(<circle cx="10.5" cy="10.5" r="7"/><path d="M15.7 15.7L21 21"/><path d="M7.6 10.7l2.1 2.1 3.8-4.2"/>)"},
        {"outcome-unexpected",
            R"(<path d="M12 2.2L21.8 12 12 21.8 2.2 12z"/><path d="M9.7 9.7a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.2.9-1.2 1.7"/><circle cx="12" cy="16.4" r=".6" fill="currentColor"/>)"},
        {"outcome-another-clients", R"(<path d="M4 8h15M15 4l4 4-4 4"/><path d="M20 16H5M9 12l-4 4 4 4"/>)"},
        {"outcome-already-returned", R"(<path d="M20.2 12a8.2 8.2 0 1 1-2.6-6"/><path d="M20.4 3v5h-5"/>)"},
        {"outcome-empty-box",
            R"(<path d="M3.5 9.5v10a1 1 0 0 0 1 1h15a1 1 0 0 0 1-1v-10"/><path d="M3.5 9.5L6.5 4h11l3 5.5z"/><path d="M9.5 12.7l5 5M14.5 12.7l-5 5"/>)"},
        {"outcome-two-modules",
            R"(<rect x="2.5" y="5" width="8.5" height="14" rx="1.5"/><rect x="13" y="5" width="8.5" height="14" rx="1.5"/><path d="M5.3 9h3M15.8 9h3"/>)"},
        {"outcome-damaged",
            R"(<rect x="5" y="2.5" width="14" height="19" rx="1.8"/><path d="M12.5 2.5l-2 5 4 4-4.3 4.3 2.3 5.7"/>)"},
        {"outcome-opened",
            R"(<rect x="4.5" y="10.5" width="15" height="10.5" rx="1.8"/><path d="M8 10.5V7a4 4 0 0 1 7.8-1.2"/><path d="M12 14.5v2.5"/>)"},
        {"outcome-unknown-serial",
            R"(<rect x="3" y="3" width="18" height="18" rx="9" stroke-dasharray="2.6 3"/><path d="M9.5 9.4a2.6 2.6 0 1 1 3.8 2.4c-.9.5-1.3 1-1.3 1.9"/><circle cx="12" cy="16.8" r=".6" fill="currentColor"/>)"},
        {"noted",
            R"(<path d="M3.5 12.5V4.5a1 1 0 0 1 1-1h8L21 12l-9 9z"/><circle cx="8" cy="8" r="1.1" fill="currentColor"/>)"},
        {"refused", R"(<circle cx="12" cy="12" r="9"/><path d="M5.7 5.7l12.6 12.6"/>)"},
        {"undone", R"(<path d="M4 8h10a6 6 0 0 1 0 12H8"/><path d="M8 4L4 8l4 4"/>)"},

        // The rail.
        {"returns",
            R"(<path d="M12 3v11M7.8 10l4.2 4.2 4.2-4.2"/><path d="M3.5 13.5v5a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2v-5"/>)"},
        {"bench", R"(<path d="M4 4v16h16"/><path d="M6 17c2 0 2.2-9.5 4.4-9.5 2.6 0 3.4 8 9.1 9"/>)"},
        {"planning",
            R"(<rect x="3.5" y="4.5" width="17" height="16" rx="1.8"/><path d="M3.5 9.5h17M8 2.5v4M16 2.5v4M7.5 13.5h4M7.5 17h8"/>)"},
        {"certificates",
            R"(<path d="M14 4H6v16h5"/><path d="M14 4l4 4v3"/><path d="M14 4v4h4"/><path d="M9 11h4M9 14.5h2"/><circle cx="16" cy="15" r="3"/><path d="M14.2 17.4L13.5 21.5l2.5-1.3 2.5 1.3-.7-4.1"/>)"},
        {"audit",
            R"(<path d="M10 13.5a4.2 4.2 0 0 0 6.2.4l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5"/><path d="M14 10.5a4.2 4.2 0 0 0-6.2-.4l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5"/>)"},
        {"scanners", R"(<path d="M4 5h9a4 4 0 0 1 0 8h-1l1.5 6h-3L9 13H4z"/><path d="M19 6v6M21.5 5v8"/>)"},
        {"help",
            R"(<circle cx="12" cy="12" r="9"/><path d="M9.6 9.5a2.5 2.5 0 1 1 3.7 2.3c-.9.5-1.3 1-1.3 1.9"/><circle cx="12" cy="16.7" r=".6" fill="currentColor"/>)"},

        // Bars and panels.
        {"scan",
            R"(<path d="M3 7V4.5A1.5 1.5 0 0 1 4.5 3H7M17 3h2.5A1.5 1.5 0 0 1 21 4.5V7M21 17v2.5a1.5 1.5 0 0 1-1.5 1.5H17M7 21H4.5A1.5 1.5 0 0 1 3 19.5V17"/><path d="M7.5 8v8M10.5 8v8M13.5 8v8M16.5 8v8"/>)"},
        {"sound",
            R"(<path d="M4 9.5v5h3.3L12 18.5v-13L7.3 9.5z"/><path d="M15.3 9a4.2 4.2 0 0 1 0 6M17.9 6.4a8 8 0 0 1 0 11.2"/>)"},
        {"muted", R"(<path d="M4 9.5v5h3.3L12 18.5v-13L7.3 9.5z"/><path d="M16 9.5l5 5M21 9.5l-5 5"/>)"},
        {"person", R"(<circle cx="12" cy="8.5" r="3.7"/><path d="M5 20c.5-4 3.2-6 7-6s6.5 2 7 6"/>)"},
        {"tick", R"(<circle cx="12" cy="12" r="9"/><path d="M8 12.3l2.8 2.8L16.2 9.4"/>)"},
        {"warning",
            R"(<path d="M12 3.5L22 20.5H2z"/><path d="M12 10v4.5"/><circle cx="12" cy="17.3" r=".6" fill="currentColor"/>)"},
        {"stop",
            R"(<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5"/><circle cx="12" cy="16.5" r=".6" fill="currentColor"/>)"},
        {"picture",
            R"(<path d="M4 7.5h3.5L9 5h6l1.5 2.5H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1z"/><circle cx="12" cy="13" r="3.5"/>)"},
        {"gas",
            R"(<path d="M9 2.5h6v3.2c2.2.8 3.5 2.6 3.5 5V20a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 20v-9.3c0-2.4 1.3-4.2 3.5-5z"/><path d="M5.5 13h13"/>)"},
        {"gauge",
            R"(<path d="M4.6 17.5a9 9 0 1 1 14.8 0"/><path d="M12 13.5l4-5"/><circle cx="12" cy="13.5" r="1.2"/>)"},
        {"heart", R"(<path d="M12 20.3L4.3 12.7a4.8 4.8 0 0 1 7.7-5.6 4.8 4.8 0 0 1 7.7 5.6z"/>)"},
        {"truck",
            R"(<path d="M2.5 6h11v10.5h-11zM13.5 9.5h4l3.5 3.5v3.5h-7.5z"/><circle cx="7" cy="17.5" r="2"/><circle cx="17" cy="17.5" r="2"/>)"},
        {"box",
            R"(<path d="M12 2.5l8.5 4.7v9.6L12 21.5l-8.5-4.7V7.2z"/><path d="M3.5 7.2L12 12l8.5-4.8M12 12v9.5"/>)"},
        {"search", R"(<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>)"},
        {"device",
            R"(<rect x="6" y="2.5" width="12" height="19" rx="2"/><path d="M9.5 6.5h5M9.5 10h5"/><circle cx="12" cy="16.5" r="1.5"/>)"},
        {"home", R"(<path d="M4 11l8-7 8 7v9.5H4z"/><path d="M9.5 20.5V14h5v6.5"/>)"},
        {"clock", R"(<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>)"},
        {"database",
            R"(<ellipse cx="12" cy="5.5" rx="8" ry="3"/><path d="M4 5.5v13c0 1.7 3.6 3 8 3s8-1.3 8-3v-13"/><path d="M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3"/>)"},
        {"school",
            R"(<path d="M12 4L22 9l-10 5L2 9z"/><path d="M6.5 11.5v4.5c0 1.3 2.5 2.5 5.5 2.5s5.5-1.2 5.5-2.5v-4.5M22 9v5.5"/>)"},
        {"folder",
            R"(<path d="M3 6a1 1 0 0 1 1-1h5l2.5 3H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z"/>)"},
        {"product", R"(<path d="M4 4v16h16"/><path d="M6.5 18c2.5 0 2.5-10 5-10s2.5 6 4 8 2 2 4.5 2"/>)"},
    };

} // namespace

std::span<const IconDrawing> iconDrawings() { return drawings; }

} // namespace ui::desktop
