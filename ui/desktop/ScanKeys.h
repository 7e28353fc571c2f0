// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/devices/KeyboardWedge.h"

#include <wx/timer.h>
#include <wx/weakref.h>

#include <functional>
#include <map>
#include <memory>
#include <utility>

class wxKeyEvent;
class wxTextCtrl;
class wxWindow;

namespace ui::desktop {

class ScanBox;

/// Leads every key of a frame to where it belongs: letters and digits to the scan box wherever the keyboard
/// is, the function keys to what they do; and brings the keyboard back to the scan box after every click.
/// In a text field a person's keys stay in that field, and a scanner's burst goes to the desk.
class ScanKeys {
public:
    ScanKeys(wxWindow& frame, ScanBox& box);
    ~ScanKeys();

    /// A key with its modifiers (`wxMOD_CONTROL`, …) and what it does. False from it lets the key pass on.
    void on(int key, int modifiers, std::function<bool()> act);

    /// While the desks are covered no key but F12 does anything for them, and the keyboard stays where it is.
    void setCovered(bool covered) { covered_ = covered; }
    bool isCovered() const { return covered_; }
    /// How scanners that type are told from people.
    void setWedge(scanner::KeyboardWedge::Options options);

    /// While this is set, keys that write go there and not to the scan box, with the time at which they came;
    /// Enter and Tab as an end. A field in which somebody edits keeps its keys.
    std::function<void(const std::string& character, bool ends, std::chrono::steady_clock::time_point)>
        onTrial;

    /// The keyboard goes to the scan box once the present event is done with.
    void returnToBox();

private:
    class ClickWatch;
    void take(wxKeyEvent& event);
    bool takeForTrial(const wxKeyEvent& event);
    bool takeForBox(const wxKeyEvent& event);
    bool takeForField(const wxKeyEvent& event, wxTextCtrl& field);
    bool give(const scanner::KeyboardWedge::Outcome& outcome);

    wxWindow& frame_;
    ScanBox& box_;
    bool covered_ = false;
    scanner::KeyboardWedge wedge_ {{}};
    wxWeakRef<wxTextCtrl> field_; ///< whose keys the wedge holds
    wxTimer holding_;
    std::map<std::pair<int, int>, std::function<bool()>> acts_;
    std::unique_ptr<ClickWatch> clicks_;
};

} // namespace ui::desktop
