// SPDX-License-Identifier: MIT
#include "carriers/sandbox/UpsSandbox.h"
#include "lab/Clock.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/prctl.h>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;
    using carriers::sandbox::Fault;
    using carriers::sandbox::TokenDesk;
    using carriers::sandbox::UpsSandbox;

    struct Options {
        int port = 0;
        std::vector<std::string> faults;
        fs::path database;
        fs::path lab;
        fs::path folder;
        bool withParent = false;
    };

    /// The folder asked for, or one of its own that goes with it.
    class CertificateFolder {
    public:
        explicit CertificateFolder(fs::path wanted)
            : path_(std::move(wanted))
            , own_(path_.empty())
        {
            if (!own_)
                return;
            auto name = (fs::temp_directory_path() / "flexcal-sandbox-XXXXXX").string();
            if (!::mkdtemp(name.data()))
                throw lab::Failure({"file.write", {{"file", name}}});
            path_ = name;
        }
        ~CertificateFolder()
        {
            std::error_code ignored;
            if (own_)
                fs::remove_all(path_, ignored);
        }
        CertificateFolder(const CertificateFolder&) = delete;
        CertificateFolder& operator=(const CertificateFolder&) = delete;

        const fs::path& path() const { return path_; }

    private:
        fs::path path_;
        bool own_;
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
        wanted.database = options.lab.empty() ? options.database : options.lab / "lab.db";
        wanted.start = lab::SystemClock().now();

        // Blocked before any thread exists, so that the wait below alone hears them.
        sigset_t ends;
        sigemptyset(&ends);
        for (const int signal : {SIGTERM, SIGINT, SIGPIPE})
            sigaddset(&ends, signal);
        pthread_sigmask(SIG_BLOCK, &ends, nullptr);
        if (options.withParent)
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);

        const CertificateFolder folder(options.folder.empty() ? fs::path() : fs::absolute(options.folder));
        wanted.folder = folder.path();
        const UpsSandbox sandbox(wanted);
        Console::print(readyLine(sandbox));
        // Nobody reads: the parent died before its end could be heard of.
        if (!std::cout)
            return OutsideFailed;
        int signal = 0;
        sigdelset(&ends, SIGPIPE);
        sigwait(&ends, &signal);
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
    auto* database = command->add_option(
        "--db", options->database, "The records of the training lab whose parcels it knows");
    command->add_option("--lab", options->lab, "The same as that lab's folder")->excludes(database);
    command->add_option(
        "--folder", options->folder, "Where to put its certificates; else a folder that goes with it");
    command->add_flag("--with-parent", options->withParent, "End when the program that started it ends");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
