// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/day/Report.h"
#include "ui/day/WorkingDay.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <mutex>

namespace ui::console {
namespace {

    struct Options {
        DayRequest request;
        std::string day = lab::TrainingRequest::standardDay.iso();
    };

    /// A line when a stage begins to count and when it ends; in between one for every fifth of the work.
    class Lines {
    public:
        explicit Lines(const Console& console)
            : console_(console)
        {
        }

        void show(const DayProgress& progress)
        {
            const auto stage = console_.say({"day.stage." + progress.stage, {}});
            if (progress.finished) {
                const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
                Console::note(console_.say(
                    {"day.done", {{"stage", stage}, {"seconds", lab::text::number(took.count(), 1)}}}));
                return;
            }
            if (progress.of == 0) {
                began_ = std::chrono::steady_clock::now();
                fifth_ = 0;
                return;
            }
            const int fifth = progress.done * 5 / progress.of;
            if (fifth <= fifth_ || fifth == 5)
                return;
            fifth_ = fifth;
            Console::note(
                "  "
                + console_.say({"day.progress", {{"stage", stage}, {"done", std::to_string(progress.done)},
                                                    {"of", std::to_string(progress.of)}}}));
        }

    private:
        const Console& console_;
        std::chrono::steady_clock::time_point began_;
        int fifth_ = 0;
    };

    void printSummary(const DayResult& result, const Console& console)
    {
        int received = 0;
        for (const auto& [outcome, count] : result.received)
            received += count;
        const auto n = [](auto number) { return std::to_string(number); };
        Console::print(console.say({"day.summary",
            {{"read", n(result.read)}, {"photos", n(result.photos)}, {"received", n(received)},
                {"unread", n(result.unreadBoxes.size())}, {"modules", n(result.modulesCalibrated)},
                {"certified", n(result.certified)}, {"retired", n(result.retired)},
                {"quarantined", n(result.quarantined)}, {"clients", n(result.planClients)},
                {"late", n(result.planLate)}, {"kits", n(result.kits)}, {"labels", n(result.labels)},
                {"notices", n(result.notices)}, {"entries", n(result.journalEntries)},
                {"intact", console.say({result.journalIntact ? "day.intact" : "day.not-intact", {}})},
                {"report", (result.folder / "report.html").string()}}}));
    }

    /// The folder asked for, or the first of flexcal-day, flexcal-day-2 … that is not there yet.
    std::filesystem::path folderFor(const std::filesystem::path& asked)
    {
        if (!asked.empty())
            return asked;
        std::filesystem::path folder = "flexcal-day";
        std::error_code error;
        for (int number = 2; std::filesystem::exists(folder, error); ++number)
            folder = "flexcal-day-" + std::to_string(number);
        return folder;
    }

    int run(Options options, const Console& console)
    {
        const auto day = lab::Date::parse(options.day);
        if (!day)
            return console.refuse(day.error());
        options.request.lab.day = *day;
        options.request.folder = folderFor(options.request.folder);
        Lines lines(console);
        std::mutex mutex; // pictures are worked on by two threads
        WorkingDay working(
            options.request, Console::program(), console.language(), [&](const DayProgress& progress) {
                const std::lock_guard lock(mutex);
                lines.show(progress);
            });
        const auto result = working.run();
        if (!result)
            return console.refuse(result.error());
        if (console.json)
            Console::print(toJson(*result, console.language()));
        else
            printSummary(*result, console);
        for (const auto& trouble : result->troubles)
            Console::note(
                console.say({"day.failed", {{"stage", console.say({"day.stage." + trouble.stage, {}})},
                                               {"why", console.say(trouble.what)}}}));
        return result->troubles.empty() ? Done : OutsideFailed;
    }

} // namespace

void addDay(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("day",
        "A whole working day of a training lab with real parts on this computer: pictures, returns, parcels, "
        "calibration, plan, shipping");
    auto options = std::make_shared<Options>();
    auto& request = options->request;
    command->add_option("--date", options->day, "The day")->capture_default_str();
    command->add_option("--clients", request.lab.clients, "How many clients")->capture_default_str();
    command->add_option("--returns", request.lab.returns, "Boxes that arrive; 0 for a tenth of the clients");
    command->add_option("--seed", request.lab.seed, "The same seed and date give the same day")
        ->capture_default_str();
    command->add_option("--out", request.folder, "The folder to make; flexcal-day when not given");
    command->add_option(
        "--carrier-fault", request.carrierFaults, "What the UPS stand-in does wrong (see sandbox ups)");
    command->add_option(
        "--bench-fault", request.benchFaults, "What the bench does wrong (see sandbox bench)");
    command->add_option(
        "--mail-fault", request.mailFaults, "What the mail host does wrong (see sandbox mail)");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
