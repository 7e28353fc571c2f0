// SPDX-License-Identifier: MIT
#include "calibration/certificate/PdfCanvas.h"
#include "calibration/validation/ValidationRecord.h"

#include <algorithm>

namespace calibration {
namespace {

    using Align = PdfCanvas::Align;

    constexpr double margin = 50;
    constexpr double rowHeight = 12;

    class Record {
    public:
        Record(const ValidationRecord& record, const std::string& hash)
            : record_(record)
            , hash_(hash)
            , canvas_(Paper::Letter, "Software validation record", lab::isoInstant(record.at))
            , wide_(canvas_.width() - 2 * margin)
        {
        }

        std::string draw()
        {
            foot();
            line("Software validation record", 18, true);
            line("Reference vectors through the mathematics in use (ISO/IEC 17025:2017, 7.11.2)", 9);
            y_ += 8;
            const auto& machine = record_.machine;
            pair("Result", record_.validation.good() ? "PASSED" : "NOT PASSED");
            pair("Cases", std::to_string(record_.validation.passed()) + " of "
                              + std::to_string(record_.validation.cases()) + " passed");
            pair("When (UTC)", lab::isoInstant(record_.at));
            pair("Vectors from", record_.folder);
            pair("Program", "flexcal " + machine.version + ", SHA-256 " + machine.programHash);
            pair("Built with", machine.compiler + "; " + machine.libraries);
            pair("Machine", machine.host + ", " + machine.system + ", " + machine.processor);
            y_ += 8;
            row("File", "Kind", "Passed", true);
            for (const auto& file : record_.validation.files)
                row(file.name, file.kind, std::to_string(file.passed) + " of " + std::to_string(file.cases),
                    false);
            for (const auto& file : record_.validation.notCovered)
                row(file.name, file.kind, "not covered", false);
            failures();
            room(40);
            y_ += 10;
            line("Record SHA-256 " + hash_, 7);
            return canvas_.finish();
        }

    private:
        void foot()
        {
            canvas_.text(margin, canvas_.height() - 40, wide_, "Page " + std::to_string(page_),
                {.size = 8, .align = Align::Right});
            y_ = margin;
        }

        void room(double height)
        {
            if (y_ + height < canvas_.height() - 50)
                return;
            canvas_.nextPage();
            ++page_;
            foot();
        }

        void line(const std::string& text, double size, bool bold = false)
        {
            y_ += canvas_.text(margin, y_, wide_, text, {.size = size, .bold = bold}) + 3;
        }

        void pair(const char* name, const std::string& value)
        {
            canvas_.text(margin, y_, 90, name, {.size = 8, .grey = 0.35});
            y_ += std::max(rowHeight, canvas_.text(margin + 90, y_, wide_ - 90, value, {.size = 8.5}) + 2);
        }

        void row(const std::string& first, const std::string& second, const std::string& third, bool bold)
        {
            room(rowHeight);
            canvas_.text(margin, y_, 220, first, {.size = 8, .bold = bold});
            canvas_.text(margin + 230, y_, 180, second, {.size = 8, .bold = bold});
            canvas_.text(margin, y_, wide_, third, {.size = 8, .bold = bold, .align = Align::Right});
            y_ += rowHeight;
        }

        void failures()
        {
            for (const auto& failure : record_.validation.failed) {
                room(2 * rowHeight);
                line(failure.file + ", " + failure.id + ": " + failure.path + " expected "
                         + failure.expected.toString() + ", got " + failure.got.toString(),
                    8);
            }
        }

        const ValidationRecord& record_;
        const std::string& hash_;
        PdfCanvas canvas_;
        double wide_;
        double y_ = margin;
        int page_ = 1;
    };

} // namespace

std::string validationPdf(const ValidationRecord& record, const std::string& jsonHash)
{
    return Record(record, jsonHash).draw();
}

} // namespace calibration
