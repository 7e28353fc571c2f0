// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Pace.h"
#include "carriers/sandbox/UpsSandbox.h"
#include "carriers/ups/UpsCarrier.h"
#include "lab/Clock.h"
#include "tests/shared/TemporaryFolder.h"

#include <atomic>

/// Time that passes only where somebody would wait for it, and then at once.
class SkippingPace : public carriers::Pace {
public:
    carriers::Steady::time_point now() const override
    {
        return carriers::Steady::time_point(std::chrono::hours(1) + passed());
    }
    void rest(
        carriers::Steady::duration longest, const std::function<void(carriers::Steady::duration)>&) override
    {
        passed_ += longest.count();
        ++rests_;
    }

    carriers::Steady::duration passed() const { return carriers::Steady::duration(passed_.load()); }
    int rests() const { return rests_; }

private:
    std::atomic<carriers::Steady::rep> passed_ {0};
    std::atomic<int> rests_ {0};
};

/// A sandbox in this process, at nine in the morning of the standard training day.
class Sandbox {
public:
    explicit Sandbox(std::vector<std::string> faults = {}, const std::filesystem::path& database = {})
        : server(options(faults, database))
    {
    }

    /// Waits a short time where a fault makes it wait in vain.
    carriers::ups::Options client()
    {
        using carriers::sandbox::FaultKind;
        auto options = server.clientOptions();
        const auto& faults = server.desk().faults();
        if (faults.has(FaultKind::Hang) || faults.has(FaultKind::Slow)) {
            options.http.connectLimit = std::chrono::milliseconds(900);
            options.http.totalLimit = std::chrono::milliseconds(900);
        }
        return options;
    }
    std::unique_ptr<carriers::ups::UpsCarrier> carrier(
        std::shared_ptr<carriers::Pace> pace = std::make_shared<SkippingPace>())
    {
        return std::make_unique<carriers::ups::UpsCarrier>(client(), std::move(pace));
    }
    void fault(const std::string& text)
    {
        server.desk().faults().add(*carriers::sandbox::Fault::parse(text));
    }
    carriers::sandbox::SandboxCounts counts() { return server.desk().counts(); }

    TemporaryFolder folder;
    lab::Zone zone = lab::Zone::find("America/New_York").value();
    lab::FixedClock clock {zone.at(day, 9)};
    carriers::sandbox::UpsSandbox server;

    static constexpr lab::Date day {2026, 10, 6};

private:
    carriers::sandbox::UpsSandbox::Options options(
        const std::vector<std::string>& faults, const std::filesystem::path& database) const
    {
        carriers::sandbox::UpsSandbox::Options options;
        options.folder = folder / "tls";
        options.database = database;
        options.start = clock.now();
        for (const auto& text : faults)
            options.faults.push_back(*carriers::sandbox::Fault::parse(text));
        return options;
    }
};

inline carriers::ShipmentRequest shipmentRequest(const std::string& id, int kit = 20001)
{
    const carriers::Party lab {"FLEX-Cal Lab", "5555550100", {{"1 Lab Way"}, "Wayne", "NJ", "07470"}};
    const carriers::Party client {"Training Client 000123", "", {{"9 Elm St"}, "Columbus", "OH", "43004"}};
    return {id, lab::KitId::numbered(kit), lab, lab, client, "03", Sandbox::day, 26,
        "Calibrated sensor module", "FX123456789"};
}

inline carriers::ShipmentRequest returnRequest(const std::string& id, int kit = 20001)
{
    auto request = shipmentRequest(id, kit);
    std::swap(request.from, request.to);
    return request;
}

/// The code of the failure that `call` throws, or an empty text.
template <class Call> std::string failureOf(Call call)
{
    try {
        call();
    } catch (const lab::Failure& failure) {
        return failure.message().code;
    }
    return {};
}
