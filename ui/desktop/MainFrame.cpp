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
#include "ui/desktop/packing/PackingPanel.h"
#include "ui/desktop/people/ActivityWatch.h"
#include "ui/desktop/people/SignInPage.h"
#include "ui/desktop/planning/PlanningPanel.h"
#include "ui/desktop/scanners/CameraView.h"
#include "ui/desktop/scanners/ScannersPanel.h"
#include "ui/desktop/standards/StandardsPanel.h"
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

    std::vector<RailPlace> railPlaces(const std::vector<Desk*>& desks, const Wording& words)
    {
        // At the foot of the rail stands what is no desk.
        const auto atFoot = static_cast<std::size_t>(MainFrame::Place::Scanners);
        std::vector<RailPlace> places;
        for (const auto* desk : desks)
            places.push_back({desk->sign().icon, words(desk->sign().title), places.size() >= atFoot});
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
    top_ = new TopBar(this, parts_.who.staff.name + " · " + parts_.who.station, words("desktop.sound.on"),
        words("desktop.sign-in.switch"));
    returns_ = new ReturnsPanel(this, parts_.returns, signals_, parts_.clock, words, parts_.kind);
    bench_ = new BenchPanel(this, parts_.bench, parts_.holds, signals_, parts_.clock, words);
    planning_ = new PlanningPanel(this, parts_.planning, words);
    packing_ = new PackingPanel(this, parts_.packing, signals_, parts_.clock, words);
    certificates_ = new CertificatesPanel(this, parts_.certificates, words);
    standards_ = new StandardsPanel(this, parts_.standards, words);
    audit_ = new AuditPanel(this, parts_.audit, words);
    scanners_ = new ScannersPanel(this, parts_.scanners, parts_.labels, words);
    status_ = new StatusStrip(this);
    desks_ = {returns_, bench_, planning_, packing_, certificates_, standards_, audit_, scanners_,
        new HelpPanel(this, words)};
    rail_ = new NavigationRail(this, railPlaces(desks_, words));
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
    showReturns();
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
    for (auto* desk : desks_)
        right->Add(desk, wxSizerFlags(1).Expand());
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
    on(WXK_F1, wxMOD_NONE, [this] { open(place_ == Place::Help ? Place::Returns : Place::Help); });
    on(WXK_F6, wxMOD_NONE, [this] { goToNextPanel(1); });
    on(WXK_F6, wxMOD_SHIFT, [this] { goToNextPanel(-1); });
    on(WXK_F12, wxMOD_NONE, [this] { parts_.bench->closeGas(); });
    // What means nothing to the open page is meant for the box in the hand.
    const auto ask = [this](int key, int modifiers) {
        keys_->on(key, modifiers,
            [this, key, modifiers] { return desk().key(key, modifiers) || returns_->key(key, modifiers); });
    };
    for (const int key : {WXK_F2, WXK_F3, WXK_F4, WXK_F5, WXK_F7, WXK_F8, WXK_F9})
        ask(key, wxMOD_NONE);
    for (const char key : {'D', 'H', 'N', 'P', 'Z'})
        ask(key, wxMOD_CONTROL);
    on('O', wxMOD_CONTROL, [this] { pictures_->choose(); });
    on('M', wxMOD_CONTROL, [this] { toggleSound(); });
    if (parts_.people) {
        on('L', wxMOD_CONTROL, [this] { parts_.people->lock(); });
        top_->person().onPress = [this] { parts_.people->switchPerson(); };
    }
    on('Q', wxMOD_CONTROL, [this] { Close(); });
    for (std::size_t stop = 0; stop < static_cast<std::size_t>(Place::Help); ++stop)
        on('1' + static_cast<int>(stop), wxMOD_CONTROL, [this, stop] { open(static_cast<Place>(stop)); });
    keys_->on('V', wxMOD_CONTROL, [this] { return pictures_->paste(); });
    keys_->on(WXK_ESCAPE, wxMOD_NONE, [this] { return escape(); });

    scanners_->onChanged = [this](
                               const scanner::KeyboardWedge::Options& options) { keys_->setWedge(options); };

    rail_->onChosen = [this](std::size_t place) { open(static_cast<Place>(place)); };
    scanBox().onText = [this](const std::string& text) {
        for (auto* desk : desks_)
            desk->filter(desk == &this->desk() ? text : std::string());
    };
    // What leaves lines was a word to find them by; a code that is in none of them was scanned.
    scanBox().onEnter = [this](const std::string&) { return desk().enterLines(); };
    scanBox().onSubmit = [this](const std::string& keys) { submit(keys); };
    top_->sound().onPress = [this] { toggleSound(); };
    returns_->onPictureWanted = [this] { CallAfter([this] { pictures_->choose(); }); };
}

void MainFrame::bindSessions()
{
    for (std::size_t place = 0; place < desks_.size(); ++place) {
        auto& desk = *desks_[place];
        desk.onAnswersChanged = [this, place] { showAnswers(place); };
        // A signature wants the passphrase again, wherever it is given.
        if (parts_.people)
            desk.setProof([this](std::function<void()> then) { parts_.people->askProof(std::move(then)); });
        showAnswers(place);
    }
    parts_.returns->onPictureWanted = [this] { pictures_->choose(); };
    parts_.watch->onChange = [this] {
        for (auto* desk : desks_)
            desk->refresh();
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
    for (auto* desk : desks_)
        desk->Hide();
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
    for (auto* desk : desks_)
        desk->Show(!isCovered() && desk == &this->desk());
    rail_->select(static_cast<std::size_t>(place));
    keys_->onTrial = nullptr;
    if (place == Place::Scanners)
        keys_->onTrial = [this](const auto& character, bool ends, auto at) {
            scanners_->takeKey(character, ends, at);
        };
    top_->setTitle(parts_.words(desk().sign().title));
    scanBox().setWanted(parts_.words(desk().wanted()));
    desk().opened();
    Layout();
    keys_->returnToBox();
}

void MainFrame::submit(const std::string& keys)
{
    if (desk().take(keys))
        return;
    // Whatever page happens to be open, any other scan belongs to the returns desk.
    open(Place::Returns);
    returns_->take(keys);
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
    else if (!desk().key(WXK_ESCAPE, wxMOD_NONE)) {
        if (place_ != Place::Returns)
            open(Place::Returns);
        else
            parts_.returns->clear();
    }
    keys_->returnToBox();
    return true;
}

void MainFrame::goToNextPanel(int step)
{
    auto stops = desk().stops();
    std::erase_if(stops, [](const wxWindow* stop) { return !stop->IsShownOnScreen(); });
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

void MainFrame::showAnswers(std::size_t place)
{
    const auto& desk = *desks_[place];
    const int count = desk.waiting();
    rail_->setWaiting(place, count, parts_.words("desktop.rail.waiting", {{"count", std::to_string(count)}}));
    if (&desk == &this->desk())
        scanBox().setWanted(parts_.words(desk.wanted()));
    if (&desk == returns_)
        showReturns();
    showStatus();
}

void MainFrame::showReturns()
{
    const auto& state = parts_.returns->state();
    scanBox().setCounter(
        state.waiting > 0 ? parts_.words("desktop.scan.waiting", {{"count", std::to_string(state.waiting)}})
                          : std::string());
    // A command of this desk changed the records: the others need not wait for the next look.
    if (state.answers != lookedAfter_ && !state.busy) {
        lookedAfter_ = state.answers;
        parts_.watch->look();
    }
}

void MainFrame::showStatus()
{
    auto fields = statusFields(parts_.returns->state(), parts_.audit->state(), parts_.kind, parts_.words);
    for (const auto* desk : desks_)
        if (const auto alarm = desk->alarm())
            fields.push_back(*alarm);
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
    parts_.watch->onChange = nullptr;
    for (auto* desk : desks_)
        desk->stop();
    activity_.reset();
    if (parts_.people)
        parts_.people->onChange = nullptr;
    keys_.reset();
    if (parts_.onClosing)
        parts_.onClosing();
    Destroy();
}

} // namespace ui::desktop
