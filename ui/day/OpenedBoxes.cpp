// SPDX-License-Identifier: MIT
#include "ui/day/OpenedBoxes.h"

#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "ui/Workstation.h"
#include "ui/day/DockPhotos.h"

namespace ui {

OpenedBoxes::OpenedBoxes(Workstation& workstation)
    : workstation_(workstation)
    , folder_(workstation.folder())
{
    if (workstation.identity().kind == lab::LabKind::Training)
        arrivals_ = lab::readArrivals(folder_);
}

bool OpenedBoxes::isOpened(const lab::Arrival& arrival) const
{
    std::error_code error;
    if (!std::filesystem::exists(folder_ / "photos" / (arrival.box.text() + ".png"), error))
        return false;
    // Photographed but not taken in: the program was stopped between the two, so the box is opened again.
    if (arrival.outcome == lab::ReturnOutcome::UnknownSerial
        || arrival.outcome == lab::ReturnOutcome::AlreadyReturned)
        return true;
    auto& database = workstation_.database();
    const auto receipts =
        arrival.modules.empty()
            ? database.query("SELECT r.id FROM receipt r JOIN kit k ON k.id = r.kit WHERE k.box = $1",
                {arrival.box.text()})
            : database.query("SELECT id FROM receipt WHERE module = $1", {arrival.modules.back().text()});
    return !receipts.empty();
}

lab::Expected<OpenedBoxes::Box> OpenedBoxes::openNext()
{
    if (workstation_.identity().kind != lab::LabKind::Training)
        return lab::refused("training.only");
    while (next_ < arrivals_.size() && isOpened(arrivals_[next_]))
        ++next_;
    if (next_ == arrivals_.size())
        return lab::refused("training.no-waiting");
    const auto& arrival = arrivals_[next_];
    const auto seed = static_cast<std::uint64_t>(workstation_.identity().seed) * 1000 + next_;
    ++next_;
    return Box {arrival,
        photographArrival(
            workstation_.database(), arrival, folder_ / "photos", scanner::PhotoConditions::moderate(seed)),
        cardsFor(arrival)};
}

} // namespace ui
