// SPDX-License-Identifier: MIT
#include "calibration/certificate/CertificatePdf.h"

#include "calibration/certificate/PdfCanvas.h"
#include "calibration/maths/Rounding.h"
#include "lab/values/BrAC.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <map>

namespace calibration {
namespace {

    using lab::text::number;
    using Align = Drawing::Align;
    using Style = Drawing::Style;

    constexpr double margin = 50;
    constexpr double rowHeight = 13;
    constexpr double symbolSide = 58; ///< 20 mm
    constexpr int readingsPerPage = 46;

    double grams(double milligramsPerLitre)
    {
        return lab::BrAC::milligramsPerLitre(milligramsPerLitre).gramsPer210Litres();
    }

    std::string rangeOf(const Certificate::Range& range, const char* unit)
    {
        const auto least = number(range.least, 1);
        const auto most = number(range.most, 1);
        return (least == most ? least : least + " to " + most) + " " + unit;
    }

    /// A budget's line in the certificate's language.
    std::string budgetWords(const std::string& name)
    {
        static const std::map<std::string, const char*> words {
            {"budget.reference-gas", "Reference gas, its certificate"},
            {"budget.stability", "Stability of the lot"},
            {"budget.barometer", "Barometer"},
            {"budget.gas-flow", "Flow of gas in the blend"},
            {"budget.zero-flow", "Flow of zero air in the blend"},
            {"budget.purge", "Purge of the lines"},
            {"budget.position", "Place on the manifold"},
            {"budget.temperature", "Temperature of the cell"},
            {"budget.carry-over", "Carry-over"},
            {"budget.repeatability", "Repeatability, s/√n"},
            {"budget.resolution", "Resolution of the display"},
        };
        const auto found = words.find(name);
        return found == words.end() ? name : found->second;
    }

    struct Column {
        const char* title;
        double width;
        Align align;
    };

    class Document {
    public:
        Document(Drawing& canvas, const Certificate& certificate, const std::string& hash,
            const CertificatePaper& paper)
            : certificate_(certificate)
            , hash_(hash)
            , symbol_(paper.symbol && !isDraft() ? paper.symbol(symbolText(certificate.id, hash))
                                                 : SymbolModules {})
            , canvas_(canvas)
            , wide_(canvas_.width() - 2 * margin)
            , pages_(
                  2 + (static_cast<int>(certificate.readings.size()) + readingsPerPage - 1) / readingsPerPage)
        {
        }

        void draw()
        {
            beginPage();
            title();
            item();
            results();
            explanation();
            gases();
            people();
            budgets();
            for (std::size_t first = 0; first < certificate_.readings.size(); first += readingsPerPage)
                readings(first);
            endMark();
        }

    private:
        bool isDraft() const { return certificate_.id.empty(); }

        void beginPage()
        {
            ++page_;
            if (isDraft())
                canvas_.watermark("DRAFT");
            else if (certificate_.training)
                canvas_.watermark("TRAINING");
            const double foot = canvas_.height() - 46;
            canvas_.line(margin, foot, canvas_.width() - margin, foot);
            canvas_.text(
                margin, foot + 4, wide_, "Certificate " + certificate_.id, {.size = 8, .bold = true});
            canvas_.text(margin, foot + 4, wide_,
                "Page " + std::to_string(page_) + " of " + std::to_string(pages_),
                {.size = 8, .align = Align::Right});
            canvas_.text(margin, foot + 15, wide_,
                "The results relate only to the item calibrated. This certificate is not to be reproduced "
                "except in full "
                "without the laboratory's written approval.",
                {.size = 6.5, .grey = 0.35});
            y_ = margin;
        }

        void nextPage()
        {
            canvas_.nextPage();
            beginPage();
        }

        void heading(const char* text)
        {
            y_ += 8;
            y_ += canvas_.text(margin, y_, wide_, text, {.size = 10, .bold = true}) + 3;
        }

        void paragraph(const std::string& text)
        {
            y_ += canvas_.text(margin, y_, wide_, text, {.size = 8.5}) + 3;
        }

        void title()
        {
            canvas_.text(margin, y_, wide_, certificate_.lab, {.size = 11, .bold = true});
            const double code = symbol_.columns > 0 ? symbolSide + 10 : 0;
            canvas_.text(
                margin, y_, wide_ - code, certificate_.id, {.size = 11, .bold = true, .align = Align::Right});
            if (symbol_.columns > 0)
                canvas_.symbol(canvas_.width() - margin - symbolSide, y_, symbolSide, symbol_);
            y_ += 22;
            y_ += canvas_.text(margin, y_, wide_, "Calibration certificate", {.size = 20, .bold = true});
            if (certificate_.replaces)
                y_ += canvas_.text(margin, y_, wide_ - code,
                    "Amends and replaces " + certificate_.replaces->certificate + " (SHA-256 "
                        + certificate_.replaces->sha256.substr(0, 16)
                        + "…). Changed: " + certificate_.replaces->change,
                    {.size = 8.5, .bold = true});
            if (certificate_.training)
                y_ += canvas_.text(margin, y_, wide_ - code,
                    "TRAINING: made by a training laboratory from simulated measurements. Of no value "
                    "outside it.",
                    {.size = 8.5, .bold = true, .grey = 0.3});
            y_ += 6;
            canvas_.line(margin, y_, canvas_.width() - margin, y_, 0);
            y_ += 6;
        }

        void pair(double x, double y, const char* name, const std::string& value)
        {
            canvas_.text(x, y, 110, name, {.size = 8, .grey = 0.35});
            canvas_.text(x + 92, y - 0.5, wide_ / 2 - 96, value, {.size = 8.5});
        }

        void item()
        {
            const double right = margin + wide_ / 2 + 6;
            const std::pair<const char*, std::string> left[] = {
                {"Item", "Breath-alcohol sensor module"},
                {"Serial number", certificate_.module},
                {"Variant, firmware", certificate_.variant + ", " + certificate_.firmware},
                {"Method", "Profile " + certificate_.profile + ", edition " + certificate_.edition},
                {"Software", certificate_.software},
                {"Received", certificate_.receivedOn.empty() ? "–" : certificate_.receivedOn},
            };
            const std::pair<const char*, std::string> second[] = {
                {"Date of issue", certificate_.issuedOn},
                {"Performed (UTC)", certificate_.performedAt.substr(0, 16)},
                {"Bench, dock", certificate_.fixture + ", " + std::to_string(certificate_.dock)},
                {"Pressure", rangeOf(certificate_.pressure, "hPa")},
                {"Room", rangeOf(certificate_.ambient, "°C")},
                {"Cell", rangeOf(certificate_.cell, "°C")},
            };
            for (std::size_t i = 0; i < std::size(left); ++i, y_ += rowHeight) {
                pair(margin, y_, left[i].first, left[i].second);
                pair(right, y_, second[i].first, second[i].second);
            }
        }

        void row(const std::vector<Column>& columns, const std::vector<std::string>& cells, bool bold)
        {
            double x = margin;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                canvas_.text(x + 2, y_, columns[i].width - 4, cells[i],
                    {.size = 8, .bold = bold, .align = columns[i].align});
                x += columns[i].width;
            }
            y_ += rowHeight;
        }

        void head(const std::vector<Column>& columns)
        {
            canvas_.box(margin, y_ - 2, wide_, rowHeight, 0.9);
            std::vector<std::string> titles;
            for (const auto& column : columns)
                titles.emplace_back(column.title);
            row(columns, titles, true);
        }

        void results()
        {
            heading("Results, g/210 L");
            const double rest = wide_ - 60 - 84 - 5 * 54;
            const std::vector<Column> columns {{"", 60, Align::Left}, {"Gas lot", 84, Align::Left},
                {"Reference", 54, Align::Right}, {"Mean", 54, Align::Right}, {"Error", 54, Align::Right},
                {"U", 54, Align::Right}, {"Limit ±", 54, Align::Right}, {"Statement", rest, Align::Right}};
            head(columns);
            const auto rows = [&](const char* phase, const std::vector<PointResult>& points) {
                for (const auto& point : points) {
                    const double expanded = grams(point.uncertainty.expanded);
                    const int places = decimalsOf(expanded);
                    row(columns,
                        {phase, point.lot, onPaper(grams(point.reference), places),
                            onPaper(grams(point.readings.mean), places),
                            signedOnPaper(grams(point.error), places), onPaper(expanded, places),
                            number(grams(point.tolerance), 4), std::string(word(point.statement))},
                        false);
                }
            };
            rows("As found", certificate_.asFound);
            rows("As left", certificate_.asLeft);
            canvas_.line(margin, y_, canvas_.width() - margin, y_);
            y_ += 4;
            paragraph(certificate_.adjusted()
                          ? "Adjusted between as found and as left: gain " + number(certificate_.oldGain, 5)
                                + " to " + number(certificate_.newGain, 5) + " (when new "
                                + number(certificate_.birthGain, 5) + ")."
                          : "Not adjusted: gain " + number(certificate_.oldGain, 5) + " (when new "
                                + number(certificate_.birthGain, 5) + ").");
            if (certificate_.foundOut())
                paragraph("As found, the module was outside the tolerance. Readings since its last good "
                          "calibration are in question; the laboratory follows this up with the client.");
        }

        /// Line by line what U is made of, one column a point.
        void budgets()
        {
            nextPage();
            heading("Uncertainty budget, mg/L (standard uncertainties in the result, k = 1)");
            struct Point {
                std::string title;
                const PointResult* point;
            };
            std::vector<Point> points;
            for (const auto& point : certificate_.asFound)
                points.push_back({"Found " + number(grams(point.label), 3), &point});
            for (const auto& point : certificate_.asLeft)
                points.push_back({"Left " + number(grams(point.label), 3), &point});
            std::vector<Column> columns {{"Component", 170, Align::Left}};
            const double width = (wide_ - 170) / static_cast<double>(std::max<std::size_t>(points.size(), 1));
            for (const auto& point : points)
                columns.push_back({point.title.c_str(), width, Align::Right});
            head(columns);
            const auto line = [&](const std::string& title, auto&& cell) {
                std::vector<std::string> cells {title};
                for (const auto& point : points)
                    cells.push_back(cell(*point.point));
                row(columns, cells, false);
            };
            for (std::size_t i = 0; !points.empty() && i < points.front().point->budget.size(); ++i)
                line(budgetWords(points.front().point->budget[i].name), [i](const PointResult& point) {
                    return i < point.budget.size() ? number(point.budget[i].component(), 6) : std::string();
                });
            line("Combined, u", [](const PointResult& p) { return number(p.uncertainty.standard, 6); });
            line("Effective degrees of freedom", [](const PointResult& p) {
                return p.uncertainty.freedom ? number(*p.uncertainty.freedom, 0) : std::string("∞");
            });
            line("Coverage factor, k",
                [](const PointResult& p) { return number(p.uncertainty.coverageFactor, 3); });
            line("Expanded, U", [](const PointResult& p) { return number(p.uncertainty.expanded, 6); });
            line("Probability of conformity", [](const PointResult& p) { return number(p.conformity, 6); });
            canvas_.line(margin, y_, canvas_.width() - margin, y_);
            y_ += 4;
            paragraph(
                "Points judged on one gas lot and one barometer share those components; the signed data hold "
                "the correlation.");
        }

        void explanation()
        {
            heading("Uncertainty and decision rule");
            std::string factors;
            for (const auto& point : certificate_.asLeft)
                factors += (factors.empty() ? "" : ", ") + number(point.uncertainty.coverageFactor, 2);
            paragraph("U is the expanded uncertainty of the error: the standard uncertainty multiplied by "
                      "the coverage "
                      "factor k (as left: k = "
                      + factors + "), for a coverage probability of " + number(certificate_.coverage * 100, 2)
                      + " %, and not below the laboratory's stated capability. It includes reference gas, "
                        "barometer, the bench, repeatability and resolution, line by line in the budget.");
            paragraph("The error is mean reading minus reference. Statements follow ILAC-G8:09/2019, 4.2.3, "
                      "with the guard "
                      "band w = U on unrounded values: pass, when the error lies inside the limit reduced by "
                      "U; conditional "
                      "pass or conditional fail, within U of the limit inside or outside it; fail, farther "
                      "out. A module is "
                      "released only on a pass as left.");
        }

        void gases()
        {
            heading("Reference gas and traceability");
            const double rest = wide_ - 84 - 3 * 74;
            const std::vector<Column> columns {{"Lot", 84, Align::Left}, {"Label, g/210 L", 74, Align::Right},
                {"U (k)", 74, Align::Right}, {"Expires", 74, Align::Right},
                {"Certificate", rest, Align::Right}};
            head(columns);
            for (const auto& gas : certificate_.gases)
                row(columns,
                    {gas.lot, number(grams(gas.label), 4),
                        number(grams(gas.expanded), 5) + " (" + number(gas.coverageFactor, 0) + ")",
                        gas.expires, gas.certificate},
                    false);
            canvas_.line(margin, y_, canvas_.width() - margin, y_);
            y_ += 4;
            paragraph("Dry gas; label at 34 °C and 1013.25 hPa. Reference = label × station pressure / "
                      "1013.25 hPa, "
                      "corrected once, by this laboratory. The lot judging as left never adjusts.");
            for (const auto& gas : certificate_.gases)
                if (gas.kind == lab::GasKind::WetBath)
                    paragraph("Lot " + gas.lot
                              + ": wet bath; certified vapour at 34 °C, corrected for the bath's temperature "
                                "and for the ethanol gone with the air, not for pressure.");
        }

        void people()
        {
            heading("Responsible");
            if (isDraft()) {
                paragraph("Measured by " + certificate_.technician.name + " (" + certificate_.technician.id
                          + "), run " + certificate_.run + ". Not approved and not signed.");
                return;
            }
            paragraph("Measured by " + certificate_.technician.name + " (" + certificate_.technician.id
                      + "). Reviewed, approved and signed by " + certificate_.approver.name + " ("
                      + certificate_.approver.id + ").");
            paragraph("Run " + certificate_.run + ". Digital signature: Ed25519, key " + certificate_.keyId
                      + ", over " + certificate_.id + ".json with SHA-256 " + hash_ + ".");
        }

        void readings(std::size_t first)
        {
            nextPage();
            heading(first == 0 ? "Every reading, g/210 L" : "Every reading, g/210 L (continued)");
            const std::vector<Column> columns {{"Shot", 50, Align::Right}, {"Step", 110, Align::Left},
                {"Gas lot", 130, Align::Left}, {"Reading", 90, Align::Right}};
            head(columns);
            const auto end = std::min(first + readingsPerPage, certificate_.readings.size());
            for (auto i = first; i < end; ++i) {
                const auto& reading = certificate_.readings[i];
                row(columns,
                    {std::to_string(reading.number), reading.kind,
                        reading.lot.empty() ? "zero air" : reading.lot, number(grams(reading.value), 5)},
                    false);
            }
        }

        void endMark()
        {
            y_ += 10;
            canvas_.text(margin, y_, wide_, "— End of certificate " + certificate_.id + " —",
                {.size = 8.5, .bold = true, .align = Align::Centre});
        }

        const Certificate& certificate_;
        const std::string& hash_;
        SymbolModules symbol_;
        Drawing& canvas_;
        double wide_;
        int pages_;
        int page_ = 0;
        double y_ = 0;
    };

} // namespace

std::string symbolText(const std::string& certificate, const std::string& jsonHash)
{
    return "FLEXCAL-CERTIFICATE:" + certificate + ":" + jsonHash;
}

std::string certificatePdf(
    const Certificate& certificate, const std::string& jsonHash, const CertificatePaper& paper)
{
    PdfCanvas canvas(paper.paper, "Calibration certificate " + certificate.id, certificate.issuedAt);
    Document(canvas, certificate, jsonHash, paper).draw();
    return canvas.finish();
}

std::vector<PagePicture> certificatePictures(
    const Certificate& certificate, const std::string& jsonHash, const CertificatePaper& paper, double scale)
{
    PictureCanvas canvas(paper.paper, scale);
    Document(canvas, certificate, jsonHash, paper).draw();
    return canvas.finish();
}

} // namespace calibration
