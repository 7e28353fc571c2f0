// SPDX-License-Identifier: MIT
#include "calibration/ProfileText.h"

#include "lab/store/Json.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>

namespace calibration {
namespace {

    /// One number of a profile: where it stands, in which unit, and between which bounds it makes sense.
    struct Field {
        std::string_view key;
        double least;
        double most;
        bool whole;
        std::function<double(const Profile&)> read;
        std::function<void(Profile&, double)> write;
    };

    /// What was read in one unit and is kept in another comes back as it was read.
    double readable(double value) { return std::round(value * 1e9) / 1e9; }

    Field grams(std::string_view key, lab::BrAC Profile::*member, double least, double most)
    {
        return {key, least, most, false,
            [member](const Profile& profile) { return readable((profile.*member).gramsPer210Litres()); },
            [member](
                Profile& profile, double value) { profile.*member = lab::BrAC::gramsPer210Litres(value); }};
    }

    Field number(std::string_view key, double Profile::*member, double least, double most)
    {
        return {key, least, most, false, [member](const Profile& profile) { return profile.*member; },
            [member](Profile& profile, double value) { profile.*member = value; }};
    }

    Field count(std::string_view key, int Profile::*member, int least, int most)
    {
        return {key, static_cast<double>(least), static_cast<double>(most), true,
            [member](const Profile& profile) { return profile.*member; },
            [member](Profile& profile, double value) { profile.*member = static_cast<int>(value); }};
    }

    Field seconds(std::string_view key, BenchTime Profile::*member, int most)
    {
        return {key, 0, static_cast<double>(most), false,
            [member](
                const Profile& profile) { return static_cast<double>((profile.*member).count()) / 1000; },
            [member](
                Profile& profile, double value) { profile.*member = BenchTime(std::llround(value * 1000)); }};
    }

    const std::vector<Field>& fields()
    {
        static const std::vector<Field> all {
            grams("adjust_level_g_per_210l", &Profile::adjustLevel, 0.005, 0.5),
            grams("as_left_level_g_per_210l", &Profile::asLeftLevel, 0.005, 0.5),
            count("shots", &Profile::shots, 2, 30),
            count("conditioning_shots", &Profile::conditioningShots, 0, 10),
            grams("tolerance_g_per_210l", &Profile::toleranceAbsolute, 0.0005, 0.05),
            number("tolerance_percent", &Profile::tolerancePercent, 0, 20),
            number("recentre_share", &Profile::recentreShare, 0, 1),
            grams("linearity_g_per_210l", &Profile::linearityAbsolute, 0.0005, 0.05),
            number("linearity_percent", &Profile::linearityPercent, 0, 20),
            count("descending_shots", &Profile::descendingShots, 0, 10),
            count("carry_over_shots", &Profile::carryOverShots, 0, 10),
            grams("carry_over_limit_g_per_210l", &Profile::carryOverLimit, 0.0001, 0.02),
            number("leak_limit_percent", &Profile::leakLimitPercent, 0.1, 100),
            grams("blank_limit_g_per_210l", &Profile::blankLimit, 0.0001, 0.02),
            grams("retire_blank_g_per_210l", &Profile::retireBlank, 0.0001, 0.02),
            count("blank_tries", &Profile::blankTries, 1, 10),
            number("least_gain_ratio", &Profile::leastGainRatio, 0.1, 1),
            number("most_gain_ratio", &Profile::mostGainRatio, 1, 5),
            number("least_kept_ratio", &Profile::leastKeptRatio, 0.1, 1),
            number("most_kept_ratio", &Profile::mostKeptRatio, 1, 5),
            number("most_tau_ratio", &Profile::mostTauRatio, 1, 10),
            grams("most_deviation_g_per_210l", &Profile::mostDeviation, 0.0001, 0.02),
            count("most_adjustments", &Profile::mostAdjustments, 1, 5),
            grams("resolution_g_per_210l", &Profile::resolution, 0.000001, 0.01),
            grams("capability_g_per_210l", &Profile::capability, 0.00001, 0.01),
            number("coverage", &Profile::coverage, 0.9, 0.9999),
            {"barometer_uncertainty_mmhg", 0, 10, false,
                [](const Profile& profile) {
                    return readable(profile.barometerUncertainty.millimetresOfMercury());
                },
                [](Profile& profile, double value) {
                    profile.barometerUncertainty = lab::Pressure::millimetresOfMercury(value);
                }},
            number("bath_uncertainty_c", &Profile::bathUncertainty, 0, 1),
            number("bath_within_c", &Profile::bathWithin, 0.01, 2),
            number("most_depletion_percent", &Profile::mostDepletionPercent, 0.1, 20),
            number("depletion_percent", &Profile::depletionPercent, 0, 100),
            number("lot_stability_percent", &Profile::lotStabilityPercent, 0, 5),
            number("purge_percent", &Profile::purgePercent, 0, 5),
            number("position_percent", &Profile::positionPercent, 0, 5),
            number("temperature_percent", &Profile::temperaturePercent, 0, 5),
            number("carry_over_percent", &Profile::carryOverPercent, 0, 5),
            seconds("soak_s", &Profile::soak, 4 * 3600),
            number("cell_within_c", &Profile::cellWithin, 0.1, 50),
            seconds("zero_purge_s", &Profile::zeroPurge, 600),
            seconds("gas_purge_s", &Profile::gasPurge, 600),
            seconds("between_shots_s", &Profile::betweenShots, 1800),
            seconds("after_adjustment_s", &Profile::afterAdjustment, 3600),
        };
        return all;
    }

    constexpr const char* levelsKey = "as_found_levels_g_per_210l";
    constexpr std::size_t mostLevels = 8;

    /// Every part of it is written over while a text is read.
    Profile unwritten()
    {
        constexpr auto none = lab::BrAC::milligramsPerLitre(0);
        return {.name = {},
            .edition = {},
            .asFoundLevels = {},
            .adjustLevel = none,
            .asLeftLevel = none,
            .shots = 0,
            .conditioningShots = 0,
            .toleranceAbsolute = none,
            .tolerancePercent = 0,
            .recentreShare = 0,
            .linearityAbsolute = none,
            .linearityPercent = 0,
            .descendingShots = 0,
            .carryOverShots = 0,
            .carryOverLimit = none,
            .leakLimitPercent = 0,
            .blankLimit = none,
            .retireBlank = none,
            .blankTries = 0,
            .leastGainRatio = 0,
            .mostGainRatio = 0,
            .leastKeptRatio = 0,
            .mostKeptRatio = 0,
            .mostTauRatio = 0,
            .mostDeviation = none,
            .mostAdjustments = 0,
            .resolution = none,
            .capability = none,
            .coverage = 0,
            .barometerUncertainty = lab::Pressure::hectopascals(0),
            .bathUncertainty = 0,
            .bathWithin = 0,
            .mostDepletionPercent = 0,
            .depletionPercent = 0,
            .lotStabilityPercent = 0,
            .purgePercent = 0,
            .positionPercent = 0,
            .temperaturePercent = 0,
            .carryOverPercent = 0,
            .soak = {},
            .cellWithin = 0,
            .zeroPurge = {},
            .gasPurge = {},
            .betweenShots = {},
            .afterAdjustment = {},
            .trainingOnly = false};
    }

    tl::unexpected<lab::Message> wrong(std::string_view key, const Poco::Dynamic::Var& value,
        const std::string& least, const std::string& most)
    {
        return lab::refused("profile.value",
            {{"key", std::string(key)}, {"text", lab::text::shown(value.isEmpty() ? "" : value.toString())},
                {"least", least}, {"most", most}});
    }

    std::optional<double> numberIn(const Poco::Dynamic::Var& value)
    {
        if (value.isBoolean() || !value.isNumeric())
            return std::nullopt;
        return value.convert<double>();
    }

    lab::Expected<void> readNumber(Profile& profile, const Field& field, const Poco::Dynamic::Var& value)
    {
        const auto read = numberIn(value);
        // Written so that what is no number is refused, too.
        if (!read || !(*read >= field.least && *read <= field.most)
            || (field.whole && *read != std::floor(*read)))
            return wrong(
                field.key, value, lab::text::exactNumber(field.least), lab::text::exactNumber(field.most));
        field.write(profile, *read);
        return {};
    }

    lab::Expected<std::string> readName(const Poco::JSON::Object& json, const char* key)
    {
        const auto value = json.get(key);
        const auto name = value.isString() ? value.extract<std::string>() : std::string();
        const bool sound = std::ranges::all_of(name,
            [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
        if (name.empty() || name.size() > 24 || !sound)
            return lab::refused("profile.name", {{"key", key}, {"text", lab::text::shown(name)}});
        return name;
    }

    lab::Expected<std::vector<lab::BrAC>> readLevels(const Poco::Dynamic::Var& value)
    {
        std::vector<lab::BrAC> levels;
        const auto list = value.type() == typeid(Poco::JSON::Array::Ptr)
                              ? value.extract<Poco::JSON::Array::Ptr>()
                              : nullptr;
        if (!list || list->empty() || list->size() > mostLevels)
            return wrong(levelsKey, value, "1", std::to_string(mostLevels));
        for (const auto& one : *list) {
            const auto level = numberIn(one);
            if (!level || !(*level >= 0.005 && *level <= 0.5))
                return wrong(levelsKey, one, "0.005", "0.5");
            levels.push_back(lab::BrAC::gramsPer210Litres(*level));
        }
        return levels;
    }

    lab::Expected<void> agrees(const Profile& profile)
    {
        const auto& levels = profile.asFoundLevels;
        if (std::ranges::adjacent_find(levels, std::greater_equal()) != levels.end()
            || std::ranges::find(levels, profile.adjustLevel) == levels.end())
            return lab::refused("profile.levels");
        const auto inOrder = [](const char* less, const char* more, bool holds) -> lab::Expected<void> {
            if (holds)
                return {};
            return lab::refused("profile.order", {{"less", less}, {"more", more}});
        };
        if (auto held = inOrder("blank_limit_g_per_210l", "retire_blank_g_per_210l",
                profile.blankLimit <= profile.retireBlank);
            !held)
            return held;
        // A U that is no smaller than the tolerance would leave every statement out.
        return inOrder(
            "capability_g_per_210l", "tolerance_g_per_210l", profile.capability < profile.toleranceAbsolute);
    }

    lab::Expected<Poco::JSON::Object::Ptr> objectIn(std::string_view text)
    {
        try {
            return lab::parseUnambiguousObject(std::string(text));
        } catch (const lab::Failure& failure) {
            return lab::refused("profile.form", {{"detail", failure.message().code}});
        }
    }

    lab::Expected<void> everyKeyOnce(const Poco::JSON::Object& json)
    {
        std::set<std::string, std::less<>> wanted {"name", "edition", levelsKey, "training_only"};
        for (const auto& field : fields())
            wanted.insert(std::string(field.key));
        for (const auto& [key, value] : json)
            if (!wanted.contains(key))
                return lab::refused("profile.key-unknown", {{"key", lab::text::shown(key)}});
        for (const auto& key : wanted)
            if (!json.has(key))
                return lab::refused("profile.key-missing", {{"key", key}});
        return {};
    }

} // namespace

lab::Expected<Profile> readProfile(std::string_view text)
{
    const auto json = objectIn(text);
    if (!json)
        return tl::make_unexpected(json.error());
    if (auto complete = everyKeyOnce(**json); !complete)
        return tl::make_unexpected(complete.error());
    const auto name = readName(**json, "name");
    if (!name)
        return tl::make_unexpected(name.error());
    const auto edition = readName(**json, "edition");
    if (!edition)
        return tl::make_unexpected(edition.error());
    auto levels = readLevels((*json)->get(levelsKey));
    if (!levels)
        return tl::make_unexpected(levels.error());
    const auto training = (*json)->get("training_only");
    if (!training.isBoolean())
        return wrong("training_only", training, "false", "true");

    auto profile = unwritten();
    profile.name = *name;
    profile.edition = *edition;
    profile.asFoundLevels = *std::move(levels);
    profile.trainingOnly = training.convert<bool>();
    for (const auto& field : fields())
        if (auto read = readNumber(profile, field, (*json)->get(std::string(field.key))); !read)
            return tl::make_unexpected(read.error());
    if (auto sound = agrees(profile); !sound)
        return tl::make_unexpected(sound.error());
    return profile;
}

std::string profileText(const Profile& profile)
{
    Poco::JSON::Object json;
    json.set("name", profile.name);
    json.set("edition", profile.edition);
    Poco::JSON::Array levels;
    for (const auto level : profile.asFoundLevels)
        levels.add(readable(level.gramsPer210Litres()));
    json.set(levelsKey, levels);
    json.set("training_only", profile.trainingOnly);
    for (const auto& field : fields())
        json.set(std::string(field.key), field.read(profile));
    return lab::canonical(json);
}

} // namespace calibration
