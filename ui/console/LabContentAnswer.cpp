// SPDX-License-Identifier: MIT
#include "ui/console/LabContentAnswer.h"

#include "ui/console/Console.h"

namespace ui::console {

Poco::JSON::Object answerOf(const lab::LabContent& content, std::chrono::duration<double> took)
{
    auto answer = lab::toJson(content);
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
