// SPDX-License-Identifier: MIT
#include "calibration/certificate/Certificate.h"

#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>

namespace calibration {
namespace {

    constexpr int formatVersion = 1;

    template <class List, class Function> Poco::JSON::Array arrayOf(const List& list, Function toObject)
    {
        Poco::JSON::Array array;
        for (const auto& one : list)
            array.add(toObject(one));
        return array;
    }

    template <class Function> void each(const Poco::JSON::Object& json, const char* key, Function take)
    {
        const auto array = json.getArray(key);
        if (array.isNull())
            throw lab::Failure({"certificate.form", {}}, key);
        for (unsigned i = 0; i < array->size(); ++i)
            take(*array->getObject(i));
    }

    Poco::JSON::Object personOf(const Certificate::Person& person)
    {
        Poco::JSON::Object json;
        json.set("id", person.id);
        json.set("name", person.name);
        return json;
    }

    Certificate::Person personOf(const Poco::JSON::Object& json, const char* key)
    {
        const auto person = json.getObject(key);
        return {person->getValue<std::string>("id"), person->getValue<std::string>("name")};
    }

    Poco::JSON::Object gasOf(const Certificate::Gas& gas)
    {
        Poco::JSON::Object json;
        json.set("lot", gas.lot);
        json.set("label", gas.label);
        json.set("U", gas.expanded);
        json.set("k", gas.coverageFactor);
        json.set("certificate", gas.certificate);
        json.set("expires", gas.expires);
        return json;
    }

    Poco::JSON::Object readingOf(const Certificate::Reading& reading)
    {
        Poco::JSON::Object json;
        json.set("number", reading.number);
        json.set("kind", reading.kind);
        json.set("lot", reading.lot);
        json.set("value", reading.value);
        return json;
    }

} // namespace

Poco::JSON::Object toJson(const Certificate& certificate)
{
    const auto point = [](const PointResult& one) { return toJson(one); };
    Poco::JSON::Object json;
    json.set("format", formatVersion);
    json.set("unit", "mg/L");
    json.set("certificate", certificate.id);
    json.set("lab", certificate.lab);
    json.set("mark", certificate.training ? "TRAINING" : "");
    json.set("issued_on", certificate.issuedOn);
    json.set("issued_at", certificate.issuedAt);
    json.set("performed_at", certificate.performedAt);
    json.set("run", certificate.run);
    json.set("module", certificate.module);
    json.set("variant", certificate.variant);
    json.set("firmware", certificate.firmware);
    json.set("fixture", certificate.fixture);
    json.set("dock", certificate.dock);
    json.set("profile", certificate.profile);
    json.set("edition", certificate.edition);
    json.set("pressure_hpa", certificate.pressure);
    json.set("ambient_c", certificate.ambient);
    json.set("birth_gain", certificate.birthGain);
    json.set("old_gain", certificate.oldGain);
    json.set("new_gain", certificate.newGain);
    json.set("coverage", certificate.coverage);
    json.set("decision_rule", std::string(word(DecisionRule::NonBinary)));
    json.set("guard_band", "U");
    json.set("as_found", arrayOf(certificate.asFound, point));
    json.set("as_left", arrayOf(certificate.asLeft, point));
    json.set("gases", arrayOf(certificate.gases, gasOf));
    json.set("readings", arrayOf(certificate.readings, readingOf));
    json.set("technician", personOf(certificate.technician));
    json.set("approver", personOf(certificate.approver));
    json.set("key_id", certificate.keyId);
    return json;
}

Certificate certificateOf(const Poco::JSON::Object& json)
{
    try {
        const auto text = [&](const char* key) { return json.getValue<std::string>(key); };
        const auto number = [&](const char* key) { return json.getValue<double>(key); };
        if (json.getValue<int>("format") != formatVersion)
            throw lab::Failure({"certificate.form", {}}, "format");
        Certificate certificate;
        certificate.id = text("certificate");
        certificate.lab = text("lab");
        certificate.training = text("mark") == "TRAINING";
        certificate.issuedOn = text("issued_on");
        certificate.issuedAt = text("issued_at");
        certificate.performedAt = text("performed_at");
        certificate.run = text("run");
        certificate.module = text("module");
        certificate.variant = text("variant");
        certificate.firmware = text("firmware");
        certificate.fixture = text("fixture");
        certificate.dock = json.getValue<int>("dock");
        certificate.profile = text("profile");
        certificate.edition = text("edition");
        certificate.pressure = number("pressure_hpa");
        certificate.ambient = number("ambient_c");
        certificate.birthGain = number("birth_gain");
        certificate.oldGain = number("old_gain");
        certificate.newGain = number("new_gain");
        certificate.coverage = number("coverage");
        each(json, "as_found", [&](const auto& one) { certificate.asFound.push_back(pointOf(one)); });
        each(json, "as_left", [&](const auto& one) { certificate.asLeft.push_back(pointOf(one)); });
        each(json, "gases", [&](const auto& one) {
            certificate.gases.push_back({one.template getValue<std::string>("lot"),
                one.template getValue<double>("label"), one.template getValue<double>("U"),
                one.template getValue<double>("k"), one.template getValue<std::string>("certificate"),
                one.template getValue<std::string>("expires")});
        });
        each(json, "readings", [&](const auto& one) {
            certificate.readings.push_back(
                {one.template getValue<int>("number"), one.template getValue<std::string>("kind"),
                    one.template getValue<std::string>("lot"), one.template getValue<double>("value")});
        });
        certificate.technician = personOf(json, "technician");
        certificate.approver = personOf(json, "approver");
        certificate.keyId = text("key_id");
        return certificate;
    } catch (const lab::Failure&) {
        throw;
    } catch (const std::exception& error) {
        throw lab::Failure({"certificate.form", {}}, error.what());
    }
}

std::string certificateId(lab::Date issuedOn, std::int64_t number)
{
    auto digits = std::to_string(number);
    if (digits.size() < 5)
        digits.insert(0, 5 - digits.size(), '0');
    return "FC-" + issuedOn.iso().substr(0, 4) + "-" + digits;
}

} // namespace calibration
