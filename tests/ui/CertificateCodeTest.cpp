// SPDX-License-Identifier: MIT
// The code on a printed certificate, through the whole path: paper to picture to scanner.
#include "calibration/certificate/CertificatePdf.h"
#include "lab/store/Json.h"
#include "tests/shared/Program.h"
#include "tests/shared/TemporaryFolder.h"
#include "ui/CertificatePaper.h"

#include <Poco/JSON/Array.h>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>

BOOST_AUTO_TEST_SUITE(CertificateCodeTest)

BOOST_AUTO_TEST_CASE(ourScannerReadsIdAndHashFromThePaper)
{
    calibration::Certificate certificate;
    certificate.id = "FC-2026-00042";
    certificate.lab = "Training lab";
    certificate.training = true;
    certificate.issuedAt = "2026-10-06T13:00:00.000Z";
    certificate.performedAt = certificate.issuedAt;
    const std::string hash(64, 'a');
    const TemporaryFolder folder;
    std::ofstream(folder / "certificate.pdf", std::ios::binary)
        << calibration::certificatePdf(certificate, hash, ui::certificatePaper());

    const auto picture = (folder / "page").string();
    const auto command = "pdftoppm -r 200 -f 1 -l 1 -gray -png '" + (folder / "certificate.pdf").string()
                         + "' '" + picture + "'";
    BOOST_REQUIRE(std::system(command.c_str()) == 0);
    std::string page;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().extension() == ".png")
            page = entry.path().string();
    const auto run = runProgram({"scan", page, "--budget", "5000", "--json"});
    BOOST_TEST(run.exitCode == 0, run.err);
    const auto symbols = lab::parseObject(run.out)->getArray("symbols");
    BOOST_REQUIRE(symbols->size() == 1U);
    BOOST_TEST(symbols->getObject(0)->getValue<std::string>("format") == "DataMatrix");
    BOOST_TEST(symbols->getObject(0)->getValue<std::string>("text")
               == calibration::symbolText(certificate.id, hash));
}

BOOST_AUTO_TEST_SUITE_END()
