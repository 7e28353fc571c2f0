// SPDX-License-Identifier: MIT
#include "carriers/sandbox/ZplLabel.h"

#include <sstream>

namespace carriers::sandbox {
namespace {

    /// ZPL reads ^ and ~ as commands and, after ^FH, _ as the start of a hexadecimal byte.
    std::string printable(const std::string& text)
    {
        std::string result;
        for (const char c : text)
            result += c == '^' || c == '~' || c == '_' || c == '\n' ? ' ' : c;
        return result;
    }

    void writeText(std::ostream& out, int x, int y, int height, const std::string& text)
    {
        out << "^FO" << x << "," << y << "^A0N," << height << "," << height << "^FD" << printable(text)
            << "^FS\n";
    }

    void writeLines(std::ostream& out, int x, int y, int height, const std::string& lines)
    {
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line); y += height + 4)
            writeText(out, x, y, height, line);
    }

} // namespace

std::string zplLabel(const LabelText& text)
{
    std::ostringstream out;
    out << "^XA\n^CI28\n^PW812\n^LL1218\n";
    writeLines(out, 30, 30, 22, text.from);
    writeText(out, 560, 30, 28, text.weight + " LBS  1 OF 1");
    writeText(out, 30, 180, 26, "SHIP TO:");
    writeLines(out, 90, 212, 34, text.to);
    out << "^FO20,420^GB772,3,3^FS\n";
    out << "^FO420,450^BY3^BCN,120,N,N,N^FD420" << printable(text.postal.substr(0, 5)) << "^FS\n";
    out << "^FO20,600^GB772,8,8^FS\n";
    writeText(out, 30, 630, 44, text.service);
    writeText(out, 30, 684, 28, "TRACKING #: " + text.tracking);
    out << "^FO20,730^GB772,3,3^FS\n";
    out << "^FO90,760^BY3^BCN,240,N,N,N^FD" << printable(text.tracking) << "^FS\n";
    out << "^FO20,1030^GB772,8,8^FS\n";
    writeText(out, 30, 1060, 26, "REF: " + text.reference);
    writeText(out, 30, 1100, 34, "TRAINING - NOT FOR CARRIAGE");
    out << "^XZ\n";
    return out.str();
}

} // namespace carriers::sandbox
