// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/HoldSession.h"

#include "lab/values/Failure.h"

#include <exception>
#include <utility>

namespace ui::desktop {
namespace {

    lab::Expected<void> guarded(
        HoldSource& source, const std::function<lab::Expected<void>(HoldSource&)>& work)
    {
        try {
            return work(source);
        } catch (const lab::Failure& failure) {
            return tl::make_unexpected(failure.message());
        } catch (const std::exception& unforeseen) {
            return lab::refused("desktop.trouble.unforeseen", {{"detail", unforeseen.what()}});
        }
    }

} // namespace

HoldState::Step HoldState::step() const
{
    if (!records.hold)
        return Step::None;
    if (!records.hold->explained())
        return Step::Explain;
    const bool passed = !records.controls.empty() && records.controls.back().good()
                        && records.controls.back().at > *records.hold->explainedAt;
    return passed ? Step::Release : Step::Control;
}

HoldSession::HoldSession(HoldSource& source, lab::Executor& looking, lab::Executor& control)
    : source_(source)
    , looking_(looking)
    , control_(control)
{
}

void HoldSession::refresh()
{
    const auto self = weak_from_this();
    looking_.inBackground([&source = source_, &executor = looking_, self] {
        HoldRecords records;
        const auto read = guarded(source, [&records](HoldSource& from) -> lab::Expected<void> {
            records = from.controls();
            return {};
        });
        executor.onUiThread([self, read, records = std::move(records)] {
            const auto session = self.lock();
            if (!session || session->stopped_)
                return;
            if (read)
                session->state_.records = records;
            else
                session->state_.trouble = read.error();
            session->publish();
        });
    });
}

void HoldSession::act(lab::Executor& executor, std::function<lab::Expected<void>(HoldSource&)> work)
{
    if (state_.acting || stopped_)
        return;
    state_.acting = true;
    state_.trouble.reset();
    publish();
    const auto self = weak_from_this();
    executor.inBackground([&source = source_, &executor, self, work = std::move(work)] {
        const auto done = guarded(source, work);
        executor.onUiThread([self, done, work, &executor] {
            const auto session = self.lock();
            if (!session || session->stopped_)
                return;
            session->state_.acting = false;
            if (!done && done.error().code == "sign-in.prove" && session->onProofWanted)
                session->onProofWanted([self, work, &executor] {
                    if (const auto again = self.lock())
                        again->act(executor, work);
                });
            else if (!done)
                session->state_.trouble = done.error();
            session->refresh();
            session->publish();
        });
    });
}

void HoldSession::explain(const std::string& cause, const std::string& action)
{
    act(looking_, [cause, action](HoldSource& source) { return source.explain(cause, action); });
}

void HoldSession::check()
{
    act(control_,
        [](HoldSource& source) { return source.check().map([](const calibration::ControlCheck&) {}); });
}

void HoldSession::release()
{
    act(looking_, [](HoldSource& source) { return source.release(); });
}

void HoldSession::stop()
{
    stopped_ = true;
    onChange = nullptr;
    onProofWanted = nullptr;
}

void HoldSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
