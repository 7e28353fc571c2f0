// SPDX-License-Identifier: MIT
#include "ui/desktop/audit/AuditSession.h"

#include "lab/audit/Audit.h"
#include "lab/values/Failure.h"

#include <exception>

namespace ui::desktop {
namespace {

    constexpr int entriesShown = 300;

    /// Ends a verification from within: its progress is the one place where it listens.
    struct Stopped {};

} // namespace

/// What one piece of background work brings back.
struct AuditSession::Reading {
    std::vector<lab::JournalEntry> latest;
    std::int64_t entries = 0;
    std::optional<lab::JournalVerdict> verdict;
    std::optional<lab::Message> trouble;
};

AuditSession::AuditSession(lab::Database& database, lab::AnchorBook anchors, lab::Executor& executor)
    : database_(database)
    , anchors_(std::move(anchors))
    , executor_(executor)
{
}

void AuditSession::refresh()
{
    inBackground([](lab::Database& database, const auto&) {
        const lab::Journal journal(database);
        return Reading {journal.latest(entriesShown), journal.size(), std::nullopt, std::nullopt};
    });
}

void AuditSession::verify()
{
    if (state_.verifying)
        return;
    state_.verifying = true;
    state_.checked = 0;
    publish();
    inBackground([anchors = anchors_](lab::Database& database, const auto& progress) {
        auto verdict = lab::audit(database, anchors, {}, progress);
        const lab::Journal journal(database);
        return Reading {journal.latest(entriesShown), journal.size(), std::move(verdict), std::nullopt};
    });
}

void AuditSession::inBackground(
    std::function<Reading(lab::Database&, const std::function<void(std::int64_t)>&)> work)
{
    const auto self = weak_from_this();
    executor_.inBackground([&database = database_, &executor = executor_, self, stopped = stopped_,
                               work = std::move(work)] {
        const auto progress = [&executor, self, stopped](std::int64_t checked) {
            if (*stopped)
                throw Stopped {};
            executor.onUiThread([self, checked] {
                if (const auto session = self.lock()) {
                    session->state_.checked = checked;
                    session->publish();
                }
            });
        };
        Reading reading;
        try {
            reading = work(database, progress);
        } catch (const Stopped&) {
            return;
        } catch (const lab::Failure& failure) {
            reading.trouble = failure.message();
        } catch (const std::exception& unforeseen) {
            reading.trouble = lab::Message {"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}};
        }
        executor.onUiThread([self, reading = std::move(reading)] {
            const auto session = self.lock();
            if (!session)
                return;
            auto& state = session->state_;
            state.trouble = reading.trouble;
            if (!reading.trouble) {
                state.latest = reading.latest;
                state.entries = reading.entries;
            }
            if (reading.verdict || reading.trouble)
                state.verifying = false;
            if (reading.verdict)
                state.verdict = reading.verdict;
            session->publish();
        });
    });
}

void AuditSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
