// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"
#include "scanner/DecoderPool.h"
#include "scanner/LabelParser.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>
#include <Poco/UTF8Encoding.h>

#include <algorithm>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;

    struct Options {
        std::vector<fs::path> paths;
        int budget = -1;
    };

    /// A folder stands for the files in it, by name.
    std::vector<fs::path> files(const std::vector<fs::path>& paths)
    {
        std::vector<fs::path> result;
        for (const auto& path : paths) {
            std::error_code error;
            if (!fs::is_directory(path, error)) {
                result.push_back(path);
                continue;
            }
            std::vector<fs::path> inside;
            for (const auto& entry : fs::directory_iterator(path, error))
                if (entry.is_regular_file(error))
                    inside.push_back(entry.path());
            std::ranges::sort(inside);
            result.insert(result.end(), inside.begin(), inside.end());
        }
        return result;
    }

    /// The payload as text: as it is when it is UTF-8, its odd bytes written out otherwise.
    std::string textOf(const std::string& bytes)
    {
        for (std::size_t at = 0; at < bytes.size();) {
            const auto* here = reinterpret_cast<const unsigned char*>(bytes.data()) + at;
            const auto left = static_cast<int>(std::min<std::size_t>(bytes.size() - at, 4));
            int length = 1;
            while (length <= left && !Poco::UTF8Encoding::isLegal(here, length))
                ++length;
            if (length > left)
                return lab::text::shown(bytes, bytes.size());
            at += static_cast<std::size_t>(length);
        }
        return bytes;
    }

    Poco::JSON::Object toJson(const fs::path& file, const scanner::Reading& reading,
        const scanner::LabelParser& parser, Language language)
    {
        Poco::JSON::Array symbols;
        for (const auto& symbol : reading.symbols) {
            const auto label = parser.parse(symbol);
            Poco::JSON::Object one;
            one.set("format", std::string(scanner::formatName(symbol.symbology)));
            one.set("identifier", symbol.identifier);
            one.set("hex", lab::text::hex(symbol.bytes));
            one.set("text", textOf(symbol.bytes));
            one.set("kind", std::string(label.kindName()));
            one.set("value", label.value());
            one.set("step", symbol.step);
            symbols.add(one);
        }
        Poco::JSON::Object object;
        object.set("file", file.string());
        object.set("ms", reading.ms);
        object.set("cpu_ms", reading.cpuMs);
        object.set("symbols", symbols);
        if (reading.error)
            object.set("error", console::toJson(*reading.error, language));
        return object;
    }

    void printPlain(const fs::path& file, const scanner::Reading& reading, const scanner::LabelParser& parser,
        const Console& console)
    {
        if (reading.error)
            Console::print(file.string() + ": " + console.say(*reading.error));
        else if (reading.symbols.empty())
            Console::print(file.string() + ": " + console.say({"console.scan.nothing", {}}));
        for (const auto& symbol : reading.symbols) {
            const auto label = parser.parse(symbol);
            Console::print(file.string() + ": " + std::string(label.kindName()) + " " + label.value() + " ("
                           + std::string(scanner::formatName(symbol.symbology)) + ", " + symbol.step + ")");
        }
    }

    int run(const Options& options, const Console& console)
    {
        const auto settings = console.settings();
        if (!settings)
            return console.refuse(settings.error());
        const auto serials = lab::SerialFormat::parse(settings->text("serial.pattern"));
        if (!serials)
            return console.refuse(serials.error());

        const scanner::LabelParser parser(*serials);
        scanner::DecoderProcess::Options decoding;
        decoding.serialFormat = *serials;
        const std::chrono::milliseconds budget(
            options.budget >= 0 ? options.budget : settings->whole("scanner.budget-ms"));
        const auto pictures = files(options.paths);
        const auto children = std::min(scanner::DecoderPool::coreCount(), static_cast<int>(pictures.size()));
        scanner::DecoderPool pool(Console::program(), decoding, children);
        bool allRead = true;
        pool.readAll(pictures, budget, [&](const fs::path& file, const scanner::Reading& reading) {
            allRead = allRead && !reading.error;
            if (console.json)
                Console::print(toJson(file, reading, parser, console.language()));
            else
                printPlain(file, reading, parser, console);
        });
        return allRead ? Done : BadInput;
    }

} // namespace

void addScan(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("scan", "Read the codes in pictures");
    auto options = std::make_shared<Options>();
    command->add_option("path", options->paths, "Pictures, or folders of them")->required();
    command->add_option("--budget", options->budget, "Milliseconds a picture may take")
        ->check(CLI::Range(0, 60'000));
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
