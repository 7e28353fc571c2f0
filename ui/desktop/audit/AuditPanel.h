// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/audit/AuditSession.h"
#include "ui/desktop/widgets/Painted.h"

#include <memory>
#include <vector>

namespace ui::desktop {

class RowList;
class Surface;

/// The lab's memory on the screen: whether every chain of the journal holds, and its latest entries.
class AuditPanel : public Painted {
public:
    AuditPanel(wxWindow* parent, std::shared_ptr<AuditSession> session, Wording words);

    void show(const AuditSession::State& state);
    std::vector<wxWindow*> stops() const;

private:
    class Verdict;
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<AuditSession> session_;
    Wording words_;
    Verdict* verdict_;
    Surface* surface_;
    RowList* entries_;
};

} // namespace ui::desktop
