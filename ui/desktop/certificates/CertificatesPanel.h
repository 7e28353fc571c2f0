// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Desk.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/certificates/CertificatesSession.h"

#include <memory>
#include <vector>

namespace ui::desktop {

class BudgetTable;
class ErrorPlot;
class PagePreview;
class ReviewActs;
class ReviewHead;
class RowList;
class Surface;
class TroubleStrip;

/// The certificates desk: what waits for a second person on the left with the certificates and the open
/// cases, and what is chosen laid open beside it, with its points, its budget and its paper.
class CertificatesPanel : public Desk {
public:
    CertificatesPanel(wxWindow* parent, std::shared_ptr<CertificatesSession> session, Wording words);

    void show(const CertificatesState& state);
    /// Opens the paper of the certificate that is laid open.
    void print();

    std::vector<wxWindow*> stops() const override;
    std::string wanted() const override { return "desktop.scan.certificates"; }
    bool key(int key, int modifiers) override;
    void filter(const std::string& text) override { session_->filter(text); }
    /// To the first list that has lines.
    bool enterLines() override;
    /// What lies on this desk is found there.
    bool take(const std::string& scan) override { return session_->find(scan); }
    void refresh() override { session_->refresh(); }
    void stop() override { session_->stop(); }
    int waiting() const override;
    void setProof(const Proof& proof) override { session_->onProofWanted = proof; }

private:
    struct List {
        CertificatesState::Kind kind;
        Surface* surface;
        RowList* rows;
    };
    List makeList(
        CertificatesState::Kind kind, const char* title, const std::vector<struct ListColumn>& columns);
    void layOut();
    void fill(List& list, std::vector<struct ListRow> rows, std::size_t total, const char* emptyIcon,
        const char* emptySentence);
    void showStrip(const CertificatesState& state);
    void paint(Canvas& canvas, const Box& area) override;

    std::shared_ptr<CertificatesSession> session_;
    Wording words_;
    TroubleStrip* trouble_;
    std::vector<List> lists_;
    ReviewHead* head_;
    ErrorPlot* points_;
    BudgetTable* budget_;
    PagePreview* paper_;
    ReviewActs* acts_;
};

} // namespace ui::desktop
