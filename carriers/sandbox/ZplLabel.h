// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace carriers::sandbox {

/// What stands on a shipping label.
struct LabelText {
    std::string from; ///< lines apart by \n
    std::string to;
    std::string postal;
    std::string service; ///< in words
    std::string tracking;
    std::string weight;
    std::string reference;
};

/// A label of four by six inches for a 203 dpi printer, marked as good for nothing: addresses, service, the
/// postal bar code and the tracking bar code.
std::string zplLabel(const LabelText& text);

} // namespace carriers::sandbox
