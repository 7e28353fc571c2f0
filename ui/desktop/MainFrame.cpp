// SPDX-License-Identifier: MIT
#include "ui/desktop/MainFrame.h"

#include "ui/desktop/StatusFields.h"
#include "ui/desktop/audit/AuditPanel.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/bench/BenchPanel.h"
#include "ui/desktop/certificates/CertificatesPanel.h"
#include "ui/desktop/help/HelpPanel.h"
#include "ui/desktop/live/LabWatch.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/people/ActivityWatch.h"
#include "ui/desktop/people/SignInPage.h"
#include "ui/desktop/planning/PlanningPanel.h"
#include "ui/desktop/scanners/CameraView.h"
#include "ui/desktop/scanners/ScannersPanel.h"
#include "ui/desktop/widgets/IconButton.h"
#include "ui/desktop/widgets/NavigationRail.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/ScanBox.h"
#include "ui/desktop/widgets/StatusStrip.h"
#include "ui/desktop/widgets/TopBar.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace ui::desktop {
namespace {

    // Also how often the journal is looked into: what others do is to be seen within two seconds.
    constexpr int clockMilliseconds = 1000;

    struct RailStop {
        const char* icon;
        const char* title; ///< a code
    };
    /// In the order of MainFrame::Place.
    constexpr RailStop railStops[] = {
        {"returns", "desktop.rail.returns"},
        {"bench", "desktop.rail.bench"},
        {"planning", "desktop.rail.planning"},
        {"certificates", "desktop.rail.certificates"},
        {"audit", "desktop.rail.audit"},
        {"scanners", "desktop.rail.scanners"},
        {"help", "desktop.rail.help"},
    };
    constexpr auto helpStop = std::size(railStops) - 1;
    constexpr auto firstBelow = helpStop - 1; ///< what stands at the foot of the rail: no desk

    std::vector<RailPlace> railPlaces(const Wording& words)
    {
        std::vector<RailPlace> places;
        for (const auto& stop : railStops)
            places.push_back({stop.icon, words(stop.title), places.size() >= firstBelow});
        return places;
    }

} // namespace

MainFrame::MainFrame(FrameParts parts)
    : wxFrame(nullptr, wxID_ANY, toWx(parts.words("desktop.title")), wxDefaultPosition, wxSize(1280, 800))
    , parts_(std::move(parts))
    , signals_(parts_.sounds)
{
    const auto& words = parts_.words;
    NativeStyle::load(Theme::current());
    NativeStyle::apply(*this, NativeStyle::frame);
    rail_ = new NavigationRail(this, railPlaces(words));
    top_ = new TopBar(this, parts_.who.staff.name + " · " + parts_.who.station, words("desktop.sound.on"),
        words("desktop.sign-in.switch"));
    returns_ = new ReturnsPanel(this, parts_.returns, signals_, parts_.clock, words, parts_.kind);
    bench_ = new BenchPanel(this, parts_.bench, parts_.holds, parts_.clock, words);
    planning_ = new PlanningPanel(this, parts_.planning, words);
    certificates_ = new CertificatesPanel(this, parts_.certificates, words);
    audit_ = new AuditPanel(this, parts_.audit, words);
    scanners_ = new ScannersPanel(this, parts_.scanners, parts_.labels, words);
    status_ = new StatusStrip(this);
    pages_ = {returns_, bench_, planning_, certificates_, audit_, scanners_, new HelpPanel(this, words)};
    pictures_ =
        std::make_unique<PictureIntake>(*this, words, [this](const auto& files) { submitPictures(files); });
    if (parts_.people)
        cover_ = new SignInPage(this, parts_.people, words);
    layOut();
    bindKeys();
    bindSessions();

    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive() && isCovered())
            cover_->takeFocus();
        else if (event.GetActive())
            keys_->returnToBox();
        event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        applyTheme();
        event.Skip();
    });
    clockTick_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        parts_.watch->look();
        showStatus();
        if (parts_.people)
            parts_.people->tick();
    });
    clockTick_.Start(clockMilliseconds);
    open(Place::Returns);
    showReturns(parts_.returns->state());
    scanBox().takeFocus();
    if (parts_.people) {
        activity_ = std::make_unique<ActivityWatch>([this] { parts_.people->touched(); });
        showPerson(parts_.people->state());
    }
}

MainFrame::~MainFrame() = default;

ScanBox& MainFrame::scanBox() { return top_->scanBox(); }

void MainFrame::layOut()
{
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(top_, wxSizerFlags().Expand());
    for (auto* page : pages_)
        right->Add(page, wxSizerFlags(1).Expand());
    right->Add(status_, wxSizerFlags().Expand());
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(rail_, wxSizerFlags().Expand());
    all->Add(right, wxSizerFlags(1).Expand());
    if (cover_) {
        cover_->Hide();
        all->Add(cover_, wxSizerFlags(1).Expand());
    }
    SetSizer(all);
    SetMinClientSize(wxSize(1024, 700));
    SetClientSize(wxSize(1280, 800));
}

void MainFrame::bindKeys()
{
    keys_ = std::make_unique<ScanKeys>(*this, scanBox());
    const auto on = [this](int key, int modifiers, auto act) {
        keys_->on(key, modifiers, [act] {
            act();
            return true;
        });
    };
    auto& session = *parts_.returns;
    on(WXK_F1, wxMOD_NONE, [this] { open(place_ == Place::Help ? Place::Returns : Place::Help); });
    on(WXK_F2, wxMOD_NONE, [&session] { session.confirm(); });
    if (parts_.kind == lab::LabKind::Training)
        on(WXK_F4, wxMOD_NONE, [&session] { session.openBox(); });
    on(WXK_F5, wxMOD_NONE, [this] {
        if (place_ == Place::Bench)
            parts_.bench->start();
        else if (place_ == Place::Planning && parts_.planning->state().trouble)
            parts_.planning->planAgain();
        else if (place_ == Place::Certificates)
            parts_.certificates->refresh();
        else
            parts_.returns->retry();
    });
    on(WXK_F6, wxMOD_NONE, [this] { goToNextPanel(1); });
    on(WXK_F6, wxMOD_SHIFT, [this] { goToNextPanel(-1); });
    on(WXK_F7, wxMOD_NONE, [this] {
        if (place_ == Place::Bench)
            bench_->control();
    });
    on(WXK_F8, wxMOD_NONE, [&session] { session.quarantine(); });
    on(WXK_F9, wxMOD_NONE, [this] {
        if (place_ == Place::Audit)
            parts_.audit->verify();
        else if (place_ == Place::Bench)
            parts_.bench->sign();
        else if (place_ == Place::Planning)
            parts_.planning->planAgain();
        else if (place_ == Place::Certificates)
            parts_.certificates->sign();
        else if (place_ == Place::Scanners)
            scanners_->save();
    });
    on(WXK_F12, wxMOD_NONE, [this] { parts_.bench->closeGas(); });
    on('D', wxMOD_CONTROL, [this] {
        if (place_ == Place::Planning)
            parts_.planning->toggleChanges();
    });
    on('Z', wxMOD_CONTROL, [&session] { session.undo(); });
    on('O', wxMOD_CONTROL, [this] { pictures_->choose(); });
    on('P', wxMOD_CONTROL, [this] {
        if (place_ == Place::Certificates)
            certificates_->print();
    });
    on('M', wxMOD_CONTROL, [this] { toggleSound(); });
    if (parts_.people) {
        on('L', wxMOD_CONTROL, [this] { parts_.people->lock(); });
        top_->person().onPress = [this] { parts_.people->switchPerson(); };
    }
    on('Q', wxMOD_CONTROL, [this] { Close(); });
    for (std::size_t stop = 0; stop < helpStop; ++stop)
        on('1' + static_cast<int>(stop), wxMOD_CONTROL, [this, stop] { open(static_cast<Place>(stop)); });
    keys_->on('V', wxMOD_CONTROL, [this] { return pictures_->paste(); });
    keys_->on(WXK_ESCAPE, wxMOD_NONE, [this] { return escape(); });

    scanners_->onChanged = [this](
                               const scanner::KeyboardWedge::Options& options) { keys_->setWedge(options); };

    rail_->onChosen = [this](std::size_t place) { open(static_cast<Place>(place)); };
    scanBox().onText = [this](const std::string& text) {
        parts_.planning->filter(place_ == Place::Planning ? text : std::string());
        parts_.certificates->filter(place_ == Place::Certificates ? text : std::string());
    };
    scanBox().onEnter = [this](const std::string&) {
        // What leaves lines was a word to find them by; a code that is in none of them was scanned.
        if (place_ == Place::Certificates && !parts_.certificates->state().filter.empty())
            return certificates_->enterLines();
        return place_ == Place::Planning && !parts_.planning->state().filter.empty()
               && planning_->enterLines();
    };
    scanBox().onSubmit = [this](const std::string& keys) { submit(keys); };
    top_->sound().onPress = [this] { toggleSound(); };
    returns_->onPictureWanted = [this] { CallAfter([this] { pictures_->choose(); }); };
}

void MainFrame::bindSessions()
{
    parts_.returns->onChange = [this](const ReturnsState& state) { showReturns(state); };
    parts_.returns->onPictureWanted = [this] { pictures_->choose(); };
    parts_.bench->onChange = [this](const BenchState&) { showBench(); };
    parts_.holds->onChange = [this](const HoldState& state) {
        bench_->show(state);
        showStatus();
    };
    parts_.planning->onChange = [this](const PlanningState&) { showPlanning(); };
    parts_.certificates->onChange = [this](const CertificatesState&) { showCertificates(); };
    // A signature wants the passphrase again, wherever it is given.
    if (parts_.people) {
        const auto prove = [this](std::function<void()> then) { parts_.people->askProof(std::move(then)); };
        parts_.bench->onProofWanted = prove;
        parts_.holds->onProofWanted = prove;
        parts_.certificates->onProofWanted = prove;
    }
    parts_.watch->onChange = [this] {
        parts_.returns->refresh();
        parts_.bench->refresh();
        parts_.holds->refresh();
        parts_.planning->refresh();
        parts_.certificates->refresh();
        parts_.audit->refresh();
    };
    parts_.audit->onChange = [this](const AuditSession::State& state) {
        audit_->show(state);
        showStatus();
    };
    if (parts_.people)
        parts_.people->onChange = [this](const SignInSession::State& state) { showPerson(state); };
    parts_.watch->look();
    parts_.audit->verify();
}

bool MainFrame::isCovered() const { return cover_ && cover_->IsShown(); }

void MainFrame::showPerson(const SignInSession::State& state)
{
    const auto& who = state.who;
    top_->setPerson(who.staff.name.empty() ? who.station : who.staff.name + " · " + who.station);
    const bool covered = state.cover != SignInSession::Cover::None;
    const bool changes = covered != isCovered();
    cover_->show(state);
    if (!changes)
        return;
    keys_->setCovered(covered);
    for (wxWindow* part :
        {static_cast<wxWindow*>(rail_), static_cast<wxWindow*>(top_), static_cast<wxWindow*>(status_)})
        part->Show(!covered);
    for (auto* page : pages_)
        page->Hide();
    cover_->Show(covered);
    if (covered) {
        Layout();
        cover_->takeFocus();
    } else {
        open(place_);
        if (!heldPictures_.empty())
            submitPictures(std::exchange(heldPictures_, {}));
    }
}

void MainFrame::open(Place place)
{
    place_ = place;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        pages_[i]->Show(!isCovered() && i == static_cast<std::size_t>(place));
    rail_->select(static_cast<std::size_t>(place));
    keys_->onTrial = nullptr;
    if (place == Place::Scanners)
        keys_->onTrial = [this](const auto& character, bool ends, auto at) {
            scanners_->takeKey(character, ends, at);
        };
    top_->setTitle(parts_.words(railStops[static_cast<std::size_t>(place)].title));
    showWanted();
    if (place == Place::Audit)
        parts_.audit->verify();
    Layout();
    keys_->returnToBox();
}

void MainFrame::submit(const std::string& keys)
{
    // What lies on the certificates desk is found there. Any other scan belongs to the returns desk, whatever
    // page happens to be open.
    if (place_ == Place::Certificates && parts_.certificates->find(keys))
        return;
    if (place_ != Place::Returns)
        open(Place::Returns);
    parts_.returns->submit(keys);
}

void MainFrame::takeScan(const std::string& code, TrialScan::Source source)
{
    if (isCovered())
        return;
    if (place_ == Place::Scanners)
        scanners_->takeCode(source, code);
    else
        submit(code);
}

void MainFrame::takePicture(const std::filesystem::path& picture)
{
    heldPictures_.push_back(picture);
    if (!isCovered())
        submitPictures(std::exchange(heldPictures_, {}));
}

void MainFrame::showCamera(const lab::Message& message, Level level)
{
    if (level == Level::Stop)
        scanners_->camera().explain(parts_.words(message));
    camera_ = StatusStrip::Field {"picture", parts_.words(message), level};
    showStatus();
}

void MainFrame::submitPictures(const std::vector<std::filesystem::path>& files)
{
    if (place_ != Place::Returns)
        open(Place::Returns);
    parts_.returns->submitPictures(files);
}

bool MainFrame::escape()
{
    if (!scanBox().isEmpty())
        scanBox().clear();
    else if (place_ != Place::Returns)
        open(Place::Returns);
    else
        parts_.returns->clear();
    keys_->returnToBox();
    return true;
}

void MainFrame::goToNextPanel(int step)
{
    std::vector<wxWindow*> stops;
    if (place_ == Place::Returns)
        stops = returns_->stops();
    else if (place_ == Place::Bench)
        stops = bench_->stops();
    else if (place_ == Place::Planning)
        stops = planning_->stops();
    else if (place_ == Place::Certificates)
        stops = certificates_->stops();
    else if (place_ == Place::Audit)
        stops = audit_->stops();
    else if (place_ == Place::Scanners)
        stops = scanners_->stops();
    std::erase_if(stops, [](const wxWindow* stop) { return !stop->IsShown(); });
    const auto has = std::ranges::find_if(stops, [](const wxWindow* stop) { return stop->HasFocus(); });
    const auto count = static_cast<int>(stops.size());
    // Place `count` is the scan box, from which the round starts and where it ends.
    const int at = has == stops.end() ? count : static_cast<int>(has - stops.begin());
    const int next = (at + step + count + 1) % (count + 1);
    if (next == count)
        scanBox().takeFocus();
    else
        stops[static_cast<std::size_t>(next)]->SetFocus();
}

void MainFrame::toggleSound()
{
    signals_.setMuted(!signals_.muted());
    if (signals_.muted())
        top_->sound().show("muted", parts_.words("desktop.sound.off"));
    else
        top_->sound().show("sound", parts_.words("desktop.sound.on"));
}

void MainFrame::showReturns(const ReturnsState& state)
{
    const auto& words = parts_.words;
    returns_->show(state);
    setWaiting(Place::Returns, state.lists.waitingAtDock());
    scanBox().setCounter(state.waiting > 0
                             ? words("desktop.scan.waiting", {{"count", std::to_string(state.waiting)}})
                             : std::string());
    showWanted();
    if (state.answers != lookedAfter_ && !state.busy) {
        lookedAfter_ = state.answers;
        parts_.watch->look();
    }
    showStatus();
}

void MainFrame::showWanted()
{
    const auto& state = parts_.returns->state();
    const bool moduleWanted =
        state.answer && state.answer->kind == logistics::ScanAnswer::Kind::Noted && !state.held;
    scanBox().setWanted(parts_.words(state.held                      ? "desktop.scan.confirm-first"
                                     : moduleWanted                  ? "desktop.scan.module"
                                     : place_ == Place::Planning     ? "desktop.scan.filter"
                                     : place_ == Place::Certificates ? "desktop.scan.certificates"
                                     : place_ == Place::Scanners     ? "desktop.scan.trial"
                                                                     : "desktop.scan.any"));
}

void MainFrame::showBench()
{
    const auto& state = parts_.bench->state();
    bench_->show(state);
    setWaiting(Place::Bench, state.waiting + state.toSign);
}

void MainFrame::showPlanning()
{
    const auto& state = parts_.planning->state();
    planning_->show(state);
    setWaiting(Place::Planning, static_cast<int>(state.atRisk.size()));
}

void MainFrame::showCertificates()
{
    const auto& state = parts_.certificates->state();
    certificates_->show(state);
    setWaiting(Place::Certificates, static_cast<int>(state.lists.toSign.size()) + state.openCases());
}

void MainFrame::setWaiting(Place place, int count)
{
    rail_->setWaiting(static_cast<std::size_t>(place), count,
        parts_.words("desktop.rail.waiting", {{"count", std::to_string(count)}}));
}

void MainFrame::showStatus()
{
    auto fields = statusFields(parts_.returns->state(), parts_.audit->state(), parts_.kind, parts_.words);
    if (parts_.holds->state().records.hold)
        fields.push_back({"stop", parts_.words("desktop.hold.status"), Level::Stop});
    if (camera_)
        fields.push_back(*camera_);
    status_->show(fields, parts_.words.fullMoment(parts_.clock.now()));
}

void MainFrame::applyTheme()
{
    Theme::followDesktop();
    NativeStyle::load(Theme::current());
    Refresh();
}

void MainFrame::close(wxCloseEvent&)
{
    // Nothing may call into a window that is going: first no more questions, then no more answers.
    clockTick_.Stop();
    returns_->stop();
    parts_.watch->onChange = nullptr;
    parts_.returns->stop();
    bench_->stop();
    scanners_->stop();
    parts_.bench->stop();
    parts_.holds->stop();
    parts_.planning->stop();
    parts_.certificates->stop();
    parts_.audit->onChange = nullptr;
    activity_.reset();
    if (parts_.people)
        parts_.people->onChange = nullptr;
    keys_.reset();
    if (parts_.onClosing)
        parts_.onClosing();
    Destroy();
}

} // namespace ui::desktop
