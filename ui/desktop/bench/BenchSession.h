// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/Executor.h"
#include "ui/desktop/bench/BenchState.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace ui::desktop {

/// The bench screen without its window: looks at the bench, runs batches on a control thread that never waits
/// for a screen, shuts the gas at once when told to, and lets a second person sign. UI thread only.
class BenchSession : public std::enable_shared_from_this<BenchSession> {
public:
    /// The threads, one executor each: looking may wait for a bench that is slow to answer, a batch takes
    /// minutes, and shutting the gas waits for neither.
    struct Threads {
        lab::Executor& looking;
        lab::Executor& control;
        lab::Executor& closing;
    };

    BenchSession(BenchSource& source, Threads threads, const lab::Clock& clock);

    const BenchState& state() const { return state_; }
    std::function<void(const BenchState&)> onChange;
    /// A signature wants the passphrase again; whoever gave it goes on with what is handed over.
    std::function<void(std::function<void()>)> onProofWanted;

    /// Looks at the bench; to be called some times a second while somebody watches. Ignored while the last
    /// look is still under way.
    void look();
    /// Reads the records anew.
    void refresh();
    /// A dock's code, or a module: into that dock, else the first free one. A loaded module's second scan
    /// takes it out again. False while a batch runs, and for what is neither: it means nothing here.
    bool load(const std::string& scan);
    /// Takes out what was loaded last.
    void unloadLast();
    /// Calibrates what was loaded by scanning, else the modules that wait. Ignored while anything is under
    /// way or nothing waits.
    void start();
    /// Lets a running batch wait before its next step, or go on.
    void togglePause();
    /// Shuts every gas at once; a batch that runs is over with it.
    void closeGas();
    /// A second person signs what passed.
    void sign();
    /// Ends a batch that runs, and shows nothing any more: the window is about to go.
    void stop();

private:
    void take(const BenchRecords& records);
    void unload(const lab::ModuleSerial& module);
    void answer(const lab::Expected<lab::Message>& answer);
    void take(const calibration::BenchPicture& picture);
    void takeProgress(
        const BenchState::Progress& progress, const std::vector<calibration::CalibrationRun>& runs);
    void finish(const std::optional<lab::Message>& trouble);
    void compose();
    void fail(const lab::Message& message);
    /// Runs on that executor; what it throws becomes trouble, what it returns goes to `then` on the UI
    /// thread.
    template <class Work, class Then> void inBackground(lab::Executor& executor, Work work, Then then);
    void publish();

    BenchSource& source_;
    Threads threads_;
    const lab::Clock& clock_;
    BenchState state_;
    std::vector<calibration::CalibrationRun> running_; ///< of the batch under way, as last told
    BenchRecords records_;
    std::vector<calibration::PulseTrace> traces_;
    std::vector<calibration::DockReading> seated_; ///< what the bench says sits in its docks
    std::vector<lab::ModuleSerial> order_; ///< of loading, as seen here
    std::stop_source stopping_;
    bool stopped_ = false; ///< the window is going: nothing new is begun
    bool looking_ = false;
    bool lookFailed_ = false; ///< the trouble shown is that of the last look
    std::uint16_t heartbeat_ = 0;
    int still_ = 0; ///< looks in a row at which the heartbeat had not moved
};

} // namespace ui::desktop
