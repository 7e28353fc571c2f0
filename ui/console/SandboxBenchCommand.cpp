// SPDX-License-Identifier: MIT
#include "calibration/simulator/SimulatorServer.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/SandboxLife.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;

    struct Options {
        int port = 0;
        bool fast = false;
        std::vector<std::string> faults;
        fs::path valveLog;
        std::optional<std::uint64_t> seed;
        fs::path lab;
        std::string database;
        bool withParent = false;
    };

    /// The cylinders of a training lab, for a bench that belongs to none.
    std::vector<lab::ReferenceGas> commonLots(lab::Date today)
    {
        using lab::BrAC;
        using lab::GasUse;
        std::vector<lab::ReferenceGas> lots;
        const auto add = [&](const char* lot, GasUse use, double label, int daysLeft) {
            lots.push_back(
                {lot, use, BrAC::gramsPer210Litres(label), 2, BrAC::gramsPer210Litres(label * 0.01),
                    "TRAINING-" + std::string(lot), today.plusDays(daysLeft), 70, 5});
        };
        add("DG-0380-A", GasUse::Adjust, 0.038, 400);
        add("DG-0820-A", GasUse::Adjust, 0.082, 410);
        add("DG-0380-B", GasUse::AsLeft, 0.038, 300);
        add("DG-0400-C", GasUse::Control, 0.040, 350);
        return lots;
    }

    lab::Expected<calibration::SimulatorOptions> simulatorOptions(const Options& options)
    {
        calibration::SimulatorOptions wanted;
        wanted.fastTime = options.fast;
        wanted.valveLog = options.valveLog;
        for (const auto& text : options.faults) {
            const auto fault = calibration::Fault::parse(text);
            if (!fault)
                return tl::make_unexpected(fault.error());
            wanted.faults.push_back(*fault);
        }
        const auto records = options.lab.empty() ? options.database : (options.lab / "lab.db").string();
        if (records.empty()) {
            wanted.lots = commonLots(wanted.today);
        } else {
            const auto url = lab::DatabaseUrl::parseFileOrUrl(records);
            if (!url)
                return tl::make_unexpected(url.error());
            const auto database = lab::Database::open(*url);
            const auto identity = lab::readLabIdentity(*database);
            wanted.lots = lab::GasStore(*database).inUse();
            wanted.today = identity.firstDay;
            wanted.seed = static_cast<std::uint64_t>(identity.seed);
        }
        wanted.seed = options.seed.value_or(wanted.seed);
        return wanted;
    }

    int run(const Options& options, const Console& console)
    {
        const SandboxLife life(options.withParent);
        const auto wanted = simulatorOptions(options);
        if (!wanted)
            return console.refuse(wanted.error());
        const calibration::SimulatorServer bench(*wanted, options.port);
        Poco::JSON::Object line;
        line.set("port", bench.port());
        Console::print(line);
        if (!std::cout)
            return OutsideFailed;
        life.wait();
        return Done;
    }

} // namespace

void addSandboxBench(CLI::App& sandboxes, Action& chosen)
{
    auto* command = sandboxes.add_subcommand("bench", "Stand in for a calibration bench on this computer "
                                                      "(Modbus TCP): prints one JSON line (port) when it is "
                                                      "ready, and runs until it is stopped");
    auto options = std::make_shared<Options>();
    command->add_option("--port", options->port, "The port; 0 for any that is free")
        ->check(CLI::Range(0, 65535));
    command->add_flag("--fast", options->fast, "Bench time moves only when the workstation says so");
    std::string names;
    for (const auto name : calibration::Fault::names())
        names += (names.empty() ? "" : ", ") + std::string(name);
    command->add_option("--fault", options->faults, "What is wrong, NAME or NAME:DOCK: " + names);
    command->add_option("--valve-log", options->valveLog, "Write what the valves do, one JSON line each");
    command->add_option(
        "--seed", options->seed, "The same seed makes the same modules; else the lab's, or 1");
    auto* folder =
        command->add_option("--lab", options->lab, "The folder of the training lab whose gas is connected");
    command->add_option("--db", options->database, "The same as that lab's lab.db or database.url")
        ->excludes(folder);
    command->add_flag("--with-parent", options->withParent, "End when the program that started it ends");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
