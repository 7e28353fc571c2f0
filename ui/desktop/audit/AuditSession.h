// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "lab/audit/AnchorBook.h"
#include "lab/store/Journal.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lab {
class Database;
}

namespace ui::desktop {

/// The audit screen without its window: the journal's latest entries, and the audit of the lab's records in
/// the background. UI thread only.
class AuditSession : public std::enable_shared_from_this<AuditSession> {
public:
    struct State {
        std::vector<lab::JournalEntry> latest; ///< the newest first
        std::int64_t entries = 0;
        bool verifying = false;
        std::int64_t checked = 0; ///< entries recomputed so far
        std::optional<lab::JournalVerdict> verdict; ///< of the last verification
        std::optional<lab::Message> trouble;
    };

    /// The executor is one that no scan waits for: a verification may take its time.
    AuditSession(lab::Database& database, lab::AnchorBook anchors, lab::Executor& executor);

    const State& state() const { return state_; }
    std::function<void(const State&)> onChange;

    /// Reads the latest entries anew.
    void refresh();
    /// Checks the whole journal, its anchors, and every result and receipt.
    void verify();
    /// Ends a verification that is under way: the program is about to end.
    void stop() { *stopped_ = true; }

private:
    struct Reading;
    void inBackground(std::function<Reading(lab::Database&, const std::function<void(std::int64_t)>&)> work);
    void publish();

    lab::Database& database_;
    lab::AnchorBook anchors_;
    lab::Executor& executor_;
    State state_;
    /// Shared with the work, which may still run when this is gone.
    std::shared_ptr<std::atomic<bool>> stopped_ = std::make_shared<std::atomic<bool>>(false);
};

} // namespace ui::desktop
