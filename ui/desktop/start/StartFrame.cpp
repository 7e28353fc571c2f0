// SPDX-License-Identifier: MIT
#include "ui/desktop/start/StartFrame.h"

#include "lab/training/TrainingLab.h"
#include "lab/values/Failure.h"
#include "ui/desktop/App.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/start/StartPage.h"

#include <wx/filedlg.h>
#include <wx/process.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <utility>

namespace ui::desktop {
namespace {

    constexpr int lookMilliseconds = 100;

    /// Where the lab was looked for if that place is free, so that the next start finds it without being
    /// told; else a place beside it.
    std::filesystem::path freeFolder(const std::filesystem::path& wanted)
    {
        std::error_code error;
        const auto folder = wanted.parent_path();
        if (!std::filesystem::exists(folder, error) || std::filesystem::is_empty(folder, error))
            return folder;
        for (int number = 1;; ++number) {
            const auto other = folder / ("training-" + std::to_string(number));
            if (!std::filesystem::exists(other, error))
                return other;
        }
    }

    std::optional<lab::Message> make(const std::filesystem::path& folder)
    {
        try {
            const auto made = lab::makeTrainingLab(folder, {});
            return made ? std::nullopt : std::optional(made.error());
        } catch (const lab::Failure& failure) {
            return failure.message();
        } catch (const std::exception& unforeseen) {
            return lab::Message {"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}};
        }
    }

} // namespace

StartFrame::StartFrame(const lab::Message& why, Language language, Chosen onChosen)
    : wxFrame(nullptr, wxID_ANY, toWx(say("desktop.title", language)), wxDefaultPosition, wxSize(1280, 800))
    , wanted_(std::string(why.argument("file")))
    , language_(language)
    , onChosen_(std::move(onChosen))
    , work_(std::make_unique<WxExecutor>())
    , self_(std::make_shared<StartFrame*>(this))
{
    NativeStyle::load(Theme::current());
    NativeStyle::apply(*this, NativeStyle::frame);
    page_ = new StartPage(
        this, language, {[this] { makeTrainingLab(); }, [this] { watchDay(); }, [this] { chooseLab(); }});
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_, wxSizerFlags(1).Expand());
    SetSizer(all);
    SetMinClientSize(wxSize(1024, 640));
    SetClientSize(wxSize(1280, 800));

    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'O' && event.GetModifiers() == wxMOD_CONTROL)
            chooseLab();
        else if (event.GetKeyCode() == 'W' && event.GetModifiers() == wxMOD_CONTROL)
            watchDay();
        else
            event.Skip();
    });
    Bind(wxEVT_END_PROCESS, [this](wxProcessEvent&) { endDay(); });
    untilMade_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { lookForDay(); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        Theme::followDesktop();
        NativeStyle::load(Theme::current());
        Refresh();
        event.Skip();
    });
}

StartFrame::~StartFrame()
{
    if (day_)
        day_->Detach();
    self_.reset();
    work_.reset();
}

void StartFrame::showTrouble(const lab::Message& message) { page_->showTrouble(say(message, language_)); }

void StartFrame::makeTrainingLab()
{
    page_->showBusy(true);
    const auto folder = freeFolder(wanted_);
    work_->inBackground([&work = *work_, folder, self = std::weak_ptr(self_)] {
        const auto trouble = make(folder);
        work.onUiThread([self, folder, trouble] {
            if (const auto frame = self.lock())
                (*frame)->finish(folder, trouble);
        });
    });
}

void StartFrame::watchDay()
{
    if (day_)
        return;
    page_->showBusy(true);
    dayFolder_ = freeFolder(wanted_);
    const auto program = consoleProgram().string();
    const auto out = dayFolder_.string();
    const char* const words[] = {program.c_str(), "day", "--clients", "100", "--out", out.c_str(), nullptr};
    day_ = new wxProcess(this);
    if (wxExecute(words, wxEXEC_ASYNC, day_) > 0) {
        untilMade_.Start(lookMilliseconds);
        return;
    }
    delete std::exchange(day_, nullptr);
    finish({}, lab::Message {"child.not-ready", {{"program", program}}});
}

void StartFrame::lookForDay()
{
    // The lab is moved into place whole.
    std::error_code error;
    if (!std::filesystem::exists(dayFolder_ / "lab.db", error))
        return;
    untilMade_.Stop();
    finish(dayFolder_, std::nullopt);
}

void StartFrame::endDay()
{
    // Not here: the event is still on its way through it.
    CallAfter([ended = std::exchange(day_, nullptr)] { delete ended; });
    if (!untilMade_.IsRunning())
        return;
    // It ended before its lab was there, and has said why where this program was started.
    untilMade_.Stop();
    finish({}, lab::Message {"child.not-ready", {{"program", consoleProgram().string()}}});
}

void StartFrame::finish(const std::filesystem::path& folder, const std::optional<lab::Message>& trouble)
{
    page_->showBusy(false);
    if (trouble)
        showTrouble(*trouble);
    else
        onChosen_({"database.url=sqlite:" + (folder / "lab.db").string()});
}

void StartFrame::chooseLab()
{
    wxFileDialog dialog(this, toWx(say("desktop.start.choose-lab", language_)), {}, {},
        toWx(say("desktop.start.lab-files", language_)) + "|*.db", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        onChosen_({"database.url=sqlite:" + dialog.GetPath().utf8_string()});
}

} // namespace ui::desktop
