// SPDX-License-Identifier: MIT
#include "calibration/CalibrationDesk.h"
#include "calibration/RunStore.h"
#include "calibration/certificate/CertificateFolder.h"
#include "calibration/certificate/Verification.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/LabIdentity.h"
#include "ui/CertificatePaper.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    namespace fs = std::filesystem;
    using calibration::CertificateFolder;
    using calibration::TrustList;
    using lab::PublicKey;
    using lab::SigningKey;

    fs::path labFolder(Workstation& workstation) { return workstation.folder(); }

    Poco::JSON::Object toJson(const calibration::CertificateRecord& record, const CertificateFolder& files)
    {
        Poco::JSON::Object json;
        json.set("certificate", record.id);
        json.set("module", record.module.text());
        json.set("issued_on", record.issuedOn.iso());
        json.set("approver", record.approver);
        json.set("key_id", record.keyId);
        json.set("sha256", record.sha256);
        json.set("state", std::string(calibration::word(record.state)));
        if (!record.replaces.empty())
            json.set("replaces", record.replaces);
        if (!record.reason.empty())
            json.set("reason", record.reason);
        json.set("pdf", files.pdf(record.id).string());
        json.set("xml", files.xml(record.id).string());
        return json;
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const CertificateFolder files(labFolder(**opened));
        Poco::JSON::Array array;
        for (const auto& record : calibration::RunStore((*opened)->database()).certificates()) {
            if (console.json)
                array.add(toJson(record, files));
            else
                Console::print(record.id + "  " + record.module.text() + "  " + record.issuedOn.iso() + "  "
                               + std::string(calibration::word(record.state)));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("certificates", array);
            Console::print(answer);
        }
        return Done;
    }

    int show(const std::string& id, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const CertificateFolder files(labFolder(**opened));
        const auto record = calibration::RunStore((*opened)->database()).certificate(id);
        if (!record)
            return console.refuse(
                {"certificate.unknown", {{"certificate", lab::text::shown(id)}}}, AnswerIsNo);
        if (console.json) {
            Console::print(toJson(*record, files));
            return Done;
        }
        Console::print(record->id + "  " + record->module.text() + "  " + record->issuedOn.iso() + "  "
                       + files.pdf(id).string());
        return Done;
    }

    /// Where a lab's public key is, seen from a certificate: beside it, or in the folder above.
    fs::path keyBeside(const fs::path& file)
    {
        const auto folder = fs::absolute(file).parent_path();
        const auto beside = folder / SigningKey::publicFile;
        std::error_code error;
        return fs::exists(beside, error) ? beside : folder.parent_path() / SigningKey::publicFile;
    }

    /// What kind of lab asks, when one is open here; checking a certificate needs none.
    std::optional<lab::LabKind> askingLab(const Console& console)
    {
        try {
            const auto opened = console.workstation();
            return opened ? std::optional((*opened)->identity().kind) : std::nullopt;
        } catch (const lab::Failure&) {
            return std::nullopt;
        }
    }

    int verify(const fs::path& file, const fs::path& keyFile, const Console& console)
    {
        const auto key = PublicKey::read(keyFile.empty() ? keyBeside(file) : keyFile);
        if (!key)
            return console.refuse(key.error());
        // The list of what no longer stands lies beside the key, or beside the certificate where that was
        // given alone.
        const auto used = keyFile.empty() ? keyBeside(file) : keyFile;
        std::error_code none;
        const auto listed = fs::exists(used.parent_path() / TrustList::file, none)
                                ? used.parent_path()
                                : keyBeside(file).parent_path();
        const auto trust = TrustList::read(listed, *key);
        if (!trust)
            return console.refuse(trust.error(), AnswerIsNo);
        const auto verdict = calibration::verifyCertificate(file, *key, askingLab(console), *trust);
        if (!verdict && verdict.error().code == "certificate.absent")
            return console.refuse(verdict.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("file", file.string());
            answer.set("valid", verdict.has_value());
            answer.set("key_id", key->id());
            if (verdict) {
                answer.set("certificate", verdict->id);
                answer.set("module", verdict->module);
                answer.set("training", verdict->training);
            } else {
                answer.set("reason", console::toJson(verdict.error(), console.language()));
            }
            Console::print(answer);
        } else if (verdict) {
            Console::print(console.say({verdict->training ? "certificate.good-training" : "certificate.good",
                {{"certificate", verdict->id}, {"module", verdict->module}, {"date", verdict->issuedOn}}}));
        } else {
            return console.refuse(verdict.error(), AnswerIsNo);
        }
        return verdict ? Done : AnswerIsNo;
    }

    /// Signs what technicians proposed: one run, the runs of one module, or all.
    int approve(const std::string& which, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto who = console.personFor(**opened, lab::Role::Supervisor);
        if (!who)
            return console.refuse(who.error());
        const CertificateFolder files(labFolder(**opened));
        auto& database = (*opened)->database();
        calibration::CalibrationDesk desk(
            database, (*opened)->clock(), labFolder(**opened), certificatePaper());
        Poco::JSON::Array approved;
        Poco::JSON::Array left;
        for (const auto& run : calibration::RunStore(database).proposed()) {
            if (!which.empty() && which != run.id && which != run.module.text())
                continue;
            const auto record = desk.approve(*who, run.id);
            if (record) {
                approved.add(toJson(*record, files));
            } else {
                Poco::JSON::Object one;
                one.set("run", run.id);
                one.set("module", run.module.text());
                one.set("reason", console::toJson(record.error(), console.language()));
                left.add(one);
            }
            if (!console.json)
                Console::print(
                    run.module.text() + "  " + (record ? record->id : console.say(record.error())));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("approved", approved);
            answer.set("refused", left);
            Console::print(answer);
        }
        if (approved.size() + left.size() == 0)
            return console.refuse({"certificate.none-proposed", {}}, AnswerIsNo);
        return left.size() == 0 ? Done : AnswerIsNo;
    }

    /// Copies every certificate with its signature and the public key, for whoever checks them elsewhere.
    int exportAll(const fs::path& folder, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto home = labFolder(**opened);
        const CertificateFolder files(home);
        int copied = 0;
        try {
            fs::create_directories(folder);
            constexpr auto over = fs::copy_options::overwrite_existing;
            for (const auto& record : calibration::RunStore((*opened)->database()).certificates()) {
                for (const auto& file : {files.json(record.id), files.signature(record.id),
                         files.pdf(record.id), files.xml(record.id)})
                    fs::copy_file(file, folder / file.filename(), over);
                ++copied;
            }
            if (copied > 0)
                fs::copy_file(home / SigningKey::publicFile, folder / SigningKey::publicFile, over);
            for (const auto& file :
                {fs::path(TrustList::file), fs::path(TrustList::file).replace_extension(".sig")})
                if (fs::exists(home / file))
                    fs::copy_file(home / file, folder / file, over);
        } catch (const fs::filesystem_error& error) {
            throw lab::Failure({"file.write", {{"file", folder.string()}}}, error.what());
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("folder", folder.string());
            answer.set("certificates", copied);
            Console::print(answer);
        } else {
            Console::print(console.say(
                {"certificate.exported", {{"count", std::to_string(copied)}, {"folder", folder.string()}}}));
        }
        return Done;
    }

} // namespace

void addCertificate(CLI::App& app, Action& chosen)
{
    auto* certificate = app.add_subcommand("certificate", "Calibration certificates");
    certificate->require_subcommand(1);
    certificate->add_subcommand("list", "All of this lab, the oldest first")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });

    auto* showing = certificate->add_subcommand("show", "One certificate, and where its PDF is");
    auto id = std::make_shared<std::string>();
    showing->add_option("id", *id, "The certificate's number, e.g. FC-2026-00007")->required();
    showing->callback([id, &chosen] { chosen = [id](Console& console) { return show(*id, console); }; });

    auto* verifying =
        certificate->add_subcommand("verify", "Check a certificate's file against its signature");
    auto file = std::make_shared<fs::path>();
    auto key = std::make_shared<fs::path>();
    verifying->add_option("file", *file, "The certificate's .json, with its .sig beside it")->required();
    verifying->add_option(
        "--key", *key, "The lab's public key; else lab-signing.pub beside it or one folder above");
    verifying->callback([file, key, &chosen] {
        chosen = [file, key](Console& console) { return verify(*file, *key, console); };
    });

    auto* approving = certificate->add_subcommand(
        "approve", "Sign what technicians proposed; a supervisor's act, with the passphrase");
    auto which = std::make_shared<std::string>();
    approving->add_option("which", *which, "A module's serial or a run; without it everything proposed");
    approving->callback(
        [which, &chosen] { chosen = [which](Console& console) { return approve(*which, console); }; });

    auto* exporting =
        certificate->add_subcommand("export", "Copy all certificates and the public key to a folder");
    auto folder = std::make_shared<fs::path>();
    exporting->add_option("dir", *folder, "The folder")->required();
    exporting->callback(
        [folder, &chosen] { chosen = [folder](Console& console) { return exportAll(*folder, console); }; });
    addCertificateChanges(*certificate, chosen);
}

} // namespace ui::console
