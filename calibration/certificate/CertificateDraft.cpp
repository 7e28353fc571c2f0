// SPDX-License-Identifier: MIT
#include "calibration/certificate/CertificateDraft.h"

#include "calibration/RunStore.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/Json.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/StaffStore.h"

#include <Poco/JSON/Array.h>

#include <set>

namespace calibration {
namespace {

    template <class T> T there(std::optional<T> value, const char* what)
    {
        if (!value)
            throw lab::Failure({"store.record", {{"column", what}, {"why", "store.absent-row"}}});
        return *std::move(value);
    }

    std::vector<PointResult> pointsOf(const Poco::JSON::Object& results, const char* key)
    {
        std::vector<PointResult> points;
        const auto list = results.getArray(key);
        for (unsigned i = 0; i < list->size(); ++i)
            points.push_back(pointOf(*list->getObject(i)));
        return points;
    }

} // namespace

Certificate draftCertificate(lab::Database& database, const lab::LabIdentity& identity,
    const CalibrationRun& run, const lab::Staff& approver)
{
    const RunStore store(database);
    const auto module = there(lab::ModuleStore(database).find(run.module), "module");
    const auto technician = there(lab::StaffStore(database).find(run.technician), "staff");
    const auto results = lab::parseObject(store.results(run.id));

    Certificate certificate;
    certificate.lab = identity.name;
    certificate.training = identity.kind == lab::LabKind::Training;
    certificate.performedAt = lab::isoInstant(run.startedAt);
    certificate.run = run.id;
    certificate.module = module.serial.text();
    certificate.variant = module.variant;
    certificate.firmware = module.firmware;
    certificate.fixture = run.fixture;
    certificate.dock = run.dock;
    certificate.profile = run.profile;
    certificate.edition = run.edition;
    certificate.birthGain = run.birthGain;
    certificate.oldGain = run.oldGain;
    certificate.newGain = run.newGain;
    certificate.asFound = pointsOf(*results, "as_found");
    certificate.asLeft = pointsOf(*results, "as_left");
    certificate.technician = {technician.id, technician.name};
    certificate.approver = {approver.id, approver.name};

    std::set<std::string> lots;
    for (const auto& shot : store.shots(run.id)) {
        certificate.readings.push_back(
            {shot.number, std::string(word(shot.kind)), shot.lot, shot.record.reading.milligramsPerLitre()});
        lots.insert(shot.lot);
        certificate.pressure = shot.pressure.hectopascals();
        certificate.ambient = shot.ambient.celsius();
    }
    for (const auto& gas : lab::GasStore(database).all())
        if (lots.contains(gas.lot))
            certificate.gases.push_back(
                {gas.lot, gas.label.milligramsPerLitre(), gas.expandedUncertainty.milligramsPerLitre(),
                    gas.coverageFactor, gas.certificate, gas.expires.iso()});
    return certificate;
}

} // namespace calibration
