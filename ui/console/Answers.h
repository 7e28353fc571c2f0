// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Zone.h"
#include "logistics/returns/ScanAnswer.h"
#include "ui/console/Console.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace ui::console {

/// Prints the returns desk's answers, one line each, and keeps the exit code that they come to: 0 when every
/// module was taken in, 1 when one was not, 2 when a code or picture was refused, 3 when the decoder failed.
class Answers {
public:
    Answers(const Console& console, lab::Zone zone)
        : console_(console)
        , zone_(zone)
    {
    }

    /// `scanned` is the code or the picture's file.
    void print(const std::string& scanned, const std::vector<logistics::ScanAnswer>& answers);
    int exitCode() const { return std::max<int>(exitCode_, waits_ ? AnswerIsNo : Done); }

private:
    const Console& console_;
    lab::Zone zone_;
    int exitCode_ = Done;
    bool waits_ = false; ///< a module was not taken in for want of CONFIRM
};

/// An answer by the contract of `flexcal receive --json`.
Poco::JSON::Object toJson(const std::string& scanned, const logistics::ScanAnswer& answer, Language language);

/// Reads a picture of one box and gives its labels to the returns desk.
std::vector<logistics::ScanAnswer> readPicture(
    Workstation& workstation, const std::filesystem::path& picture);

} // namespace ui::console
