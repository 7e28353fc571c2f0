// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

/// One thing that can be set: its key, what it is when nobody sets it, and what it is for.
struct SettingRow {
    enum class Kind { Text, Whole, Choice, Time, Location, Folder };
    std::string_view key;
    Kind kind;
    std::string_view standard;
    std::string_view limits; ///< Whole: "min..max"; Choice: "a|b|c"; Time: "HH:MM"
    std::string_view purpose; ///< in English, for the file that `flexcal` writes
};

/// The workstation's settings: every known key has a value, and every value is one its key takes.
///
/// Read from `flexcal.properties` (`key = value` lines, `#` comments), then from `--set key=value`. An
/// unknown key or a bad value is refused and names the file and line.
class Settings {
public:
    /// Everything at its standard value.
    Settings();

    /// Refuses with "settings.absent", "settings.line", "settings.unknown", "settings.twice",
    /// "settings.value".
    static Expected<Settings> read(const std::filesystem::path& file);
    /// These settings with `key=value` pairs over them; refuses besides with "settings.override".
    Expected<Settings> with(const std::vector<std::string>& overrides) const;

    /// `$XDG_CONFIG_HOME/flexcal/flexcal.properties`, or the same under `~/.config`.
    static std::filesystem::path standardFile();

    static std::span<const SettingRow> rows();

    /// The value of a known key; an unknown one is our own mistake and throws std::logic_error.
    const std::string& text(std::string_view key) const;
    int whole(std::string_view key) const;
    /// A time of day, in minutes since midnight.
    int minuteOfDay(std::string_view key) const;

private:
    Expected<void> set(
        std::string_view key, std::string_view value, const std::string& source, std::size_t line);

    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace lab
