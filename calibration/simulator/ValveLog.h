// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace calibration {

/// What the valves did, when: JSON lines {"wall": seconds since 1970, "valve": name, "open": true|false},
/// each written at once, so that it stands there even when the program is killed. Names are "gas-1" to
/// "gas-4", "zero", "vent" and "dock-1" to "dock-16".
class ValveLog {
public:
    /// Without a file nothing is written. Throws lab::Failure "file.write".
    explicit ValveLog(const std::filesystem::path& file = {});
    ~ValveLog();
    ValveLog(const ValveLog&) = delete;
    ValveLog& operator=(const ValveLog&) = delete;

    void write(std::string_view valve, bool open);

private:
    int file_ = -1;
};

} // namespace calibration
