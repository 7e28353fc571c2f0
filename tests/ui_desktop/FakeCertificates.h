// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "ui/desktop/certificates/CertificatesSource.h"

#include <atomic>
#include <string>
#include <vector>

namespace tests {

inline calibration::PointResult judgedPoint(double error)
{
    calibration::PointResult point;
    point.lot = "DG-1";
    point.label = 0.38;
    point.error = error;
    point.tolerance = 0.02;
    point.budget = {
        {"budget.reference-gas", 0.001, 1, {}, "lot"}, {"budget.repeatability", 0.0005, 1, 4, ""}};
    point.uncertainty = {0.0011, 60, 2, 0.0022};
    point.conformity = 0.999;
    return point;
}

inline calibration::CalibrationRun proposedRun(const std::string& id, int module)
{
    calibration::CalibrationRun run {id, "batch", lab::ModuleSerial::numbered(module), "1", 1, "training",
        "1", "staff-04", lab::Instant {}, std::nullopt, calibration::RunState::Proposed, std::nullopt, 0.4,
        0.3, 0.3, {judgedPoint(0.03)}, {judgedPoint(0.001)}};
    return run;
}

/// A desk made of answers: signing puts a certificate in the run's place.
class FakeCertificates : public ui::desktop::CertificatesSource {
public:
    ui::desktop::CertificateLists content;
    std::atomic<bool> broken {false}; ///< the records cannot be read
    std::atomic<bool> proofWanted {false};
    std::optional<lab::Message> fault;
    std::vector<std::string> told; ///< what was done, one line each

    ui::desktop::CertificateLists lists() override
    {
        if (broken)
            throw lab::Failure({"store.locked", {}});
        return content;
    }
    lab::Expected<ui::desktop::CertificateView> draft(const std::string& run) override
    {
        ui::desktop::CertificateView view;
        view.content.run = run;
        view.content.asFound = {judgedPoint(0.03)};
        view.content.asLeft = {judgedPoint(0.001)};
        view.pages = {{2, 2, std::vector<std::uint8_t>(12, 200)}, {2, 2, std::vector<std::uint8_t>(12, 100)}};
        return view;
    }
    lab::Expected<ui::desktop::CertificateView> open(const std::string& certificate) override
    {
        auto view = draft("run-of-" + certificate).value();
        view.content.id = certificate;
        view.pdf = certificate + ".pdf";
        view.fault = fault;
        return view;
    }
    lab::Expected<lab::Message> sign(const std::string& run) override
    {
        if (proofWanted)
            return lab::refused("sign-in.prove", {{"staff", "Staff 02"}});
        told.push_back("sign " + run);
        const auto found = std::ranges::find(content.toSign, run, &calibration::CalibrationRun::id);
        if (found == content.toSign.end())
            return lab::refused("run.not-proposed");
        const auto number = static_cast<std::int64_t>(content.certificates.size() + 1);
        const calibration::CertificateRecord record {"FC-2026-0000" + std::to_string(number), number, run,
            found->module, lab::Date(2026, 10, 6), lab::Instant {}, "staff-02", "key", std::string(64, 'a')};
        content.certificates.insert(content.certificates.begin(), record);
        content.toSign.erase(found);
        return lab::Message {
            "desktop.certificates.signed", {{"certificate", record.id}, {"module", record.module.text()}}};
    }
    lab::Expected<lab::Message> amend(const std::string& certificate, const std::string& change) override
    {
        if (change.empty())
            return lab::refused("certificate.change");
        told.push_back("amend " + certificate + ": " + change);
        return lab::Message {
            "certificate.amended", {{"certificate", certificate}, {"amendment", "FC-2026-00099"}}};
    }
    lab::Expected<lab::Message> revoke(const std::string& certificate, const std::string& reason) override
    {
        if (reason.empty())
            return lab::refused("certificate.reason");
        told.push_back("revoke " + certificate + ": " + reason);
        content.certificates.front().state = calibration::CertificateState::Revoked;
        return lab::Message {"certificate.is-revoked", {{"certificate", certificate}}};
    }
    lab::Expected<lab::Message> decide(const std::string& impactCase, calibration::ImpactDecision decision,
        const std::string& reason) override
    {
        if (reason.empty())
            return lab::refused("impact.reason");
        told.push_back("decide " + impactCase + " " + std::string(word(decision)) + ": " + reason);
        content.cases.front().decision = decision;
        return lab::Message {"impact.decided", {}};
    }
};

} // namespace tests
