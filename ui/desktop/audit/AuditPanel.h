// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/audit/AuditSession.h"

#include <memory>
#include <vector>

namespace ui::desktop {

class RowList;
class Surface;

/// The lab's memory on the screen: whether every chain of the journal holds, and its latest entries.
class AuditPanel : public Desk {
public:
    AuditPanel(wxWindow* parent, std::shared_ptr<AuditSession> session, Wording words);

    void show(const AuditSession::State& state);

    std::vector<wxWindow*> stops() const override;
    bool key(int key, int modifiers) override;
    void opened() override { session_->verify(); }
    void refresh() override { session_->refresh(); }
    void stop() override { session_->onChange = nullptr; }

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
