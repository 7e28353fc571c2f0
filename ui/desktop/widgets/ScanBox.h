// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <functional>
#include <string>

class wxTextCtrl;

namespace ui::desktop {

/// The one field that always listens. It gives its text away at the end of a scan and is empty at once, so
/// that the next burst never mixes with the last.
class ScanBox : public Painted {
public:
    explicit ScanBox(wxWindow* parent);

    std::function<void(const std::string&)> onSubmit;
    /// What stands in the field, at every change of it.
    std::function<void(const std::string&)> onText;
    /// Asked before a text is given away: true when it was a word to search by and stays in the field.
    std::function<bool(const std::string&)> onEnter;

    /// What is wanted next, in grey while the field is empty.
    void setWanted(const std::string& text);
    /// How many scans wait, already in words ("2 wait"); nothing when empty.
    void setCounter(const std::string& text);

    void takeFocus();
    bool hasFocus() const;
    bool isEmpty() const;
    /// A character typed while something else had the keyboard: it lands here, and so do those after it.
    void takeCharacter(char32_t character);
    void submit();
    void clear();

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();

    wxTextCtrl* field_;
    std::string wanted_;
    std::string counter_;
};

} // namespace ui::desktop
