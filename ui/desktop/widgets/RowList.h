// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Parts.h"

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// One column of a list. The last one takes the room that is left.
struct ListColumn {
    std::string title;
    int width;
    enum class Shows { Text, Chip } shows = Shows::Text;
};

/// What stands in one field of a list.
struct Cell {
    enum class Ink { Normal, Quiet };

    std::string text;
    Weight weight = Weight::Regular;
    Ink ink = Ink::Normal;
    bool code = false; ///< serials and tracking numbers: stroked zero
    bool struck = false; ///< taken back
    std::optional<Chip> chip {}; ///< instead of text, in a column that shows chips

    bool operator==(const Cell&) const = default;
};

/// One line: its cells, and the text a screen reader gets for the whole.
struct ListRow {
    std::string key; ///< what it is about; the selection stays with it
    std::vector<Cell> cells;

    std::string spoken() const;
    bool operator==(const ListRow&) const = default;
};

/// A list of the desktop in the theme's look: rows of one height, hairlines, chips.
class RowList : public wxDataViewCtrl {
public:
    RowList(wxWindow* parent, const std::string& name, const std::vector<ListColumn>& columns,
        int height = rowHeight);

    /// The person chose a row.
    std::function<void(const ListRow&)> onChosen;

    /// Shows these rows; does nothing when they are the ones that stand there.
    void show(std::vector<ListRow> rows);
    void selectFirst();
    void selectAt(std::size_t row);
    const std::vector<ListRow>& rows() const;

    static constexpr int rowHeight = 32;

private:
    class Model;
    class ChipRenderer;
    void describeSelection();

    std::string name_;
    wxObjectDataPtr<Model> model_;
};

} // namespace ui::desktop
