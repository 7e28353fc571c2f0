// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/Executor.h"
#include "ui/desktop/returns/ReturnsJob.h"
#include "ui/desktop/returns/ReturnsState.h"
#include "ui/text/Language.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ui::desktop {

/// The returns screen without its window: takes scans as fast as they come, works on one after another in
/// the background, and publishes what is to be shown.
///
/// No scan is lost and none is worked on twice: an answer that waits for a person holds the queue, and work
/// that fails because an outside part failed stays first in it until `retry`. UI thread only.
class ReturnsSession : public std::enable_shared_from_this<ReturnsSession> {
public:
    ReturnsSession(
        ReturnsSource& source, lab::Executor& executor, const lab::Clock& clock, Language language);

    const ReturnsState& state() const { return state_; }
    std::function<void(const ReturnsState&)> onChange;
    /// The PHOTO card was scanned: a picture is to be chosen.
    std::function<void()> onPictureWanted;

    /// One code as it was scanned or typed, a desk card too.
    void submit(const std::string& keys);
    /// Pictures, read one after another.
    /// A training lab's next box: opened, photographed, and its pictures read.
    void openBox();
    void submitPictures(const std::vector<std::filesystem::path>& pictures);

    /// Says yes to the answer that waits, or that it was seen. Ignored when none waits: nobody can have read
    /// an answer that is not there yet.
    void confirm();
    /// Sets the module just taken in aside.
    void quarantine();
    void undo();
    /// Puts the answer that waits aside without writing, and forgets labels scanned for the next module.
    void clear();
    /// Tries again what failed.
    void retry();
    /// Reads the lists anew.
    void refresh();
    /// Shows that client's card beside the answer.
    void showClient(const lab::ClientId& client);
    /// Begins nothing any more, for the executor is about to go; what runs is finished but not shown.
    void stop();

private:
    using Job = ReturnsJob;

    /// A person's word on the answer shown overtakes the scans that wait for it; otherwise order is kept.
    void addCommand(Job job);
    void startNext();
    void finish(const Job& job, const ReturnsResult& result);
    void take(const Job& job, const logistics::ScanAnswer& answer);
    void takeBox(const DockBox& box);
    void countPicture(const Job& job);
    void publish();

    ReturnsSource& source_;
    lab::Executor& executor_;
    const lab::Clock& clock_;
    Language language_;
    std::deque<Job> queue_;
    ReturnsState state_;
    /// The desk waits for "confirm" or "clear".
    bool questionOpen_ = false;
    /// A person's word on the answer that waits is being carried out.
    bool deciding_ = false;
    bool stopped_ = false;
    int picturesTotal_ = 0;
    int picturesDone_ = 0;
};

} // namespace ui::desktop
