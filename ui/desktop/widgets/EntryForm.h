// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <functional>
#include <string>
#include <vector>

class wxTextCtrl;

namespace ui::desktop {

/// Fields to be filled in, two side by side, each with its name above it. Enter in any of them enters all.
class EntryForm : public Painted {
public:
    struct Field {
        std::string name;
        std::string standard; ///< what stands in it first
        bool operator==(const Field&) const = default;
    };

    explicit EntryForm(wxWindow* parent);

    std::function<void()> onEnter;

    /// Other fields, each with what stands in it first; nothing happens while the same are asked for.
    void ask(const std::vector<Field>& fields);
    /// The fields as they began.
    void reset();
    std::vector<std::string> typed() const;
    void takeFocus();
    std::vector<wxWindow*> stops() const;

private:
    void paint(Canvas& canvas, const Box& area) override;
    void arrange();

    static constexpr std::size_t most = 10;
    std::vector<Field> fields_;
    std::vector<wxTextCtrl*> controls_;
};

} // namespace ui::desktop
