// SPDX-License-Identifier: MIT
#include "lab/training/TrainingLab.h"
#include "scanner/LabelParser.h"
#include "ui/LabPlace.h"
#include "ui/Workstation.h"
#include "ui/console/Answers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/day/OpenedBoxes.h"

#include <CLI/CLI.hpp>

#include <chrono>

namespace ui::console {
namespace {

    struct NewOptions {
        std::filesystem::path folder;
        lab::TrainingRequest request;
        std::string day = lab::TrainingRequest::standardDay.iso();
    };

    int makeNew(NewOptions options, const Console& console)
    {
        const auto day = lab::Date::parse(options.day);
        if (!day)
            return console.refuse(day.error());
        options.request.day = *day;
        const auto began = std::chrono::steady_clock::now();
        const auto progress = [&](int clients) {
            Console::note(console.say({"console.training.progress",
                {{"done", std::to_string(clients)}, {"clients", std::to_string(options.request.clients)}}}));
        };
        const auto settings = console.settings();
        const auto url = settings ? databaseUrl(*settings) : tl::make_unexpected(settings.error());
        if (!url)
            return console.refuse(url.error());
        // A file's place is the new folder; only a server is worth saying beforehand.
        const auto server = url->isFile() ? std::nullopt : std::optional(*url);
        const auto arrivals = lab::makeTrainingLab(options.folder, options.request, progress, server);
        if (!arrivals)
            return console.refuse(arrivals.error());
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        const auto config = options.folder / "flexcal.properties";
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("folder", options.folder.string());
            answer.set("database", server ? server->text() : (options.folder / "lab.db").string());
            answer.set("config", config.string());
            answer.set("clients", options.request.clients);
            answer.set("returns", static_cast<int>(arrivals->size()));
            answer.set("date", day->iso());
            answer.set("seed", static_cast<Poco::UInt64>(options.request.seed));
            answer.set("seconds", took.count());
            Console::print(answer);
        } else {
            Console::print(console.say({"console.training.made",
                {{"folder", options.folder.string()}, {"clients", std::to_string(options.request.clients)},
                    {"returns", std::to_string(arrivals->size())}, {"config", config.string()}}}));
        }
        return Done;
    }

    int takeReturns(int boxes, const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        OpenedBoxes dock(workstation);
        Answers answers(console, workstation.zone());
        for (int i = 0; i < boxes; ++i) {
            const auto box = dock.openNext();
            if (!box)
                return console.refuse(box.error(), AnswerIsNo);
            for (const auto& photo : box->photos) {
                if (!console.json)
                    Console::print(console.say({"console.training.photo", {{"file", photo.file.string()}}}));
                answers.print(photo.file.string(), readPicture(workstation, photo.file));
            }
            for (const auto& card : box->cards)
                answers.print(
                    card, {workstation.returnsDesk().scan(workstation.labelParser().parseKeys(card))});
        }
        return answers.exitCode();
    }

} // namespace

void addTraining(CLI::App& app, Action& chosen)
{
    auto* training =
        app.add_subcommand("training", "Labs to learn and to test with: everything in them is fictitious");
    training->require_subcommand(1);

    auto* make = training->add_subcommand("new", "Make a training lab in a new folder");
    auto options = std::make_shared<NewOptions>();
    make->add_option("dir", options->folder, "The folder to make")->required();
    make->add_option("--clients", options->request.clients, "How many clients")->capture_default_str();
    make->add_option(
        "--returns", options->request.returns, "Boxes that arrive on its day; 0 for a tenth of the clients");
    make->add_option("--seed", options->request.seed, "The same seed and date make the same lab")
        ->capture_default_str();
    make->add_option("--date", options->day, "Its day")->capture_default_str();
    make->callback(
        [options, &chosen] { chosen = [options](Console& console) { return makeNew(*options, console); }; });

    auto* take = training->add_subcommand("return",
        "Open the next box at the dock: photograph its labels, read the picture, take the module in");
    auto boxes = std::make_shared<int>(1);
    take->add_option("--boxes", *boxes, "How many boxes")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    take->callback(
        [boxes, &chosen] { chosen = [boxes](Console& console) { return takeReturns(*boxes, console); }; });
}

} // namespace ui::console
