// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ReturnsSession.h"

#include "scanner/DeskCard.h"

#include <algorithm>

namespace ui::desktop {
ReturnsSession::ReturnsSession(
    ReturnsSource& source, lab::Executor& executor, const lab::Clock& clock, Language language)
    : source_(source)
    , executor_(executor)
    , clock_(clock)
    , language_(language)
{
}

void ReturnsSession::submit(const std::string& keys)
{
    using scanner::DeskCard;
    if (const auto card = scanner::parseDeskCard(keys)) {
        switch (*card) {
        case DeskCard::Confirm:
            return confirm();
        case DeskCard::Undo:
            return undo();
        case DeskCard::Photo:
            if (onPictureWanted)
                onPictureWanted();
            return;
        case DeskCard::Quarantine:
            return quarantine();
        case DeskCard::Damaged:
        case DeskCard::Opened:
        case DeskCard::Empty:
        case DeskCard::Two:
            return addCommand({Job::Card {keys}});
        }
    }
    queue_.push_back({Job::Scan {keys}});
    startNext();
}

void ReturnsSession::submitPictures(const std::vector<std::filesystem::path>& pictures)
{
    for (const auto& picture : pictures)
        queue_.push_back({Job::Picture {picture}});
    picturesTotal_ += static_cast<int>(pictures.size());
    startNext();
}

void ReturnsSession::openBox()
{
    queue_.push_back({Job::OpenBox {}});
    startNext();
}

void ReturnsSession::confirm()
{
    if (!state_.held || deciding_)
        return;
    if (questionOpen_) {
        addCommand({Job::Confirm {}});
        return;
    }
    state_.held = false; // seen: nothing is left to be written
    startNext();
}

void ReturnsSession::quarantine() { addCommand({Job::Quarantine {}}); }

void ReturnsSession::undo() { addCommand({Job::Undo {}}); }

void ReturnsSession::clear() { addCommand({Job::Clear {}}); }

void ReturnsSession::retry()
{
    if (!state_.trouble)
        return;
    state_.trouble.reset();
    if (queue_.empty())
        queue_.push_back({Job::Refresh {}});
    startNext();
}

void ReturnsSession::refresh()
{
    const bool asked = std::ranges::any_of(queue_, [](const Job& job) { return job.is<Job::Refresh>(); });
    if (asked || state_.trouble)
        return;
    queue_.push_back({Job::Refresh {}});
    startNext();
}

void ReturnsSession::showClient(const lab::ClientId& client)
{
    queue_.push_front({Job::ShowClient {client}});
    startNext();
}

void ReturnsSession::stop()
{
    stopped_ = true;
    onChange = nullptr;
    onPictureWanted = nullptr;
}

void ReturnsSession::addCommand(Job job)
{
    if (state_.held && !deciding_) {
        deciding_ = true;
        queue_.push_front(std::move(job));
    } else {
        queue_.push_back(std::move(job));
    }
    startNext();
}

void ReturnsSession::startNext()
{
    if (stopped_)
        return;
    const auto next = state_.held ? std::ranges::find_if(queue_, [](const Job& job) { return !job.isScan(); })
                                  : queue_.begin();
    if (!state_.busy && !state_.trouble && next != queue_.end()) {
        const Job job = std::move(*next);
        queue_.erase(next);
        state_.busy = true;
        publish();
        // The weak pointer drops the answer when the window was closed meanwhile.
        executor_.inBackground([&source = source_, &executor = executor_, job, self = weak_from_this()] {
            auto result = work(source, job);
            executor.onUiThread([self, job, result = std::move(result)] {
                if (const auto session = self.lock())
                    session->finish(job, result);
            });
        });
        return;
    }
    publish();
}

void ReturnsSession::finish(const Job& job, const ReturnsResult& result)
{
    state_.busy = false;
    if (result.failure) {
        queue_.push_front(job);
        state_.trouble = {*result.failure, clock_.now()};
        publish();
        return;
    }
    if (job.isDecision())
        deciding_ = false;
    if (!result.answers.empty())
        take(job, result.answers.back()); // of several modules in a picture the last one may ask
    if (result.box)
        takeBox(*result.box);
    if (job.is<Job::Clear>()) {
        state_.answer.reset();
        state_.band = {};
        state_.held = questionOpen_ = false;
    }
    if (result.lists) {
        state_.lists = *result.lists;
        state_.listsKnown = true;
    }
    if (!job.is<Job::Refresh>())
        state_.card = result.card;
    if (result.listsFailure)
        state_.trouble = {*result.listsFailure, clock_.now()};
    countPicture(job);
    startNext();
}

void ReturnsSession::take(const Job& job, const logistics::ScanAnswer& answer)
{
    state_.answer = answer;
    state_.band = describe(answer, language_);
    ++state_.answers;
    // Setting something aside leaves an open question open; everything else answers it.
    const bool leavesQuestion = job.is<Job::Card>() || job.is<Job::Quarantine>();
    questionOpen_ = answer.waitsForConfirm || (leavesQuestion && questionOpen_);
    // The answer to a person's own word holds nobody up.
    state_.held = questionOpen_ || (job.isScan() && state_.band.holdsQueue);
}

void ReturnsSession::takeBox(const DockBox& box)
{
    // Before everything that was scanned since: a box is dealt with as a whole.
    for (auto card = box.cards.rbegin(); card != box.cards.rend(); ++card)
        queue_.push_front({Job::Card {*card}});
    for (auto photo = box.photos.rbegin(); photo != box.photos.rend(); ++photo)
        queue_.push_front({Job::Picture {*photo}});
    picturesTotal_ += static_cast<int>(box.photos.size());
}

void ReturnsSession::countPicture(const Job& job)
{
    if (!job.is<Job::Picture>())
        return;
    if (++picturesDone_ == picturesTotal_)
        picturesDone_ = picturesTotal_ = 0;
}

void ReturnsSession::publish()
{
    state_.waiting = static_cast<int>(std::ranges::count_if(queue_, &Job::isScan));
    state_.pictures.reset();
    if (picturesTotal_ > 0)
        state_.pictures = {picturesDone_ + 1, picturesTotal_};
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
