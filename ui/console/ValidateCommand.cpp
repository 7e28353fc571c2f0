// SPDX-License-Identifier: MIT
#include "calibration/validation/ValidationRecord.h"
#include "lab/Clock.h"
#include "ui/LabPlace.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;

    /// Beside the lab's other records, unless told otherwise.
    lab::Expected<fs::path> recordFolder(const Console& console, const fs::path& chosen)
    {
        if (!chosen.empty())
            return chosen;
        const auto settings = console.settings();
        if (!settings)
            return tl::make_unexpected(settings.error());
        const auto url = databaseUrl(*settings);
        if (!url)
            return tl::make_unexpected(url.error());
        return labFolder(*settings, *url) / "validation";
    }

    void printFailures(const calibration::Validation& validation)
    {
        for (const auto& failure : validation.failed)
            Console::print(failure.file + "  " + failure.id + "  " + failure.path + "  expected "
                           + failure.expected.toString() + ", got " + failure.got.toString());
        for (const auto& file : validation.notCovered)
            Console::print(file.name + "  " + file.kind);
    }

    int validate(const fs::path& folder, const fs::path& keepIn, const Console& console)
    {
        std::error_code error;
        if (!fs::is_directory(folder, error))
            return console.refuse({"validate.folder", {{"folder", folder.string()}}});
        const auto records = recordFolder(console, keepIn);
        if (!records)
            return console.refuse(records.error());

        const calibration::ValidationRecord record {calibration::Validation::run(folder),
            calibration::ValidatedMachine::here(FLEXCAL_VERSION), lab::SystemClock().now(),
            fs::absolute(folder, error).string()};
        const auto kept = calibration::keep(record, *records);
        const auto& validation = record.validation;
        if (console.json) {
            auto answer = calibration::toJson(validation);
            Poco::JSON::Object files;
            files.set("json", kept.json.string());
            files.set("pdf", kept.pdf.string());
            files.set("sha256", kept.sha256);
            answer.set("record", files);
            Console::print(answer);
        } else {
            printFailures(validation);
            Console::print(console.say({validation.good() ? "validate.good" : "validate.bad",
                {{"cases", std::to_string(validation.cases())},
                    {"passed", std::to_string(validation.passed())},
                    {"files", std::to_string(validation.files.size())}, {"record", kept.pdf.string()}}}));
        }
        return validation.good() ? Done : AnswerIsNo;
    }

} // namespace

void addValidate(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand(
        "validate", "Run reference vectors through the mathematics in use, and keep a record of it");
    auto folder = std::make_shared<fs::path>();
    auto records = std::make_shared<fs::path>();
    command->add_option("dir", *folder, "The folder of vectors")->required();
    command->add_option(
        "--record", *records, "Where the record goes; else the folder “validation” beside the lab's records");
    command->callback([folder, records, &chosen] {
        chosen = [folder, records](Console& console) { return validate(*folder, *records, console); };
    });
}

} // namespace ui::console
