// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/CertificatesSession.h"

#include "tests/ui_desktop/FakeCertificates.h"
#include "tests/ui_desktop/SteppedExecutor.h"

#include <boost/test/unit_test.hpp>

namespace {

using Kind = ui::desktop::CertificatesState::Kind;
using Lines = std::vector<std::string>;

struct Desk {
    tests::FakeCertificates source;
    tests::SteppedExecutor executor;
    lab::FixedClock clock {lab::Instant {}};
    std::shared_ptr<ui::desktop::CertificatesSession> session =
        std::make_shared<ui::desktop::CertificatesSession>(source, executor, clock);

    Desk() { source.content.toSign = {tests::proposedRun("run-1", 11), tests::proposedRun("run-2", 12)}; }

    const ui::desktop::CertificatesState& state() const { return session->state(); }
    std::string trouble() const { return state().trouble ? state().trouble->message.code : ""; }
    std::string done() const { return state().done ? state().done->code : ""; }
    void read()
    {
        session->refresh();
        executor.runAll();
    }
    void openCase()
    {
        source.content.cases = {{"case-1", calibration::ImpactCause::AsFound, "run-1",
            lab::ModuleSerial::numbered(11), lab::ClientId::numbered(77), {"K-5"}, std::nullopt,
            lab::Date(2026, 10, 6), 0.03, 0.02, lab::Instant {}, std::nullopt, "", "", std::nullopt}};
        read();
        session->choose({Kind::Case, "case-1"});
        executor.runAll();
    }
    void signBoth()
    {
        read();
        for (int i = 0; i < 2; ++i) {
            session->sign();
            executor.runAll();
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(CertificatesSessionTest, Desk)

BOOST_AUTO_TEST_CASE(theFirstThatWaitsIsLaidOpen)
{
    BOOST_TEST(!state().known);
    read();
    BOOST_TEST(state().known);
    BOOST_REQUIRE(state().run());
    BOOST_TEST(state().run()->id == "run-1");
    BOOST_REQUIRE(state().view.has_value());
    BOOST_TEST(state().view->content.run == "run-1");
}

BOOST_AUTO_TEST_CASE(signingGoesOnToTheNext)
{
    read();
    session->sign();
    session->sign(); // while it is being signed
    executor.runAll();
    BOOST_TEST(source.told == Lines {"sign run-1"}, boost::test_tools::per_element());
    BOOST_TEST(done() == "desktop.certificates.signed");
    BOOST_REQUIRE(state().run());
    BOOST_TEST(state().run()->id == "run-2");
    session->sign();
    executor.runAll();
    BOOST_TEST(!state().run());
    BOOST_TEST(state().lists.certificates.size() == 2U);
    session->sign(); // nothing is chosen
    executor.runAll();
    BOOST_TEST(source.told.size() == 2U);
}

BOOST_AUTO_TEST_CASE(aSignatureThatWantsThePassphraseIsRepeatedAfterIt)
{
    std::function<void()> goOn;
    session->onProofWanted = [&](std::function<void()> then) { goOn = std::move(then); };
    read();
    source.proofWanted = true;
    session->sign();
    executor.runAll();
    BOOST_TEST(source.told.empty());
    BOOST_TEST(trouble() == "");
    BOOST_REQUIRE(goOn);
    source.proofWanted = false;
    goOn();
    executor.runAll();
    BOOST_TEST(source.told == Lines {"sign run-1"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nobodyToAskForThePassphraseIsSaid)
{
    read();
    source.proofWanted = true;
    session->sign();
    executor.runAll();
    BOOST_TEST(trouble() == "sign-in.prove");
}

BOOST_AUTO_TEST_CASE(aReasonThatIsMissingChangesNothing)
{
    signBoth();
    session->choose({Kind::Certificate, "FC-2026-00001"});
    executor.runAll();
    session->revoke("");
    executor.runAll();
    BOOST_TEST(trouble() == "certificate.reason");
    session->amend("");
    executor.runAll();
    BOOST_TEST(trouble() == "certificate.change");
    session->amend("new address");
    executor.runAll();
    BOOST_TEST(trouble() == "");
    BOOST_TEST(source.told.back() == "amend FC-2026-00001: new address");
}

BOOST_AUTO_TEST_CASE(aCaseIsDecidedOnce)
{
    openCase();
    BOOST_TEST(state().openCases() == 1);
    BOOST_REQUIRE(state().view.has_value()); // the run that found it
    BOOST_TEST(state().view->content.run == "run-1");
    session->decide(calibration::ImpactDecision::Notice, "");
    executor.runAll();
    BOOST_TEST(trouble() == "impact.reason");
    session->decide(calibration::ImpactDecision::Notice, "read high by 0.03");
    executor.runAll();
    BOOST_TEST(
        source.told == Lines {"decide case-1 notice: read high by 0.03"}, boost::test_tools::per_element());
    BOOST_TEST(state().openCases() == 0);
}

BOOST_AUTO_TEST_CASE(aFilterLeavesWhatHoldsEveryWord)
{
    signBoth();
    source.content.toSign = {tests::proposedRun("run-3", 13)};
    openCase();
    const auto serial = lab::ModuleSerial::numbered(13).text();
    const auto left = [&](const std::string& filter) {
        session->filter(filter);
        return std::vector<std::size_t> {
            state().toSign.size(), state().certificates.size(), state().cases.size()};
    };
    const std::vector<std::size_t> all {1, 2, 1};
    const std::vector<std::size_t> one {1, 0, 0};
    const std::vector<std::size_t> valid {0, 2, 0};
    const std::vector<std::size_t> kit {0, 0, 1};
    BOOST_TEST(left("") == all, boost::test_tools::per_element());
    BOOST_TEST(left(serial) == one, boost::test_tools::per_element());
    BOOST_TEST(left("fc-2026 VALID") == valid, boost::test_tools::per_element());
    BOOST_TEST(left("k-5") == kit, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aScanFindsWhatItNames)
{
    signBoth();
    source.content.toSign = {tests::proposedRun("run-3", 13)};
    read();
    BOOST_TEST(session->find(lab::ModuleSerial::numbered(13).text()));
    BOOST_TEST((state().chosen.kind == Kind::Run));
    BOOST_TEST(session->find(lab::ModuleSerial::numbered(12).text()));
    BOOST_TEST(state().chosen.id == "FC-2026-00002");
    BOOST_TEST(!session->find(lab::ModuleSerial::numbered(99).text()));
    BOOST_TEST(session->find("FLEXCAL-CERTIFICATE:FC-2026-00001:" + std::string(64, 'a')));
    BOOST_TEST(state().chosen.id == "FC-2026-00001");
    BOOST_TEST(trouble() == "");
    BOOST_TEST(session->find("FLEXCAL-CERTIFICATE:FC-2026-00001:" + std::string(64, 'b')));
    BOOST_TEST(trouble() == "certificate.other-paper");
    BOOST_TEST(session->find("FLEXCAL-CERTIFICATE:FC-2020-00001:" + std::string(64, 'b')));
    BOOST_TEST(trouble() == "certificate.unknown");
}

BOOST_AUTO_TEST_CASE(recordsThatCannotBeReadAreTrouble)
{
    source.broken = true;
    read();
    BOOST_TEST(trouble() == "store.locked");
    BOOST_TEST(!state().known);
    source.broken = false;
    read();
    BOOST_TEST(state().known);
}

BOOST_AUTO_TEST_CASE(anAnswerForALineLeftBehindIsNotShown)
{
    read();
    session->choose({Kind::Run, "run-2"});
    session->choose({Kind::Run, "run-1"});
    executor.runAll();
    BOOST_TEST(state().view->content.run == "run-1");
}

BOOST_AUTO_TEST_SUITE_END()
