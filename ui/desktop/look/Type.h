// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace ui::desktop {

enum class Weight { Regular = 400, Medium = 500, SemiBold = 600, Bold = 700 };

/// A size of the type scale in points at the desktop's standard text size; `Type::points` makes it real.
enum class TypeSize {
    Hint = 9,
    Text = 10,
    Title = 12,
    Heading = 15,
    Action = 24,
    WideBandWord = 39,
    BandWord = 54
};

/// The window's typeface: Inter where it is installed, else the desktop's own, in sizes that grow with the
/// desktop's text size.
namespace Type {
    const std::string& family();
    /// The desktop's text size over ten points.
    double scale();
    double points(TypeSize size);
    /// A length of the layout that holds text, grown as the text grows.
    int length(int pixels);
} // namespace Type

} // namespace ui::desktop
