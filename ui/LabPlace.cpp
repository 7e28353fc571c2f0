// SPDX-License-Identifier: MIT
#include "ui/LabPlace.h"

#include <cstdlib>

namespace ui {
namespace {

    std::filesystem::path dataFolder()
    {
        const auto* data = std::getenv("XDG_DATA_HOME");
        const auto* home = std::getenv("HOME");
        const auto base = data && *data ? std::filesystem::path(data)
                                        : std::filesystem::path(home ? home : ".") / ".local" / "share";
        return base / "flexcal";
    }

} // namespace

lab::Expected<lab::DatabaseUrl> databaseUrl(const lab::Settings& settings)
{
    const auto& text = settings.text("database.url");
    return text.empty() ? lab::DatabaseUrl::sqlite(dataFolder() / "lab.db") : lab::DatabaseUrl::parse(text);
}

std::filesystem::path labFolder(const lab::Settings& settings, const lab::DatabaseUrl& records)
{
    const auto& text = settings.text("lab.folder");
    if (!text.empty())
        return text;
    return records.isFile() ? records.file().parent_path() : dataFolder();
}

} // namespace ui
