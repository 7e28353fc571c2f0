// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/PictureCanvas.h"

#include <string>

namespace calibration {

/// How certificates are put on paper.
struct CertificatePaper {
    Paper paper = Paper::Letter;
    SymbolMaker symbol {}; ///< of the code with id and hash
};

/// The certificate for people: in English, g/210 L, U with two significant figures and results rounded to the
/// same place (EA-4/02 M:2022, 6.3); every point's uncertainty budget; the id on every page and an end mark
/// (ISO/IEC 17025:2017, 7.8.2.1). A training lab's carries TRAINING across every page. `jsonHash` is the
/// SHA-256 of the signed text.
///
/// The same content makes the same bytes.
std::string certificatePdf(
    const Certificate& certificate, const std::string& jsonHash, const CertificatePaper& paper = {});

/// The same pages for a screen, `scale` pixels to a point. A certificate without an id is a draft, and says
/// DRAFT across every page.
std::vector<PagePicture> certificatePictures(
    const Certificate& certificate, const std::string& jsonHash, const CertificatePaper& paper, double scale);

} // namespace calibration
