// SPDX-License-Identifier: MIT
#include "calibration/certificate/PdfCanvas.h"

#include "lab/values/Failure.h"

#include <cairo-pdf.h>

namespace calibration {
namespace {

    cairo_status_t append(void* closure, const unsigned char* data, unsigned length)
    {
        // cairo hands on the pointer and the bytes as it has them.
        static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length); // NOLINT
        return CAIRO_STATUS_SUCCESS;
    }

} // namespace

PdfCanvas::PdfCanvas(Paper paper, std::string_view title, std::string_view created)
    : Drawing(paper)
    , surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, width(), height()))
{
    const auto set = [&](cairo_pdf_metadata_t what, std::string_view text) {
        cairo_pdf_surface_set_metadata(surface_, what, std::string(text).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, title);
    set(CAIRO_PDF_METADATA_CREATE_DATE, created);
    set(CAIRO_PDF_METADATA_MOD_DATE, created);
    drawOn(surface_, 1);
}

PdfCanvas::~PdfCanvas() { cairo_surface_destroy(surface_); }

void PdfCanvas::nextPage() { showPage(); }

std::string PdfCanvas::finish()
{
    showPage();
    cairo_surface_finish(surface_);
    if (cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS)
        throw lab::Failure({"certificate.pdf", {}});
    return std::move(bytes_);
}

} // namespace calibration
