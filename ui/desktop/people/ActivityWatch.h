// SPDX-License-Identifier: MIT
#pragma once

#include <wx/eventfilter.h>

#include <functional>

namespace ui::desktop {

/// Hears of every key, click and turn of the wheel in the program, before whoever it is for.
class ActivityWatch : public wxEventFilter {
public:
    explicit ActivityWatch(std::function<void()> onActivity);
    ~ActivityWatch() override;
    ActivityWatch(const ActivityWatch&) = delete;
    ActivityWatch& operator=(const ActivityWatch&) = delete;

    int FilterEvent(wxEvent& event) override;

private:
    std::function<void()> onActivity_;
};

} // namespace ui::desktop
