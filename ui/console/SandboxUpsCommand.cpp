// SPDX-License-Identifier: MIT
#include "carriers/sandbox/UpsSandbox.h"
#include "lab/Clock.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/SandboxLife.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;
    using carriers::sandbox::Fault;
    using carriers::sandbox::TokenDesk;
    using carriers::sandbox::UpsSandbox;

    struct Options {
        int port = 0;
        std::vector<std::string> faults;
        std::string database;
        fs::path lab;
        fs::path folder;
        bool withParent = false;
    };

    Poco::JSON::Object readyLine(const UpsSandbox& sandbox)
    {
        Poco::JSON::Object line;
        line.set("port", sandbox.port());
        line.set("ca", sandbox.caFile().string());
        line.set("token_url", sandbox.tokenUrl());
        line.set("api_base", sandbox.apiBase());
        line.set("client_id", TokenDesk::clientId);
        line.set("client_secret_file", sandbox.secretFile().string());
        line.set("account", TokenDesk::account);
        return line;
    }

    int run(const Options& options, const Console& console)
    {
        UpsSandbox::Options wanted;
        wanted.port = options.port;
        for (const auto& text : options.faults) {
            const auto fault = Fault::parse(text);
            if (!fault)
                return console.refuse(fault.error());
            wanted.faults.push_back(*fault);
        }
        wanted.database = options.lab.empty() ? options.database : (options.lab / "lab.db").string();
        wanted.start = lab::SystemClock().now();

        const SandboxLife life(options.withParent);
        const SandboxFolder folder(options.folder);
        wanted.folder = folder.path();
        const UpsSandbox sandbox(wanted);
        Console::print(readyLine(sandbox));
        // Nobody reads: the parent died before its end could be heard of.
        if (!std::cout)
            return OutsideFailed;
        life.wait();
        return Done;
    }

} // namespace

void addSandboxUps(CLI::App& sandboxes, Action& chosen)
{
    auto* command = sandboxes.add_subcommand("ups",
        "Stand in for UPS on this computer: prints one JSON line (port, ca, token_url, api_base, client_id, "
        "client_secret_file, account) when it is ready, and runs until it is stopped");
    auto options = std::make_shared<Options>();
    command->add_option("--port", options->port, "The port; 0 for any that is free")
        ->check(CLI::Range(0, 65535));
    command->add_option("--fault", options->faults,
        "What to do wrong, NAME for always or NAME:TIMES: down, slow, hang, unauthorized, too-many, garbage, "
        "cut-json, "
        "error-500, expired-token, lost-reply, wrong-certificate");
    auto* database = command->add_option("--db", options->database,
        "The training lab whose parcels it knows: its lab.db, or its database.url");
    command->add_option("--lab", options->lab, "The same as that lab's folder")->excludes(database);
    command->add_option(
        "--folder", options->folder, "Where to put its certificates; else a folder that goes with it");
    command->add_flag("--with-parent", options->withParent, "End when the program that started it ends");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
