// SPDX-License-Identifier: MIT
#include "calibration/BatchRunner.h"
#include "calibration/BenchRecords.h"
#include "calibration/ProfileBook.h"
#include "calibration/Retrospect.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/WorkQueue.h"
#include "lab/values/Text.h"
#include "ui/BenchConnection.h"
#include "ui/CertificatePaper.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

#include <algorithm>

namespace ui::console {
namespace {

    using calibration::RunState;

    struct Options {
        std::string fixture = "1";
        std::string docks;
        std::string profile;
        bool fast = false;
        std::string recompute;
    };

    /// "1-4,7" as numbers.
    lab::Expected<std::vector<int>> parseDocks(const std::string& text)
    {
        std::vector<int> docks;
        if (text.empty())
            return docks;
        for (const auto part : lab::text::split(text, ',')) {
            const auto dash = part.find('-');
            const auto first = lab::text::parseInteger(part.substr(0, dash));
            const auto last =
                dash == std::string_view::npos ? first : lab::text::parseInteger(part.substr(dash + 1));
            if (!first || !last || *first < 1 || *last > 16 || *first > *last)
                return lab::refused("run.dock", {{"dock", lab::text::shown(part)}});
            for (auto dock = *first; dock <= *last; ++dock)
                docks.push_back(static_cast<int>(dock));
        }
        return docks;
    }

    Poco::JSON::Object toJson(const calibration::ModuleResult& module, Language language)
    {
        const auto points = [](const std::vector<calibration::PointResult>& list) {
            Poco::JSON::Array array;
            for (const auto& point : list)
                array.add(calibration::toJson(point));
            return array;
        };
        Poco::JSON::Object json;
        json.set("module", module.module.text());
        json.set("dock", module.dock);
        json.set("run", module.run);
        json.set("verdict", std::string(calibration::word(module.verdict)));
        if (module.reason)
            json.set("reason", console::toJson(*module.reason, language));
        json.set("as_found", points(module.asFound));
        json.set("as_left", points(module.asLeft));
        json.set("as_found_out", module.asFoundOut);
        json.set("adjusted", module.adjusted);
        if (module.certificate) {
            json.set("certificate", module.certificate->id);
            json.set("pdf", module.pdf.string());
        }
        return json;
    }

    void print(const Console& console, const std::string& fixture, const calibration::BatchResult& result)
    {
        if (console.json) {
            Poco::JSON::Array modules;
            for (const auto& module : result.modules)
                modules.add(toJson(module, console.language()));
            Poco::JSON::Object answer;
            answer.set("fixture", fixture);
            answer.set("modules", modules);
            answer.set("certified", result.count(RunState::Certified));
            answer.set("retired", result.count(RunState::Retired));
            answer.set("aborted", result.count(RunState::Aborted));
            answer.set("shots", result.shots);
            Console::print(answer);
            return;
        }
        for (const auto& module : result.modules) {
            const auto why = module.certificate ? module.certificate->id
                             : module.reason    ? console.say(*module.reason)
                                                : std::string();
            Console::print(std::to_string(module.dock) + "  " + module.module.text() + "  "
                           + console.say({"run." + std::string(calibration::word(module.verdict)), {}}) + "  "
                           + why);
        }
    }

    int run(const Options& options, const Console& console)
    {
        const auto docks = parseDocks(options.docks);
        if (!docks)
            return console.refuse(docks.error());
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        if (options.fixture != "1")
            return console.refuse({"bench.fixture", {{"fixture", lab::text::shown(options.fixture)}}});
        const auto technician = console.personFor(workstation, lab::Role::Technician);
        if (!technician)
            return console.refuse(technician.error());
        const bool training = workstation.identity().kind == lab::LabKind::Training;
        // A training lab's supervisor approves at once; people approve for themselves: certificate approve.
        std::optional<lab::SignedIn> approver;
        if (training && !console.as)
            if (const auto supervisor = console.personFor(workstation, lab::Role::Supervisor))
                approver = *supervisor;
        const auto profile = calibration::ProfileBook(workstation.database())
                                 .inForce(!options.profile.empty() ? options.profile
                                          : training               ? "training"
                                                                   : "standard");
        if (!profile)
            return console.refuse(profile.error());
        // Until they are loaded, so that another bench does not take them too.
        lab::WorkQueue demand(workstation.database(), workstation.clock(), lab::benchDemand,
            workstation.settings().text("station.name"), std::chrono::minutes(5));
        const auto serials = calibration::claimForBench(
            workstation.database(), demand, docks->empty() ? 16 : static_cast<int>(docks->size()));
        if (serials.empty())
            return console.refuse({"run.no-modules", {}}, AnswerIsNo);
        const auto connection = BenchConnection::open(workstation, options.fast);
        if (!connection)
            return console.refuse(connection.error());

        calibration::BatchRunner runner(workstation.database(), workstation.clock(), (*connection)->bench(),
            {options.fixture, *profile, lab::GasStore(workstation.database()).inUse(), *technician, approver,
                workstation.folder(), *docks, certificatePaper()});
        const auto result = runner.run(serials, [&](const calibration::Progress& progress) {
            if (!console.json)
                Console::note(console.say({"run.progress",
                    {{"step", console.say({"step." + std::string(calibration::word(progress.step)), {}})},
                        {"shot", std::to_string(progress.shot)}, {"shots", std::to_string(progress.shots)},
                        {"modules", std::to_string(progress.modules)}}}));
        });
        if (!result)
            return console.refuse(result.error(), AnswerIsNo);
        print(console, options.fixture, *result);
        if (result->count(RunState::Aborted) == static_cast<int>(result->modules.size()))
            return OutsideFailed;
        const auto wanted = approver ? RunState::Certified : RunState::Proposed;
        return result->count(wanted) == static_cast<int>(result->modules.size()) ? Done : AnswerIsNo;
    }

    int recompute(const std::string& run, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto result = calibration::recompute((*opened)->database(), (*opened)->folder(), run);
        if (!result)
            return console.refuse(result.error(), AnswerIsNo);
        if (console.json) {
            const auto points = [](const std::vector<calibration::PointResult>& list) {
                Poco::JSON::Array array;
                for (const auto& point : list)
                    array.add(calibration::toJson(point));
                return array;
            };
            Poco::JSON::Object answer;
            answer.set("run", run);
            answer.set("module", result->module.text());
            answer.set("intact", result->intact);
            answer.set("as_found", points(result->recomputed.asFound));
            answer.set("as_left", points(result->recomputed.asLeft));
            answer.set("same_as_stored", result->sameAsStored);
            answer.set("certificate", result->certificate);
            answer.set("same_as_certificate", result->sameAsCertificate);
            answer.set("pulses", result->pulses);
            answer.set("worst_pulse", result->worstPulse);
            answer.set("good", result->good());
            Console::print(answer);
        } else {
            Console::print(console.say({result->good() ? "recompute.good" : "recompute.bad",
                {{"module", result->module.text()}, {"run", run}, {"certificate", result->certificate},
                    {"pulses", std::to_string(result->pulses)},
                    {"worst", lab::text::number(result->worstPulse * 100, 1)}}}));
        }
        return result->good() ? Done : AnswerIsNo;
    }

} // namespace

void addCalibrate(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand(
        "calibrate", "Calibrate the received modules on a bench, up to 16 at once, and certify what passes");
    auto options = std::make_shared<Options>();
    command->add_option("--fixture", options->fixture, "The bench's number in the settings")
        ->capture_default_str();
    command->add_option("--docks", options->docks, "The docks to use, e.g. 1-4,7; all when not given");
    command->add_option("--profile", options->profile,
        "What is measured and how it is judged: standard or training; by default training in a training lab");
    command->add_flag(
        "--fast", options->fast, "Let the training bench that this command starts run in fast time");
    command->add_option("--recompute", options->recompute,
        "Measure nothing: compute that run again from its stored shots, pulses and budget, and compare");
    command->callback([options, &chosen] {
        chosen = [options](Console& console) {
            return options->recompute.empty() ? run(*options, console)
                                              : recompute(options->recompute, console);
        };
    });
}

} // namespace ui::console
