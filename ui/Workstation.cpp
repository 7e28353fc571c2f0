// SPDX-License-Identifier: MIT
#include "ui/Workstation.h"

#include "lab/Clock.h"
#include "lab/audit/AnchorBook.h"
#include "lab/people/SignInDesk.h"
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/StaffStore.h"
#include "logistics/returns/ReturnsBoard.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "ui/LabPlace.h"

#include <algorithm>
#include <mutex>

namespace ui {
namespace {

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

    /// Who works at this workstation, and in whose names a training lab acts by itself.
    struct Attendance {
        explicit Attendance(std::string atStation)
            : station(std::move(atStation))
        {
        }

        std::string station;
        std::unique_ptr<std::mutex> mutex = std::make_unique<std::mutex>();
        std::optional<lab::SignedIn> chosen;
        std::vector<lab::SignedIn> byThemselves;
    };

} // namespace

struct Workstation::Parts {
    lab::Settings settings;
    std::filesystem::path program;
    std::unique_ptr<lab::Database> database;
    lab::LabIdentity identity;
    lab::Zone zone;
    std::shared_ptr<const lab::Clock> clock;
    lab::SignInDesk signInDesk;
    Attendance attendance;
    Language language;
    lab::AnchorBook anchors;
    scanner::LabelParser labelParser;
    logistics::ReturnRules returnRules;
    std::unique_ptr<logistics::ReturnsDesk> returnsDesk; ///< of the person in whose session it was made
    std::string returnsDeskSession;
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
    if (!clock)
        clock = clockOf(*database, identity, *zone);

    const logistics::ReturnRules rules {settings.whole("returns.early-days"), settings.text("returns.cart"),
        settings.whole("returns.cart-slots")};
    scanner::DecoderProcess::Options decoding;
    decoding.serialFormat = *serials;
    const auto& station = settings.text("station.name");
    auto& records = *database;
    const auto& time = *clock;
    auto parts =
        std::unique_ptr<Parts>(new Parts {settings, program, std::move(database), std::move(identity), *zone,
            std::move(clock), lab::SignInDesk(records, time, station), Attendance(station), *language,
            lab::AnchorBook(labFolder(settings, *url), settings.text("journal.anchors")),
            scanner::LabelParser(*serials), rules, {}, {}, logistics::ReturnsBoard(records, time, *zone),
            std::make_unique<scanner::DecoderProcess>(program, decoding)});
    return std::unique_ptr<Workstation>(new Workstation(std::move(parts)));
}

Workstation::Workstation(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts))
{
}

Workstation::~Workstation()
{
    try {
        signOut(lab::SessionEnd::Closed);
        anchorJournal();
    } catch (const std::exception&) {
        // Nobody is left to be told; the next anchor covers these entries too, and `flexcal doctor` shows it.
    }
}

lab::SignInDesk& Workstation::signInDesk() { return parts_->signInDesk; }

lab::SignedIn Workstation::signedIn() const
{
    const auto& attendance = parts_->attendance;
    const std::lock_guard lock(*attendance.mutex);
    if (attendance.chosen)
        return *attendance.chosen;
    const auto people = parts_->signInDesk.isTraining()
                            ? lab::StaffStore(*parts_->database).withRole(lab::Role::Warehouse)
                            : std::vector<lab::Staff>();
    return {people.empty() ? lab::Staff {"", "", lab::Role::Warehouse} : people.front(), attendance.station};
}

void Workstation::signIn(const lab::SignedIn& who)
{
    signOut(lab::SessionEnd::Switched);
    const std::lock_guard lock(*parts_->attendance.mutex);
    parts_->attendance.chosen = who;
}

void Workstation::signOut(lab::SessionEnd why)
{
    auto& attendance = parts_->attendance;
    const std::lock_guard lock(*attendance.mutex);
    if (attendance.chosen)
        parts_->signInDesk.end(*attendance.chosen, why);
    for (const auto& person : attendance.byThemselves)
        parts_->signInDesk.end(person, why);
    attendance.chosen.reset();
    attendance.byThemselves.clear();
}

lab::Expected<lab::SignedIn> Workstation::actingAs(lab::Role role) const
{
    auto& attendance = parts_->attendance;
    const std::lock_guard lock(*attendance.mutex);
    if (attendance.chosen)
        return *attendance.chosen;
    if (!parts_->signInDesk.isTraining())
        return lab::refused("sign-in.needed");
    auto& known = attendance.byThemselves;
    const auto found =
        std::ranges::find_if(known, [&](const auto& person) { return person.staff.role == role; });
    if (found != known.end())
        return *found;
    const auto people = lab::StaffStore(*parts_->database).withRole(role);
    if (people.empty())
        return lab::refused("sign-in.needed");
    auto who = parts_->signInDesk.signInTraining(people.front().id);
    if (who)
        known.push_back(*who);
    return who;
}

logistics::ReturnsDesk& Workstation::returnsDesk()
{
    auto& parts = *parts_;
    const auto who = actingAs(lab::Role::Warehouse).value_or(signedIn());
    if (!parts.returnsDesk || parts.returnsDeskSession != who.session) {
        parts.returnsDesk = std::make_unique<logistics::ReturnsDesk>(
            *parts.database, *parts.clock, parts.zone, who, parts.returnRules);
        parts.returnsDeskSession = who.session;
    }
    return *parts.returnsDesk;
}

void Workstation::anchorJournal() { parts_->anchors.anchor(*parts_->database, parts_->clock->now()); }

const lab::Settings& Workstation::settings() const { return parts_->settings; }
std::filesystem::path Workstation::folder() const
{
    return labFolder(parts_->settings, parts_->database->url());
}
const std::filesystem::path& Workstation::program() const { return parts_->program; }
lab::Database& Workstation::database() { return *parts_->database; }
const lab::Clock& Workstation::clock() const { return *parts_->clock; }
const lab::Zone& Workstation::zone() const { return parts_->zone; }
const lab::LabIdentity& Workstation::identity() const { return parts_->identity; }
const lab::AnchorBook& Workstation::anchors() const { return parts_->anchors; }
Language Workstation::language() const { return parts_->language; }
const logistics::ReturnsBoard& Workstation::returnsBoard() const { return parts_->returnsBoard; }
scanner::DecoderProcess& Workstation::decoder() { return *parts_->decoder; }
const scanner::LabelParser& Workstation::labelParser() const { return parts_->labelParser; }

} // namespace ui
