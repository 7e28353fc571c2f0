// SPDX-License-Identifier: MIT
#include "ui/day/DockPhotos.h"

#include "lab/store/ClientStore.h"
#include "lab/store/Database.h"
#include "lab/values/Failure.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"

namespace ui {
namespace {

    scanner::Frame returnLabel(lab::Database& database, const lab::Arrival& arrival)
    {
        const auto from =
            lab::ClientStore(database).addressOn(arrival.client, lab::TrainingRequest::standardDay);
        scanner::ParcelLabel label {arrival.label, {"45402", "840"}, "UPS GROUND", "G", {}, {}};
        if (from)
            label.shipFrom = {from->line, from->city + " " + from->state + " " + from->postal};
        label.shipTo = {"TRAINING LAB, DOCK 1", "1 EXAMPLE WAY", "DAYTON OH 45402"};
        return scanner::drawParcelLabel(label);
    }

} // namespace

std::vector<DockPhoto> photographArrival(lab::Database& database, const lab::Arrival& arrival,
    const std::filesystem::path& folder, const scanner::PhotoConditions& conditions)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", folder.string()}}}, error.message());

    struct Picture {
        std::vector<scanner::Frame> labels;
        std::vector<std::string> codes;
    };
    std::vector<Picture> pictures {{{returnLabel(database, arrival)}, {arrival.label.text()}}};
    if (arrival.modules.size() > 1)
        pictures.emplace_back();
    for (const auto& module : arrival.modules) {
        pictures.back().labels.push_back(scanner::drawModuleLabel(module));
        pictures.back().codes.push_back(module.text());
    }

    std::vector<DockPhoto> photos;
    auto varied = conditions;
    for (auto& picture : pictures) {
        const auto again = photos.empty() ? "" : "-" + std::to_string(photos.size() + 1);
        photos.push_back({folder / (arrival.box.text() + again + ".png"), std::move(picture.codes)});
        scanner::writePng(scanner::photograph(picture.labels, varied), photos.back().file);
        ++varied.seed;
    }
    return photos;
}

std::vector<std::string> cardsFor(const lab::Arrival& arrival)
{
    if (arrival.outcome == lab::ReturnOutcome::AnotherClients)
        return {"CONFIRM"};
    switch (arrival.condition) {
    case lab::BoxCondition::Damaged:
        return {"DAMAGED"};
    case lab::BoxCondition::Opened:
        return {"OPENED"};
    case lab::BoxCondition::Empty:
        return {"EMPTY"};
    case lab::BoxCondition::Sound:
        return {};
    }
    return {};
}

} // namespace ui
