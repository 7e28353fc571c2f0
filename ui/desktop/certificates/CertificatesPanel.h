// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/certificates/CertificatesSession.h"
#include "ui/desktop/widgets/Painted.h"

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
class CertificatesPanel : public Painted {
public:
    CertificatesPanel(wxWindow* parent, std::shared_ptr<CertificatesSession> session, Wording words);

    void show(const CertificatesState& state);
    /// Opens the paper of the certificate that is laid open.
    void print();
    /// The keyboard goes to the first list that has lines. False when none has.
    bool enterLines();
    std::vector<wxWindow*> stops() const;

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
