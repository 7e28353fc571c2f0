// SPDX-License-Identifier: MIT
// Boost.Test inside a running wx application: the windows of these tests are real ones on a real display.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>
#include <gdk/gdk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/image.h>

#include <cstdio>

namespace {

class TestApp : public wxApp {
public:
    static inline int argumentCount = 0;
    static inline char** arguments = nullptr;

    bool OnInit() override
    {
        SetExitOnFrameDelete(false);
        wxInitAllImageHandlers();
        return true;
    }
    bool OnExceptionInMainLoop() override { throw; } // for Boost.Test to see
    int OnRun() override
    {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        return boost::unit_test::unit_test_main([] { return true; }, argumentCount, arguments);
    }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

int main(int argc, char** argv)
{
    if (!gdk_display_open(nullptr)) {
        std::fputs("These tests open windows and need a display: run them inside xvfb-run.\n", stderr);
        return 1;
    }
    TestApp::argumentCount = argc;
    TestApp::arguments = argv;
    wxDISABLE_DEBUG_SUPPORT();
    int wxArguments = 1; // wx must not see Boost's switches
    return wxEntry(wxArguments, argv);
}
