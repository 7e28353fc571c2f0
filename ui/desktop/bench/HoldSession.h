// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "lab/values/Message.h"
#include "ui/desktop/bench/HoldSource.h"

#include <functional>
#include <memory>

namespace ui::desktop {

/// Everything the screen shows of controls and of a hold, as one value.
struct HoldState {
    /// What has to be done next, in this order.
    enum class Step {
        None, ///< the bench is not held
        Explain, ///< cause and action
        Control, ///< a control that passes
        Release, ///< a second person
    };

    HoldRecords records;
    bool acting = false;
    std::optional<lab::Message> trouble; ///< what stood in the way of the last act

    Step step() const;
};

/// Controls and holds of the bench without a window. UI thread only.
class HoldSession : public std::enable_shared_from_this<HoldSession> {
public:
    /// Looking may wait for nothing long; a control takes minutes on the bench's own thread.
    HoldSession(HoldSource& source, lab::Executor& looking, lab::Executor& control);

    const HoldState& state() const { return state_; }
    std::function<void(const HoldState&)> onChange;
    /// A release wants the passphrase again; whoever gave it goes on with what is handed over.
    std::function<void(std::function<void()>)> onProofWanted;

    void refresh();
    void explain(const std::string& cause, const std::string& action);
    /// Measures the control standard; also on a bench that is not held.
    void check();
    void release();
    void stop();

private:
    void act(lab::Executor& executor, std::function<lab::Expected<void>(HoldSource&)> work);
    void publish();

    HoldSource& source_;
    lab::Executor& looking_;
    lab::Executor& control_;
    HoldState state_;
    bool stopped_ = false;
};

} // namespace ui::desktop
