// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Zone.h"
#include "logistics/returns/ScanAnswer.h"
#include "scanner/Label.h"

#include <memory>
#include <optional>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// The settings of the returns desk.
struct ReturnRules {
    int earlyDays = 14; ///< a module back this many days before its due date, or more, is early
    std::string cart = "B"; ///< the cart that stands at this desk
    int cartSlots = 16;
};

/// The warehouse's desk: takes scans one by one, in any order, says what each means, and takes modules in.
///
/// A box is told by its labels: a return label, box, kit or client number opens it and the module that comes
/// next belongs to it; a label scanned after the module belongs to the same box when it names the same kit,
/// and opens the next box otherwise. Every receipt is one command: it is on disk when the answer is given.
///
/// Not for two threads at once; every call may take as long as the disk does, so a window calls it in the
/// background. Throws lab::Failure when the records cannot be reached; then nothing was written.
class ReturnsDesk {
public:
    ReturnsDesk(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        ReturnRules rules);
    ~ReturnsDesk();

    /// One code as it came from the scanner, the keyboard or a card.
    ScanAnswer scan(const scanner::Label& label);

    /// All labels of one picture, which shows one box: each module in it is matched against the other labels.
    /// One answer per module; one for the labels when no module is in sight.
    std::vector<ScanAnswer> scanPicture(const std::vector<scanner::Label>& labels);

    /// Writes what waits for the person's word (another client's module, an unexpected one).
    ScanAnswer confirm();
    /// Sets the module just taken in aside on shelf Q2, as damaged or opened when that is the condition.
    ScanAnswer quarantine(std::optional<lab::ReturnOutcome> condition = {});
    /// Takes this desk's last receipt back by a compensating entry.
    ScanAnswer undo();
    /// Forgets labels and a waiting question; records stay as they are.
    void clear();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace logistics
