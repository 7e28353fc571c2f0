// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/Executor.h"
#include "ui/desktop/certificates/CertificatesState.h"

#include <functional>
#include <memory>

namespace ui::desktop {

/// The certificates desk without its window: what waits for a second person's signature, every certificate
/// with the check of its file, and what has to be decided when a module came back outside its tolerance. UI
/// thread only.
class CertificatesSession : public std::enable_shared_from_this<CertificatesSession> {
public:
    CertificatesSession(CertificatesSource& source, lab::Executor& executor, const lab::Clock& clock);

    const CertificatesState& state() const { return state_; }
    std::function<void(const CertificatesState&)> onChange;
    /// A signature wants the passphrase again; whoever gave it goes on with what is handed over.
    std::function<void(std::function<void()>)> onProofWanted;

    /// Reads the lists anew, and what is chosen with them.
    void refresh();
    /// Leaves lines that have this in a serial, a certificate's id, a client or a kit.
    void filter(const std::string& text);
    void choose(const CertificatesState::Choice& choice);
    /// Chooses what a code names: a certificate by the code on its paper, or a module's newest line. The
    /// paper's hash is compared with the records: "certificate.other-paper" when they differ. False when it
    /// names nothing here.
    bool find(const std::string& code);

    /// Signs the chosen run, and goes on to the next.
    void sign();
    void amend(const std::string& change);
    void revoke(const std::string& reason);
    void decide(calibration::ImpactDecision decision, const std::string& reason);
    void stop();

private:
    using Act = std::function<lab::Expected<lab::Message>(CertificatesSource&)>;
    void act(const Act& work);
    void layOpen(const CertificatesState::Choice& choice);
    void open();
    void take(CertificateLists lists);
    void applyFilter();
    void fail(const lab::Message& message);
    /// Runs in the background; what it throws becomes trouble, what it returns goes to `then` on the UI
    /// thread.
    template <class Work, class Then> void inBackground(Work work, Then then);
    void publish();

    CertificatesSource& source_;
    lab::Executor& executor_;
    const lab::Clock& clock_;
    CertificatesState state_;
    bool reading_ = false;
    bool readAgain_ = false;
    bool stopped_ = false;
};

} // namespace ui::desktop
