// SPDX-License-Identifier: MIT
#include "ui/day/DockStage.h"

#include "lab/store/Database.h"
#include "lab/training/Dice.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "ui/day/Parallel.h"

#include <algorithm>
#include <atomic>

namespace ui {
namespace {

    constexpr int workers = 2;
    /// Far more than a picture takes, so that a busy computer reads what an idle one does.
    constexpr std::chrono::milliseconds budget(8000);
    /// From one box to the next at the desk.
    constexpr std::chrono::seconds perBox(20);

    bool tells(const std::vector<scanner::Label>& labels, const std::string& code)
    {
        return std::ranges::any_of(labels, [&](const auto& label) { return label.value() == code; });
    }

    /// A code that is not in the picture, of a kind that moves records.
    bool isMisread(const scanner::Label& label, const DockPhoto& photo)
    {
        const auto kind = label.kindName();
        return (kind == "module" || kind == "tracking")
            && std::ranges::find(photo.codes, label.value()) == photo.codes.end();
    }

} // namespace

DockStage::DockStage(lab::Database& database, const std::vector<lab::Arrival>& arrivals, std::uint64_t seed,
    std::filesystem::path folder, std::filesystem::path program)
    : database_(database)
    , arrivals_(arrivals)
    , seed_(seed)
    , folder_(std::move(folder))
    , program_(std::move(program))
    , boxes_(arrivals.size())
{
}

bool DockStage::spoiled(std::size_t index) const
{
    // One ordinary box in twenty-five is photographed so badly that nobody could read it.
    lab::Dice dice(seed_ * 1'000'003 + index);
    return arrivals_[index].outcome == lab::ReturnOutcome::Expected && dice.below(25) == 0;
}

void DockStage::photograph(const Progress& progress)
{
    std::atomic<int> done = 0;
    inParallel(workers, boxes(), [&](int, int at) {
        const auto index = static_cast<std::size_t>(at);
        auto conditions = scanner::PhotoConditions::moderate(seed_ * 1000 + index * 2);
        boxes_[index].unreadableOnPurpose = spoiled(index);
        if (boxes_[index].unreadableOnPurpose) {
            conditions.blur = 9;
            conditions.contrast = 12;
        }
        boxes_[index].photos = photographArrival(database_, arrivals_[index], folder_, conditions);
        progress(++done);
    });
}

void DockStage::read(const scanner::LabelParser& parser, DayResult& result, const Progress& progress)
{
    std::vector<std::unique_ptr<scanner::DecoderProcess>> decoders;
    for (int i = 0; i < workers; ++i)
        decoders.push_back(std::make_unique<scanner::DecoderProcess>(
            program_, scanner::DecoderProcess::Options {.serialFormat = parser.format(), .margin = budget, .errorFile = {}}));
    std::atomic<int> done = 0;
    inParallel(workers, boxes(), [&](int worker, int at) {
        auto& box = boxes_[static_cast<std::size_t>(at)];
        for (const auto& photo : box.photos) {
            auto reading = decoders[static_cast<std::size_t>(worker)]->read(photo.file, budget);
            // A decoder that died had no fault of the picture's; the next one gets the picture again.
            if (reading.error && reading.error->code.starts_with("decoder."))
                reading = decoders[static_cast<std::size_t>(worker)]->read(photo.file, budget);
            auto& labels = box.labels.emplace_back();
            for (const auto& symbol : reading.symbols)
                labels.push_back(parser.parse(symbol));
        }
        progress(++done);
    });

    for (std::size_t index = 0; index < boxes_.size(); ++index) {
        auto& box = boxes_[index];
        box.complete = true;
        for (std::size_t i = 0; i < box.photos.size(); ++i) {
            const auto& photo = box.photos[i];
            const bool whole = std::ranges::all_of(photo.codes, [&](const auto& code) { return tells(box.labels[i], code); });
            ++result.photos;
            result.unreadableOnPurpose += box.unreadableOnPurpose ? 1 : 0;
            result.read += whole ? 1 : 0;
            result.misread += static_cast<int>(std::ranges::count_if(
                box.labels[i], [&](const auto& label) { return isMisread(label, photo); }));
            box.complete = box.complete && whole;
        }
        if (!box.complete)
            result.unreadBoxes.push_back(arrivals_[index].box.text());
    }
}

void DockStage::receive(logistics::ReturnsDesk& desk, const scanner::LabelParser& parser, lab::FixedClock& clock,
    DayResult& result, const Progress& progress)
{
    int done = 0;
    for (std::size_t index = 0; index < boxes_.size(); ++index) {
        const auto& box = boxes_[index];
        if (box.complete) {
            desk.clear();
            std::optional<lab::ReturnOutcome> outcome;
            const auto take = [&](const logistics::ScanAnswer& answer) {
                if (answer.outcome)
                    outcome = answer.outcome;
            };
            for (const auto& labels : box.labels)
                for (const auto& answer : desk.scanPicture(labels))
                    take(answer);
            for (const auto& card : cardsFor(arrivals_[index]))
                take(desk.scan(parser.parseKeys(card)));
            if (outcome)
                ++result.received[std::string(lab::word(*outcome))];
            clock.set(clock.now() + perBox);
        }
        progress(++done);
    }
}

} // namespace ui
