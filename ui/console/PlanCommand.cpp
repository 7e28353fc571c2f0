// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/values/Zone.h"
#include "logistics/planner/Demo.h"
#include "logistics/planner/EarliestDeadline.h"
#include "logistics/planner/HandOut.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/planner/PriceTable.h"
#include "logistics/planner/ProcessorTime.h"
#include "logistics/planner/ReadTask.h"
#include "ui/Sender.h"
#include "ui/Workstation.h"
#include "ui/console/Console.h"
#include "ui/console/PlanningCommands.h"
#include "ui/text/PlanSentence.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sys/resource.h>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;
    using logistics::PlanFigures;

    struct Options {
        int demoClients = 0;
        std::uint64_t seed = 1;
        bool tight = false;
        fs::path exportTo;
        std::string explain;
        int days = 30;
        bool adopt = false;
    };

    /// What the contract prints, of a lab or of the demo.
    struct Answer {
        std::size_t clients = 0;
        std::int64_t cost = 0;
        std::int64_t lowerBound = 0;
        std::int64_t late = 0;
        PlanFigures figures;
        Poco::JSON::Object::Ptr explained;
        std::string sentence;
        Poco::JSON::Array::Ptr days; ///< a lab's
        Poco::JSON::Array::Ptr lateClients;
        std::vector<lab::Message> trouble; ///< who cannot be served in time, and what would help
    };

    double peakMib()
    {
        rusage usage {};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<double>(usage.ru_maxrss) / 1024.0;
    }

    /// Milliseconds are as much as a processor clock is worth.
    double shown(double seconds) { return std::round(seconds * 1000) / 1000; }

    void writeModel(const fs::path& file, const std::function<void(std::ostream&)>& write)
    {
        std::ofstream out(file, std::ios::binary);
        write(out);
        out.close();
        if (!out)
            throw lab::Failure({"file.write", {{"file", file.string()}}}, std::strerror(errno));
    }

    Poco::JSON::Object toJson(const Answer& answer)
    {
        const auto& figures = answer.figures;
        Poco::JSON::Object seconds;
        seconds.set("aggregate", shown(figures.aggregateSeconds));
        seconds.set("solve", shown(figures.solveSeconds));
        seconds.set("proof", shown(figures.proofSeconds));
        seconds.set("hand_out", shown(figures.handOutSeconds));
        Poco::JSON::Object json;
        const auto whole = [](auto number) { return static_cast<Poco::Int64>(number); };
        json.set("clients", whole(answer.clients));
        json.set("classes", whole(figures.classes));
        json.set("nodes", figures.nodes);
        json.set("arcs", whole(figures.arcs));
        json.set("cost", whole(answer.cost));
        json.set("lower_bound", whole(answer.lowerBound));
        json.set("proved", figures.proved);
        json.set("edf_cost", whole(figures.earliestDeadlineMills));
        json.set("edf_late", whole(figures.earliestDeadlineLate));
        json.set("late", whole(answer.late));
        json.set("seconds", seconds);
        json.set("peak_mib", shown(peakMib()));
        if (answer.days)
            json.set("days", answer.days);
        if (answer.lateClients)
            json.set("late_clients", answer.lateClients);
        if (answer.explained)
            json.set("explained", answer.explained);
        return json;
    }

    Poco::JSON::Object::Ptr explained(const logistics::PlanLine& line, const std::string& sentence)
    {
        Poco::JSON::Object::Ptr json = new Poco::JSON::Object;
        const auto day = [&](const char* name, const std::optional<lab::Date>& date) {
            json->set(name, date ? Poco::Dynamic::Var(date->iso()) : Poco::Dynamic::Var());
        };
        json->set("client", line.demand.client.text());
        json->set("reason", std::string(word(line.reason)));
        if (line.demand.noShipment)
            json->set("gate", std::string(word(*line.demand.noShipment)));
        json->set("expiry", line.demand.expiry.iso());
        day("ship_day", line.shipDay);
        day("arrives", line.arrives);
        if (line.shipDay) {
            json->set("service", std::string(code(line.service)));
            json->set("cost", static_cast<Poco::Int64>(line.costMills));
            json->set("late_permille", line.latePermille);
            json->set("module_price", static_cast<Poco::Int64>(line.why.modulePrice));
            json->set("module_saves", static_cast<Poco::Int64>(line.why.moduleSaves));
            day("next_day", line.why.nextDay);
            json->set("next_day_margin", static_cast<Poco::Int64>(line.why.nextDayMargin));
            day("wanted_day", line.why.wantedDay);
            json->set("tied", line.why.tied);
            json->set("own_parcels", line.why.ownParcels);
            json->set("at_stake", static_cast<Poco::Int64>(line.atStakeMills));
        }
        json->set("sentence", sentence);
        return json;
    }

    Poco::JSON::Array::Ptr daysOf(const logistics::Plan& plan)
    {
        Poco::JSON::Array::Ptr days = new Poco::JSON::Array;
        for (const auto& day : plan.byDay) {
            Poco::JSON::Object json;
            json.set("day", day.day.iso());
            json.set("kits", day.kits);
            json.set("room", day.room);
            json.set("one_more_saves", static_cast<Poco::Int64>(day.moreSaves));
            json.set("one_less_costs", static_cast<Poco::Int64>(day.lessCosts));
            days->add(json);
        }
        return days;
    }

    /// Who will be late, and why.
    Poco::JSON::Array::Ptr lateIn(const logistics::Plan& plan)
    {
        Poco::JSON::Array::Ptr clients = new Poco::JSON::Array;
        for (const auto& line : plan.lines)
            if (line.late) {
                Poco::JSON::Object json;
                json.set("client", line.demand.client.text());
                json.set("reason", std::string(word(line.reason)));
                json.set("expiry", line.demand.expiry.iso());
                clients->add(json);
            }
        return clients;
    }

    /// The first few who will be late, and what one more kit would save on the days where it is worth most.
    std::vector<lab::Message> troubleIn(const logistics::Plan& plan, const Console& console)
    {
        constexpr std::size_t most = 10;
        std::vector<lab::Message> said;
        for (const auto& line : plan.lines)
            if (line.late && said.size() < most)
                said.push_back({"plan.late-client",
                    {{"client", line.demand.client.text()}, {"expiry", line.demand.expiry.iso()},
                        {"why", console.say({"plan.reason." + std::string(word(line.reason)), {}})}}});
        auto days = plan.byDay;
        std::erase_if(days, [](const logistics::PlanDay& day) { return day.moreSaves <= 0; });
        std::ranges::stable_sort(days, std::ranges::greater(), &logistics::PlanDay::moreSaves);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, days.size()); ++i)
            said.push_back({"plan.slot-worth",
                {{"day", days[i].day.iso()}, {"kits", std::to_string(days[i].kits)},
                    {"room", std::to_string(days[i].room)}, {"saves", dollars(days[i].moreSaves)}}});
        return said;
    }

    lab::Expected<Answer> planDemo(const Options& options, const Console& console)
    {
        const logistics::Demo demo({options.demoClients, options.seed, options.tight});
        Answer answer;
        auto& figures = answer.figures;
        const logistics::ProcessorTime aggregating;
        std::vector<std::uint32_t> classOf;
        const auto problem = demo.aggregate(classOf);
        figures.aggregateSeconds = aggregating.seconds();
        const auto optimum = logistics::optimise(problem).value();
        const logistics::ProcessorTime handing;
        const auto choiceOf = logistics::handOut(problem, optimum.taken, classOf);
        figures.handOutSeconds = handing.seconds();

        answer.clients = demo.clients();
        answer.cost = optimum.costMills;
        answer.lowerBound = optimum.lowerBoundMills;
        for (const auto choice : choiceOf)
            answer.late += choice == logistics::notServed || problem.choices[choice].late ? 1 : 0;
        const auto naive = logistics::planByEarliestDeadline(problem);
        figures.classes = problem.classes.size();
        figures.nodes = optimum.nodes;
        figures.arcs = optimum.arcs;
        figures.proved = optimum.proved;
        figures.earliestDeadlineMills = naive.costMills;
        figures.earliestDeadlineLate = naive.late;
        figures.aggregateSeconds += optimum.buildSeconds;
        figures.solveSeconds = optimum.solveSeconds;
        figures.proofSeconds = optimum.proofSeconds;
        if (!options.exportTo.empty())
            writeModel(options.exportTo,
                [&](std::ostream& out) { writeDimacs(out, logistics::FlowModel(problem).network()); });
        if (options.explain.empty())
            return answer;

        const auto number = lab::text::parseInteger(options.explain);
        if (!number || *number < 1 || *number > static_cast<std::int64_t>(demo.clients()))
            return lab::refused("plan.no-such-client", {{"client", lab::text::shown(options.explain)}});
        const auto client = static_cast<std::size_t>(*number - 1);
        answer.explained = new Poco::JSON::Object;
        answer.explained->set("client", options.explain);
        answer.explained->set("expiry", demo.expiry(client).iso());
        Poco::JSON::Array rows;
        for (const auto& row : priceTable(problem, optimum, classOf[client])) {
            const auto day = logistics::Demo::from.plusDays(row.choice.day);
            const bool taken = choiceOf[client] != logistics::notServed
                               && problem.choices[choiceOf[client]].day == row.choice.day;
            Poco::JSON::Object json;
            json.set("day", day.iso());
            json.set("service", std::string(code(row.choice.service)));
            json.set("direct", static_cast<Poco::Int64>(row.choice.costMills));
            json.set("module", static_cast<Poco::Int64>(row.moduleMills));
            json.set("margin", static_cast<Poco::Int64>(row.marginMills));
            json.set("late_permille", row.choice.latePermille);
            json.set("clients", static_cast<Poco::Int64>(row.clients));
            json.set("taken", taken);
            rows.add(json);
            answer.sentence +=
                (answer.sentence.empty() ? "" : "\n")
                + console.say({"console.plan.choice",
                    {{"mark", taken ? "→" : " "}, {"day", day.iso()},
                        {"service", console.say({"service." + std::string(code(row.choice.service)), {}})},
                        {"direct", dollars(row.choice.costMills)}, {"module", dollars(row.moduleMills)},
                        {"margin", dollars(row.marginMills)},
                        {"late", lab::text::number(row.choice.latePermille / 10.0, 1)}}});
        }
        answer.explained->set("choices", rows);
        return answer;
    }

    lab::Expected<Answer> planLab(const Options& options, const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return tl::make_unexpected(opened.error());
        auto& workstation = **opened;
        const auto today = workstation.zone().dateAt(workstation.clock().now());
        auto task = logistics::readTask(workstation.database(), today, options.days);
        logistics::keepCutoff(task, pickupOf(workstation), workstation.clock().now());
        const auto plan = logistics::OptimalPlanner().plan(task);
        Answer answer {plan.lines.size(), plan.costMills, plan.lowerBoundMills, plan.lateCount(),
            plan.figures, {}, {}, daysOf(plan), lateIn(plan), troubleIn(plan, console)};
        if (!options.exportTo.empty())
            writeModel(options.exportTo,
                [&](std::ostream& out) { logistics::OptimalPlanner().writeModel(task, out); });
        if (options.adopt) {
            const auto who = console.personFor(workstation, lab::Role::Planner);
            if (!who)
                return tl::make_unexpected(who.error());
            const auto adopted = logistics::PlanStore(workstation.database())
                                     .adopt(plan, logistics::inputsHash(task), *who, workstation.clock());
            if (!adopted)
                return tl::make_unexpected(adopted.error());
        }
        if (options.explain.empty())
            return answer;
        const auto client = lab::ClientId::parse(options.explain);
        if (!client)
            return tl::make_unexpected(client.error());
        for (const auto& line : plan.lines)
            if (line.demand.client == *client) {
                answer.sentence = planSentence(line, console.language());
                answer.explained = explained(line, answer.sentence);
                return answer;
            }
        return lab::refused("plan.no-such-client", {{"client", client->text()}});
    }

    int run(const Options& options, const Console& console)
    {
        if (options.demoClients == 0 && options.tight)
            return console.refuse({"plan.tight-demo", {}});
        if (options.demoClients > 0 && options.adopt)
            return console.refuse({"plan.adopt-demo", {}});
        const auto answer = options.demoClients > 0 ? planDemo(options, console) : planLab(options, console);
        if (!answer)
            return console.refuse(answer.error());
        if (console.json) {
            Console::print(toJson(*answer));
        } else {
            const auto& figures = answer->figures;
            Console::print(console.say({figures.proved ? "console.plan.proved" : "console.plan.bounded",
                {{"clients", std::to_string(answer->clients)}, {"classes", std::to_string(figures.classes)},
                    {"late", std::to_string(answer->late)}, {"cost", dollars(answer->cost)},
                    {"bound", dollars(answer->lowerBound)}, {"naive", dollars(figures.earliestDeadlineMills)},
                    {"seconds", lab::text::number(figures.solveSeconds + figures.proofSeconds, 2)}}}));
            if (!answer->sentence.empty())
                Console::print(answer->sentence);
            for (const auto& said : answer->trouble)
                Console::print(console.say(said));
        }
        return Done;
    }

} // namespace

void addPlan(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("plan",
        "Who gets a module on which day by which service: the cheapest plan, proved, and its reasons");
    auto options = std::make_shared<Options>();
    command
        ->add_option(
            "--demo-clients", options->demoClients, "Plan so many made-up clients instead of the lab's")
        ->check(CLI::Range(1, 5'000'000));
    command->add_option("--seed", options->seed, "The same seed makes the same demo")->capture_default_str();
    command->add_flag("--tight", options->tight, "A demo whose bench has hardly any capacity to spare");
    command->add_option("--export", options->exportTo,
        "Write the whole model as a DIMACS minimum-cost-flow file, costs in mills");
    command->add_option("--explain", options->explain, "Say why this client's line says what it says");
    command->add_option("--days", options->days, "How far a lab's plan looks")
        ->capture_default_str()
        ->check(CLI::Range(1, 365));
    command->add_flag("--adopt", options->adopt, "Make it the lab's current plan");
    addWhatIf(*command, chosen);
    command->callback([options, command, &chosen] {
        if (command->get_subcommands().empty()) // else that was chosen
            chosen = [options](Console& console) { return run(*options, console); };
    });
}

} // namespace ui::console
