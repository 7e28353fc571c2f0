// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <string>

namespace ui::desktop {

/// A white field with a title line on top and room for one control below: what the page is made of.
class Surface : public Painted {
public:
    Surface(wxWindow* parent, std::string title);

    /// What fills the field under the title.
    void setContent(wxWindow* content);
    /// A control at the right end of the title line.
    void setAction(wxWindow* action);
    /// Beside the title, in grey: a count.
    void setCount(const std::string& count);
    /// At the right end of the title line, in grey.
    void setRemark(const std::string& remark);
    /// Shown instead of the content while there is nothing to list: an icon and a sentence.
    void setEmpty(const std::string& icon, const std::string& sentence);

    static constexpr int headerHeight = 40;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void paintEmpty(Canvas& canvas, const Box& area) const;
    void arrange();

    std::string title_;
    std::string count_;
    std::string remark_;
    std::string emptyIcon_;
    std::string emptySentence_;
    wxWindow* content_ = nullptr;
    wxWindow* action_ = nullptr;
};

} // namespace ui::desktop
