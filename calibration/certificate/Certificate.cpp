// SPDX-License-Identifier: MIT
#include "calibration/certificate/Certificate.h"

#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace calibration {
namespace {

    constexpr int formatVersion = 2;

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

    Poco::JSON::Object rangeOf(const Certificate::Range& range)
    {
        Poco::JSON::Object json;
        json.set("least", range.least);
        json.set("most", range.most);
        return json;
    }

    Certificate::Range rangeOf(const Poco::JSON::Object& json, const char* key)
    {
        const auto range = json.getObject(key);
        return {range->getValue<double>("least"), range->getValue<double>("most")};
    }

    /// How far the errors of these points hang together, because they share cylinders and barometer.
    Poco::JSON::Array correlationOf(const std::vector<PointResult>& points)
    {
        Poco::JSON::Array matrix;
        for (const auto& one : points) {
            Poco::JSON::Array row;
            for (const auto& other : points)
                row.add(&one == &other ? 1.0 : correlation(one.budget, other.budget));
            matrix.add(row);
        }
        return matrix;
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
        if (gas.kind != lab::GasKind::DryGas)
            json.set("kind", std::string(lab::word(gas.kind)));
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

bool Certificate::foundOut() const { return std::ranges::any_of(asFound, &PointResult::outOfTolerance); }

Poco::JSON::Object toJson(const Certificate& certificate)
{
    const auto point = [](const PointResult& one) { return toJson(one); };
    Poco::JSON::Object json;
    json.set("format", formatVersion);
    json.set("unit", "mg/L");
    json.set("certificate", certificate.id);
    if (certificate.replaces) {
        Poco::JSON::Object replaces;
        replaces.set("certificate", certificate.replaces->certificate);
        replaces.set("sha256", certificate.replaces->sha256);
        replaces.set("change", certificate.replaces->change);
        json.set("replaces", replaces);
    }
    json.set("lab", certificate.lab);
    json.set("mark", certificate.training ? "TRAINING" : "");
    json.set("issued_on", certificate.issuedOn);
    json.set("issued_at", certificate.issuedAt);
    json.set("received_on", certificate.receivedOn);
    json.set("performed_at", certificate.performedAt);
    json.set("ended_at", certificate.endedAt);
    json.set("software", certificate.software);
    json.set("run", certificate.run);
    json.set("module", certificate.module);
    json.set("variant", certificate.variant);
    json.set("firmware", certificate.firmware);
    json.set("fixture", certificate.fixture);
    json.set("dock", certificate.dock);
    json.set("profile", certificate.profile);
    json.set("edition", certificate.edition);
    json.set("pressure_hpa", rangeOf(certificate.pressure));
    json.set("ambient_c", rangeOf(certificate.ambient));
    json.set("cell_c", rangeOf(certificate.cell));
    json.set("birth_gain", certificate.birthGain);
    json.set("old_gain", certificate.oldGain);
    json.set("new_gain", certificate.newGain);
    json.set("coverage", certificate.coverage);
    json.set("decision_rule", std::string(word(DecisionRule::NonBinary)));
    json.set("guard_band", "U");
    json.set("as_found", arrayOf(certificate.asFound, point));
    json.set("as_found_correlation", correlationOf(certificate.asFound));
    json.set("as_found_out", certificate.foundOut());
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
        if (const auto replaces = json.getObject("replaces"))
            certificate.replaces = {replaces->getValue<std::string>("certificate"),
                replaces->getValue<std::string>("sha256"), replaces->getValue<std::string>("change")};
        certificate.lab = text("lab");
        certificate.training = text("mark") == "TRAINING";
        certificate.issuedOn = text("issued_on");
        certificate.issuedAt = text("issued_at");
        certificate.receivedOn = text("received_on");
        certificate.performedAt = text("performed_at");
        certificate.endedAt = text("ended_at");
        certificate.software = text("software");
        certificate.run = text("run");
        certificate.module = text("module");
        certificate.variant = text("variant");
        certificate.firmware = text("firmware");
        certificate.fixture = text("fixture");
        certificate.dock = json.getValue<int>("dock");
        certificate.profile = text("profile");
        certificate.edition = text("edition");
        certificate.pressure = rangeOf(json, "pressure_hpa");
        certificate.ambient = rangeOf(json, "ambient_c");
        certificate.cell = rangeOf(json, "cell_c");
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
                one.template getValue<std::string>("expires"),
                lab::parseGasKind(one.optValue("kind", std::string("dry-gas"))).value()});
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
