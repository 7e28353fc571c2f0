// SPDX-License-Identifier: MIT
#include "calibration/simulator/SimulatorServer.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <ctime>
#include <iostream>
#include <unistd.h>

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
        if (options.lab.empty()) {
            wanted.lots = commonLots(wanted.today);
        } else {
            const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(options.lab / "lab.db"));
            const auto identity = lab::readLabIdentity(*database);
            wanted.lots = lab::GasStore(*database).all();
            wanted.today = identity.firstDay;
            wanted.seed = static_cast<std::uint64_t>(identity.seed);
        }
        wanted.seed = options.seed.value_or(wanted.seed);
        return wanted;
    }

    /// Until somebody ends it, or the parent has gone. Asked for again and again, because the system's own
    /// notice comes when the parent's thread ends and not its process.
    void waitForEnd(const sigset_t& ends, std::optional<pid_t> parent)
    {
        constexpr timespec often {0, 200'000'000};
        while (sigtimedwait(&ends, nullptr, &often) < 0)
            if (parent && getppid() != *parent)
                return;
    }

    int run(const Options& options, const Console& console)
    {
        const auto parent = getppid();
        // Blocked before any thread exists, so that the wait below alone hears them.
        sigset_t ends;
        sigemptyset(&ends);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            sigaddset(&ends, signal);
        auto blocked = ends;
        sigaddset(&blocked, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &blocked, nullptr);

        const auto wanted = simulatorOptions(options);
        if (!wanted)
            return console.refuse(wanted.error());
        const calibration::SimulatorServer bench(*wanted, options.port);
        Poco::JSON::Object line;
        line.set("port", bench.port());
        Console::print(line);
        if (!std::cout)
            return OutsideFailed;
        waitForEnd(ends, options.withParent ? std::optional(parent) : std::nullopt);
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
    command->add_option("--lab", options->lab, "The folder of the training lab whose gas is connected");
    command->add_flag("--with-parent", options->withParent, "End when the program that started it ends");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
