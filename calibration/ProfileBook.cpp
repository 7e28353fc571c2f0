// SPDX-License-Identifier: MIT
#include "calibration/ProfileBook.h"

#include "calibration/ProfileText.h"
#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/Sha256.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace calibration {
namespace {

    const lab::CommandKind takingIn {"profile.take-in", {lab::Role::Technician, lab::Role::Supervisor}};
    const lab::CommandKind signing {"profile.sign", {lab::Role::Supervisor}, lab::Presence::JustProved};

    auto isEdition(std::string_view name, std::string_view edition)
    {
        return [name, edition](const ProfileEdition& one) {
            return one.profile.name == name && one.profile.edition == edition;
        };
    }

    tl::unexpected<lab::Message> noEdition(std::string_view name, std::string_view edition)
    {
        return lab::refused("profile.no-edition",
            {{"profile", lab::text::shown(name)}, {"edition", lab::text::shown(edition)}});
    }

    Poco::JSON::Object told(const Profile& profile)
    {
        Poco::JSON::Object json;
        json.set("profile", profile.name);
        json.set("edition", profile.edition);
        json.set("sha256", lab::sha256(profileText(profile)));
        return json;
    }

} // namespace

std::vector<ProfileEdition> ProfileBook::own() const
{
    std::vector<ProfileEdition> editions;
    for (const auto& row : database_.query("SELECT content, entered_by, signed_by, signed_at FROM "
                                           "calibration_profile ORDER BY name, entered_at, edition")) {
        auto profile = lab::Row::sound(readProfile(row.text(0)), 0);
        ProfileEdition edition {std::move(profile), row.text(1), {}, {}};
        if (!row.isNull(2)) {
            edition.signedBy = row.text(2);
            edition.signedAt = row.instant(3);
        }
        editions.push_back(std::move(edition));
    }
    return editions;
}

std::vector<ProfileEdition> ProfileBook::all() const
{
    std::vector<ProfileEdition> editions;
    for (const auto& profile : shippedProfiles())
        editions.push_back({profile, {}, {}, {}});
    std::ranges::move(own(), std::back_inserter(editions));
    std::ranges::stable_sort(
        editions, {}, [](const ProfileEdition& one) -> std::string_view { return one.profile.name; });
    ProfileEdition* counts = nullptr;
    for (auto& one : editions) {
        if (!one.shipped() && !one.signedAt)
            continue;
        if (!counts || counts->profile.name != one.profile.name)
            counts = nullptr;
        if (!counts || one.signedAt >= counts->signedAt) {
            if (counts)
                counts->inForce = false;
            counts = &one;
            one.inForce = true;
        }
    }
    return editions;
}

lab::Expected<Profile> ProfileBook::inForce(std::string_view name) const
{
    bool waits = false;
    for (auto& one : all()) {
        if (one.profile.name != name)
            continue;
        if (one.inForce)
            return std::move(one.profile);
        waits = true;
    }
    return lab::refused(waits ? "profile.unsigned" : "profile.unknown", {{"text", lab::text::shown(name)}});
}

lab::Expected<Profile> ProfileBook::find(std::string_view name, std::string_view edition) const
{
    auto editions = all();
    const auto found = std::ranges::find_if(editions, isEdition(name, edition));
    if (found == editions.end())
        return noEdition(name, edition);
    return std::move(found->profile);
}

lab::Expected<Profile> ProfileBook::takeIn(
    const lab::Clock& clock, const lab::SignedIn& who, std::string_view text)
{
    auto profile = readProfile(text);
    if (!profile)
        return profile;
    const auto content = profileText(*profile);
    const auto done =
        lab::Commands(database_, clock)
            .perform(lab::Commands::newId(), takingIn, who, told(*profile),
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    const auto known = find(profile->name, profile->edition);
                    if (known && profileText(*known) != content)
                        return lab::refused("profile.edition-known",
                            {{"profile", profile->name}, {"edition", profile->edition}});
                    if (!known)
                        database_.execute("INSERT INTO calibration_profile (name, edition, content, "
                                          "entered_by, entered_at) VALUES ($1, $2, $3, $4, $5)",
                            {profile->name, profile->edition, content, who.staff.id, now});
                    return lab::Applied {profile->name, told(*profile), Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return profile;
}

lab::Expected<Profile> ProfileBook::sign(const lab::Clock& clock, const lab::SignedIn& supervisor,
    const std::string& name, const std::string& edition)
{
    Poco::JSON::Object request;
    request.set("profile", name);
    request.set("edition", edition);
    std::optional<Profile> profile;
    const auto done =
        lab::Commands(database_, clock)
            .perform(lab::Commands::newId(), signing, supervisor, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    auto editions = all();
                    const auto found = std::ranges::find_if(editions, isEdition(name, edition));
                    if (found == editions.end())
                        return noEdition(name, edition);
                    if (found->shipped() || found->signedAt)
                        return lab::refused("profile.signed", {{"profile", name}, {"edition", edition}});
                    if (found->enteredBy == supervisor.staff.id)
                        return lab::refused("profile.own", {{"profile", name}, {"edition", edition}});
                    database_.execute("UPDATE calibration_profile SET signed_by = $1, signed_at = $2 "
                                      "WHERE name = $3 AND edition = $4",
                        {supervisor.staff.id, now, name, edition});
                    profile = std::move(found->profile);
                    return lab::Applied {name, told(*profile), Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return *std::move(profile);
}

} // namespace calibration
