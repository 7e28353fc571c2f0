// SPDX-License-Identifier: MIT
#include "scanner/LabelFile.h"
#include "scanner/LabelWriter.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    struct Options {
        std::string module;
        std::string box;
        std::string kit;
        std::string outbound;
        std::string returning;
        std::filesystem::path file;
    };

    /// The drawing that the options ask for: a kit sheet when a kit is named, else a module's or a box's.
    lab::Expected<scanner::Frame> drawn(const Options& options, const lab::SerialFormat& serials)
    {
        if (options.kit.empty() && !options.box.empty())
            return lab::BoxId::parse(options.box).map(scanner::drawBoxLabel);
        const auto module = lab::ModuleSerial::parse(options.module, serials);
        if (!module)
            return tl::make_unexpected(module.error());
        if (options.kit.empty())
            return scanner::drawModuleLabel(*module);
        const auto kit = lab::KitId::parse(options.kit);
        if (!kit)
            return tl::make_unexpected(kit.error());
        const auto box = lab::BoxId::parse(options.box);
        if (!box)
            return tl::make_unexpected(box.error());
        const auto outbound = lab::TrackingNumber::parse(options.outbound);
        if (!outbound)
            return tl::make_unexpected(outbound.error());
        const auto returning = lab::TrackingNumber::parse(options.returning);
        if (!returning)
            return tl::make_unexpected(returning.error());
        return scanner::drawKitSheet({*kit, *box, *module, *outbound, *returning});
    }

    int run(const Options& options, const Console& console)
    {
        const auto settings = console.settings();
        if (!settings)
            return console.refuse(settings.error());
        const auto serials = lab::SerialFormat::parse(settings->text("serial.pattern"));
        if (!serials)
            return console.refuse(serials.error());
        const auto label = drawn(options, *serials);
        if (!label)
            return console.refuse(label.error());
        const auto title = !options.kit.empty()   ? options.kit
                           : !options.box.empty() ? options.box
                                                  : options.module;
        if (const auto written = scanner::writeLabel(*label, title, options.file); !written)
            return console.refuse(written.error());
        return Done;
    }

} // namespace

void addLabel(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("label", "Draw a module's or box's label, or a kit sheet");
    auto options = std::make_shared<Options>();
    auto* module = command->add_option("--module", options->module, "A module's serial");
    auto* box = command->add_option("--box", options->box, "A box's number");
    auto* kit = command->add_option("--kit", options->kit, "A kit's number: the sheet needs all five");
    auto* outbound = command->add_option("--outbound", options->outbound, "Tracking number to the client");
    auto* returning = command->add_option("--return", options->returning, "Tracking number back");
    kit->needs(module)->needs(box)->needs(outbound)->needs(returning);
    command->add_option("file", options->file, "A .png, .pdf or .zpl file to write")->required();
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
