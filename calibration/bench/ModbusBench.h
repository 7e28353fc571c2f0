// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/Bench.h"
#include "calibration/bench/ModbusLink.h"
#include "calibration/bench/RegisterMap.h"
#include "lab/values/Failure.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace calibration {

/// A bench behind Modbus TCP or RTU, by the register map. See Bench for threads and failures.
class ModbusBench : public Bench {
public:
    /// A bench that has not followed the heartbeat for this long is stale.
    static constexpr std::chrono::milliseconds staleAfter {2000};

    /// Connects at the first call, not here.
    explicit ModbusBench(BenchAddress address);

    /// For a BenchView beside it: a connection of its own over the network, this one on a serial line, which
    /// one program alone can speak on.
    std::shared_ptr<ModbusLink> lineToWatch() const;

    void claim() override;
    void release() noexcept override;
    void beat() override;
    void confirmFresh() override;
    BenchStatus status() override;
    std::vector<GasSource> sources() override;
    std::vector<DockReading> docks() override;
    void setValves(const Valves& valves) override;
    void makeSafe() override;
    void selfTest() override;
    std::vector<LeakReading> leakTest(DockSet docks) override;
    std::vector<ShotRecord> shoot(DockSet docks) override;
    bool writeGain(int dock, double gain) override;
    void pass(BenchTime time) override;
    void insert(int dock, const std::optional<lab::ModuleSerial>& module) override;

private:
    using Steady = std::chrono::steady_clock;

    struct Order {
        registers::Command command;
        DockSet docks = {};
        std::uint16_t valves = 0;
        BenchTime time {};
        double gain = 0;
    };

    lab::Failure failure(const lab::Message& message) const;
    BenchStatus statusOf(const std::vector<std::uint16_t>& block) const;
    std::uint16_t send(const Order& order);
    registers::Result carryOut(const Order& order);
    void require(registers::Result result) const;
    std::uint16_t sendHeartbeat();
    void waitWhileBusy(const BenchStatus& before);

    std::shared_ptr<ModbusLink> link_;
    const std::uint32_t token_; ///< of this run of the workstation
    std::mutex commanding_; ///< one command and its answer at a time
    std::uint16_t sequence_ = 0;
    std::atomic<bool> owner_ = false;
    std::atomic<std::uint16_t> heartbeat_ = 0;
    std::atomic<Steady::rep> followedAt_ = 0; ///< when the bench last followed a heartbeat
    std::atomic<std::uint16_t> followed_ = 0; ///< the heartbeat it followed then
    std::atomic<bool> fastTime_ = false;
};

} // namespace calibration
