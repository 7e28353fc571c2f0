// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/certificates/CertificatesState.h"
#include "ui/desktop/widgets/Painted.h"
#include "ui/desktop/widgets/Parts.h"

#include <string>
#include <vector>

namespace ui::desktop {

/// What is laid open on the certificates desk: its name, what it is worth, and who measured it how.
class ReviewHead : public Painted {
public:
    ReviewHead(wxWindow* parent, Wording words);

    void show(const CertificatesState& state);

private:
    void takeRun(const calibration::CalibrationRun& run);
    void takeCertificate(const calibration::CertificateRecord& record, const CertificatesState& state);
    void takeCase(const calibration::ImpactCase& one);
    std::string measuredLine(const calibration::Certificate& content) const;
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::string title_;
    std::vector<Chip> chips_;
    std::string line_;
    Level level_ = Level::Quiet; ///< of the line
};

} // namespace ui::desktop
