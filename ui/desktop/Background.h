// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "lab/values/Failure.h"
#include "lab/values/Message.h"

#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace ui::desktop {

/// Runs `work()` on the executor's own thread and hands what came of it to `then(session, result, failure)`
/// on the window's: the result, or why there is none. The answer is dropped when the session is gone
/// meanwhile. Window thread.
template <class Session, class Work, class Then>
void inBackground(lab::Executor& executor, std::weak_ptr<Session> self, Work work, Then then)
{
    using Result = decltype(work());
    executor.inBackground(
        [&executor, self = std::move(self), work = std::move(work), then = std::move(then)] {
            std::optional<Result> result;
            std::optional<lab::Message> failure;
            try {
                result.emplace(work());
            } catch (const lab::Failure& failed) {
                failure = failed.message();
            } catch (const std::exception& unforeseen) {
                failure = lab::Message {"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}};
            }
            executor.onUiThread([self, then, result = std::move(result), failure = std::move(failure)] {
                if (const auto session = self.lock())
                    then(*session, result, failure);
            });
        });
}

} // namespace ui::desktop
