// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Drawing.h"

#include <string>

namespace calibration {

/// Draws PDF pages. The same calls make the same bytes on the same machine and fonts: the only date inside is
/// the one given.
class PdfCanvas : public Drawing {
public:
    /// `created` is "2026-10-06T13:00:00Z". Throws lab::Failure "certificate.pdf".
    PdfCanvas(Paper paper, std::string_view title, std::string_view created);
    ~PdfCanvas() override;

    void nextPage() override;

    /// Ends the document and returns its bytes.
    std::string finish();

private:
    std::string bytes_;
    cairo_surface_t* surface_;
};

} // namespace calibration
