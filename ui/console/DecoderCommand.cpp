// SPDX-License-Identifier: MIT
#include "scanner/DecoderChild.h"
#include "ui/console/Commands.h"

#include <CLI/CLI.hpp>

namespace ui::console {

void addDecoder(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("decoder", "The decoder child");
    command->group(""); // not for people
    command->callback([&chosen] {
        constexpr int socket = 3; // where the parent puts it
        chosen = [](Console&) { return scanner::serveDecoder(socket); };
    });
}

} // namespace ui::console
