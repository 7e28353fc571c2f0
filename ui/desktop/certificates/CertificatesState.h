// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "ui/desktop/certificates/CertificatesSource.h"

#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// Everything the certificates screen shows, as one value.
struct CertificatesState {
    enum class Kind { None, Run, Certificate, Case };
    /// One line of a list.
    struct Choice {
        Kind kind = Kind::None;
        std::string id;

        bool operator==(const Choice&) const = default;
    };

    bool known = false; ///< false until the lists were read once
    CertificateLists lists;
    std::string filter;
    /// Places in the lists that the filter leaves.
    std::vector<std::size_t> toSign;
    std::vector<std::size_t> certificates;
    std::vector<std::size_t> cases;

    Choice chosen;
    std::optional<CertificateView> view; ///< of what is chosen, once it is there
    bool acting = false;
    std::optional<lab::Message> done; ///< what the last act came to
    struct Trouble {
        lab::Message message;
        lab::Instant since;
    };
    std::optional<Trouble> trouble;

    int openCases() const;
    /// What is chosen, when it is of that kind and still there.
    const calibration::CalibrationRun* run() const;
    const calibration::CertificateRecord* certificate() const;
    const calibration::ImpactCase* impactCase() const;
};

} // namespace ui::desktop
