// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/returns/ReturnsSource.h"

#include <memory>

namespace logistics {
class ScanHistory;
}
namespace ui {
class OpenedBoxes;
class Workstation;
} // namespace ui

namespace ui::desktop {

/// The real thing behind the returns screen: the workstation's desk, board and picture reader.
class LabReturns : public ReturnsSource {
public:
    explicit LabReturns(Workstation& workstation);
    ~LabReturns() override;

    logistics::ScanAnswer scan(const std::string& keys) override;
    std::vector<logistics::ScanAnswer> scanPicture(const std::filesystem::path& picture) override;
    logistics::ScanAnswer confirm() override;
    logistics::ScanAnswer quarantine() override;
    logistics::ScanAnswer undo() override;
    void clear() override;
    lab::Expected<DockBox> openBox() override;
    ReturnsLists lists() override;
    std::optional<logistics::ClientCard> client(const lab::ClientId& id) override;

private:
    logistics::ScanHistory history();

    Workstation& workstation_;
    std::unique_ptr<OpenedBoxes> dock_; ///< made when the first box is opened
};

} // namespace ui::desktop
