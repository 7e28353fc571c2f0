// SPDX-License-Identifier: MIT
#include "ui/desktop/screenshots/Screenshots.h"

#include "calibration/bench/BenchAddress.h"
#include "calibration/simulator/BenchProcess.h"
#include "lab/training/TrainingLab.h"
#include "lab/values/Failure.h"
#include "scanner/DeskCard.h"
#include "ui/Workstation.h"
#include "ui/desktop/App.h"
#include "ui/desktop/MainFrame.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/scanners/ScannersPanel.h"
#include "ui/desktop/screenshots/Afternoon.h"
#include "ui/desktop/screenshots/WindowPicture.h"
#include "ui/desktop/start/StartFrame.h"
#include "ui/desktop/widgets/OutcomeBandPanel.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/utils.h>

#include <algorithm>
#include <functional>

namespace ui::desktop {
namespace {

    using lab::ReturnOutcome;

    constexpr int patienceMilliseconds = 20000;
    constexpr int settleMilliseconds = 250;
    constexpr std::string_view strangeSerial = "FX000000000";

    class SilentSounds : public Sounds {
    public:
        void play(Level) override {}
    };

    /// A folder for the passing lab, gone with this value.
    class PassingFolder {
    public:
        explicit PassingFolder(std::filesystem::path path)
            : path_(std::move(path))
        {
            remove();
        }
        ~PassingFolder() { remove(); }
        PassingFolder(const PassingFolder&) = delete;
        PassingFolder& operator=(const PassingFolder&) = delete;

        const std::filesystem::path& path() const { return path_; }

    private:
        void remove()
        {
            std::error_code ignored;
            std::filesystem::remove_all(path_, ignored);
        }
        std::filesystem::path path_;
    };

    void letEventsPass(int milliseconds)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (std::chrono::steady_clock::now() < end) {
            wxYield();
            wxMilliSleep(5);
        }
    }

    /// The person at the desk, who knows what lies in each box, and the photographer.
    class Morning {
    public:
        Morning(LabWindow& window, std::vector<lab::Arrival> arrivals, std::filesystem::path folder)
            : window_(window)
            , arrivals_(std::move(arrivals))
            , folder_(std::move(folder))
        {
        }

        /// Label, module, and the card for what is wrong with the box. False when no such box came.
        bool open(ReturnOutcome outcome)
        {
            const auto found = std::ranges::find(arrivals_, outcome, &lab::Arrival::outcome);
            if (found == arrivals_.end())
                return false;
            const auto arrival = *found;
            arrivals_.erase(found);
            scan(arrival.label.text());
            for (const auto& module : arrival.modules)
                scan(module.text());
            if (arrival.condition == lab::BoxCondition::Opened)
                scan(cardText(scanner::DeskCard::Opened));
            else if (arrival.condition == lab::BoxCondition::Damaged)
                scan(cardText(scanner::DeskCard::Damaged));
            else if (arrival.condition == lab::BoxCondition::Empty)
                scan(cardText(scanner::DeskCard::Empty));
            return true;
        }

        void noteLabel()
        {
            if (!arrivals_.empty())
                scan(arrivals_.back().label.text());
        }

        void scan(const std::string& keys)
        {
            window_.returns().submit(keys);
            rest();
        }

        void confirm()
        {
            window_.returns().confirm();
            rest();
        }

        void rest()
        {
            const auto end =
                std::chrono::steady_clock::now() + std::chrono::milliseconds(patienceMilliseconds);
            do {
                wxYield();
                wxMilliSleep(5);
            } while (window_.returns().state().busy && std::chrono::steady_clock::now() < end);
        }

        void photograph(const std::string& name)
        {
            letEventsPass(settleMilliseconds);
            if (!savePicture(window_.frame(), folder_ / (name + ".png")))
                throw lab::Failure({"file.write", {{"file", (folder_ / (name + ".png")).string()}}});
        }

    private:
        LabWindow& window_;
        std::vector<lab::Arrival> arrivals_;
        std::filesystem::path folder_;
    };

    void wear(const Theme& theme, wxWindow& window)
    {
        Theme::fix(theme);
        g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", theme.dark, nullptr);
        NativeStyle::load(theme);
        window.Refresh();
        letEventsPass(settleMilliseconds);
    }

    void goThroughMorning(Morning& morning, MainFrame& frame)
    {
        morning.rest();
        letEventsPass(settleMilliseconds);
        morning.photograph("01-ready");
        morning.open(ReturnOutcome::Late);
        morning.open(ReturnOutcome::Early);
        morning.open(ReturnOutcome::Opened);
        morning.confirm();
        morning.open(ReturnOutcome::LostAndFound);
        for (int i = 0; i < 3; ++i)
            morning.open(ReturnOutcome::Expected);
        morning.photograph("02-expected");
        wear(Theme::inDark(), frame);
        morning.photograph("03-expected-dark");
        wear(Theme::light(), frame);
        morning.noteLabel();
        morning.photograph("04-label-noted");
        if (morning.open(ReturnOutcome::AnotherClients)) {
            morning.noteLabel(); // kept until the question is answered
            morning.photograph("05-another-clients");
            wear(Theme::inDark(), frame);
            morning.photograph("06-another-clients-dark");
            wear(Theme::light(), frame);
            morning.confirm();
            morning.confirm();
        }
        morning.open(ReturnOutcome::Damaged);
        morning.photograph("07-damaged");
        morning.confirm();
        morning.scan(std::string(strangeSerial));
        morning.photograph("08-refused");
        morning.open(ReturnOutcome::UnknownSerial);
        morning.photograph("09-unknown-serial");
        morning.confirm();
        letEventsPass(OutcomeBandPanel::fadeMilliseconds + settleMilliseconds);
        morning.photograph("10-faded");
        frame.open(MainFrame::Place::Audit);
        morning.photograph("11-audit");
        frame.open(MainFrame::Place::Scanners);
        const auto start = ScanTrial::Time::clock::now();
        int pressed = 0;
        for (const int pause : {8, 170}) {
            for (const char key : std::string("]d1010420000000000121FX38924798Z"))
                frame.scanners().takeKey(
                    std::string(1, key), false, start + ++pressed * std::chrono::milliseconds(pause));
            frame.scanners().takeKey({}, true, start + ++pressed * std::chrono::milliseconds(pause));
        }
        frame.takeScan("FLEXCAL-CERTIFICATE:FC-2026-00042:" + std::string(64, 'a'));
        morning.photograph("21-scanners");
        frame.open(MainFrame::Place::Help);
        morning.photograph("12-help");
    }

    void goThroughAfternoon(
        LabWindow& morning, const lab::Settings& settings, const std::filesystem::path& folder)
    {
        const Afternoon::Photographer inBothThemes = [&](LabWindow& window, const std::string& name) {
            for (const bool dark : {false, true}) {
                wear(dark ? Theme::inDark() : Theme::light(), window.frame());
                const auto file = folder / (name + (dark ? "-dark.png" : ".png"));
                if (!savePicture(window.frame(), file))
                    throw lab::Failure({"file.write", {{"file", file.string()}}});
            }
            wear(Theme::light(), window.frame());
        };
        Afternoon::watchABatch(morning, inBothThemes);
        morning.frame().Close();
        wxYield();

        const calibration::BenchProcess fast(
            consoleProgram(), {"--fast", "--lab", (folder / "lab").string()});
        const auto ours =
            settings.with({"bench.1.address=" + calibration::BenchAddress::loopback(fast.port()).text()});
        auto workstation = Workstation::open(*ours, consoleProgram());
        LabWindow window(std::move(*workstation), std::make_unique<SilentSounds>());
        window.frame().Show();
        Afternoon::certifyAndPlan(window, inBothThemes);
        window.frame().Close();
        wxYield();
    }

    void photographStart(const std::filesystem::path& folder, Language language)
    {
        auto* frame = new StartFrame({"store.absent", {{"file", "lab.db"}}}, language, [](const auto&) {});
        frame->Show();
        letEventsPass(2 * settleMilliseconds);
        const bool saved = savePicture(*frame, folder / "00-first-start.png");
        frame->Destroy();
        wxYield();
        if (!saved)
            throw lab::Failure({"file.write", {{"file", (folder / "00-first-start.png").string()}}});
    }

} // namespace

std::optional<lab::Message> saveScreenshots(
    const std::filesystem::path& folder, const lab::Settings& settings)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return lab::Message {"file.write", {{"file", folder.string()}}};
    const PassingFolder lab(folder / "lab");
    const auto arrivals = lab::makeTrainingLab(lab.path(), {});
    if (!arrivals)
        return arrivals.error();
    const auto ours = settings.with({"database.url=sqlite:" + (lab.path() / "lab.db").string()});
    if (!ours)
        return ours.error();
    auto workstation = Workstation::open(*ours, consoleProgram());
    if (!workstation)
        return workstation.error();

    wxEventLoop loop;
    const wxEventLoopActivator active(&loop);
    Theme::fix(Theme::light());
    photographStart(folder, (*workstation)->language());
    LabWindow window(std::move(*workstation), std::make_unique<SilentSounds>());
    window.frame().Show();
    Morning morning(window, *arrivals, folder);
    goThroughMorning(morning, window.frame());
    goThroughAfternoon(window, *ours, folder);
    return std::nullopt;
}

} // namespace ui::desktop
