// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/RowList.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"

#include <gtk/gtk.h>
#include <wx/dc.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cstdio>

namespace ui::desktop {
namespace {

    constexpr int cellPadding = 8;
    constexpr int firstCellPadding = 16;

    std::string escaped(const std::string& text)
    {
        char* made = g_markup_escape_text(text.data(), static_cast<gssize>(text.size()));
        std::string result(made);
        g_free(made);
        return result;
    }

    std::string markup(const Cell& cell)
    {
        const auto& theme = Theme::current();
        const Colour ink = cell.ink == Cell::Ink::Quiet || cell.struck ? theme.labelInk : theme.ink;
        char opening[160];
        std::snprintf(opening, sizeof opening,
            "<span foreground=\"#%06X\" weight=\"%d\" font_features=\"%s\" strikethrough=\"%s\">",
            static_cast<unsigned>(ink.value()), static_cast<int>(cell.weight),
            cell.code ? "tnum=1,zero=1" : "tnum=1", cell.struck ? "true" : "false");
        return opening + escaped(cell.text) + "</span>";
    }

} // namespace

std::string ListRow::spoken() const
{
    std::string text;
    for (const auto& cell : cells) {
        const auto& word = cell.chip ? cell.chip->word : cell.text;
        if (!word.empty())
            text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

class RowList::Model : public wxDataViewVirtualListModel {
public:
    std::vector<ListRow> rows;

    const Cell& cell(unsigned row, unsigned column) const { return rows.at(row).cells.at(column); }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        // A chip column's value is its row: the renderer looks the chip up itself.
        if (cell(row, column).chip)
            value = static_cast<long>(row);
        else
            value = toWx(markup(cell(row, column)));
    }

    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
};

class RowList::ChipRenderer : public wxDataViewCustomRenderer {
public:
    ChipRenderer(const Model& model, unsigned column, int height)
        : wxDataViewCustomRenderer("long", wxDATAVIEW_CELL_INERT)
        , model_(model)
        , column_(column)
        , height_(height)
    {
    }

    bool SetValue(const wxVariant& value) override
    {
        row_ = static_cast<unsigned>(value.GetLong());
        return true;
    }
    bool GetValue(wxVariant&) const override { return false; }
    wxSize GetSize() const override { return {GetOwner()->GetWidth() - 2 * cellPadding, height_}; }

    bool Render(wxRect area, wxDC* dc, int) override
    {
        auto* context = dc->GetGraphicsContext();
        if (!context || row_ >= model_.rows.size())
            return false;
        Canvas canvas(*context, *GetView());
        const auto& cell = model_.cell(row_, column_);
        if (cell.chip)
            paintChip(canvas, *cell.chip, area.x, area.y + area.height / 2.0, area.width);
        return true;
    }

private:
    const Model& model_;
    unsigned column_;
    int height_;
    unsigned row_ = 0;
};

RowList::RowList(
    wxWindow* parent, const std::string& name, const std::vector<ListColumn>& columns, int height)
    : wxDataViewCtrl(
        parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE)
    , name_(name)
    , model_(new Model)
{
    NativeStyle::apply(*this, NativeStyle::list);
    AssociateModel(model_.get());

    for (unsigned i = 0; i < columns.size(); ++i) {
        wxDataViewRenderer* renderer = nullptr;
        if (columns[i].shows == ListColumn::Shows::Chip) {
            renderer = new ChipRenderer(*model_, i, Type::length(height));
        } else {
            auto* text = new wxDataViewTextRenderer();
            text->EnableMarkup();
            // Codes are told apart by their ends: only the last column may be shortened.
            text->EnableEllipsize(i + 1 == columns.size() ? wxELLIPSIZE_END : wxELLIPSIZE_NONE);
            renderer = text;
        }
        auto* column = new wxDataViewColumn(toWx(columns[i].title), renderer, i,
            Type::length(columns[i].width), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
        AppendColumn(column);
        // The hairline takes one pixel of a row.
        g_object_set(renderer->GetGtkHandle(), "xpad", i == 0 ? firstCellPadding : cellPadding, "height",
            Type::length(height) - 1, nullptr);
    }

    auto* tree = GTK_TREE_VIEW(GtkGetTreeView());
    // Typed letters belong to the scan box.
    gtk_tree_view_set_enable_search(tree, FALSE);
    setAccessible(*this, AccessibleRole::Table, name_);

    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        describeSelection();
        if (event.GetItem().IsOk() && onChosen)
            onChosen(model_->rows.at(model_->GetRow(event.GetItem())));
    });
}

void RowList::show(std::vector<ListRow> rows)
{
    if (rows == model_->rows)
        return;
    std::string chosen;
    if (const auto item = GetSelection(); item.IsOk())
        chosen = model_->rows.at(model_->GetRow(item)).key;

    model_->rows = std::move(rows);
    model_->Reset(static_cast<unsigned>(model_->rows.size()));
    const auto found = std::ranges::find(model_->rows, chosen, &ListRow::key);
    if (!chosen.empty() && found != model_->rows.end())
        selectAt(static_cast<std::size_t>(found - model_->rows.begin()));
}

void RowList::selectFirst()
{
    if (!model_->rows.empty())
        selectAt(0);
}

const std::vector<ListRow>& RowList::rows() const { return model_->rows; }

void RowList::selectAt(std::size_t row)
{
    const auto item = model_->GetItem(static_cast<unsigned>(row));
    Select(item);
    EnsureVisible(item);
    describeSelection();
}

void RowList::describeSelection()
{
    const auto item = GetSelection();
    setAccessible(*this, AccessibleRole::Table, name_,
        item.IsOk() ? model_->rows.at(model_->GetRow(item)).spoken() : std::string());
}

} // namespace ui::desktop
