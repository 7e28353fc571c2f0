// SPDX-License-Identifier: MIT
#include "calibration/certificate/CertificateDraft.h"

#include "calibration/RunStore.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/ModuleStore.h"
#include "lab/store/ReturnStore.h"
#include "lab/store/StaffStore.h"
#include "lab/values/Zone.h"

#include <algorithm>
#include <set>

namespace calibration {
namespace {

    template <class T> T there(std::optional<T> value, const char* what)
    {
        if (!value)
            throw lab::Failure({"store.record", {{"column", what}, {"why", "store.absent-row"}}});
        return *std::move(value);
    }

    void widen(Certificate::Range& range, double value, bool first)
    {
        range = first ? Certificate::Range {value, value}
                      : Certificate::Range {std::min(range.least, value), std::max(range.most, value)};
    }

    std::string receiptDay(
        lab::Database& database, const lab::LabIdentity& identity, const CalibrationRun& run)
    {
        const auto receipt = lab::ReceiptStore(database).openByModule(run.module);
        const auto zone = lab::Zone::find(identity.zone);
        return receipt && zone ? zone->dateAt(receipt->at).iso() : "";
    }

} // namespace

Certificate draftCertificate(lab::Database& database, const lab::LabIdentity& identity,
    const CalibrationRun& run, const lab::Staff& approver)
{
    const RunStore store(database);
    const auto module = there(lab::ModuleStore(database).find(run.module), "module");
    const auto technician = there(lab::StaffStore(database).find(run.technician), "staff");

    Certificate certificate;
    certificate.lab = identity.name;
    certificate.training = identity.kind == lab::LabKind::Training;
    certificate.performedAt = lab::isoInstant(run.startedAt);
    certificate.endedAt = run.endedAt ? lab::isoInstant(*run.endedAt) : "";
    certificate.software = "FLEX-Cal Workstation " FLEXCAL_VERSION;
    certificate.receivedOn = receiptDay(database, identity, run);
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
    const auto points = store.points(run.id);
    certificate.asFound = points.asFound;
    certificate.asLeft = points.asLeft;
    certificate.technician = {technician.id, technician.name};
    certificate.approver = {approver.id, approver.name};

    std::set<std::string> lots;
    for (const auto& shot : store.shots(run.id)) {
        certificate.readings.push_back(
            {shot.number, std::string(word(shot.kind)), shot.lot, shot.record.reading.milligramsPerLitre()});
        lots.insert(shot.lot);
        const bool first = certificate.readings.size() == 1;
        widen(certificate.pressure, shot.pressure.hectopascals(), first);
        widen(certificate.ambient, shot.ambient.celsius(), first);
        widen(certificate.cell, shot.record.cell.celsius(), first);
    }
    for (const auto& gas : lab::GasStore(database).all())
        if (lots.contains(gas.lot))
            certificate.gases.push_back(
                {gas.lot, gas.label.milligramsPerLitre(), gas.expandedUncertainty.milligramsPerLitre(),
                    gas.coverageFactor, gas.certificate, gas.expires.iso(), gas.kind});
    return certificate;
}

} // namespace calibration
