// SPDX-License-Identifier: MIT
#include "lab/training/TrainingLab.h"

#include "lab/NewFolder.h"
#include "lab/audit/AnchorBook.h"
#include "lab/records/Words.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/LabCopy.h"
#include "lab/training/TrainingArrivals.h"
#include "lab/training/TrainingClients.h"

#include <Poco/JSON/Array.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace lab {
namespace {

    constexpr Words<BoxCondition, 4> conditions {{{
        {BoxCondition::Sound, "sound"},
        {BoxCondition::Damaged, "damaged"},
        {BoxCondition::Opened, "opened"},
        {BoxCondition::Empty, "empty"},
    }}};

    void writeFile(const std::filesystem::path& file, const std::string& text)
    {
        std::ofstream out(file, std::ios::binary);
        out << text;
        out.close();
        if (!out)
            throw Failure({"file.write", {{"file", file.string()}}}, std::strerror(errno));
    }

    std::string arrivalsText(const std::vector<Arrival>& arrivals)
    {
        Poco::JSON::Array list;
        for (const auto& arrival : arrivals) {
            Poco::JSON::Object entry;
            Poco::JSON::Array modules;
            for (const auto& module : arrival.modules)
                modules.add(module.text());
            entry.set("box", arrival.box.text());
            entry.set("label", arrival.label.text());
            entry.set("client", arrival.client.text());
            entry.set("modules", modules);
            entry.set("condition", std::string(word(arrival.condition)));
            entry.set("outcome", std::string(word(arrival.outcome)));
            list.add(entry);
        }
        Poco::JSON::Object whole;
        whole.set("arrivals", list);
        std::ostringstream out;
        whole.stringify(out, 1);
        return out.str() + "\n";
    }

    /// Fills an empty database in one transaction and returns the boxes of its day.
    std::vector<Arrival> populate(
        Database& database, const TrainingRequest& request, const std::function<void(int)>& progress)
    {
        std::vector<Arrival> arrivals;
        database.write([&] {
            TrainingWorld world(database, request);
            world.addLab();
            std::vector<Client> arriving;
            int troubles = 0;
            const int troublesMost = std::max(troubleKinds, request.clients / 20);
            for (int number = 1; number <= request.clients; ++number) {
                const auto client = world.addClient(number);
                const bool byMail = world.ruleOf(client).mailIn == MailIn::Yes;
                const int left = request.clients - number + 1;
                // Spread over the numbers, so that a list sorted by client shows no pattern.
                const int wanted = request.returns - static_cast<int>(arriving.size());
                if (byMail && wanted > 0 && world.dice().below(left) < wanted + wanted / 8 + 1)
                    arriving.push_back(client);
                else if (byMail && troubles < troublesMost
                         && world.dice().below(left) < troublesMost - troubles + 2)
                    addTrouble(world, client, troubles++ % troubleKinds);
                else
                    addQuietClient(world, client);
                if (progress && number % 1000 == 0)
                    progress(number);
            }
            arrivals = addArrivals(world, arriving);
            world.finish(static_cast<int>(arrivals.size()));
        });
        return arrivals;
    }

} // namespace

std::string_view word(BoxCondition condition) { return conditions.word(condition); }

Expected<std::vector<Arrival>> makeTrainingLab(const std::filesystem::path& folder,
    const TrainingRequest& request, const std::function<void(int)>& progress,
    const std::optional<DatabaseUrl>& server)
{
    if (NewFolder::isTaken(folder))
        return refused("training.folder-taken", {{"folder", folder.string()}});
    if (request.clients < 20 || request.clients > 1'000'000)
        return refused("training.clients", {{"clients", std::to_string(request.clients)}});
    auto wanted = request;
    if (wanted.returns == 0)
        wanted.returns = std::min(std::max(24, wanted.clients / 10), wanted.clients / 2);
    if (wanted.returns < 0 || wanted.returns > wanted.clients / 2)
        return refused("training.returns",
            {{"returns", std::to_string(request.returns)}, {"most", std::to_string(request.clients / 2)}});

    NewFolder making(folder);
    std::vector<Arrival> arrivals;
    {
        const auto database = emptyPlace(server.value_or(DatabaseUrl::sqlite(making.path() / "lab.db")));
        arrivals = populate(*database, wanted, progress);
    }
    AnchorBook(making.path()).createKey();
    writeFile(making.path() / "arrivals.json", arrivalsText(arrivals));
    writeFile(making.path() / "flexcal.properties",
        "# A training lab: everything in it is fictitious.\n"
        "# A relative path counts from this file's folder.\n"
        "database.url = "
            + (server ? server->text() + "\nlab.folder = ." : "sqlite:lab.db")
            + "\n"
              "station.name = dock-1\n");
    making.moveIntoPlace();
    return arrivals;
}

std::vector<Arrival> readArrivals(const std::filesystem::path& folder)
{
    const auto file = folder / "arrivals.json";
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    std::vector<Arrival> arrivals;
    try {
        const auto whole = parseObject(text.str());
        const auto list = whole->getArray("arrivals");
        if (!in || list.isNull())
            throw Failure({"training.arrivals", {{"file", file.string()}}});
        for (std::size_t i = 0; i < list->size(); ++i) {
            const auto entry = list->getObject(static_cast<unsigned>(i));
            const auto field = [&](const char* key) { return entry->getValue<std::string>(key); };
            std::vector<ModuleSerial> modules;
            const auto serials = entry->getArray("modules");
            for (std::size_t m = 0; m < serials->size(); ++m)
                modules.push_back(
                    ModuleSerial::parse(serials->getElement<std::string>(static_cast<unsigned>(m))).value());
            arrivals.push_back({BoxId::parse(field("box")).value(),
                TrackingNumber::parse(field("label")).value(), ClientId::parse(field("client")).value(),
                std::move(modules), conditions.parse(field("condition"), "training.arrivals").value(),
                parseReturnOutcome(field("outcome")).value()});
        }
    } catch (const std::exception& error) {
        throw Failure({"training.arrivals", {{"file", file.string()}}}, error.what());
    }
    return arrivals;
}

} // namespace lab
