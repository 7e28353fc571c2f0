// SPDX-License-Identifier: MIT
#include "calibration/certificate/DccXml.h"

#include "calibration/certificate/SiUnit.h"
#include "calibration/certificate/XmlWriter.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <functional>

namespace calibration {
namespace {

    using lab::text::exactNumber;

    constexpr std::string_view milligramsPerLitre = R"(\milli\gram\litre\tothe{-1})";
    constexpr std::string_view hectopascal = R"(\hecto\pascal)";
    constexpr std::string_view celsius = R"(\degreecelsius)";
    constexpr std::string_view dimensionless = R"(\one)";

    std::string dayOf(const std::string& instant) { return instant.substr(0, 10); }

    /// The DCC's words for conformity; a refused statement has none.
    std::string_view conformityWord(Statement statement)
    {
        switch (statement) {
        case Statement::Pass:
            return "pass";
        case Statement::ConditionalPass:
            return "conditionalPass";
        case Statement::ConditionalFail:
            return "conditionalFail";
        default:
            return "fail";
        }
    }

    class Dcc {
    public:
        Dcc(const Certificate& certificate, const std::string& hash)
            : certificate_(certificate)
            , hash_(hash)
        {
        }

        std::string write()
        {
            {
                const auto root = xml_.open("dcc:digitalCalibrationCertificate",
                    {{"xmlns:dcc", "https://ptb.de/dcc"}, {"xmlns:si", "https://ptb.de/si"},
                        {"schemaVersion", "3.3.0"}});
                administrative();
                measured();
            }
            return xml_.text();
        }

    private:
        void content(std::string_view element, std::string_view text)
        {
            const auto scope = xml_.open(element);
            xml_.leaf("dcc:content", text, {{"lang", "en"}});
        }

        void identification(std::string_view issuer, std::string_view value, std::string_view name)
        {
            const auto scope = xml_.open("dcc:identification");
            xml_.leaf("dcc:issuer", issuer);
            xml_.leaf("dcc:value", value);
            content("dcc:name", name);
        }

        void software(std::string_view name, std::string_view release, std::string_view type)
        {
            const auto scope = xml_.open("dcc:software");
            content("dcc:name", name);
            xml_.leaf("dcc:release", release);
            xml_.leaf("dcc:type", type);
        }

        void administrative()
        {
            const auto scope = xml_.open("dcc:administrativeData");
            {
                const auto used = xml_.open("dcc:dccSoftware");
                const auto space = certificate_.software.rfind(' ');
                software(certificate_.software.substr(0, space), certificate_.software.substr(space + 1),
                    "application");
            }
            core();
            item();
            laboratory();
            people();
            statements();
        }

        void core()
        {
            const auto scope = xml_.open("dcc:coreData");
            xml_.leaf("dcc:countryCodeISO3166_1", "US");
            xml_.leaf("dcc:usedLangCodeISO639_1", "en");
            xml_.leaf("dcc:mandatoryLangCodeISO639_1", "en");
            xml_.leaf("dcc:uniqueIdentifier", certificate_.id);
            {
                const auto list = xml_.open("dcc:identifications");
                identification("calibrationLaboratory", hash_, "SHA-256 of the signed data");
                identification("calibrationLaboratory", certificate_.keyId, "Signing key");
            }
            if (!certificate_.receivedOn.empty())
                xml_.leaf("dcc:receiptDate", certificate_.receivedOn);
            xml_.leaf("dcc:beginPerformanceDate", dayOf(certificate_.performedAt));
            xml_.leaf("dcc:endPerformanceDate",
                dayOf(certificate_.endedAt.empty() ? certificate_.performedAt : certificate_.endedAt));
            xml_.leaf("dcc:performanceLocation", "laboratory");
            xml_.leaf("dcc:issueDate", certificate_.issuedOn);
            if (certificate_.replaces) {
                {
                    const auto amended = xml_.open("dcc:reportAmendedSubstituted");
                    xml_.leaf("dcc:typeOfChange", "amended");
                    xml_.leaf("dcc:replacedUniqueIdentifier", certificate_.replaces->certificate);
                }
                const auto previous = xml_.open("dcc:previousReport");
                content("dcc:referral", "Amended certificate");
                xml_.leaf("dcc:referralID", certificate_.replaces->certificate);
                xml_.leaf("dcc:procedure", "SHA-256");
                xml_.leaf("dcc:value", certificate_.replaces->sha256);
                content("dcc:description", certificate_.replaces->change);
            }
        }

        void item()
        {
            const auto items = xml_.open("dcc:items");
            const auto scope = xml_.open("dcc:item");
            content("dcc:name", "Breath-alcohol sensor module of an ignition interlock");
            {
                const auto installed = xml_.open("dcc:installedSoftwares");
                software("Module firmware", certificate_.firmware, "firmware");
            }
            xml_.leaf("dcc:model", certificate_.variant);
            const auto list = xml_.open("dcc:identifications");
            identification("manufacturer", certificate_.module, "Serial number");
        }

        /// The laboratory as the schema's contact: its records hold a name and no address.
        void contact()
        {
            content("dcc:name", certificate_.lab);
            const auto place = xml_.open("dcc:location");
            xml_.leaf("dcc:countryCode", "US");
        }

        void laboratory()
        {
            const auto scope = xml_.open("dcc:calibrationLaboratory");
            const auto inner = xml_.open("dcc:contact");
            contact();
        }

        void person(const Certificate::Person& who, std::string_view role, bool signs)
        {
            const auto scope = xml_.open("dcc:respPerson");
            {
                const auto inner = xml_.open("dcc:person");
                content("dcc:name", who.name + " (" + who.id + ")");
            }
            xml_.leaf("dcc:role", role);
            xml_.leaf("dcc:mainSigner", signs ? "true" : "false");
            if (signs)
                xml_.leaf("dcc:cryptElectronicSignature", "true");
        }

        void people()
        {
            {
                const auto scope = xml_.open("dcc:respPersons");
                person(certificate_.approver, "reviewed, approved and signed", true);
                person(certificate_.technician, "measured", false);
            }
            // The programme's modules belong to whoever runs the laboratory.
            const auto customer = xml_.open("dcc:customer");
            contact();
        }

        void statements()
        {
            const auto scope = xml_.open("dcc:statements");
            if (certificate_.training) {
                const auto statement = xml_.open("dcc:statement");
                content("dcc:declaration", "TRAINING: made by a training laboratory from simulated "
                                           "measurements. Of no value outside it.");
                xml_.leaf("dcc:valid", "false");
            }
            {
                const auto statement = xml_.open("dcc:statement", {{"refType", "basic_conformity"}});
                xml_.leaf("dcc:norm", "ILAC-G8:09/2019");
                xml_.leaf("dcc:reference", "4.2.3");
                content("dcc:declaration",
                    "Non-binary statements with the guard band w = U, decided on unrounded values.");
            }
            const auto statement = xml_.open("dcc:statement");
            content("dcc:declaration", "The results relate only to the item calibrated.");
        }

        void measured()
        {
            const auto all = xml_.open("dcc:measurementResults");
            const auto scope = xml_.open("dcc:measurementResult");
            content("dcc:name", "Results as found and as left");
            methods();
            equipment();
            conditions();
            const auto results = xml_.open("dcc:results");
            if (!certificate_.asFound.empty())
                points("As found", "basic_measuredValueBeforeAdjustment", certificate_.asFound);
            points("As left", "basic_measuredValueAfterAdjustment", certificate_.asLeft);
            adjustment();
        }

        void methods()
        {
            const auto scope = xml_.open("dcc:usedMethods");
            {
                const auto method = xml_.open("dcc:usedMethod");
                content("dcc:name", "Comparison with reference gas");
                content("dcc:description", "Profile " + certificate_.profile + ", edition "
                                               + certificate_.edition
                                               + ". Dry gas: reference = label × station pressure / 1013.25 "
                                                 "hPa. Wet bath: certified "
                                                 "vapour at 34 °C, corrected for temperature and depletion.");
            }
            const auto method =
                xml_.open("dcc:usedMethod", {{"refType", "basic_methodMeasurementUncertainty"}});
            content("dcc:name", "Expanded uncertainty");
            content("dcc:description", "Standard uncertainty times k from the effective degrees of freedom.");
            xml_.leaf("dcc:norm", "JCGM 100:2008");
        }

        void equipment()
        {
            const auto scope = xml_.open("dcc:measuringEquipments");
            for (const auto& gas : certificate_.gases) {
                const auto one =
                    xml_.open("dcc:measuringEquipment", {{"refType", "basic_measurementStandard"}});
                content("dcc:name", (gas.kind == lab::GasKind::WetBath ? "Wet-bath" : "Dry-gas")
                                        + (" ethanol, certificate " + gas.certificate) + ", expires "
                                        + gas.expires);
                const auto list = xml_.open("dcc:identifications");
                identification("manufacturer", gas.lot, "Lot");
            }
            const auto bench = xml_.open("dcc:measuringEquipment");
            content("dcc:name", "Calibration bench with barometer and thermometer");
            const auto list = xml_.open("dcc:identifications");
            identification("calibrationLaboratory", certificate_.fixture, "Bench");
        }

        void unit(std::string_view element, std::string_view text)
        {
            if (!isSiUnit(text))
                throw lab::Failure({"certificate.unit", {{"unit", std::string(text)}}});
            xml_.leaf(element, text);
        }

        void real(double value, std::string_view unitText)
        {
            const auto scope = xml_.open("si:real");
            xml_.leaf("si:value", exactNumber(value));
            unit("si:unit", unitText);
        }

        void condition(std::string_view name, std::string_view type, const Certificate::Range& range,
            std::string_view unitText)
        {
            const auto scope = xml_.open("dcc:influenceCondition", {{"refType", type}});
            content("dcc:name", name);
            const auto values = xml_.open("dcc:data");
            for (const auto& [bound, value] :
                {std::pair("Least", range.least), std::pair("Most", range.most)}) {
                const auto quantity = xml_.open("dcc:quantity");
                content("dcc:name", bound);
                real(value, unitText);
            }
        }

        void conditions()
        {
            const auto scope = xml_.open("dcc:influenceConditions");
            condition("Barometric pressure", "basic_pressure", certificate_.pressure, hectopascal);
            condition("Room temperature", "basic_temperature", certificate_.ambient, celsius);
            condition("Temperature of the cell", "basic_temperature", certificate_.cell, celsius);
        }

        using Values = std::vector<PointResult>;
        using Take = std::function<double(const PointResult&)>;

        static std::string list(const Values& points, const Take& take)
        {
            std::string text;
            for (const auto& point : points)
                text += (text.empty() ? "" : " ") + exactNumber(take(point));
            return text;
        }

        void quantity(std::string_view name, std::string_view type, const Values& points, const Take& take,
            bool withUncertainty = false)
        {
            const auto scope = xml_.open("dcc:quantity", {{"refType", type}});
            content("dcc:name", name);
            {
                const auto values = xml_.open("si:realListXMLList");
                xml_.leaf("si:valueXMLList", list(points, take));
                unit("si:unitXMLList", milligramsPerLitre);
                if (withUncertainty)
                    uncertainty(points);
            }
            if (withUncertainty)
                conformity(points);
        }

        void uncertainty(const Values& points)
        {
            const auto scope = xml_.open("si:measurementUncertaintyUnivariateXMLList");
            const auto expanded = xml_.open("si:expandedMUXMLList");
            xml_.leaf("si:valueExpandedMUXMLList",
                list(points, [](const PointResult& p) { return p.uncertainty.expanded; }));
            xml_.leaf("si:coverageFactorXMLList",
                list(points, [](const PointResult& p) { return p.uncertainty.coverageFactor; }));
            xml_.leaf("si:coverageProbabilityXMLList",
                list(points, [&](const PointResult&) { return certificate_.coverage; }));
        }

        /// None when any point allows no statement: the document then says nothing of conformity.
        void conformity(const Values& points)
        {
            std::string words;
            for (const auto& point : points) {
                if (point.statement == Statement::Refused)
                    return;
                words += (words.empty() ? "" : " ") + std::string(conformityWord(point.statement));
            }
            const auto scope = xml_.open("dcc:measurementMetaData");
            const auto one = xml_.open("dcc:metaData", {{"refType", "basic_conformity"}});
            xml_.leaf("dcc:conformityXMLList", words);
        }

        void points(std::string_view name, std::string_view type, const Values& points)
        {
            const auto scope = xml_.open("dcc:result", {{"refType", type}});
            content("dcc:name", name);
            const auto values = xml_.open("dcc:data");
            const auto list = xml_.open("dcc:list");
            quantity("Reference value", "basic_referenceValue", points,
                [](const PointResult& p) { return p.reference; });
            quantity("Mean reading", "basic_measuredValue", points,
                [](const PointResult& p) { return p.readings.mean; });
            quantity(
                "Error of indication", "basic_measurementError", points,
                [](const PointResult& p) { return p.error; }, true);
            quantity("Acceptance limit, lower", "basic_acceptanceLimitLower", points,
                [](const PointResult& p) { return p.uncertainty.expanded - p.tolerance; });
            quantity("Acceptance limit, upper", "basic_acceptanceLimitUpper", points,
                [](const PointResult& p) { return p.tolerance - p.uncertainty.expanded; });
        }

        void adjustment()
        {
            const auto scope = xml_.open("dcc:result");
            content("dcc:name", certificate_.adjusted() ? "Gain, adjusted" : "Gain, not adjusted");
            const auto values = xml_.open("dcc:data");
            for (const auto& [name, gain] :
                {std::pair("Before", certificate_.oldGain), std::pair("After", certificate_.newGain),
                    std::pair("When new", certificate_.birthGain)}) {
                const auto quantity = xml_.open("dcc:quantity");
                content("dcc:name", name);
                real(gain, dimensionless);
            }
        }

        const Certificate& certificate_;
        const std::string& hash_;
        XmlWriter xml_;
    };

} // namespace

std::string dccXml(const Certificate& certificate, const std::string& jsonHash)
{
    return Dcc(certificate, jsonHash).write();
}

} // namespace calibration
