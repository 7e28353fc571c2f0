// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/DecoderProcess.h"
#include "scanner/devices/CameraScanner.h"
#include "scanner/devices/SerialScanner.h"
#include "scanner/devices/WatchFolder.h"

#include <memory>

namespace ui {
class Workstation;
}

namespace ui::desktop {

class MainFrame;

/// The scanners that the settings name and that are no keyboard: one on a serial line, a camera over the
/// desk, a folder of pictures. What they bring goes to the desk as if it had been scanned or dropped there. A
/// camera that is not there is said in the status strip, and everything else works.
class ScanDevices {
public:
    /// `frame` outlives this. UI thread.
    ScanDevices(Workstation& workstation, MainFrame& frame);
    ~ScanDevices();

private:
    void openCamera(Workstation& workstation, const std::string& device);

    MainFrame& frame_;
    std::unique_ptr<scanner::DecoderProcess>
        decoder_; ///< of the camera alone: no dropped picture waits for it
    std::unique_ptr<scanner::SerialScanner> serial_;
    std::unique_ptr<scanner::WatchFolder> folder_;
    std::unique_ptr<scanner::CameraScanner> camera_;
};

} // namespace ui::desktop
