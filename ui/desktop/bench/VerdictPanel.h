// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/bench/BenchState.h"
#include "ui/desktop/widgets/Painted.h"

#include <string>
#include <utility>
#include <vector>

namespace ui::desktop {

/// What the chosen dock's module came to so far, in figures and a sentence.
class VerdictPanel : public Painted {
public:
    VerdictPanel(wxWindow* parent, Wording words);

    void show(const BenchDock& dock, const BenchState& state);
    const std::string& sentence() const { return sentence_; }

private:
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::vector<std::pair<std::string, std::string>> figures_; ///< name and value
    std::string sentence_;
};

} // namespace ui::desktop
