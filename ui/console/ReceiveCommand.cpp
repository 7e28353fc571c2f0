// SPDX-License-Identifier: MIT
#include "logistics/returns/ScanHistory.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "ui/Workstation.h"
#include "ui/console/Answers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    struct Options {
        std::vector<std::string> codes;
        std::vector<std::filesystem::path> photos;
    };

    int run(const Options& options, const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        if (const auto who = console.personFor(workstation, lab::Role::Warehouse); !who)
            return console.refuse(who.error());
        Answers answers(console, workstation.zone());
        for (const auto& photo : options.photos)
            answers.print(photo.string(), readPicture(workstation, photo));
        logistics::ScanHistory history(workstation.database(), workstation.clock(), workstation.signedIn());
        for (const auto& code : options.codes) {
            const auto label = workstation.labelParser().parseKeys(code);
            const auto answer = workstation.returnsDesk().scan(label);
            history.addKeys(code, label, answer);
            answers.print(code, {answer});
        }
        return answers.exitCode();
    }

} // namespace

void addReceive(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("receive", "Take returned modules in at the dock");
    auto options = std::make_shared<Options>();
    command->add_option("code", options->codes,
        "Codes as a scanner sends them: serials, tracking numbers, boxes, kits, clients, and the cards "
        "CONFIRM, UNDO, QUARANTINE, DAMAGED, OPENED, EMPTY, TWO");
    command
        ->add_option(
            "--photo", options->photos, "A picture of one box; read before the codes; may be repeated")
        ->expected(1)
        ->take_all();
    command->callback([options, command, &chosen] {
        if (options->codes.empty() && options->photos.empty())
            throw CLI::RequiredError(command->get_name() + ": a code or --photo");
        chosen = [options](Console& console) { return run(*options, console); };
    });
}

} // namespace ui::console
