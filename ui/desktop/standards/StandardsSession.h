// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "ui/desktop/standards/StandardsState.h"

#include <functional>
#include <memory>

namespace ui::desktop {

/// The standards desk without its window: gas lots, fixtures and instruments, the states' rules and the
/// carrier's calendar, and what is entered about them. UI thread only.
class StandardsSession : public std::enable_shared_from_this<StandardsSession> {
public:
    StandardsSession(StandardsSource& source, lab::Executor& executor);

    const StandardsState& state() const { return state_; }
    std::function<void(const StandardsState&)> onChange;
    /// A signature wants the passphrase again; whoever gave it goes on with what is handed over.
    std::function<void(std::function<void()>)> onProofWanted;

    void refresh();
    void filter(const std::string& text);
    void choose(const StandardsState::Choice& choice);
    /// Opens the act's form, or does it at once when there is nothing to be typed.
    void begin(StandardsAct act);
    /// Does the act whose form is open. What is typed wrongly is refused and changes nothing.
    void enter(const std::vector<std::string>& typed);
    /// Closes the form.
    void leave();
    void stop();

private:
    using Work = std::function<lab::Expected<void>(StandardsSource&)>;
    lab::Expected<Work> workOf(StandardsAct act, const std::vector<std::string>& typed) const;
    void perform(const Work& work);
    void take(StandardsLists lists);
    void applyFilter();
    void readHistory();
    template <class Ask, class Then> void inBackground(Ask ask, Then then);
    void publish();

    StandardsSource& source_;
    lab::Executor& executor_;
    StandardsState state_;
    bool stopped_ = false;
};

} // namespace ui::desktop
