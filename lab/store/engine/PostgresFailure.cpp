// SPDX-License-Identifier: MIT
#include "lab/store/engine/PostgresFailure.h"

#include "lab/store/engine/Engine.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>

namespace lab::engine {
namespace {

    struct Meaning {
        std::string_view state; ///< whole, or the class's two characters
        const char* code;
    };

    // PostgreSQL's documentation, appendix A: error codes. The first row that fits counts.
    constexpr std::array meanings = {
        Meaning {"25006", "store.read-only"}, // the server became a standby
        Meaning {"28", "store.sign-in"},
        Meaning {"3D000", "store.no-database"},
        Meaning {"42501", "store.rights"},
        Meaning {"53100", "store.full"},
        Meaning {"53300", "store.crowded"},
        Meaning {"55P03", "store.locked"},
        Meaning {"57014", "store.no-answer"}, // the server's own time limit
        Meaning {"XX001", "store.damaged"},
        Meaning {"XX002", "store.damaged"},
    };

    bool isState(std::string_view text)
    {
        return text.size() == 5
               && std::ranges::all_of(text, [](char c) { return text::isDigit(c) || text::isCapital(c); });
    }

} // namespace

std::string_view sqlState(std::string_view words)
{
    // "ERROR:  40001: could not …", the first word in the server's language
    constexpr std::string_view mark = ":  ";
    for (auto at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + 1)) {
        const auto rest = words.substr(at + mark.size());
        if (rest.size() > 5 && rest[5] == ':' && isState(rest.substr(0, 5)))
            return rest.substr(0, 5);
    }
    return {};
}

void throwPostgresFailure(const PostgresFault& fault)
{
    const Message::Argument server {"file", fault.server};
    const Message::Argument seconds {"seconds", std::to_string(fault.answerWithin.count())};
    if (fault.late)
        throw Failure({"store.no-answer", {server, seconds}}, fault.words);
    if (fault.state == "40001" || fault.state == "40P01")
        throw Conflict(fault.words);
    if (fault.state.starts_with("23"))
        throw ConstraintViolation(fault.words);
    const auto* meaning = std::ranges::find_if(
        meanings, [&](const Meaning& row) { return fault.state.starts_with(row.state); });
    if (meaning != meanings.end())
        throw Failure({meaning->code, {server, seconds}}, fault.words);
    if (fault.lost)
        throw LostConnection({"store.lost", {server}}, fault.words);
    throw Failure({"store.failed", {server}}, fault.words);
}

} // namespace lab::engine
