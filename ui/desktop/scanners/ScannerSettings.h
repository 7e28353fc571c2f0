// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"
#include "scanner/devices/KeyboardWedge.h"

#include <filesystem>
#include <map>
#include <string>

namespace ui::desktop {

/// How scanners that type are told from people, by these settings.
scanner::KeyboardWedge::Options wedgeOptions(const lab::Settings& settings);

/// The part of the settings that is changed at the screen, and the file that keeps them. UI thread only.
class ScannerSettings {
public:
    /// Without a file a change lasts until the window closes.
    ScannerSettings(lab::Settings settings, std::filesystem::path file);

    const lab::Settings& settings() const { return settings_; }
    bool isKept() const { return !file_.empty(); }

    /// Takes these values, by key, and writes them into the file. Refuses a value that its key does not take,
    /// with "settings.value", or that a file cannot hold, with "settings.blank-ends"; then nothing has
    /// changed. Throws lab::Failure "file.write".
    lab::Expected<void> change(const std::map<std::string, std::string>& values);

private:
    lab::Settings settings_;
    std::filesystem::path file_;
};

} // namespace ui::desktop
