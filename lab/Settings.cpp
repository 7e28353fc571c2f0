// SPDX-License-Identifier: MIT
#include "lab/Settings.h"

#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace lab {
namespace {

    using Kind = SettingRow::Kind;

    constexpr std::array table = {
        SettingRow {"database.url", Kind::Location, "", "",
            "where the records are, sqlite:PATH or postgresql://USER@HOST:PORT/DATABASE; empty for lab.db in "
            "the "
            "user's data folder"},
        SettingRow {"lab.folder", Kind::Folder, "", "",
            "where certificates, keys and outbox are; empty for the records' folder, or the user's data "
            "folder"},
        SettingRow {"station.name", Kind::Text, "desk-1", "", "what this computer is called in the journal"},
        SettingRow {"station.lock-minutes", Kind::Whole, "5", "1..120",
            "minutes without a key or a click after which the window locks; what runs goes on"},
        SettingRow {"journal.anchors", Kind::Folder, "", "",
            "the folder for the journal's signed anchors, best on another machine; empty for anchors/ beside "
            "the records"},
        SettingRow {"ui.language", Kind::Choice, "en", "en|es", "the language of screens and messages"},
        SettingRow {"serial.pattern", Kind::Text, "FX########*", "",
            "how serial numbers are written: # digit, @ letter, ? either, * check character"},
        SettingRow {"returns.early-days", Kind::Whole, "14", "1..90",
            "a module back this many days before it is due is early"},
        SettingRow {"returns.cart", Kind::Text, "B", "", "the cart that stands at this returns desk"},
        SettingRow {"returns.cart-slots", Kind::Whole, "16", "1..64", "slots on that cart"},
        SettingRow {"scanner.budget-ms", Kind::Whole, "400", "20..10000",
            "the longest a picture may take to read, in milliseconds"},
        SettingRow {"import.most-rows", Kind::Whole, "10000", "1..1000000",
            "the most rows that a file of events may hold"},
        SettingRow {"import.most-megabytes", Kind::Whole, "16", "1..1024", "the largest file of events"},
        SettingRow {"import.oldest-days", Kind::Whole, "366", "1..3660",
            "an event from outside that is older is refused"},
        SettingRow {"import.payment-days", Kind::Whole, "7", "1..60",
            "how long a payment hold stands when the sender names no day"},
        SettingRow {"retention.names-days", Kind::Whole, "365", "0..36600",
            "how long after a programme's end names and e-mail addresses are kept"},
        SettingRow {"retention.addresses-days", Kind::Whole, "180", "0..36600", "the same for addresses"},
        SettingRow {"retention.words-days", Kind::Whole, "365", "0..36600",
            "the same for notes, uploads and reasons"},
        SettingRow {"retention.parcels-days", Kind::Whole, "180", "0..36600",
            "the same for carriers' answers, labels and mails"},
        SettingRow {"scanner.wedge-threshold-ms", Kind::Whole, "50", "20..150",
            "the longest time between two keys of a scanner that types; 100 and more for Bluetooth"},
        SettingRow {"scanner.wedge-shortest", Kind::Whole, "6", "2..50",
            "fewer keys than this in a burst are a person's"},
        SettingRow {"scanner.wedge-prefix", Kind::Text, "", "",
            "what the scanner types in front of every code, if it was set to; the surest sign"},
        SettingRow {"scanner.wedge-separator", Kind::Text, "", "",
            "what the scanner types for the separator (GS) inside GS1 codes; empty: GS itself"},
        SettingRow {"scanner.watch-folder", Kind::Text, "", "",
            "a folder into which pictures of labels are dropped; empty: none"},
        SettingRow {
            "scanner.camera", Kind::Text, "", "", "a camera over the desk, such as /dev/video0; empty: none"},
        SettingRow {"scanner.serial-device", Kind::Text, "", "",
            "a scanner on a serial line, such as /dev/ttyACM0; empty: none"},
        SettingRow {"dispatch.cut-off", Kind::Time, "17:00", "HH:MM",
            "when the carrier's pickup closes, by the lab's clock; a label printed later is the next "
            "pickup's"},
        SettingRow {"dispatch.sender-name", Kind::Text, "", "",
            "the lab's name on labels; a training lab has one of its own"},
        SettingRow {"dispatch.sender-street", Kind::Text, "", "", "its street and number"},
        SettingRow {"dispatch.sender-city", Kind::Text, "", "", "its city"},
        SettingRow {"dispatch.sender-state", Kind::Text, "", "", "its state, two letters"},
        SettingRow {"dispatch.sender-postal", Kind::Text, "", "", "its ZIP code"},
        SettingRow {"dispatch.sender-phone", Kind::Text, "", "", "its telephone number, digits only"},
        SettingRow {"bench.1.address", Kind::Text, "", "",
            "the calibration bench, tcp://HOST:PORT or rtu:///dev/DEVICE?baud=19200&parity=even; empty: a "
            "training lab starts a training bench of its "
            "own"},
        SettingRow {"carrier.ups.api-base", Kind::Text, "", "",
            "where UPS's calls are, up to and with /api; empty: a training lab uses its own sandbox"},
        SettingRow {"carrier.ups.token-url", Kind::Text, "", "", "where UPS gives out tokens"},
        SettingRow {"carrier.ups.ca-file", Kind::Text, "", "",
            "the only certificates trusted for UPS; empty for the system's"},
        SettingRow {"carrier.ups.client-id", Kind::Text, "", "", "our id at UPS"},
        SettingRow {"carrier.ups.client-secret-file", Kind::Text, "", "",
            "the file with our secret at UPS; nobody else may read it (mode 0600)"},
        SettingRow {"carrier.ups.account", Kind::Text, "", "", "our shipper's number at UPS, six characters"},
        SettingRow {"mail.host", Kind::Text, "", "",
            "the mail host; empty: messages are written as files into the folder outbox beside the records"},
        SettingRow {"mail.port", Kind::Whole, "465", "1..65535", "the mail host's port"},
        SettingRow {"mail.security", Kind::Choice, "tls", "tls|starttls",
            "TLS from the first byte (port 465), or asked for by STARTTLS (port 587)"},
        SettingRow {"mail.user", Kind::Text, "", "", "our name at the mail host; empty: no login"},
        SettingRow {"mail.password-file", Kind::Text, "", "",
            "the file with our password there; nobody else may read it (mode 0600)"},
        SettingRow {"mail.ca-file", Kind::Text, "", "",
            "the only certificates trusted for the mail host; empty for the system's"},
        SettingRow {"mail.from", Kind::Text, "lab@example.invalid", "", "whom notices come from"},
        SettingRow {"carrier.rate", Kind::Whole, "5", "1..1000", "the most requests a second to the carrier"},
    };

    const SettingRow* find(std::string_view key)
    {
        const auto* row = std::ranges::find(table, key, &SettingRow::key);
        return row == table.end() ? nullptr : row;
    }

    /// "07:05" is 425; nothing else is a time.
    std::optional<int> minutesOf(std::string_view value)
    {
        if (value.size() != 5 || value[2] != ':')
            return std::nullopt;
        const auto hours = text::parseInteger(value.substr(0, 2));
        const auto minutes = text::parseInteger(value.substr(3));
        if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59)
            return std::nullopt;
        return static_cast<int>(*hours * 60 + *minutes);
    }

    bool allows(const SettingRow& row, std::string_view value)
    {
        switch (row.kind) {
        case Kind::Text:
        case Kind::Location:
        case Kind::Folder:
            return !text::hasControlCharacters(value);
        case Kind::Whole: {
            const auto dots = row.limits.find("..");
            const auto number = text::parseInteger(value);
            return number && *number >= *text::parseInteger(row.limits.substr(0, dots))
                   && *number <= *text::parseInteger(row.limits.substr(dots + 2));
        }
        case Kind::Time:
            return minutesOf(value).has_value();
        case Kind::Choice:
            return std::ranges::count(text::split(row.limits, '|'), value) == 1;
        }
        return false;
    }

    /// A file's relative path counts from the file's own folder, so that a lab can be moved with its
    /// settings.
    std::string resolved(SettingRow::Kind kind, std::string_view value, const std::filesystem::path& file)
    {
        const std::string_view scheme = kind == Kind::Location ? "sqlite:" : "";
        if (!value.starts_with(scheme))
            return std::string(value);
        const std::filesystem::path path(value.substr(scheme.size()));
        if (path.empty() || path.is_absolute())
            return std::string(value);
        return std::string(scheme)
               + (std::filesystem::absolute(file).parent_path() / path).lexically_normal().string();
    }

} // namespace

Settings::Settings()
{
    for (const auto& row : table)
        values_.emplace(row.key, row.standard);
}

std::span<const SettingRow> Settings::rows() { return table; }

Expected<void> Settings::set(
    std::string_view key, std::string_view value, const std::string& source, std::size_t line)
{
    const auto* row = find(key);
    if (!row)
        return refused("settings.unknown",
            {{"file", source}, {"line", std::to_string(line)}, {"key", text::shown(key)}});
    if (!allows(*row, value))
        return refused(
            "settings.value", {{"file", source}, {"line", std::to_string(line)}, {"key", std::string(key)},
                                  {"value", text::shown(value)}, {"limits", std::string(row->limits)}});
    values_.find(key)->second = value;
    return {};
}

Expected<Settings> Settings::read(const std::filesystem::path& file)
{
    std::ifstream in(file);
    if (!in)
        return refused("settings.absent", {{"file", file.string()}});

    Settings settings;
    std::map<std::string, std::size_t, std::less<>> seen;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        const auto content = text::trimmed(line);
        if (content.empty() || content.starts_with('#'))
            continue;
        const auto equals = content.find('=');
        if (equals == std::string_view::npos)
            return refused("settings.line",
                {{"file", file.string()}, {"line", std::to_string(number)}, {"text", text::shown(content)}});
        const auto key = text::trimmed(content.substr(0, equals));
        const auto [first, fresh] = seen.emplace(key, number);
        if (!fresh)
            return refused(
                "settings.twice", {{"file", file.string()}, {"line", std::to_string(number)},
                                      {"key", text::shown(key)}, {"first", std::to_string(first->second)}});
        if (auto done = settings.set(key, text::trimmed(content.substr(equals + 1)), file.string(), number);
            !done)
            return tl::make_unexpected(done.error());
        if (const auto kind = find(key)->kind; kind == Kind::Location || kind == Kind::Folder)
            settings.values_.find(key)->second = resolved(kind, settings.text(key), file);
    }
    if (in.bad())
        return refused("settings.absent", {{"file", file.string()}});

    return settings;
}

Expected<Settings> Settings::with(const std::vector<std::string>& overrides) const
{
    auto settings = *this;
    for (const auto& pair : overrides) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos)
            return refused("settings.override", {{"text", text::shown(pair)}});
        const std::string_view whole = pair;
        if (auto done = settings.set(
                text::trimmed(whole.substr(0, equals)), text::trimmed(whole.substr(equals + 1)), "--set", 0);
            !done)
            return tl::make_unexpected(done.error());
    }
    return settings;
}

std::filesystem::path Settings::standardFile()
{
    const auto* config = std::getenv("XDG_CONFIG_HOME");
    const auto* home = std::getenv("HOME");
    const auto base = config && *config ? std::filesystem::path(config)
                                        : std::filesystem::path(home ? home : ".") / ".config";
    return base / "flexcal" / "flexcal.properties";
}

const std::string& Settings::text(std::string_view key) const
{
    const auto found = values_.find(key);
    if (found == values_.end())
        throw std::logic_error("no such setting: " + std::string(key));
    return found->second;
}

int Settings::whole(std::string_view key) const { return static_cast<int>(*text::parseInteger(text(key))); }

int Settings::minuteOfDay(std::string_view key) const { return minutesOf(text(key)).value(); }

} // namespace lab
