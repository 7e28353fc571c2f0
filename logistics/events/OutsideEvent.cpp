// SPDX-License-Identifier: MIT
#include "logistics/events/OutsideEvent.h"

#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"

#include <algorithm>
#include <array>

namespace logistics {
namespace {

    using lab::refused;
    using lab::text::shown;

    constexpr std::size_t longestText = 4000; // bytes; a page of a client's own words
    constexpr std::size_t longestField = 200;
    constexpr std::size_t longestId = 64;

    constexpr std::string_view states = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA "
                                        "MI MN MS MO MT NE NV NH NJ NM NY NC "
                                        "ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY";

    bool isState(std::string_view text)
    {
        return text.size() == 2 && std::ranges::count(lab::text::split(states, ' '), text) == 1;
    }

    /// "45402" or "45402-1234"
    bool isPostal(std::string_view text)
    {
        return lab::text::isAllDigits(text.substr(0, 5)) && text.size() >= 5
               && (text.size() == 5
                   || (text.size() == 10 && text[5] == '-' && lab::text::isAllDigits(text.substr(6))));
    }

    bool isId(std::string_view text)
    {
        return text.size() <= longestId && std::ranges::all_of(text, [](char c) {
            return lab::text::isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                   || std::string_view("._:-/").find(c) != std::string_view::npos;
        });
    }

    lab::Expected<void> wellFormed(const std::string& column, const std::string& value)
    {
        const bool isText = column == "text";
        if (value.size() > (isText ? longestText : longestField))
            return refused("event.too-long",
                {{"column", column}, {"most", std::to_string(isText ? longestText : longestField)}});
        // A note may have lines of its own.
        const auto odd = [&](char c) {
            return lab::text::hasControlCharacters({&c, 1}) && !(isText && (c == '\n' || c == '\t'));
        };
        if (!lab::text::isUtf8(value) || std::ranges::any_of(value, odd)
            || lab::text::hasDirectionControls(value))
            return refused("event.characters", {{"column", column}, {"text", shown(value)}});
        return {};
    }

    lab::Expected<void> fits(EventKind kind, const EventFields& fields)
    {
        const auto& shape = shapeOf(kind);
        const std::string name(word(kind));
        for (const auto column : shape.needs)
            if (!fields.contains(column))
                return refused("event.missing", {{"column", std::string(column)}, {"kind", name}});
        constexpr std::array<std::string_view, 4> common {"event", "at", "kind", "client"};
        for (const auto& [column, value] : fields) {
            const auto has = [&](const auto& list) { return std::ranges::find(list, column) != list.end(); };
            if (!has(common) && !has(shape.needs) && !has(shape.may))
                return refused("event.not-for-kind", {{"column", shown(column)}, {"kind", name}});
        }
        return {};
    }

    /// The fields that only some kinds have, each through its own parser and back into its one form.
    lab::Expected<void> readOptional(EventFields& fields, const lab::SerialFormat& serials,
        std::optional<lab::ModuleSerial>& module, std::optional<lab::HoldKind>& hold,
        std::map<std::string_view, std::optional<lab::Date>*>& days)
    {
        if (const auto found = fields.find("module"); found != fields.end()) {
            auto serial = lab::ModuleSerial::parse(found->second, serials);
            if (!serial)
                return tl::make_unexpected(serial.error());
            module = *serial;
            found->second = serial->text();
        }
        for (auto& [column, day] : days)
            if (const auto found = fields.find(column); found != fields.end()) {
                const auto date = lab::Date::parse(found->second);
                if (!date)
                    return tl::make_unexpected(date.error());
                *day = *date;
            }
        if (const auto found = fields.find("hold"); found != fields.end()) {
            const auto kind = lab::parseHoldKind(found->second);
            if (!kind)
                return tl::make_unexpected(kind.error());
            hold = *kind;
        }
        if (const auto found = fields.find("state"); found != fields.end()) {
            found->second = lab::text::upper(found->second);
            if (!isState(found->second))
                return refused("event.state", {{"text", shown(found->second)}});
        }
        if (const auto found = fields.find("postal"); found != fields.end() && !isPostal(found->second))
            return refused("event.postal", {{"text", shown(found->second)}});
        if (const auto found = fields.find("zone"); found != fields.end())
            if (const auto zone = lab::Zone::find(found->second); !zone)
                return tl::make_unexpected(zone.error());
        return {};
    }

    /// SHA-256 of what the row says: the id of a row without one.
    std::string idFrom(const EventFields& fields)
    {
        Poco::JSON::Object content;
        for (const auto& [column, value] : fields)
            content.set(column, value);
        return "row-" + lab::sha256(lab::canonical(content)).substr(0, 40);
    }

} // namespace

lab::Expected<lab::Instant> parseEventTime(std::string_view text)
{
    const auto bad = [&] { return refused("event.time", {{"text", shown(text)}}); };
    auto moment = std::string(text.substr(0, std::min<std::size_t>(text.size(), 19)));
    auto rest = text.substr(moment.size());
    if (rest.size() > 4 && rest[0] == '.') {
        moment += rest.substr(0, 4);
        rest.remove_prefix(4);
    } else {
        moment += ".000";
    }
    const auto local = lab::parseInstant(moment + "Z");
    if (!local)
        return bad();
    if (rest == "Z")
        return *local;
    const auto hours = rest.size() == 6 ? lab::text::parseInteger(rest.substr(1, 2)) : std::nullopt;
    const auto minutes = rest.size() == 6 ? lab::text::parseInteger(rest.substr(4, 2)) : std::nullopt;
    if (!hours || !minutes || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':' || *hours < 0
        || *hours > 14 || *minutes < 0 || *minutes > 59)
        return bad();
    const auto offset = std::chrono::minutes(*hours * 60 + *minutes);
    return rest[0] == '+' ? *local - offset : *local + offset;
}

lab::Expected<OutsideEvent> OutsideEvent::parse(const EventFields& given, const lab::SerialFormat& serials)
{
    auto fields = given;
    for (const auto& [column, value] : fields)
        if (auto good = wellFormed(column, value); !good)
            return tl::make_unexpected(good.error());
    for (const auto* column : {"at", "kind", "client"})
        if (!fields.contains(column))
            return refused("event.missing",
                {{"column", column}, {"kind", fields.contains("kind") ? shown(fields["kind"]) : "–"}});

    const auto kind = parseEventKind(fields["kind"]);
    if (!kind)
        return tl::make_unexpected(kind.error());
    if (auto good = fits(*kind, fields); !good)
        return tl::make_unexpected(good.error());
    const auto at = parseEventTime(fields["at"]);
    if (!at)
        return tl::make_unexpected(at.error());
    fields["at"] = lab::isoInstant(*at);
    auto client = lab::ClientId::parse(fields["client"]);
    if (!client)
        return tl::make_unexpected(client.error());
    fields["client"] = client->text();

    OutsideEvent event(*kind, *at, *std::move(client));
    std::map<std::string_view, std::optional<lab::Date>*> days {
        {"from", &event.from_}, {"until", &event.until_}};
    if (auto good = readOptional(fields, serials, event.module_, event.hold_, days); !good)
        return tl::make_unexpected(good.error());
    if (event.from_ && event.until_ && *event.until_ < *event.from_)
        return refused("event.days", {{"from", event.from_->iso()}, {"until", event.until_->iso()}});
    if (const auto found = fields.find("event"); found == fields.end())
        fields["event"] = idFrom(fields);
    else if (!isId(found->second))
        return refused("event.id", {{"text", shown(found->second)}});
    event.id_ = fields["event"];
    event.fields_ = std::move(fields);
    return event;
}

std::string OutsideEvent::field(std::string_view column) const
{
    const auto found = fields_.find(column);
    return found == fields_.end() ? std::string() : found->second;
}

} // namespace logistics
