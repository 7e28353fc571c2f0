// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "ui/desktop/packing/PackingState.h"

#include <deque>
#include <functional>
#include <memory>

namespace ui::desktop {

/// The packing bench without its window: today's lines, the kit in hand, and the scans that close it. Scans
/// are worked on one after the other in the order they came; after one that does not belong they wait until
/// somebody has confirmed it. UI thread only.
class PackingSession : public std::enable_shared_from_this<PackingSession> {
public:
    PackingSession(PackingSource& source, lab::Executor& executor);

    const PackingState& state() const { return state_; }
    std::function<void(const PackingState&)> onChange;

    void refresh();
    void filter(const std::string& text);
    void choose(const lab::ClientId& client);
    /// Chooses the modules of the day.
    void pick();
    /// Takes up the chosen line, or the first; nothing while a kit is open.
    void begin();
    /// A code: an item of the open kit, or the module or box of the kit to be taken up; or the card CONFIRM.
    void submit(const std::string& scan);
    /// What stopped is out of the box.
    void confirm();
    /// Puts the open kit aside as it is.
    void putAside();
    void voidLabels();
    void printAgain();
    void stop();

private:
    void take(PackingQueue queue);
    void take(const PackingScan& scan);
    void next();
    void open(const lab::ClientId& client, std::optional<std::string> firstScan);
    void say(const lab::Message& message);
    void refuse(const lab::Message& message);
    void applyFilter();
    template <class Work, class Then>
    void inBackground(PackingState::Activity activity, Work work, Then then);
    void publish();

    PackingSource& source_;
    lab::Executor& executor_;
    PackingState state_;
    std::deque<std::string> scans_;
    bool stopped_ = false;
};

} // namespace ui::desktop
