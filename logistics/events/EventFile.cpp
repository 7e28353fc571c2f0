// SPDX-License-Identifier: MIT
#include "logistics/events/EventFile.h"

#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Csv.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace logistics {
namespace {

    using lab::refused;
    using lab::text::shown;
    using lab::text::trimmed;

    bool isColumn(std::string_view name) { return std::ranges::count(eventColumns(), name) == 1; }

    std::string columnList()
    {
        std::string list;
        for (const auto column : eventColumns())
            list += (list.empty() ? "" : ", ") + std::string(column);
        return list;
    }

    tl::unexpected<lab::Message> unknownColumn(std::string_view name)
    {
        return refused("import.column-unknown", {{"column", shown(name)}, {"columns", columnList()}});
    }

    lab::Expected<std::vector<std::string>> readHeader(const lab::csv::Record& record)
    {
        std::vector<std::string> header;
        if (record.cells.size() == 1 && record.cells.front().find_first_of(";\t") != std::string::npos)
            return refused("import.separator");
        for (const auto& cell : record.cells) {
            std::string name(trimmed(cell));
            if (!isColumn(name))
                return unknownColumn(name);
            if (std::ranges::count(header, name) > 0)
                return refused("import.column-twice", {{"column", name}});
            header.push_back(std::move(name));
        }
        for (const auto* column : {"at", "kind", "client"})
            if (std::ranges::count(header, column) == 0)
                return refused("import.column-missing", {{"column", column}});
        return header;
    }

    /// What is wrong with a row as a row; its values are for the event's own parser.
    lab::Expected<EventFields> fieldsOf(
        const lab::csv::Record& record, const std::vector<std::string>& header)
    {
        if (record.cells.size() != header.size())
            return refused("import.cells",
                {{"has", std::to_string(record.cells.size())}, {"wanted", std::to_string(header.size())}});
        EventFields fields;
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string_view cell = record.cells[i];
            if (lab::csv::isFormula(cell))
                return refused("import.formula", {{"column", header[i]}, {"text", shown(cell)}});
            if (const auto value = trimmed(lab::csv::plain(cell)); !value.empty())
                fields.emplace(header[i], value);
        }
        return fields;
    }

    lab::Expected<EventFields> fieldsOf(std::string_view line)
    {
        Poco::JSON::Object::Ptr object;
        try {
            // The parser would take bytes that are no text; they are named by the event's own check.
            object = lab::text::isUtf8(line) ? lab::parseObject(std::string(line)) : nullptr;
        } catch (const lab::Failure&) {
            object = nullptr;
        }
        if (object.isNull())
            return refused("import.json", {{"text", shown(line)}});
        EventFields fields;
        for (const auto& [name, value] : *object) {
            if (!isColumn(name))
                return unknownColumn(name);
            if (value.isEmpty())
                continue;
            if (!value.isString() && !(value.isInteger() && !value.isBoolean()))
                return refused("import.json-value", {{"column", name}});
            const auto whole = value.convert<std::string>();
            if (const auto text = trimmed(whole); !text.empty())
                fields.emplace(name, text);
        }
        return fields;
    }

    EventRow rowOf(std::size_t row, lab::Expected<EventFields> fields, const lab::SerialFormat& serials)
    {
        if (!fields)
            return {row, {}, tl::make_unexpected(fields.error())};
        auto event = OutsideEvent::parse(*fields, serials);
        return {row, *std::move(fields), std::move(event)};
    }

    lab::Expected<std::vector<EventRow>> readCsv(
        std::string_view text, const EventLimits& limits, const lab::SerialFormat& serials)
    {
        const auto records = lab::csv::read(text);
        if (!records)
            return tl::make_unexpected(records.error());
        std::vector<EventRow> rows;
        if (records->empty())
            return rows;
        const auto header = readHeader(records->front());
        if (!header)
            return tl::make_unexpected(header.error());
        for (std::size_t i = 1; i < records->size() && i <= limits.mostRows + 1; ++i)
            rows.push_back(rowOf((*records)[i].row, fieldsOf((*records)[i], *header), serials));
        return rows;
    }

    lab::Expected<std::vector<EventRow>> readJsonLines(
        std::string_view text, const EventLimits& limits, const lab::SerialFormat& serials)
    {
        std::vector<EventRow> rows;
        std::size_t number = 0;
        for (const auto line : lab::text::split(text, '\n')) {
            ++number;
            if (const auto content = trimmed(line); !content.empty() && rows.size() <= limits.mostRows)
                rows.push_back(rowOf(number, fieldsOf(content), serials));
        }
        return rows;
    }

} // namespace

lab::Expected<std::string> EventFile::read(const std::filesystem::path& file, const EventLimits& limits)
{
    const auto name = shown(file.string(), 200);
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return refused("import.absent", {{"file", name}});
    if (!std::filesystem::is_regular_file(status))
        return refused("import.not-a-file", {{"file", name}});
    if (std::filesystem::file_size(file, error) > limits.mostBytes)
        return refused(
            "import.too-large", {{"file", name}, {"most", std::to_string(limits.mostBytes / 1'000'000)}});
    std::ifstream in(file, std::ios::binary);
    // One byte more than is allowed shows a file that grows while it is read.
    std::string bytes(limits.mostBytes + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad() || !in.is_open())
        throw lab::Failure({"file.read", {{"file", name}}}, std::strerror(errno));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limits.mostBytes)
        return refused(
            "import.too-large", {{"file", name}, {"most", std::to_string(limits.mostBytes / 1'000'000)}});
    return bytes;
}

lab::Expected<EventFile> EventFile::parse(
    std::string_view bytes, const EventLimits& limits, const lab::SerialFormat& serials)
{
    auto text = bytes;
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return refused("import.encoding");
    auto rows = trimmed(text).starts_with('{') ? readJsonLines(text, limits, serials)
                                               : readCsv(text, limits, serials);
    if (!rows)
        return tl::make_unexpected(rows.error());
    if (rows->empty())
        return refused("import.empty");
    if (rows->size() > limits.mostRows)
        return refused("import.too-many-rows", {{"most", std::to_string(limits.mostRows)}});
    return EventFile {lab::sha256(std::string(bytes)), *std::move(rows)};
}

} // namespace logistics
