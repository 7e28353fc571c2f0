// SPDX-License-Identifier: MIT
#include "ui/desktop/MainFrame.h"

#include "ui/desktop/StatusFields.h"
#include "ui/desktop/audit/AuditPanel.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/help/HelpPanel.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/IconButton.h"
#include "ui/desktop/widgets/NavigationRail.h"
#include "ui/desktop/widgets/RowList.h"
#include "ui/desktop/widgets/ScanBox.h"
#include "ui/desktop/widgets/StatusStrip.h"
#include "ui/desktop/widgets/TopBar.h"

#include <wx/sizer.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int clockMilliseconds = 1000;

} // namespace

MainFrame::MainFrame(FrameParts parts)
    : wxFrame(nullptr, wxID_ANY, toWx(parts.words("desktop.title")), wxDefaultPosition, wxSize(1280, 800))
    , parts_(std::move(parts))
    , signals_(parts_.sounds)
{
    const auto& words = parts_.words;
    NativeStyle::load(Theme::current());
    NativeStyle::apply(*this, NativeStyle::frame);
    rail_ = new NavigationRail(
        this, {{"returns", words("desktop.rail.returns")}, {"audit", words("desktop.rail.audit")},
                  {"help", words("desktop.rail.help"), true}});
    top_ = new TopBar(this, parts_.who.staff.name + " · " + parts_.who.station, words("desktop.sound.on"));
    returns_ = new ReturnsPanel(this, parts_.returns, signals_, parts_.clock, words, parts_.kind);
    audit_ = new AuditPanel(this, parts_.audit, words);
    status_ = new StatusStrip(this);
    pages_ = {returns_, audit_, new HelpPanel(this, words)};
    pictures_ =
        std::make_unique<PictureIntake>(*this, words, [this](const auto& files) { submitPictures(files); });
    layOut();
    bindKeys();
    bindSessions();

    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive())
            keys_->returnToBox();
        event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        applyTheme();
        event.Skip();
    });
    clockTick_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showStatus(); });
    clockTick_.Start(clockMilliseconds);
    open(Place::Returns);
    showReturns(parts_.returns->state());
    scanBox().takeFocus();
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
    on(WXK_F5, wxMOD_NONE, [&session] { session.retry(); });
    on(WXK_F6, wxMOD_NONE, [this] { goToNextPanel(1); });
    on(WXK_F6, wxMOD_SHIFT, [this] { goToNextPanel(-1); });
    on(WXK_F8, wxMOD_NONE, [&session] { session.quarantine(); });
    on(WXK_F9, wxMOD_NONE, [this] {
        if (place_ == Place::Audit)
            parts_.audit->verify();
    });
    on('Z', wxMOD_CONTROL, [&session] { session.undo(); });
    on('O', wxMOD_CONTROL, [this] { pictures_->choose(); });
    on('M', wxMOD_CONTROL, [this] { toggleSound(); });
    on('Q', wxMOD_CONTROL, [this] { Close(); });
    on('1', wxMOD_CONTROL, [this] { open(Place::Returns); });
    on('2', wxMOD_CONTROL, [this] { open(Place::Audit); });
    keys_->on('V', wxMOD_CONTROL, [this] { return pictures_->paste(); });
    keys_->on(WXK_ESCAPE, wxMOD_NONE, [this] { return escape(); });

    rail_->onChosen = [this](std::size_t place) { open(static_cast<Place>(place)); };
    scanBox().onSubmit = [this](const std::string& keys) { submit(keys); };
    top_->sound().onPress = [this] { toggleSound(); };
    returns_->onPictureWanted = [this] { CallAfter([this] { pictures_->choose(); }); };
}

void MainFrame::bindSessions()
{
    parts_.returns->onChange = [this](const ReturnsState& state) { showReturns(state); };
    parts_.returns->onPictureWanted = [this] { pictures_->choose(); };
    parts_.audit->onChange = [this](const AuditSession::State& state) {
        audit_->show(state);
        showStatus();
    };
    parts_.returns->refresh();
    parts_.audit->verify();
}

void MainFrame::open(Place place)
{
    place_ = place;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        pages_[i]->Show(i == static_cast<std::size_t>(place));
    rail_->select(static_cast<std::size_t>(place));
    const char* const titles[] = {"desktop.rail.returns", "desktop.rail.audit", "desktop.rail.help"};
    top_->setTitle(parts_.words(titles[static_cast<std::size_t>(place)]));
    if (place == Place::Audit)
        parts_.audit->verify();
    Layout();
    keys_->returnToBox();
}

void MainFrame::submit(const std::string& keys)
{
    // A scan always belongs to the returns desk, whatever page happens to be open.
    if (place_ != Place::Returns)
        open(Place::Returns);
    parts_.returns->submit(keys);
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
    else if (place_ == Place::Audit)
        stops = audit_->stops();
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
    const int atDock = state.lists.waitingAtDock();
    rail_->setWaiting(static_cast<std::size_t>(Place::Returns), atDock,
        words("desktop.rail.waiting", {{"count", std::to_string(atDock)}}));
    scanBox().setCounter(state.waiting > 0
                             ? words("desktop.scan.waiting", {{"count", std::to_string(state.waiting)}})
                             : std::string());
    const bool moduleWanted =
        state.answer && state.answer->kind == logistics::ScanAnswer::Kind::Noted && !state.held;
    scanBox().setWanted(words(state.held     ? "desktop.scan.confirm-first"
                              : moduleWanted ? "desktop.scan.module"
                                             : "desktop.scan.any"));
    if (state.answers != journalSeenAfter_ && !state.busy) {
        journalSeenAfter_ = state.answers;
        parts_.audit->refresh();
    }
    showStatus();
}

void MainFrame::showStatus()
{
    status_->show(statusFields(parts_.returns->state(), parts_.audit->state(), parts_.kind, parts_.words),
        parts_.words.fullMoment(parts_.clock.now()));
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
    parts_.returns->stop();
    parts_.audit->onChange = nullptr;
    keys_.reset();
    if (parts_.onClosing)
        parts_.onClosing();
    Destroy();
}

} // namespace ui::desktop
