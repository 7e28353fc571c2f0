// SPDX-License-Identifier: MIT
#include "lab/values/Csv.h"

#include <optional>

namespace lab::csv {
namespace {

    constexpr std::string_view formulaStarts = "=+-@\t\r\n";

    /// Apostrophes and a formula behind them: what `cell` wrote, or what it must not be taken for.
    bool isShielded(std::string_view cell)
    {
        const auto first = cell.find_first_not_of('\'');
        return first != std::string_view::npos && first > 0 && isFormula(cell.substr(first));
    }

    /// Walks through the text cell by cell.
    class Reader {
    public:
        explicit Reader(std::string_view text)
            : text_(text)
        {
        }

        Expected<std::vector<Record>> all()
        {
            std::vector<Record> records;
            for (std::size_t row = 1; at_ < text_.size(); ++row) {
                Record record {row, {}};
                do {
                    auto cell = next();
                    if (!cell)
                        return refused("csv.quote", {{"row", std::to_string(row)}});
                    record.cells.push_back(*std::move(cell));
                } while (skip(','));
                skipLineEnd();
                if (record.cells.size() > 1 || !record.cells.front().empty())
                    records.push_back(std::move(record));
            }
            return records;
        }

    private:
        bool atEnd() const
        {
            return at_ == text_.size() || text_[at_] == ',' || text_[at_] == '\r' || text_[at_] == '\n';
        }

        bool skip(char wanted)
        {
            if (at_ == text_.size() || text_[at_] != wanted)
                return false;
            ++at_;
            return true;
        }

        void skipLineEnd()
        {
            skip('\r');
            skip('\n');
        }

        /// Nothing when its quotes are broken.
        std::optional<std::string> next()
        {
            if (skip('"'))
                return quoted();
            const auto start = at_;
            while (!atEnd())
                if (text_[at_++] == '"')
                    return std::nullopt;
            return std::string(text_.substr(start, at_ - start));
        }

        std::optional<std::string> quoted()
        {
            std::string cell;
            while (at_ < text_.size()) {
                const char character = text_[at_++];
                if (character != '"')
                    cell += character;
                else if (skip('"'))
                    cell += '"';
                else
                    return atEnd() ? std::optional(std::move(cell)) : std::nullopt;
            }
            return std::nullopt;
        }

        std::string_view text_;
        std::size_t at_ = 0;
    };

} // namespace

bool isFormula(std::string_view cell)
{
    return !cell.empty() && formulaStarts.find(cell.front()) != std::string_view::npos;
}

std::string_view plain(std::string_view cell) { return isShielded(cell) ? cell.substr(1) : cell; }

std::string cell(std::string_view text)
{
    std::string cell(text);
    if (isFormula(cell) || isShielded(cell))
        cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string line(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + cell(cells[i]);
    return line + "\r\n";
}

Expected<std::vector<Record>> read(std::string_view text) { return Reader(text).all(); }

} // namespace lab::csv
