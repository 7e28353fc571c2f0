// SPDX-License-Identifier: MIT
#include "carriers/CarrierLine.h"

#include "carriers/sandbox/SandboxProcess.h"
#include "carriers/ups/UpsCarrier.h"

namespace carriers {

lab::Expected<std::unique_ptr<CarrierLine>> CarrierLine::open(const lab::Settings& settings,
    lab::LabKind kind, const std::filesystem::path& program, const std::string& database)
{
    if (kind == lab::LabKind::Training && !ups::namesHost(settings)) {
        auto sandbox = std::make_unique<sandbox::SandboxProcess>(program, database);
        auto carrier = std::make_unique<ups::UpsCarrier>(sandbox->clientOptions());
        return std::unique_ptr<CarrierLine>(new CarrierLine(std::move(sandbox), std::move(carrier)));
    }
    auto options = ups::optionsFrom(settings, kind);
    if (!options)
        return tl::make_unexpected(options.error());
    return std::unique_ptr<CarrierLine>(
        new CarrierLine(nullptr, std::make_unique<ups::UpsCarrier>(*std::move(options))));
}

CarrierLine::CarrierLine(std::unique_ptr<sandbox::SandboxProcess> sandbox, std::unique_ptr<Carrier> carrier)
    : sandbox_(std::move(sandbox))
    , carrier_(std::move(carrier))
{
}
CarrierLine::~CarrierLine() = default;

Carrier& CarrierLine::carrier() { return *carrier_; }

void CarrierLine::setTime(lab::Instant now)
{
    if (sandbox_)
        sandbox_->setTime(now);
}

} // namespace carriers
