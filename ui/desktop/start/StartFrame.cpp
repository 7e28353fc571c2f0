// SPDX-License-Identifier: MIT
#include "ui/desktop/start/StartFrame.h"

#include "lab/training/TrainingLab.h"
#include "lab/values/Failure.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/start/StartPage.h"

#include <wx/filedlg.h>
#include <wx/sizer.h>

namespace ui::desktop {
namespace {

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
        this, language, [this] { makeTrainingLab(); }, [this] { chooseLab(); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_, wxSizerFlags(1).Expand());
    SetSizer(all);
    SetMinClientSize(wxSize(1024, 640));
    SetClientSize(wxSize(1280, 800));

    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'O' && event.GetModifiers() == wxMOD_CONTROL)
            chooseLab();
        else
            event.Skip();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        Theme::followDesktop();
        NativeStyle::load(Theme::current());
        Refresh();
        event.Skip();
    });
}

StartFrame::~StartFrame()
{
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
