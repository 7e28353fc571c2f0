// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/ScannerSettings.h"

#include "lab/SettingsFile.h"
#include "lab/values/Text.h"

namespace ui::desktop {

scanner::KeyboardWedge::Options wedgeOptions(const lab::Settings& settings)
{
    return {.threshold = std::chrono::milliseconds(settings.whole("scanner.wedge-threshold-ms")),
        .shortest = static_cast<std::size_t>(settings.whole("scanner.wedge-shortest")),
        .prefix = settings.text("scanner.wedge-prefix"),
        .separator = settings.text("scanner.wedge-separator")};
}

ScannerSettings::ScannerSettings(lab::Settings settings, std::filesystem::path file)
    : settings_(std::move(settings))
    , file_(std::move(file))
{
}

lab::Expected<void> ScannerSettings::change(const std::map<std::string, std::string>& values)
{
    std::vector<std::string> pairs;
    for (const auto& [key, value] : values) {
        // A line of the file is read without the blanks around its value.
        if (lab::text::trimmed(value) != value || value.find('\n') != std::string::npos)
            return lab::refused("settings.blank-ends", {{"key", key}, {"value", lab::text::shown(value)}});
        pairs.push_back(key + "=" + value);
    }
    auto changed = settings_.with(pairs);
    if (!changed)
        return tl::make_unexpected(changed.error());
    if (isKept())
        lab::changeSettings(file_, values);
    settings_ = *std::move(changed);
    return {};
}

} // namespace ui::desktop
