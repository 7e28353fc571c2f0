// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/LabReturns.h"

#include "lab/values/Text.h"
#include "logistics/returns/ReturnsDesk.h"
#include "logistics/returns/ScanHistory.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "ui/Workstation.h"
#include "ui/day/OpenedBoxes.h"

#include <chrono>

namespace ui::desktop {
namespace {

    constexpr int expectedLines = 200;

    logistics::ScanAnswer refusal(lab::Message message)
    {
        logistics::ScanAnswer answer;
        answer.kind = logistics::ScanAnswer::Kind::Refused;
        answer.refusal = std::move(message);
        return answer;
    }

} // namespace

LabReturns::LabReturns(Workstation& workstation)
    : workstation_(workstation)
{
}
LabReturns::~LabReturns() = default;

logistics::ScanHistory LabReturns::history()
{
    return {workstation_.database(), workstation_.clock(), workstation_.signedIn()};
}

logistics::ScanAnswer LabReturns::scan(const std::string& keys)
{
    const auto label = workstation_.labelParser().parseKeys(keys);
    auto answer = workstation_.returnsDesk().scan(label);
    history().addKeys(keys, label, answer);
    return answer;
}

std::vector<logistics::ScanAnswer> LabReturns::scanPicture(const std::filesystem::path& picture)
{
    const std::chrono::milliseconds budget(workstation_.settings().whole("scanner.budget-ms"));
    const auto reading = workstation_.decoder().read(picture, budget);
    if (reading.error)
        return {refusal(*reading.error)};
    if (reading.symbols.empty())
        return {
            refusal({"desktop.picture.no-code", {{"file", lab::text::shown(picture.filename().string())}}})};

    std::vector<scanner::Label> labels;
    for (const auto& symbol : reading.symbols)
        labels.push_back(workstation_.labelParser().parse(symbol));
    auto answers = workstation_.returnsDesk().scanPicture(labels);
    history().addPicture(picture.filename().string(), reading.symbols, workstation_.labelParser(), answers);
    return answers;
}

logistics::ScanAnswer LabReturns::confirm() { return workstation_.returnsDesk().confirm(); }

logistics::ScanAnswer LabReturns::quarantine() { return workstation_.returnsDesk().quarantine({}); }

logistics::ScanAnswer LabReturns::undo() { return workstation_.returnsDesk().undo(); }

void LabReturns::clear() { workstation_.returnsDesk().clear(); }

lab::Expected<DockBox> LabReturns::openBox()
{
    if (!dock_)
        dock_ = std::make_unique<OpenedBoxes>(workstation_);
    auto box = dock_->openNext();
    if (!box)
        return tl::make_unexpected(box.error());
    // Whether both ledgers are put right is for the person to say.
    std::erase(box->cards, scanner::cardWord(scanner::DeskCard::Confirm));
    DockBox found {{}, box->cards};
    for (const auto& photo : box->photos)
        found.photos.push_back(photo.file);
    return found;
}

ReturnsLists LabReturns::lists()
{
    const auto& board = workstation_.returnsBoard();
    return {board.today(), board.expected(expectedLines), board.outside()};
}

std::optional<logistics::ClientCard> LabReturns::client(const lab::ClientId& id)
{
    return workstation_.returnsBoard().client(id);
}

} // namespace ui::desktop
