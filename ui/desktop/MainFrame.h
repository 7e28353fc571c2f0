// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/LabIdentity.h"
#include "ui/desktop/ScanKeys.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/people/SignInSession.h"
#include "ui/desktop/returns/PictureIntake.h"
#include "ui/desktop/returns/ReturnsPanel.h"
#include "ui/desktop/scanners/ScanTrial.h"
#include "ui/desktop/scanners/ScannerSettings.h"
#include "ui/desktop/widgets/StatusStrip.h"

#include <wx/frame.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace ui::desktop {

class AuditPanel;
class AuditSession;
class ActivityWatch;
class BenchPanel;
class BenchSession;
class CertificatesPanel;
class HoldSession;
class CertificatesSession;
class LabWatch;
class NavigationRail;
class PackingPanel;
class PackingSession;
class PlanningPanel;
class PlanningSession;
class ScannersPanel;
class SignInPage;
class StandardsPanel;
class StandardsSession;
class TopBar;

/// What a window works with; everything outlives it.
struct FrameParts {
    std::shared_ptr<ReturnsSession> returns;
    std::shared_ptr<BenchSession> bench;
    std::shared_ptr<HoldSession> holds;
    std::shared_ptr<PlanningSession> planning;
    std::shared_ptr<PackingSession> packing;
    std::shared_ptr<CertificatesSession> certificates;
    std::shared_ptr<StandardsSession> standards;
    std::shared_ptr<AuditSession> audit;
    std::shared_ptr<LabWatch> watch;
    Sounds& sounds;
    const lab::Clock& clock;
    Wording words;
    lab::SignedIn who;
    lab::LabKind kind;
    /// Called once when the window is about to go: background work has to end here.
    std::function<void()> onClosing;
    ScannerSettings scanners;
    scanner::LabelParser labels;
    /// Who works here; without it whoever `who` says, for good.
    std::shared_ptr<SignInSession> people = {};
};

/// The workstation's window: rail, top bar with the scan box, the desk that is open, and the status strip.
class MainFrame : public wxFrame {
public:
    explicit MainFrame(FrameParts parts);
    ~MainFrame() override;

    /// The pages in the order of the rail.
    enum class Place { Returns, Bench, Planning, Packing, Certificates, Standards, Audit, Scanners, Help };
    void open(Place place);

    /// A code from a scanner that is no keyboard. While nobody is signed in it is nobody's and forgotten.
    void takeScan(const std::string& code, TrialScan::Source source = TrialScan::Source::Device);
    /// A picture from elsewhere; while nobody is signed in it waits.
    void takePicture(const std::filesystem::path& picture);
    /// What the status strip says of the camera.
    void showCamera(const lab::Message& message, Level level);

    ScanBox& scanBox();
    ScanKeys& keys() { return *keys_; }
    ReturnsPanel& returns() { return *returns_; }
    BenchPanel& bench() { return *bench_; }
    PlanningPanel& planning() { return *planning_; }
    PackingPanel& packing() { return *packing_; }
    CertificatesPanel& certificates() { return *certificates_; }
    StandardsPanel& standards() { return *standards_; }
    SignInPage* cover() { return cover_; }
    ScannersPanel& scanners() { return *scanners_; }
    PictureIntake& pictures() { return *pictures_; }
    Signals& signals() { return signals_; }
    Place place() const { return place_; }

private:
    void layOut();
    void bindKeys();
    void bindSessions();
    void submit(const std::string& keys);
    void submitPictures(const std::vector<std::filesystem::path>& files);
    Desk& desk() { return *desks_[static_cast<std::size_t>(place_)]; }
    bool escape();
    void goToNextPanel(int step);
    void toggleSound();
    void showAnswers(std::size_t place);
    void showReturns();
    void showStatus();
    void showPerson(const SignInSession::State& state);
    bool isCovered() const;
    void applyTheme();
    void close(wxCloseEvent& event);

    FrameParts parts_;
    Signals signals_;
    Place place_ = Place::Returns;
    int lookedAfter_ = 0; ///< answers, when the journal was looked into last

    TopBar* top_;
    ReturnsPanel* returns_;
    BenchPanel* bench_;
    PlanningPanel* planning_;
    PackingPanel* packing_;
    CertificatesPanel* certificates_;
    StandardsPanel* standards_;
    AuditPanel* audit_;
    ScannersPanel* scanners_;
    std::vector<Desk*> desks_; ///< in the order of Place
    NavigationRail* rail_;
    SignInPage* cover_ = nullptr; ///< over the desks while nobody may work
    std::unique_ptr<ActivityWatch> activity_;
    StatusStrip* status_;
    std::optional<StatusStrip::Field> camera_;
    std::vector<std::filesystem::path> heldPictures_;
    wxTimer clockTick_;
    std::unique_ptr<ScanKeys> keys_;
    std::unique_ptr<PictureIntake> pictures_;
};

} // namespace ui::desktop
