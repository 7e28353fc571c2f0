// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calibration {

/// Writes XML, one element a line. Elements are opened and closed in scopes:
///
///     { const auto item = xml.open("dcc:item"); xml.leaf("dcc:model", "FLEX-Cal"); }
class XmlWriter {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

    /// Closes its element at the end of its scope.
    class Scope {
    public:
        Scope(XmlWriter& writer, std::string_view name)
            : writer_(writer)
            , name_(name)
        {
        }
        ~Scope() { writer_.close(name_); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        XmlWriter& writer_;
        std::string name_;
    };

    [[nodiscard]] Scope open(std::string_view name, const Attributes& attributes = {});
    void leaf(std::string_view name, std::string_view text, const Attributes& attributes = {});

    const std::string& text() const { return text_; }

private:
    void close(std::string_view name);
    void begin(std::string_view name, const Attributes& attributes);
    void escape(std::string_view text);

    std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::size_t depth_ = 0;
};

} // namespace calibration
