// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/scanners/ScanTrial.h"
#include "ui/desktop/scanners/ScannerSettings.h"

#include <deque>
#include <functional>
#include <vector>

class wxTextCtrl;

namespace ui::desktop {

class CameraView;
class RowList;
class Surface;

/// Where scanners are set up and tried: whatever is scanned while this page is open is shown byte by byte
/// with what it means, and taken in nowhere. Beside it the settings by which a scanner that types is told
/// from a person, and what the camera sees.
class ScannersPanel : public Desk {
public:
    ScannersPanel(wxWindow* parent, ScannerSettings settings, scanner::LabelParser parser, Wording words);

    /// The settings changed; the desks are to go by them too.
    std::function<void(const scanner::KeyboardWedge::Options&)> onChanged;

    /// A key that writes something, or, when `ends`, Enter or Tab.
    void takeKey(const std::string& character, bool ends, ScanTrial::Time at);
    /// A code from a device that is no keyboard.
    void takeCode(TrialScan::Source source, const std::string& bytes);
    CameraView& camera() { return *camera_; }

    /// Takes what stands in the fields, and keeps it.
    void save();
    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override { return "desktop.scan.trial"; }
    bool key(int key, int modifiers) override;
    void stop() override { waiting_.Stop(); }
    /// What was tried, the newest first.
    const std::deque<TrialScan>& tried() const { return tried_; }

private:
    class Verdict;
    struct Field {
        const char* setting;
        const char* label; ///< a code
        wxTextCtrl* text;
    };
    wxTextCtrl* addField(wxSizer& form, const char* setting, const char* label);
    void layOut();
    void add(const std::optional<TrialScan>& scan);
    void showTried();
    void paint(Canvas& canvas, const Box& area) override;

    ScannerSettings settings_;
    ScanTrial trial_;
    Wording words_;
    std::deque<TrialScan> tried_;
    Verdict* verdict_;
    Surface* surface_;
    RowList* list_;
    Surface* cameraSurface_;
    CameraView* camera_;
    std::vector<Field> fields_;
    Painted* remark_; ///< what became of the last change
    wxTimer waiting_;
};

} // namespace ui::desktop
