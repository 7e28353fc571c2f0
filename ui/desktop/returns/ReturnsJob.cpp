// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/ReturnsJob.h"

#include "lab/values/Failure.h"

#include <algorithm>
#include <exception>

namespace ui::desktop {
namespace {

    template <class... Cases> struct Overloaded : Cases... {
        using Cases::operator()...;
    };

    /// Runs what may fail; the failure's message, or none.
    template <class Work> std::optional<lab::Message> failureOf(const Work& work)
    {
        try {
            work();
            return std::nullopt;
        } catch (const lab::Failure& failure) {
            return failure.message();
        } catch (const std::exception& unforeseen) {
            // Whatever it was, the scan must not be lost with it.
            return lab::Message {"desktop.trouble.unforeseen", {{"detail", unforeseen.what()}}};
        }
    }

    std::vector<logistics::ScanAnswer> answersTo(ReturnsSource& source, const ReturnsJob& job)
    {
        using Answers = std::vector<logistics::ScanAnswer>;
        return std::visit(
            Overloaded {
                [&](const ReturnsJob::Scan& scan) -> Answers { return {source.scan(scan.keys)}; },
                [&](const ReturnsJob::Card& card) -> Answers { return {source.scan(card.keys)}; },
                [&](const ReturnsJob::Picture& picture) -> Answers {
                    return source.scanPicture(picture.file);
                },
                [&](const ReturnsJob::Confirm&) -> Answers { return {source.confirm()}; },
                [&](const ReturnsJob::Quarantine&) -> Answers { return {source.quarantine()}; },
                [&](const ReturnsJob::Undo&) -> Answers { return {source.undo()}; },
                [&](const ReturnsJob::Clear&) -> Answers {
                    source.clear();
                    return {};
                },
                [](const ReturnsJob::OpenBox&) -> Answers { return {}; },
                [](const ReturnsJob::Refresh&) -> Answers { return {}; },
                [](const ReturnsJob::ShowClient&) -> Answers { return {}; },
            },
            job.kind);
    }

    void openBox(ReturnsSource& source, ReturnsResult& result)
    {
        auto box = source.openBox();
        if (box) {
            result.box = *std::move(box);
            return;
        }
        logistics::ScanAnswer answer;
        answer.refusal = box.error();
        result.answers.push_back(answer);
    }

} // namespace

int ReturnsLists::waitingAtDock() const
{
    return static_cast<int>(std::ranges::count(
        expected, logistics::Whereabouts::AtDockNotScanned, &logistics::ExpectedLine::whereabouts));
}

ReturnsResult work(ReturnsSource& source, const ReturnsJob& job)
{
    ReturnsResult result;
    result.failure = failureOf([&] {
        if (job.is<ReturnsJob::OpenBox>())
            openBox(source, result);
        else
            result.answers = answersTo(source, job);
    });
    if (result.failure)
        return result;
    // What follows only shows: it may fail without the job being done again.
    result.listsFailure = failureOf([&] {
        if (const auto* wanted = std::get_if<ReturnsJob::ShowClient>(&job.kind))
            result.card = source.client(wanted->client);
        else if (!result.answers.empty() && result.answers.back().client)
            result.card = source.client(*result.answers.back().client);
        result.lists = source.lists();
    });
    return result;
}

} // namespace ui::desktop
