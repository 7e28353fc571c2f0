// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CertificateDesk.h"
#include "calibration/ImpactDesk.h"
#include "calibration/certificate/Verification.h"
#include "lab/FileContent.h"
#include "lab/store/KitStore.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

/// A small lab with two or more certificates, and a notice box that remembers what it was told.
struct CertifiedLab : CalibrationLab {
    explicit CertifiedLab(const std::vector<std::string>& faults = {"drift:1"})
        : CalibrationLab(6)
    {
        ServedBench served(bench(faults));
        batch = calibration::BatchRunner(*database, clock, served.bench, options()).run(serials).value();
        for (const auto& module : batch.modules)
            if (module.certificate) {
                ids.push_back(module.certificate->id);
                runs.push_back(module.run);
            }
        BOOST_REQUIRE(ids.size() >= 2);
    }

    std::filesystem::path home() const { return folder / "lab"; }
    std::filesystem::path file(const std::string& id, const char* ending) const
    {
        return home() / "certificates" / (id + ending);
    }
    lab::PublicKey key() const { return lab::PublicKey::read(home() / lab::SigningKey::publicFile).value(); }
    std::string verdict(const std::string& id, std::optional<lab::LabKind> asked = {}) const
    {
        const auto trust = calibration::TrustList::read(home(), key());
        if (!trust)
            return trust.error().code;
        const auto answer = calibration::verifyCertificate(file(id, ".json"), key(), asked, *trust);
        return answer ? "" : answer.error().code;
    }
    static void write(const std::filesystem::path& path, const std::string& text)
    {
        std::ofstream(path, std::ios::binary) << text;
    }

    calibration::NoticeQueue notices()
    {
        return [this](calibration::ClientNotice notice, const lab::Kit& kit, lab::Instant) {
            told.emplace_back(notice, kit.id.text());
        };
    }
    calibration::CertificateDesk desk() { return {*database, clock, home(), notices()}; }

    /// Sends the module of a certificate to the client of some kit there is.
    lab::Kit sendOut(const std::string& id)
    {
        const auto certificate = calibration::RunStore(*database).certificate(id).value();
        lab::KitStore kits(*database);
        auto kit =
            kits.find(
                    lab::KitId::parse(database->query("SELECT min(id) AS id FROM kit").at(0).text(0)).value())
                .value();
        kit.id = lab::KitId::numbered(700'000 + static_cast<int>(told.size()) + ++sent);
        kit.module = certificate.module;
        kit.box = lab::BoxId::numbered(70'000 + sent);
        kit.outbound = lab::TrackingNumber::issued("TR41NG", "03", 7'000'000 + 2 * sent);
        kit.returning = lab::TrackingNumber::issued("TR41NG", "90", 7'000'001 + 2 * sent);
        kit.certificate = id;
        kit.shipDay = zone.dateAt(clock.now());
        kit.expiry = kit.shipDay.plusDays(60);
        kit.closedOn.reset();
        database->write([&] {
            kits.add(kit);
            lab::ModuleStore store(*database);
            BOOST_REQUIRE(store.sendOut(module(certificate.module), kit.expiry).has_value());
        });
        return kit;
    }

    calibration::BatchResult batch;
    std::vector<std::string> ids;
    std::vector<std::string> runs;
    std::vector<std::pair<calibration::ClientNotice, std::string>> told;
    int sent = 0;
};
