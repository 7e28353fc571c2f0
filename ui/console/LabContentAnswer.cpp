// SPDX-License-Identifier: MIT
#include "ui/console/LabContentAnswer.h"

#include "ui/console/Console.h"

#include <Poco/JSON/Array.h>

#include <memory>

namespace ui::console {

Poco::JSON::Object toJson(const lab::LabContent& content, std::chrono::duration<double> took)
{
    Poco::JSON::Array tables;
    for (const auto& table : content.tables) {
        Poco::JSON::Object one;
        one.set("name", table.name);
        one.set("rows", static_cast<Poco::Int64>(table.rows));
        one.set("sha256", table.sha256);
        tables.add(one);
    }
    Poco::JSON::Array stations;
    for (const auto& end : content.chains) {
        Poco::JSON::Object one;
        one.set("station", end.station);
        one.set("seq", static_cast<Poco::Int64>(end.seq));
        one.set("hash", end.hash);
        stations.add(one);
    }
    Poco::JSON::Object answer;
    answer.set("tables", tables);
    answer.set("rows", static_cast<Poco::Int64>(content.rows()));
    answer.set("stations", stations);
    answer.set("seconds", took.count());
    return answer;
}

lab::RowProgress rowProgress(const Console& console)
{
    constexpr std::int64_t often = 100'000;
    return [&console, said = std::int64_t {0}](std::int64_t rows) mutable {
        if (rows < said) // reading back what was written starts again
            said = 0;
        if (rows < said + often)
            return;
        said = rows;
        Console::note(console.say({"console.copy.progress", {{"rows", std::to_string(rows)}}}));
    };
}

} // namespace ui::console
