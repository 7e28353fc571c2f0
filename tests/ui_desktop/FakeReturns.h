// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"
#include "ui/desktop/returns/ReturnsSource.h"
#include "ui/desktop/sound/Sounds.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tests {

/// A lab made of answers: "ASK" waits for the person's word, "STOP" holds the queue, everything else is
/// expected. Remembers what it was asked, in order.
class FakeReturns : public ui::desktop::ReturnsSource {
public:
    std::atomic<bool> broken {false}; ///< the records cannot be reached
    std::atomic<bool> listsBroken {false};
    std::atomic<int> slowMilliseconds {0};

    std::vector<std::string> asked() const
    {
        const std::lock_guard lock(mutex_);
        return asked_;
    }

    logistics::ScanAnswer scan(const std::string& keys) override
    {
        note(keys);
        auto answer = outcome(lab::ReturnOutcome::Expected);
        if (keys == "ASK") {
            answer = outcome(lab::ReturnOutcome::AnotherClients);
            answer.recorded = false;
            answer.waitsForConfirm = true;
        } else if (keys == "STOP") {
            answer = outcome(lab::ReturnOutcome::Damaged);
        }
        return answer;
    }
    std::vector<logistics::ScanAnswer> scanPicture(const std::filesystem::path& picture) override
    {
        note(picture.filename().string());
        return {outcome(lab::ReturnOutcome::Expected)};
    }
    logistics::ScanAnswer confirm() override
    {
        note("confirm");
        return outcome(lab::ReturnOutcome::AnotherClients);
    }
    logistics::ScanAnswer quarantine() override
    {
        note("quarantine");
        return outcome(lab::ReturnOutcome::Damaged);
    }
    logistics::ScanAnswer undo() override
    {
        note("undo");
        logistics::ScanAnswer answer;
        answer.kind = logistics::ScanAnswer::Kind::Undone;
        return answer;
    }
    void clear() override { note("clear"); }
    lab::Expected<ui::desktop::DockBox> openBox() override
    {
        note("box");
        return ui::desktop::DockBox {{"box-1.png", "box-2.png"}, {"DAMAGED"}};
    }
    ui::desktop::ReturnsLists lists() override
    {
        if (listsBroken)
            throw lab::Failure({"store.failed", {{"file", "lab.db"}}});
        return {};
    }
    std::optional<logistics::ClientCard> client(const lab::ClientId&) override { return std::nullopt; }

private:
    static logistics::ScanAnswer outcome(lab::ReturnOutcome kind)
    {
        logistics::ScanAnswer answer;
        answer.kind = logistics::ScanAnswer::Kind::Outcome;
        answer.outcome = kind;
        answer.recorded = true;
        answer.module = lab::ModuleSerial::numbered(1);
        return answer;
    }

    void note(const std::string& what)
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(slowMilliseconds));
        if (broken)
            throw lab::Failure({"store.failed", {{"file", "lab.db"}}});
        const std::lock_guard lock(mutex_);
        asked_.push_back(what);
    }

    mutable std::mutex mutex_;
    std::vector<std::string> asked_;
};

/// Counts what would have been heard.
class CountedSounds : public ui::desktop::Sounds {
public:
    void play(ui::Level level) override { played.push_back(level); }
    std::vector<ui::Level> played;
};

} // namespace tests
