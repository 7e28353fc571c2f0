// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/RunStore.h"
#include "calibration/certificate/Certificate.h"
#include "calibration/certificate/CertificateFolder.h"
#include "lab/store/LabIdentity.h"

#include <filesystem>

namespace lab {
class Database;
}

namespace calibration {

/// Gives a drafted certificate its number, dates and key, signs it, and writes its files. Inside
/// Database::write; whoever calls keeps the record, or removes the files when the records are not kept.
/// Refuses with "key.*". Throws lab::Failure "file.write".
lab::Expected<CertificateRecord> issueCertificate(lab::Database& database, const std::filesystem::path& lab,
    const CertificateFolder& files, const lab::LabIdentity& identity, Certificate draft,
    const lab::Staff& approver, lab::Instant now);

/// Removes the files of a certificate unless `keep` was called: what the records did not take is none.
class UnkeptFiles {
public:
    explicit UnkeptFiles(const CertificateFolder& files)
        : files_(files)
    {
    }
    ~UnkeptFiles()
    {
        for (const auto& id : ids_)
            files_.remove(id);
    }
    UnkeptFiles(const UnkeptFiles&) = delete;
    UnkeptFiles& operator=(const UnkeptFiles&) = delete;

    void add(const std::string& id) { ids_.push_back(id); }
    void keep() { ids_.clear(); }

private:
    const CertificateFolder& files_;
    std::vector<std::string> ids_;
};

} // namespace calibration
