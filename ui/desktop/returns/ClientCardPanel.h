// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/returns/ReturnsState.h"
#include "ui/desktop/widgets/Painted.h"

namespace ui::desktop {

/// What is known of the client whose box is in the hand: rule, holds, kit, and what happened so far. While
/// the desk waits for the person's word it shows the two sides of the question instead.
class ClientCardPanel : public Painted {
public:
    ClientCardPanel(wxWindow* parent, Wording words);

    void show(const ReturnsState& state);

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintHeader(Canvas& canvas, const Box& line) const;
    double paintFacts(Canvas& canvas, const Box& area) const;
    double paintHolds(Canvas& canvas, const Box& area) const;
    double paintMessages(Canvas& canvas, const Box& area) const;
    double paintEvents(Canvas& canvas, const Box& area) const;
    double paintQuestion(Canvas& canvas, const Box& area) const;
    double paintCandidates(Canvas& canvas, const Box& area) const;
    void paintNobody(Canvas& canvas, const Box& area) const;

    Wording words_;
    std::optional<logistics::ClientCard> card_;
    std::optional<logistics::ScanAnswer> answer_;
};

} // namespace ui::desktop
