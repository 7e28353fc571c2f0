// SPDX-License-Identifier: MIT
#include "calibration/certificate/XmlWriter.h"

namespace calibration {

XmlWriter::Scope XmlWriter::open(std::string_view name, const Attributes& attributes)
{
    begin(name, attributes);
    text_ += ">\n";
    ++depth_;
    return {*this, name};
}

void XmlWriter::leaf(std::string_view name, std::string_view text, const Attributes& attributes)
{
    begin(name, attributes);
    text_ += '>';
    escape(text);
    text_ += "</" + std::string(name) + ">\n";
}

void XmlWriter::close(std::string_view name)
{
    --depth_;
    text_ += std::string(depth_ * 2, ' ') + "</" + std::string(name) + ">\n";
}

void XmlWriter::begin(std::string_view name, const Attributes& attributes)
{
    text_ += std::string(depth_ * 2, ' ') + "<" + std::string(name);
    for (const auto& [key, value] : attributes) {
        text_ += " " + std::string(key) + "=\"";
        escape(value);
        text_ += '"';
    }
}

void XmlWriter::escape(std::string_view text)
{
    for (const char c : text)
        switch (c) {
        case '&':
            text_ += "&amp;";
            break;
        case '<':
            text_ += "&lt;";
            break;
        case '>':
            text_ += "&gt;";
            break;
        case '"':
            text_ += "&quot;";
            break;
        default:
            // XML 1.0 has no place for other control characters.
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                text_ += c;
        }
}

} // namespace calibration
