// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/PictureIntake.h"

#include "ui/desktop/look/WxText.h"

#include <wx/clipbrd.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/image.h>

#include <cstdlib>
#include <system_error>

namespace ui::desktop {
namespace {

    std::filesystem::path toPath(const wxString& text) { return text.utf8_string(); }

    class DropTarget : public wxFileDropTarget {
    public:
        explicit DropTarget(PictureIntake& intake)
            : intake_(intake)
        {
        }

        bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override
        {
            std::vector<std::filesystem::path> files;
            for (const auto& name : names)
                files.push_back(toPath(name));
            intake_.takeFiles(files);
            return true;
        }

    private:
        PictureIntake& intake_;
    };

    /// A folder that only this person can read: labels carry addresses.
    std::filesystem::path makePrivateFolder()
    {
        const char* runtime = std::getenv("XDG_RUNTIME_DIR");
        std::error_code failed;
        auto base = runtime && std::filesystem::is_directory(runtime, failed)
                        ? std::filesystem::path(runtime)
                        : std::filesystem::temp_directory_path(failed);
        auto pattern = (base / "flexcal-pasted-XXXXXX").string();
        return mkdtemp(pattern.data()) ? std::filesystem::path(pattern) : std::filesystem::path();
    }

} // namespace

PictureIntake::PictureIntake(wxWindow& window, Wording words, Take take)
    : window_(window)
    , words_(std::move(words))
    , take_(std::move(take))
{
    window_.SetDropTarget(new DropTarget(*this));
}

PictureIntake::~PictureIntake()
{
    window_.SetDropTarget(nullptr);
    std::error_code ignored;
    if (!pastedFolder_.empty())
        std::filesystem::remove_all(pastedFolder_, ignored);
}

void PictureIntake::takeFiles(const std::vector<std::filesystem::path>& files)
{
    if (!files.empty())
        take_(files);
}

void PictureIntake::choose()
{
    wxFileDialog dialog(&window_, toWx(words_("desktop.picture.choose")), {}, {},
        toWx(words_("desktop.picture.kinds")) + "|*.png;*.jpg;*.jpeg;*.PNG;*.JPG;*.JPEG",
        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::filesystem::path> files;
    for (const auto& name : names)
        files.push_back(toPath(name));
    takeFiles(files);
}

bool PictureIntake::paste()
{
    if (!wxTheClipboard->Open())
        return false;
    std::vector<std::filesystem::path> files;
    if (wxBitmapDataObject picture;
        wxTheClipboard->IsSupported(wxDF_BITMAP) && wxTheClipboard->GetData(picture)) {
        const auto file = keepPasted();
        if (!file.empty()
            && picture.GetBitmap().ConvertToImage().SaveFile(toWx(file.string()), wxBITMAP_TYPE_PNG))
            files.push_back(file);
    } else if (wxFileDataObject names;
               wxTheClipboard->IsSupported(wxDF_FILENAME) && wxTheClipboard->GetData(names)) {
        for (const auto& name : names.GetFilenames())
            files.push_back(toPath(name));
    }
    wxTheClipboard->Close();
    takeFiles(files);
    return !files.empty();
}

std::filesystem::path PictureIntake::keepPasted()
{
    if (pastedFolder_.empty())
        pastedFolder_ = makePrivateFolder();
    if (pastedFolder_.empty())
        return {};
    return pastedFolder_ / ("pasted-" + std::to_string(++pasted_) + ".png");
}

} // namespace ui::desktop
