// SPDX-License-Identifier: MIT
#include "ui/desktop/ScanDevices.h"

#include "lab/values/Failure.h"
#include "scanner/devices/Camera.h"
#include "ui/Workstation.h"
#include "ui/desktop/MainFrame.h"
#include "ui/desktop/scanners/CameraView.h"
#include "ui/desktop/scanners/ScannersPanel.h"

#include <atomic>

namespace ui::desktop {

ScanDevices::ScanDevices(Workstation& workstation, MainFrame& frame)
    : frame_(frame)
{
    const auto& settings = workstation.settings();
    if (const auto& device = settings.text("scanner.serial-device"); !device.empty())
        serial_ = std::make_unique<scanner::SerialScanner>(device,
            [&frame](const std::string& code) { frame.CallAfter([&frame, code] { frame.takeScan(code); }); });
    if (const auto& folder = settings.text("scanner.watch-folder"); !folder.empty())
        folder_ = std::make_unique<scanner::WatchFolder>(folder, [&frame](const auto& picture) {
            frame.CallAfter([&frame, picture] { frame.takePicture(picture); });
        });
    if (const auto& device = settings.text("scanner.camera"); !device.empty())
        openCamera(workstation, device);
}

ScanDevices::~ScanDevices() = default;

void ScanDevices::openCamera(Workstation& workstation, const std::string& device)
{
    const auto lost = [&frame = frame_, device] {
        frame.showCamera({"camera.lost", {{"device", device}}}, Level::Stop);
    };
    try {
        auto source = std::make_unique<scanner::Camera>(device);
        scanner::DecoderProcess::Options options;
        if (const auto serials = lab::SerialFormat::parse(workstation.settings().text("serial.pattern")))
            options.serialFormat = *serials;
        decoder_ = std::make_unique<scanner::DecoderProcess>(workstation.program(), options);
        camera_ = std::make_unique<scanner::CameraScanner>(std::move(source), *decoder_,
            scanner::CameraScanner::Listener {[&frame = frame_](const scanner::Symbol& symbol) {
                                                  frame.CallAfter(
                                                      [&frame, code = symbol.identifier + symbol.bytes] {
                                                          frame.takeScan(code, TrialScan::Source::Camera);
                                                      });
                                              },
                // One picture under way at a time: a window that is slow shows fewer of them.
                [&frame = frame_, underWay = std::make_shared<std::atomic<bool>>(false)](
                    const scanner::Frame& picture) {
                    if (underWay->exchange(true))
                        return;
                    frame.CallAfter([&frame, picture, underWay] {
                        if (frame.place() == MainFrame::Place::Scanners)
                            frame.scanners().camera().show(picture);
                        *underWay = false;
                    });
                },
                [&frame = frame_, lost] { frame.CallAfter(lost); }});
        frame_.showCamera({"camera.watching", {{"device", device}}}, Level::Quiet);
    } catch (const lab::Failure& failure) {
        frame_.showCamera(failure.message(), Level::Stop);
    }
}

} // namespace ui::desktop
