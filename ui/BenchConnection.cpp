// SPDX-License-Identifier: MIT
#include "ui/BenchConnection.h"

#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "ui/Workstation.h"

namespace ui {

BenchConnection::BenchConnection(
    std::unique_ptr<calibration::BenchProcess> process, calibration::BenchAddress address)
    : process_(std::move(process))
    , address_(std::move(address))
    , bench_(address_)
{
}

lab::Expected<std::unique_ptr<BenchConnection>> BenchConnection::open(Workstation& workstation, bool fast)
{
    using calibration::BenchAddress;
    const bool training = workstation.identity().kind == lab::LabKind::Training;
    const auto& text = workstation.settings().text("bench.1.address");
    if (text.empty() && training) {
        std::vector<std::string> words {"--db", workstation.database().url().text()};
        if (fast)
            words.emplace_back("--fast");
        auto process = std::make_unique<calibration::BenchProcess>(workstation.program(), words);
        const auto address = BenchAddress::loopback(process->port());
        return std::unique_ptr<BenchConnection>(new BenchConnection(std::move(process), address));
    }
    const auto address = BenchAddress::parse(text);
    if (!address)
        return tl::make_unexpected(address.error());
    if (training && !address->isLoopback())
        return lab::refused("bench.training-lab", {{"bench", address->text()}});
    return std::unique_ptr<BenchConnection>(new BenchConnection(nullptr, *address));
}

} // namespace ui
