// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/CertificatesPanel.h"

#include "tests/ui_desktop/FakeWindow.h"

using tests::press;
using tests::pumpUntil;
using tests::typeInto;
using Place = ui::desktop::MainFrame::Place;
using Kind = ui::desktop::CertificatesState::Kind;

namespace {

struct Window : tests::FakeWindow {
    Window()
    {
        papers.content.toSign = {tests::proposedRun("run-1", 11), tests::proposedRun("run-2", 12)};
        press('5', wxMOD_CONTROL);
        BOOST_TEST((frame->place() == Place::Certificates));
        certificates->refresh();
        BOOST_REQUIRE(pumpUntil([&] { return certificates->state().view.has_value(); }));
    }
    const ui::desktop::CertificatesState& state() const { return certificates->state(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(CertificatesPanelTest, Window)

BOOST_AUTO_TEST_CASE(aSecondPersonSignsByKeyboard)
{
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return state().lists.certificates.size() == 1; }));
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return state().lists.certificates.size() == 2; }));
    BOOST_TEST(papers.told.size() == 2U);
}

BOOST_AUTO_TEST_CASE(aScanOfAModuleThatLiesHereStaysHere)
{
    typeInto(lab::ModuleSerial::numbered(12).text());
    BOOST_REQUIRE(pumpUntil([&] { return state().chosen.id == "run-2"; }));
    BOOST_TEST((frame->place() == Place::Certificates));
    BOOST_TEST(source.asked().empty());
    // Anything else is somebody's box.
    typeInto(lab::ModuleSerial::numbered(99).text());
    BOOST_TEST(pumpUntil([&] { return frame->place() == Place::Returns; }));
}

BOOST_AUTO_TEST_CASE(aReasonTypedByHandIsNoScan)
{
    press(WXK_F9);
    BOOST_REQUIRE(pumpUntil([&] { return state().lists.certificates.size() == 1 && !state().acting; }));
    certificates->choose({Kind::Certificate, "FC-2026-00001"});
    BOOST_REQUIRE(pumpUntil([&] { return state().view.has_value(); }));
    const auto stops = frame->certificates().stops();
    const auto field = std::ranges::find_if(
        stops, [](wxWindow* stop) { return dynamic_cast<wxTextCtrl*>(stop) != nullptr; });
    BOOST_REQUIRE(field != stops.end());
    (*field)->SetFocus();
    BOOST_REQUIRE(pumpUntil([&] { return (*field)->HasFocus(); }));
    for (const char letter : std::string("wrong lot")) {
        wxUIActionSimulator().Char(letter);
        tests::pumpFor(60); // as a person types
    }
    certificates->revoke(std::string(dynamic_cast<wxTextCtrl*>(*field)->GetValue().utf8_str()));
    BOOST_REQUIRE(pumpUntil([&] { return papers.told.size() == 2; }));
    BOOST_TEST(papers.told.back() == "revoke FC-2026-00001: wrong lot");
}

BOOST_AUTO_TEST_SUITE_END()
