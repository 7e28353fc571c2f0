// SPDX-License-Identifier: MIT
#include "ui/Workstation.h"

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/StaffStore.h"
#include "logistics/returns/ReturnsBoard.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"

#include <algorithm>
#include <cstdlib>

namespace ui {
namespace {

    lab::Expected<lab::DatabaseUrl> databaseUrl(const lab::Settings& settings)
    {
        const auto& text = settings.text("database.url");
        if (!text.empty())
            return lab::DatabaseUrl::parse(text);
        const auto* data = std::getenv("XDG_DATA_HOME");
        const auto* home = std::getenv("HOME");
        const auto base = data && *data ? std::filesystem::path(data)
                                        : std::filesystem::path(home ? home : ".") / ".local" / "share";
        return lab::DatabaseUrl::sqlite(base / "flexcal" / "lab.db");
    }

    /// A training lab lives in its own time: its day begins at eight, and it goes on where it was left, so
    /// that no entry of the journal is older than the one before.
    std::shared_ptr<const lab::Clock> clockOf(
        lab::Database& database, const lab::LabIdentity& identity, const lab::Zone& zone)
    {
        if (identity.kind == lab::LabKind::Live)
            return std::make_shared<lab::SystemClock>();
        auto start = zone.at(identity.firstDay, 8);
        const auto last = lab::Journal(database).latest(1);
        if (!last.empty())
            start = std::max(start, last.front().at + std::chrono::seconds(1));
        return std::make_shared<lab::FastClock>(start, 1);
    }

    lab::Expected<lab::SignedIn> signIn(
        lab::Database& database, const lab::LabIdentity& identity, const std::string& station)
    {
        const auto people = lab::StaffStore(database).withRole(lab::Role::Warehouse);
        if (identity.kind != lab::LabKind::Training || people.empty())
            return lab::refused("sign-in.training-only");
        return lab::SignedIn {people.front(), station};
    }

} // namespace

struct Workstation::Parts {
    lab::Settings settings;
    std::filesystem::path program;
    std::unique_ptr<lab::Database> database;
    lab::LabIdentity identity;
    lab::Zone zone;
    std::shared_ptr<const lab::Clock> clock;
    lab::SignedIn signedIn;
    Language language;
    scanner::LabelParser labelParser;
    logistics::ReturnsDesk returnsDesk;
    logistics::ReturnsBoard returnsBoard;
    std::unique_ptr<scanner::DecoderProcess> decoder;
};

lab::Expected<std::unique_ptr<Workstation>> Workstation::open(const lab::Settings& settings,
    const std::filesystem::path& program, std::shared_ptr<const lab::Clock> clock)
{
    const auto url = databaseUrl(settings);
    if (!url)
        return tl::make_unexpected(url.error());
    const auto serials = lab::SerialFormat::parse(settings.text("serial.pattern"));
    if (!serials)
        return tl::make_unexpected(serials.error());
    const auto language = parseLanguage(settings.text("ui.language"));
    if (!language)
        return tl::make_unexpected(language.error());

    auto database = lab::Database::open(*url);
    auto identity = lab::readLabIdentity(*database);
    const auto zone = lab::Zone::find(identity.zone);
    if (!zone)
        return tl::make_unexpected(zone.error());
    auto who = signIn(*database, identity, settings.text("station.name"));
    if (!who)
        return tl::make_unexpected(who.error());
    if (!clock)
        clock = clockOf(*database, identity, *zone);

    const logistics::ReturnRules rules {settings.whole("returns.early-days"), settings.text("returns.cart"),
        settings.whole("returns.cart-slots")};
    scanner::DecoderProcess::Options decoding;
    decoding.serialFormat = *serials;
    auto& records = *database;
    const auto& time = *clock;
    auto parts = std::unique_ptr<Parts>(new Parts {settings, program, std::move(database),
        std::move(identity), *zone, std::move(clock), *who, *language, scanner::LabelParser(*serials),
        logistics::ReturnsDesk(records, time, *zone, *who, rules),
        logistics::ReturnsBoard(records, time, *zone),
        std::make_unique<scanner::DecoderProcess>(program, decoding)});
    return std::unique_ptr<Workstation>(new Workstation(std::move(parts)));
}

Workstation::Workstation(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts))
{
}
Workstation::~Workstation() = default;

const lab::Settings& Workstation::settings() const { return parts_->settings; }
lab::Database& Workstation::database() { return *parts_->database; }
const lab::Clock& Workstation::clock() const { return *parts_->clock; }
const lab::Zone& Workstation::zone() const { return parts_->zone; }
const lab::LabIdentity& Workstation::identity() const { return parts_->identity; }
const lab::SignedIn& Workstation::signedIn() const { return parts_->signedIn; }
Language Workstation::language() const { return parts_->language; }
logistics::ReturnsDesk& Workstation::returnsDesk() { return parts_->returnsDesk; }
const logistics::ReturnsBoard& Workstation::returnsBoard() const { return parts_->returnsBoard; }
scanner::DecoderProcess& Workstation::decoder() { return *parts_->decoder; }
const scanner::LabelParser& Workstation::labelParser() const { return parts_->labelParser; }

} // namespace ui
