// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/FileDescriptor.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>

namespace scanner {

/// A scanner on a serial line (USB CDC, /dev/ttyACM0): no keyboard layout, no focus, and control characters
/// arrive as they are. A code ends with CR, LF or Tab, or when nothing has come for 100 ms. A scanner pulled
/// out is waited for; what it was sending is dropped, never half a code told.
class SerialScanner {
public:
    /// `onScan` hears of each code, without its line end, in this object's own thread.
    SerialScanner(std::filesystem::path device, std::function<void(const std::string&)> onScan);
    ~SerialScanner();
    SerialScanner(const SerialScanner&) = delete;
    SerialScanner& operator=(const SerialScanner&) = delete;

    /// True while the device is open.
    bool isConnected() const { return connected_; }

    /// More than any code holds; a line that is longer is noise and dropped.
    static constexpr std::size_t longestCode = 4096;

private:
    void run(const std::stop_token& stop);
    void readFrom(int device, const std::stop_token& stop);

    std::filesystem::path device_;
    std::function<void(const std::string&)> onScan_;
    std::atomic<bool> connected_ {false};
    FileDescriptor wakeUp_; ///< readable once this is to end
    std::jthread thread_;
};

} // namespace scanner
