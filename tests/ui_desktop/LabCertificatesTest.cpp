// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/LabCertificates.h"

#include "tests/ui_desktop/TrainingBench.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

namespace {

/// A lab whose batch was proposed and waits for a second person.
struct Proposed : tests::TrainingBench {
    ui::desktop::LabCertificates desk {*workstation};

    Proposed()
    {
        BOOST_REQUIRE(source.calibrate([](const calibration::Progress&) {}, {}));
    }

    std::string signFirst()
    {
        const auto run = desk.lists().toSign.at(0).id;
        BOOST_REQUIRE(desk.sign(run));
        return desk.lists().certificates.at(0).id;
    }
    std::string faultOf(const std::string& certificate)
    {
        const auto view = desk.open(certificate);
        BOOST_REQUIRE(view);
        return view->fault ? view->fault->code : "";
    }
    std::filesystem::path json(const std::string& certificate) const
    {
        return workstation->folder() / "certificates" / (certificate + ".json");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(LabCertificatesTest, Proposed)

BOOST_AUTO_TEST_CASE(aDraftIsWhatIsSignedLater)
{
    const auto before = desk.lists();
    BOOST_REQUIRE(!before.toSign.empty());
    const auto& run = before.toSign.front();
    BOOST_TEST(!run.asFound.empty());
    const auto draft = desk.draft(run.id);
    BOOST_REQUIRE(draft);
    BOOST_TEST(draft->content.id == "");
    BOOST_TEST(draft->pages.size() >= 3U);
    BOOST_TEST(desk.draft("nothing").error().code == "run.unknown");

    const auto id = signFirst();
    const auto after = desk.lists();
    BOOST_TEST(after.toSign.size() + 1 == before.toSign.size());
    const auto view = desk.open(id);
    BOOST_REQUIRE(view);
    BOOST_TEST(!view->fault.has_value());
    BOOST_TEST(view->content.module == draft->content.module);
    BOOST_TEST(view->content.newGain == draft->content.newGain);
    BOOST_TEST(view->pages.size() == draft->pages.size());
    BOOST_TEST((view->pages.front() != draft->pages.front())); // the draft says that it is one
    BOOST_TEST(std::filesystem::exists(view->pdf));
    BOOST_TEST(desk.open("FC-1999-00001").error().code == "certificate.unknown");
}

BOOST_AUTO_TEST_CASE(aChangedFileIsNeverShownAsGood)
{
    const auto id = signFirst();
    std::ofstream(json(id), std::ios::app) << " ";
    BOOST_TEST(faultOf(id) == "certificate.rewritten");
    std::ofstream(json(id)) << "{";
    BOOST_TEST(faultOf(id) == "certificate.cut");
    BOOST_TEST(desk.open(id)->content.id == id); // what the records say
    BOOST_TEST(desk.open(id)->pages.empty()); // but no paper
    std::filesystem::remove(json(id));
    BOOST_TEST(faultOf(id) == "certificate.absent");
}

BOOST_AUTO_TEST_CASE(amendingAndRevokingLeaveTheirTrace)
{
    const auto id = signFirst();
    BOOST_TEST(desk.amend(id, "").error().code == "certificate.change");
    BOOST_REQUIRE(desk.amend(id, "the lab's new name"));
    BOOST_TEST(faultOf(id) == "certificate.replaced");
    const auto amended = desk.lists().certificates.at(0);
    BOOST_TEST(amended.replaces == id);
    BOOST_REQUIRE(desk.revoke(amended.id, "dropped"));
    BOOST_TEST(faultOf(amended.id) == "certificate.revoked");
    BOOST_TEST(desk.revoke(amended.id, "dropped").error().code == "certificate.ended");
}

BOOST_AUTO_TEST_SUITE_END()
