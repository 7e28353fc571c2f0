// SPDX-License-Identifier: MIT
#include "scanner/LabelWriter.h"

#include "lab/values/Text.h"
#include "scanner/Drawing.h"

#include <algorithm>
#include <array>

namespace scanner {
namespace {

    constexpr std::uint8_t black = 0;
    constexpr int matrixModule = 6; ///< a Data Matrix module is one and a half bars: 0.375 mm
    constexpr int border = 3;

    void pasteCentred(Frame& ground, const Frame& picture, int y)
    {
        paste(ground, picture, (ground.width() - picture.width()) / 2, y);
    }

    /// As high as told, or smaller so that it is not wider than `width`.
    Frame fittedText(std::string_view text, int height, int width)
    {
        auto line = drawText(text, height);
        if (line.width() > width)
            line = drawText(text, height * width / line.width());
        return line;
    }

    void frameIn(Frame& ground)
    {
        fill(ground, 0, 0, ground.width(), border, black);
        fill(ground, 0, ground.height() - border, ground.width(), border, black);
        fill(ground, 0, 0, border, ground.height(), black);
        fill(ground, ground.width() - border, 0, border, ground.height(), black);
    }

    /// A name, a Code 128 and what it says.
    Frame drawSlip(std::string_view name, const std::string& code, const std::string& words)
    {
        const auto bars = drawCode(Symbology::Code128, code, labelBarPixels, 120);
        Frame label(std::max(640, bars.width() + 40), 330);
        frameIn(label);
        pasteCentred(label, drawText(name, 40), 20);
        pasteCentred(label, bars, 75);
        pasteCentred(label, fittedText(words, 90, label.width() - 40), 215);
        return label;
    }

    /// "1Z 999 AA1 01 2345 6784", as UPS prints it.
    std::string spaced(const std::string& number)
    {
        if (number.size() != 18)
            return number;
        return number.substr(0, 2) + " " + number.substr(2, 3) + " " + number.substr(5, 3) + " "
               + number.substr(8, 2) + " " + number.substr(10, 4) + " " + number.substr(14);
    }

    void pasteLines(Frame& ground, const std::vector<std::string>& lines, int x, int y, int height)
    {
        for (std::size_t line = 0; line < lines.size() && line < 4; ++line)
            paste(ground, fittedText(lines[line], height, 400), x, y + static_cast<int>(line) * (height + 2));
    }

} // namespace

Frame drawModuleLabel(const lab::ModuleSerial& serial)
{
    const auto bars = drawCode(Symbology::Code128, serial.text(), labelBarPixels, 90);
    const auto matrix = drawCode(Symbology::DataMatrix, serial.text(), matrixModule);
    Frame label(std::max(660, bars.width() + 20), 290);
    frameIn(label);
    paste(label, matrix, 24, 20);
    paste(label, drawText("FLEX-Cal sensor module", 36), 48 + matrix.width(), 28);
    paste(label, fittedText(serial.text(), 62, label.width() - matrix.width() - 72), 48 + matrix.width(), 72);
    pasteCentred(label, bars, 30 + std::max(matrix.height(), 124));
    return label;
}

Frame drawParcelLabel(const ParcelLabel& label)
{
    // A domestic code comes as 420 and the ZIP, a foreign one as 421, country and code; both after FNC1.
    const auto routing =
        "\xF1" + (label.postal.isDomestic() ? "420" : "421" + label.postal.country) + label.postal.code;
    const auto postalBars = drawCode(Symbology::Code128, routing, labelBarPixels, 84);
    const auto trackingBars = drawCode(Symbology::Code128, label.tracking.text(), labelBarPixels, 120);
    Frame paper(std::max(1000, trackingBars.width() + 40), 620);
    frameIn(paper);

    pasteLines(paper, label.shipFrom, 24, 16, 26);
    pasteLines(paper, label.shipTo, 450, 16, 30);
    paste(paper, fittedText(label.sign, 110, 130), paper.width() - 150, 16);
    fill(paper, 0, 148, paper.width(), border, black);

    paste(paper, drawText(label.postal.text(), 44), 24, 180);
    pasteCentred(paper, postalBars, 164);
    fill(paper, 0, 262, paper.width(), 2 * border, black);

    paste(paper, drawText(label.service, 44), 24, 276);
    paste(paper, drawText("TRACKING #: " + spaced(label.tracking.text()), 30), 24, 322);
    pasteCentred(paper, trackingBars, 372);
    fill(paper, 0, 510, paper.width(), 2 * border, black);
    pasteCentred(paper, drawText("TRAINING LABEL - NOT A UPS LABEL", 48), 540);
    return paper;
}

Frame drawBoxLabel(const lab::BoxId& box) { return drawSlip("FLEX-Cal mailing box", box.text(), box.text()); }

Frame drawKitSheet(const KitSheet& sheet)
{
    constexpr int rowHeight = 230;
    constexpr int margin = 40;
    struct Row {
        const char* name;
        std::string code;
        std::string words;
    };
    const std::array rows {
        Row {"Kit", sheet.kit.text(), sheet.kit.text()},
        Row {"Box", sheet.box.text(), sheet.box.text()},
        Row {"Module", sheet.module.text(), sheet.module.text()},
        Row {"Outbound parcel", sheet.outbound.text(), spaced(sheet.outbound.text())},
        Row {"Return parcel", sheet.returning.text(), spaced(sheet.returning.text())},
    };
    Frame paper(1300, 140 + static_cast<int>(rows.size()) * rowHeight);
    frameIn(paper);
    paste(paper, drawText("FLEX-Cal kit sheet", 56), margin, 40);
    int y = 120;
    for (const auto& row : rows) {
        fill(paper, 0, y, paper.width(), border, black);
        paste(paper, drawText(row.name, 34), margin, y + 18);
        paste(paper, fittedText(row.words, 48, 400), margin, y + 70);
        const auto bars = drawCode(Symbology::Code128, row.code, labelBarPixels, 120);
        paste(paper, bars, paper.width() - bars.width() - margin, y + 50);
        y += rowHeight;
    }
    const auto matrix = drawCode(Symbology::DataMatrix, sheet.module.text(), matrixModule);
    paste(paper, matrix, 460, 120 + 2 * rowHeight + (rowHeight - matrix.height()) / 2);
    return paper;
}

Frame drawKitLabel(const lab::KitId& kit) { return drawSlip("FLEX-Cal kit", kit.text(), kit.text()); }

Frame drawDeskCard(DeskCard card)
{
    return drawSlip("Returns desk", cardText(card), std::string(cardWord(card)));
}

} // namespace scanner
