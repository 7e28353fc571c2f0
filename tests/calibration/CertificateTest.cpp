// SPDX-License-Identifier: MIT
#include "calibration/certificate/Certificate.h"

#include "calibration/certificate/CertificatePdf.h"
#include "calibration/certificate/Verification.h"
#include "lab/FileContent.h"
#include "lab/store/Json.h"
#include "tests/calibration/CalibrationLab.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sys/stat.h>

using namespace calibration;
using lab::fileContent;
using lab::PublicKey;
using lab::SigningKey;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(CertificateTest)

namespace {

/// A lab with two or more certificates.
struct Certified : CalibrationLab {
    Certified()
        : CalibrationLab(6)
    {
        ServedBench served(bench({"drift:1"}));
        const auto result = BatchRunner(*database, clock, served.bench, options()).run(serials).value();
        for (const auto& module : result.modules)
            if (module.certificate)
                ids.push_back(module.certificate->id);
        BOOST_REQUIRE(ids.size() >= 2);
    }

    fs::path file(std::size_t which, const char* ending) const
    {
        return folder / "lab" / "certificates" / (ids[which] + ending);
    }
    lab::PublicKey key() const
    {
        return lab::PublicKey::read(folder / "lab" / lab::SigningKey::publicFile).value();
    }
    std::string verdict(std::size_t which, std::optional<lab::LabKind> asked = {}) const
    {
        const auto answer = verifyCertificate(file(which, ".json"), key(), asked);
        return answer ? "" : answer.error().code;
    }
    static void write(const fs::path& path, const std::string& text)
    {
        std::ofstream(path, std::ios::binary) << text;
    }

    std::vector<std::string> ids;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(goodOnesAreGood, Certified)
{
    for (std::size_t i = 0; i < ids.size(); ++i)
        BOOST_TEST(verdict(i).empty());
    BOOST_TEST(verdict(0, lab::LabKind::Training).empty());
}

BOOST_FIXTURE_TEST_CASE(aLiveLabRefusesATrainingCertificate, Certified)
{
    BOOST_TEST(verdict(0, lab::LabKind::Live) == "certificate.training");
}

BOOST_FIXTURE_TEST_CASE(anyChangedByteShows, Certified)
{
    const auto text = lab::fileContent(file(0, ".json")).value();
    for (std::size_t at = 0; at < text.size(); at += 7) {
        auto changed = text;
        changed[at] = changed[at] == '1' ? '2' : '1';
        write(file(0, ".json"), changed);
        BOOST_TEST(verdict(0).starts_with("certificate."));
    }
    write(file(0, ".json"), text + " ");
    BOOST_TEST(verdict(0) == "certificate.rewritten");
    write(file(0, ".json"), text);
    BOOST_TEST(verdict(0).empty());
}

BOOST_FIXTURE_TEST_CASE(aTextThatIsNotAsItWasWrittenIsRefusedEvenWhenSigned, Certified)
{
    const auto text = lab::fileContent(file(0, ".json")).value();
    const auto dock = text.find("\"dock\":") + 7;
    const auto key = lab::SigningKey::read(folder / "lab").value();
    const struct {
        const char* name;
        std::string text;
        const char* code;
    } cases[] = {
        {"a changed value", std::string(text).replace(dock, 1, "9"), "certificate.signature"},
        {"cut short", text.substr(0, text.size() / 2), "certificate.cut"},
        {"a key twice", "{\"dock\":1," + text.substr(1), "certificate.duplicate"},
        {"a number with a fraction", std::string(text).insert(dock + 1, ".0"), "certificate.rewritten"},
        {"a number with an exponent", std::string(text).insert(dock + 1, "e0"), "certificate.rewritten"},
        {"blanks", std::string(text).insert(1, " "), "certificate.rewritten"},
        {"no JSON", "certificate", "certificate.cut"},
        {"empty", "", "certificate.cut"},
    };
    for (const auto& one : cases)
        BOOST_TEST_CONTEXT(one.name) {
            write(file(0, ".json"), one.text);
            BOOST_TEST(verdict(0) == one.code);
            // Whoever has the key cannot have it both ways either.
            if (std::string(one.code) != "certificate.signature") {
                write(file(0, ".sig"), key.sign(one.text));
                BOOST_TEST(verdict(0) == one.code);
            }
        }
}

BOOST_FIXTURE_TEST_CASE(signaturesCannotBeMoved, Certified)
{
    write(file(0, ".sig"), lab::fileContent(file(1, ".sig")).value());
    BOOST_TEST(verdict(0) == "certificate.signature");
    // Both files under another certificate's name.
    write(file(0, ".json"), lab::fileContent(file(1, ".json")).value());
    BOOST_TEST(verdict(0) == "certificate.name");
    fs::remove(file(0, ".sig"));
    BOOST_TEST(verdict(0) == "certificate.absent");
}

BOOST_FIXTURE_TEST_CASE(anotherKeyIsNotOurs, Certified)
{
    const TemporaryFolder elsewhere;
    const auto other = lab::SigningKey::create(elsewhere.path());
    BOOST_TEST(
        verifyCertificate(file(0, ".json"), other.publicKey(), {}).error().code == "certificate.signature");
    // Signed again by somebody else, who leaves our key's id inside.
    write(file(0, ".sig"), other.sign(lab::fileContent(file(0, ".json")).value()));
    BOOST_TEST(verifyCertificate(file(0, ".json"), other.publicKey(), {}).error().code == "certificate.key");
}

BOOST_AUTO_TEST_CASE(theSecretKeyIsForItsOwnerAlone)
{
    const TemporaryFolder folder;
    lab::SigningKey::create(folder.path());
    const auto file = folder / lab::SigningKey::secretFile;
    BOOST_TEST(lab::SigningKey::read(folder.path()).has_value());
    for (const mode_t mode : {0640, 0604, 0644, 0660}) {
        ::chmod(file.c_str(), mode);
        BOOST_TEST(lab::SigningKey::read(folder.path()).error().code == "key.mode");
    }
    ::chmod(file.c_str(), 0600);
    std::ofstream(file) << "no key";
    BOOST_TEST(lab::SigningKey::read(folder.path()).error().code == "key.form");
    BOOST_CHECK_THROW(lab::SigningKey::create(folder.path()), lab::Failure);
}

BOOST_FIXTURE_TEST_CASE(theContentComesBack, Certified)
{
    const auto text = lab::fileContent(file(0, ".json")).value();
    const auto certificate = certificateOf(*lab::parseObject(text));
    BOOST_TEST(lab::canonical(toJson(certificate)) == text);
    BOOST_TEST(certificate.training);
    BOOST_TEST(certificate.technician.id == "staff-11");
    BOOST_TEST(certificate.approver.id == "staff-31");
    BOOST_TEST(certificate.gases.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(theSameContentMakesTheSameBytes, Certified)
{
    const auto text = lab::fileContent(file(0, ".json")).value();
    const auto certificate = certificateOf(*lab::parseObject(text));
    for (const auto paper : {Paper::A4, Paper::Letter}) {
        const auto once = certificatePdf(certificate, "hash", {paper});
        BOOST_TEST(once.starts_with("%PDF-"));
        BOOST_TEST((once == certificatePdf(certificate, "hash", {paper})));
    }
    BOOST_TEST((certificatePdf(certificate, "hash") != certificatePdf(certificate, "other")));
}

BOOST_AUTO_TEST_SUITE_END()
