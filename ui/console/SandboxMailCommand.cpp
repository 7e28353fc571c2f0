// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/sandbox/MailSandbox.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/SandboxLife.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;
    using logistics::sandbox::MailSandbox;

    struct Options {
        int port = 0;
        bool startTls = false;
        std::vector<std::string> faults;
        fs::path outbox = "outbox";
        fs::path folder;
        bool withParent = false;
    };

    Poco::JSON::Object readyLine(const MailSandbox& sandbox)
    {
        Poco::JSON::Object line;
        line.set("port", sandbox.port());
        line.set("ca", sandbox.caFile().string());
        line.set("user", MailSandbox::user);
        line.set("password_file", sandbox.passwordFile().string());
        return line;
    }

    int run(const Options& options, const Console& console)
    {
        MailSandbox::Options wanted;
        wanted.port = options.port;
        wanted.security = options.startTls ? logistics::MailSecurity::StartTls : logistics::MailSecurity::Tls;
        wanted.outbox = fs::absolute(options.outbox);
        for (const auto& text : options.faults) {
            const auto fault = logistics::sandbox::parseMailFault(text);
            if (!fault)
                return console.refuse(fault.error());
            wanted.faults.insert(*fault);
        }
        const SandboxLife life(options.withParent);
        const SandboxFolder folder(options.folder);
        wanted.folder = folder.path();
        const MailSandbox sandbox(wanted);
        Console::print(readyLine(sandbox));
        // Nobody reads: the parent died before its end could be heard of.
        if (!std::cout)
            return OutsideFailed;
        life.wait();
        return Done;
    }

} // namespace

void addSandboxMail(CLI::App& sandboxes, Action& chosen)
{
    auto* command = sandboxes.add_subcommand("mail",
        "Stand in for a mail host on this computer (SMTP over TLS): prints one JSON line (port, ca, user, "
        "password_file) when it is ready, and runs until it is stopped");
    auto options = std::make_shared<Options>();
    command->add_option("--port", options->port, "The port; 0 for any that is free")
        ->check(CLI::Range(0, 65535));
    command->add_flag("--starttls", options->startTls, "TLS only when the client asks for it");
    command->add_option("--outbox", options->outbox, "The folder that messages are written to")
        ->capture_default_str();
    command->add_option(
        "--fault", options->faults, "What to do wrong: " + logistics::sandbox::mailFaultWords());
    command->add_option(
        "--folder", options->folder, "Where to put its certificates; else a folder that goes with it");
    command->add_flag("--with-parent", options->withParent, "End when the program that started it ends");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
