// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"
#include "ui/text/OutcomeBand.h"

#include <wx/timer.h>

namespace ui::desktop {

/// The one loud thing on the returns screen: what the last scan turned out to be, readable from three metres,
/// and what to do with it. After some seconds it goes over to its soft colour; the word stays.
class OutcomeBandPanel : public Painted {
public:
    /// The words around a band that are the same for every outcome.
    struct Words {
        std::string next; ///< "Next"
        std::string outcome; ///< "Outcome", for screen readers
    };

    OutcomeBandPanel(wxWindow* parent, Words words);

    /// A new answer. One that waits for a person stays loud.
    void show(const OutcomeBand& band);
    void setHeld(bool held);

    const OutcomeBand& band() const { return band_; }
    bool faded() const { return faded_; }

    static constexpr int height = 168;
    static constexpr int fadeMilliseconds = 8000;

private:
    struct Colours;
    void paint(Canvas& canvas, const Box& area) override;
    void paintNext(Canvas& canvas, const Box& area, const Colours& colours);
    void paintOutcome(Canvas& canvas, const Box& area, const Colours& colours);
    void paintEvidence(Canvas& canvas, const Box& line, const Colours& colours);
    Colours colours() const;

    Words words_;
    OutcomeBand band_;
    bool held_ = false;
    bool faded_ = false;
    wxTimer fade_;
};

} // namespace ui::desktop
