// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BenchSession.h"

#include "calibration/BatchTime.h"
#include "lab/values/Failure.h"
#include "ui/desktop/Background.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace ui::desktop {
namespace {

    using calibration::RunState;
    using Activity = BenchState::Activity;

    // Looks come some times a second, heartbeats four times.
    constexpr int looksWithoutHeartbeat = 6;

    BenchState::Progress progressOf(const calibration::Progress& told, const calibration::Profile& profile,
        lab::Instant now, std::size_t modules)
    {
        const auto whole =
            calibration::timeLeft(profile, {calibration::Step::Verify, 0, 0, static_cast<int>(modules), {},
                                               told.controlsInAll, told.controlsInAll});
        const auto left = calibration::timeLeft(profile, told);
        const double share = 1
                             - static_cast<double>(left.count())
                                   / static_cast<double>(std::max<std::int64_t>(1, whole.count()));
        return {told.step, told.shot, told.shots, told.modules, std::clamp(share, 0.0, 1.0), now + left,
            told.paused};
    }

} // namespace

const calibration::PointResult* BenchDock::point() const
{
    if (!run)
        return nullptr;
    if (!run->asLeft.empty())
        return &run->asLeft.front();
    const auto worst = std::ranges::max_element(
        run->asFound, {}, [](const auto& point) { return std::abs(point.error) / point.tolerance; });
    return worst == run->asFound.end() ? nullptr : &*worst;
}

BenchSession::BenchSession(BenchSource& source, Threads threads, const lab::Clock& clock)
    : source_(source)
    , threads_(threads)
    , clock_(clock)
{
    compose();
}

template <class Work, class Then>
void BenchSession::inBackground(lab::Executor& executor, Work work, Then then)
{
    if (!stopped_) // else the threads may be gone
        desktop::inBackground(executor, weak_from_this(), std::move(work), std::move(then));
}

void BenchSession::look()
{
    if (looking_)
        return;
    looking_ = true;
    inBackground(
        threads_.looking, [&source = source_] { return source.look(); },
        [](BenchSession& session, const std::optional<calibration::BenchPicture>& picture,
            const std::optional<lab::Message>& failure) {
            session.looking_ = false;
            if (picture)
                return session.take(*picture);
            session.state_.bench.reset();
            session.state_.beating = false;
            if (!session.lookFailed_ || !session.state_.trouble
                || session.state_.trouble->message != *failure) {
                session.lookFailed_ = true;
                session.fail(*failure);
            }
        });
}

void BenchSession::refresh()
{
    inBackground(
        threads_.looking, [&source = source_] { return source.records(); },
        [](BenchSession& session, const std::optional<BenchRecords>& records,
            const std::optional<lab::Message>& failure) {
            if (records)
                session.take(*records);
            else
                session.fail(*failure);
        });
}

bool BenchSession::load(const std::string& scan)
{
    if (state_.busy() || stopped_)
        return false;
    if (const auto dock = calibration::dockOfCode(scan)) {
        state_.dockWanted = *dock;
        state_.refusal.reset();
        state_.said = lab::Message {"loading.dock", {{"dock", std::to_string(*dock)}}};
        publish();
        return true;
    }
    const auto module = lab::ModuleSerial::parse(scan);
    if (!module)
        return false;
    const bool again =
        std::ranges::any_of(records_.loaded, [&](const auto& one) { return one.module == *module; });
    if (again && !state_.dockWanted) {
        unload(*module);
        return true;
    }
    inBackground(
        threads_.looking,
        [&source = source_, module = *module, dock = std::exchange(state_.dockWanted, std::nullopt)] {
            return source.load(module, dock);
        },
        [](BenchSession& session, const std::optional<lab::Expected<calibration::LoadedModule>>& loaded,
            const std::optional<lab::Message>& failure) {
            if (failure)
                return session.fail(*failure);
            if (!*loaded)
                return session.answer(tl::make_unexpected(loaded->error()));
            const auto& one = **loaded;
            session.order_.push_back(one.module);
            session.answer(lab::Message {
                "loading.loaded", {{"module", one.module.text()}, {"dock", std::to_string(one.dock)}}});
        });
    return true;
}

void BenchSession::unload(const lab::ModuleSerial& module)
{
    inBackground(
        threads_.looking, [&source = source_, module] { return source.unload(module); },
        [module](BenchSession& session, const std::optional<lab::Expected<void>>& done,
            const std::optional<lab::Message>& failure) {
            if (failure)
                return session.fail(*failure);
            std::erase(session.order_, module);
            if (!*done)
                return session.answer(tl::make_unexpected(done->error()));
            session.answer(lab::Message {"loading.unloaded", {{"module", module.text()}}});
        });
}

void BenchSession::unloadLast()
{
    if (state_.busy() || records_.loaded.empty())
        return;
    unload(order_.empty() ? records_.loaded.back().module : order_.back());
}

void BenchSession::answer(const lab::Expected<lab::Message>& answer)
{
    state_.said = answer ? std::optional(*answer) : std::nullopt;
    state_.refusal = answer ? std::nullopt : std::optional(answer.error());
    ++state_.answers;
    publish();
    refresh();
}

void BenchSession::start()
{
    if (state_.busy() || (state_.waiting == 0 && state_.loaded == 0))
        return;
    state_.said.reset();
    state_.refusal.reset();
    state_.dockWanted.reset();
    order_.clear();
    state_.pauseWanted = false;
    source_.pause(false);
    state_.activity = Activity::Starting;
    state_.trouble.reset();
    lookFailed_ = false;
    stopping_ = std::stop_source();
    publish();
    const auto watch = [&source = source_, &clock = clock_, &executor = threads_.control,
                           self = weak_from_this()](const calibration::Progress& told) {
        std::vector<calibration::CalibrationRun> runs(told.runs.begin(), told.runs.end());
        const auto progress = progressOf(told, source.profile(), clock.now(), runs.size());
        executor.onUiThread([self, progress, runs = std::move(runs)] {
            if (const auto session = self.lock())
                session->takeProgress(progress, runs);
        });
    };
    inBackground(
        threads_.control,
        [&source = source_, watch, stop = stopping_.get_token()] { return source.calibrate(watch, stop); },
        [](BenchSession& session, const std::optional<lab::Expected<calibration::BatchResult>>& result,
            const std::optional<lab::Message>& failure) {
            if (failure)
                return session.finish(failure);
            if (!*result)
                return session.finish(result->error());
            // A bench that failed is said once for all; what each module came to stands at its dock.
            const auto& modules = (*result)->modules;
            const bool lost =
                !modules.empty() && (*result)->count(RunState::Aborted) == static_cast<int>(modules.size());
            session.finish(lost ? modules.front().reason : std::nullopt);
        });
}

void BenchSession::takeProgress(
    const BenchState::Progress& progress, const std::vector<calibration::CalibrationRun>& runs)
{
    if (state_.activity == Activity::Starting)
        state_.activity = Activity::Running;
    state_.progress = progress;
    running_ = runs;
    compose();
    publish();
}

void BenchSession::finish(const std::optional<lab::Message>& trouble)
{
    state_.activity = Activity::Idle;
    state_.progress.reset();
    state_.pauseWanted = false;
    if (trouble)
        state_.trouble = {*trouble, clock_.now()};
    compose();
    publish();
    refresh();
}

void BenchSession::togglePause()
{
    if (state_.activity != Activity::Running)
        return;
    state_.pauseWanted = !state_.pauseWanted;
    source_.pause(state_.pauseWanted);
    if (state_.progress && !state_.pauseWanted)
        state_.progress->paused = false;
    publish();
}

void BenchSession::closeGas()
{
    if (state_.activity == Activity::Starting || state_.activity == Activity::Running) {
        state_.activity = Activity::Stopping;
        stopping_.request_stop();
        publish();
    }
    inBackground(
        threads_.closing,
        [&source = source_] {
            source.closeGas();
            return true;
        },
        [](BenchSession& session, const std::optional<bool>&, const std::optional<lab::Message>& failure) {
            if (failure)
                session.fail(*failure);
            session.look();
        });
}

void BenchSession::sign()
{
    if (state_.busy() || records_.proposed.empty())
        return;
    state_.activity = Activity::Signing;
    state_.trouble.reset();
    publish();
    // Taken out at once, so that a second press signs nothing twice; read anew afterwards.
    inBackground(
        threads_.control,
        [&source = source_, runs = std::exchange(records_.proposed, {})] { return source.sign(runs); },
        [](BenchSession& session, const std::optional<lab::Expected<int>>& result,
            const std::optional<lab::Message>& failure) {
            if (result && *result)
                session.state_.certificates += **result;
            else if (result && result->error().code == "sign-in.prove" && session.onProofWanted) {
                session.finish(std::nullopt);
                return session.onProofWanted([self = session.weak_from_this()] {
                    if (const auto again = self.lock())
                        again->sign();
                });
            }
            session.finish(failure ? failure : *result ? std::nullopt : std::optional(result->error()));
        });
}

void BenchSession::stop()
{
    onChange = nullptr;
    onProofWanted = nullptr;
    stopping_.request_stop();
    stopped_ = true;
    if (state_.busy())
        threads_.closing.inBackground([&source = source_] {
            try {
                source.closeGas();
            } catch (
                const lab::Failure&) { // NOLINT(bugprone-empty-catch): the bench's own watchdog closes it
            }
        });
}

void BenchSession::take(const BenchRecords& records)
{
    records_ = records;
    state_.known = true;
    if (!state_.busy())
        running_.clear();
    compose();
    publish();
}

void BenchSession::take(const calibration::BenchPicture& picture)
{
    still_ = picture.status.heartbeat == heartbeat_ ? still_ + 1 : 0;
    heartbeat_ = picture.status.heartbeat;
    state_.beating = picture.status.owner != 0 && still_ < looksWithoutHeartbeat;
    state_.bench = picture.status;
    state_.sources = picture.sources;
    traces_ = picture.traces;
    seated_ = picture.docks;
    if (lookFailed_) {
        lookFailed_ = false;
        state_.trouble.reset();
    }
    compose();
    publish();
}

void BenchSession::compose()
{
    for (std::size_t i = 0; i < state_.docks.size(); ++i)
        state_.docks[i] = BenchDock {static_cast<int>(i) + 1, BenchDock::Stage::Empty, {}, {}, {}, false};
    const auto dockOf = [&](int number) -> BenchDock& {
        return state_.docks.at(static_cast<std::size_t>(number - 1));
    };
    // What is loaded for the next batch takes the place of what the last one came to.
    const bool loading = running_.empty() && !records_.loaded.empty();
    state_.loaded = loading ? static_cast<int>(records_.loaded.size()) : 0;
    if (loading) {
        for (const auto& one : records_.loaded) {
            dockOf(one.dock).loaded = one.module;
            dockOf(one.dock).stage = BenchDock::Stage::Loaded;
        }
    } else if (running_.empty()) {
        for (const auto& record : records_.docks)
            dockOf(record.run.dock).run = record.run;
    } else {
        for (const auto& run : running_)
            dockOf(run.dock).run = run;
    }
    // What the records keep of a pulse, and over it what the bench says now of the same module.
    for (const auto& record : records_.docks) {
        auto& dock = dockOf(record.run.dock);
        if (dock.run && dock.run->id == record.run.id && record.lastShot) {
            dock.pulse = record.lastShot->record.pulse;
            dock.pulseWhole = true;
        }
    }
    for (const auto& trace : traces_) {
        auto& dock = dockOf(trace.dock);
        const auto seated = std::ranges::find(seated_, trace.dock, &calibration::DockReading::dock);
        if (!dock.run || seated == seated_.end() || seated->serial != dock.run->module.text())
            continue;
        dock.pulse = trace.pulse;
        dock.pulseWhole = trace.whole;
    }
    for (auto& dock : state_.docks)
        if (dock.run)
            dock.stage = dock.run->state != RunState::Running             ? BenchDock::Stage::Ended
                         : !dock.pulse.counts.empty() && !dock.pulseWhole ? BenchDock::Stage::Sampling
                                                                          : BenchDock::Stage::Waiting;

    const auto inDock = [&](const lab::ModuleSerial& serial) {
        return std::ranges::any_of(running_,
            [&](const auto& run) { return run.module == serial && run.state == RunState::Running; });
    };
    state_.waiting = static_cast<int>(
        std::ranges::count_if(records_.waiting, [&](const auto& serial) { return !inDock(serial); }));
    state_.toSign = static_cast<int>(records_.proposed.size());
    state_.due = records_.due;
}

void BenchSession::fail(const lab::Message& message)
{
    state_.trouble = {message, clock_.now()};
    publish();
}

void BenchSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
