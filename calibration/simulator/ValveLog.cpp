// SPDX-License-Identifier: MIT
#include "calibration/simulator/ValveLog.h"

#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace calibration {

ValveLog::ValveLog(const std::filesystem::path& file)
{
    if (file.empty())
        return;
    file_ = open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (file_ < 0)
        throw lab::Failure({"file.write", {{"file", file.string()}}}, std::strerror(errno));
}

ValveLog::~ValveLog()
{
    if (file_ >= 0)
        close(file_);
}

void ValveLog::write(std::string_view valve, bool open)
{
    if (file_ < 0)
        return;
    const std::chrono::duration<double> wall = std::chrono::system_clock::now().time_since_epoch();
    const auto line = "{\"wall\": " + lab::text::number(wall.count(), 3) + ", \"valve\": \""
                      + std::string(valve) + "\", \"open\": " + (open ? "true" : "false") + "}\n";
    // One write of one short line: whole or not at all. A full disk must not keep a valve from closing.
    [[maybe_unused]] const auto written = ::write(file_, line.data(), line.size());
}

} // namespace calibration
