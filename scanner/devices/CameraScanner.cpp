// SPDX-License-Identifier: MIT
#include "scanner/devices/CameraScanner.h"

#include "lab/values/Failure.h"
#include "scanner/devices/Agreement.h"

namespace scanner {

CameraScanner::CameraScanner(std::unique_ptr<FrameSource> source, DecoderProcess& decoder, Listener listener)
    : source_(std::move(source))
    , decoder_(decoder)
    , listener_(std::move(listener))
    , thread_([this](const std::stop_token& stop) { run(stop); })
{
}

CameraScanner::~CameraScanner() = default;

void CameraScanner::run(const std::stop_token& stop)
{
    constexpr std::chrono::milliseconds patience {200}; // so that the end is never far
    Agreement agreement;
    try {
        while (!stop.stop_requested()) {
            const auto frame = source_->next(patience);
            if (!frame)
                continue;
            if (listener_.onFrame)
                listener_.onFrame(*frame);
            const auto reading = decoder_.read(*frame, budget);
            for (const auto& symbol : agreement.see(reading.symbols, Agreement::Clock::now()))
                listener_.onScan(symbol);
        }
    } catch (const lab::Failure&) {
        if (listener_.onLost)
            listener_.onLost();
    }
}

} // namespace scanner
