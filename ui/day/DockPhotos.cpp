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

std::vector<std::filesystem::path> photographArrival(lab::Database& database, const lab::Arrival& arrival,
    const std::filesystem::path& folder, const scanner::PhotoConditions& conditions)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw lab::Failure({"file.write", {{"file", folder.string()}}}, error.message());

    std::vector<scanner::Frame> modules;
    for (const auto& module : arrival.modules)
        modules.push_back(scanner::drawModuleLabel(module));
    std::vector<std::vector<scanner::Frame>> pictures {{returnLabel(database, arrival)}};
    if (modules.size() == 1)
        pictures.front().push_back(std::move(modules.front()));
    else if (!modules.empty())
        pictures.push_back(std::move(modules));

    std::vector<std::filesystem::path> files;
    auto varied = conditions;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        files.push_back(folder / (arrival.box.text() + (i == 0 ? "" : "-" + std::to_string(i + 1)) + ".png"));
        scanner::writePng(scanner::photograph(pictures[i], varied), files.back());
        ++varied.seed;
    }
    return files;
}

} // namespace ui
