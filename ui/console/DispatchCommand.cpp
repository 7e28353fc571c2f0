// SPDX-License-Identifier: MIT
#include "carriers/CarrierLine.h"
#include "carriers/ShipmentDesk.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Zone.h"
#include "logistics/dispatch/Intercepts.h"
#include "logistics/dispatch/LabelFiles.h"
#include "logistics/dispatch/PackingBench.h"
#include "scanner/LabelParser.h"
#include "ui/Sender.h"
#include "ui/Workstation.h"
#include "ui/console/Console.h"
#include "ui/console/PlanningCommands.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using logistics::PackingBench;

    struct Options {
        std::string client;
        std::string kit;
        std::string parcel;
        std::vector<std::string> codes;
        std::filesystem::path to = ".";
    };

    /// What every answer here needs: the lab, its carrier, and the bench in the name of who works there.
    class Dock {
    public:
        static lab::Expected<std::unique_ptr<Dock>> open(const Console& console)
        {
            auto opened = console.workstation();
            if (!opened)
                return tl::make_unexpected(opened.error());
            auto& workstation = **opened;
            const auto who = console.personFor(workstation, lab::Role::Warehouse);
            if (!who)
                return tl::make_unexpected(who.error());
            auto line = carriers::CarrierLine::open(workstation.settings(), workstation.identity().kind,
                Console::program(), workstation.database().url().text());
            if (!line)
                return tl::make_unexpected(line.error());
            (*line)->setTime(workstation.clock().now());
            const auto sender = senderOf(workstation);
            if (!sender)
                return tl::make_unexpected(sender.error());
            return std::unique_ptr<Dock>(new Dock(*std::move(opened), *std::move(line), *who, *sender));
        }

        PackingBench& bench() { return bench_; }
        carriers::ShipmentDesk& labels() { return labels_; }
        Workstation& workstation() { return *workstation_; }
        const lab::SignedIn& who() const { return who_; }
        lab::Date today() const { return workstation_->zone().dateAt(workstation_->clock().now()); }

    private:
        Dock(std::unique_ptr<Workstation> workstation, std::unique_ptr<carriers::CarrierLine> line,
            lab::SignedIn who, carriers::Party sender)
            : workstation_(std::move(workstation))
            , line_(std::move(line))
            , who_(std::move(who))
            , labels_(workstation_->database(), line_->carrier(), workstation_->clock(), workstation_->zone(),
                  workstation_->folder() / "labels")
            , bench_(workstation_->database(), workstation_->clock(), pickupOf(*workstation_), who_, labels_,
                  std::move(sender))
        {
        }

        std::unique_ptr<Workstation> workstation_;
        std::unique_ptr<carriers::CarrierLine> line_;
        lab::SignedIn who_;
        carriers::ShipmentDesk labels_;
        PackingBench bench_;
    };

    /// How long the carrier's pickup is away, or when what is labelled now goes.
    std::string cutoffWords(const Console& console, Workstation& workstation)
    {
        const auto cutoff = pickupOf(workstation);
        const auto calendar = logistics::CarrierCalendar::read(workstation.database());
        const auto now = workstation.clock().now();
        const auto today = workstation.zone().dateAt(now);
        const auto day = cutoff.shipDay(now, calendar, logistics::Service::Ground);
        if (day != today)
            return console.say({"dispatch.after-cut-off", {{"day", day.iso()}}});
        const int left = cutoff.minutesLeft(now);
        return console.say({"dispatch.cut-off",
            {{"hours", std::to_string(left / 60)}, {"minutes", std::to_string(left % 60)}}});
    }

    int pick(const Console& console)
    {
        const auto opened = Dock::open(console);
        if (!opened)
            return console.refuse(opened.error());
        auto& dock = **opened;
        const auto picking = dock.bench().pick(dock.today());
        Poco::JSON::Array rows;
        for (const auto& item : picking.items) {
            Poco::JSON::Object json;
            json.set("client", item.client.text());
            json.set("module", item.module.text());
            json.set("place", item.place.text());
            json.set("kit", item.kit.text());
            json.set("box", item.box.text());
            json.set("service", std::string(code(item.service)));
            rows.add(json);
            if (!console.json)
                Console::print(console.say({"dispatch.pick",
                    {{"place", item.place.text()}, {"module", item.module.text()}, {"box", item.box.text()},
                        {"kit", item.kit.text()}, {"client", item.client.text()},
                        {"service", console.say({"service." + std::string(code(item.service)), {}})}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("pick", rows);
            answer.set("left_out", static_cast<int>(picking.leftOut.size()));
            Console::print(answer);
        } else {
            Console::print(cutoffWords(console, dock.workstation()));
        }
        for (const auto& reason : picking.leftOut)
            console.refuse(reason);
        return picking.leftOut.empty() ? Done : AnswerIsNo;
    }

    lab::Expected<logistics::PlanLine> lineDue(Dock& dock, const std::string& typed)
    {
        const auto client = lab::ClientId::parse(typed);
        if (!client)
            return tl::make_unexpected(client.error());
        for (const auto& stored : dock.bench().due(dock.today()))
            if (stored.line.demand.client == *client)
                return stored.line;
        return lab::refused("dispatch.not-due", {{"client", client->text()}});
    }

    int pack(const Options& options, const Console& console)
    {
        const auto opened = Dock::open(console);
        if (!opened)
            return console.refuse(opened.error());
        auto& dock = **opened;
        const auto line = lineDue(dock, options.client);
        if (!line)
            return console.refuse(line.error());
        auto job = dock.bench().begin(*line);
        if (!job)
            return console.refuse(job.error());
        int wrong = 0;
        for (const auto& typed : options.codes) {
            const auto item = dock.bench().scan(*job, dock.workstation().labelParser().parseKeys(typed));
            if (!item) {
                console.refuse(item.error());
                ++wrong;
            }
        }
        if (wrong > 0)
            return AnswerIsNo;
        const auto kit = dock.bench().close(*job);
        if (!kit)
            return console.refuse(kit.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("kit", kit->id.text());
            answer.set("module", kit->module.text());
            answer.set("outbound", kit->outbound.text());
            answer.set("return", kit->returning.text());
            answer.set("expiry", kit->expiry.iso());
            Console::print(answer);
        } else {
            Console::print(
                console.say({"dispatch.packed", {{"kit", kit->id.text()}, {"client", kit->client.text()},
                                                    {"parcel", kit->outbound.text()}}}));
        }
        return Done;
    }

    int takeBack(const Options& options, const Console& console)
    {
        const auto client = lab::ClientId::parse(options.client);
        if (!client)
            return console.refuse(client.error());
        const auto opened = Dock::open(console);
        if (!opened)
            return console.refuse(opened.error());
        const auto voided = (*opened)->bench().voidLabels(*client);
        if (!voided)
            return console.refuse(voided.error());
        Console::print(
            console.say({"dispatch.voided", {{"client", client->text()}, {"kit", voided->text()}}}));
        return Done;
    }

    int reprint(const Options& options, const Console& console)
    {
        const auto kit = lab::KitId::parse(options.kit);
        if (!kit)
            return console.refuse(kit.error());
        const auto opened = Dock::open(console);
        if (!opened)
            return console.refuse(opened.error());
        const auto files = logistics::writeLabels((*opened)->labels(), *kit, options.to);
        if (!files)
            return console.refuse(files.error());
        for (const auto& file : *files)
            Console::print(console.say({"dispatch.printed", {{"file", file.string()}}}));
        return Done;
    }

    int intercepts(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array rows;
        const auto waiting = logistics::Intercepts((*opened)->database()).waiting();
        for (const auto& task : waiting) {
            Poco::JSON::Object json;
            json.set("parcel", task.parcel.text());
            json.set("client", task.client.text());
            json.set("opened", lab::isoInstant(task.openedAt));
            rows.add(json);
            if (!console.json)
                Console::print(console.say({"dispatch.intercept",
                    {{"parcel", task.parcel.text()}, {"client", task.client.text()}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("intercepts", rows);
            Console::print(answer);
        } else if (waiting.empty()) {
            Console::print(console.say({"dispatch.no-intercepts", {}}));
        }
        return Done;
    }

    int closeIntercept(const Options& options, const Console& console)
    {
        const auto parcel = lab::TrackingNumber::parse(options.parcel);
        if (!parcel)
            return console.refuse(parcel.error());
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto who = console.personFor(workstation, lab::Role::Warehouse);
        if (!who)
            return console.refuse(who.error());
        const auto done =
            logistics::Intercepts(workstation.database()).close(*parcel, *who, workstation.clock());
        return done ? +Done : console.refuse(done.error());
    }

} // namespace

void addDispatch(CLI::App& app, Action& chosen)
{
    auto* dispatch =
        app.add_subcommand("dispatch", "The packing bench: what is due, picked, packed and labelled");
    dispatch->require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto act = [&chosen, options](CLI::App* command, auto run) {
        command->callback([&chosen, options, run] {
            chosen = [options, run](Console& console) { return run(*options, console); };
        });
    };
    act(dispatch->add_subcommand("pick", "The modules of today's kits, in the order of their bins"),
        [](const Options&, const Console& console) { return pick(console); });
    auto* packing =
        dispatch->add_subcommand("pack", "Scan a client's kit closed: module, box, both labels, certificate");
    packing->add_option("client", options->client, "Whose kit")->required();
    packing->add_option("code", options->codes, "Codes as a scanner sends them, in any order")->required();
    act(packing, [](const Options& wanted, const Console& console) { return pack(wanted, console); });
    auto* voiding = dispatch->add_subcommand("void", "Take back the labels of a kit that is not closed");
    voiding->add_option("client", options->client, "Whose kit")->required();
    act(voiding, [](const Options& wanted, const Console& console) { return takeBack(wanted, console); });
    auto* printing = dispatch->add_subcommand("reprint", "Both labels of a kit again");
    printing->add_option("kit", options->kit, "The kit, K-20418")->required();
    printing->add_option("--to", options->to, "The folder for the files")->check(CLI::ExistingDirectory);
    act(printing, [](const Options& wanted, const Console& console) { return reprint(wanted, console); });
    act(dispatch->add_subcommand("intercepts", "Parcels under way to an address that has changed"),
        [](const Options&, const Console& console) { return intercepts(console); });
    auto* closing = dispatch->add_subcommand("intercepted", "That parcel needs nobody's care any more");
    closing->add_option("parcel", options->parcel, "Its tracking number")->required();
    act(closing,
        [](const Options& wanted, const Console& console) { return closeIntercept(wanted, console); });
}

} // namespace ui::console
