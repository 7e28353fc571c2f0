// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "calibration/bench/RegisterMap.h"
#include "calibration/simulator/Fault.h"
#include "calibration/simulator/FuelCell.h"
#include "calibration/simulator/SimulatedBath.h"
#include "calibration/simulator/ValveLog.h"
#include "lab/records/ReferenceGas.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace calibration {

/// How a training bench is built.
struct SimulatorOptions {
    std::uint64_t seed = 1;
    bool fastTime = false; ///< bench time moves only when the workstation says so
    std::vector<Fault> faults;
    std::filesystem::path valveLog; ///< none when empty
    /// The lots of the lab. The bench has two that adjust, one that judges as left and one control connected:
    /// of each use the last to expire of those in order on `today`.
    std::vector<lab::ReferenceGas> lots;
    lab::Date today {2026, 10, 6};
};

/// The training bench behind the registers: manifold, docks, cells, watchdog. It knows no network.
///
/// Not for two threads at once; SimulatorServer sees to that.
class BenchSimulator {
public:
    using Wall = std::chrono::steady_clock::time_point;

    explicit BenchSimulator(const SimulatorOptions& options);
    /// Closes everything.
    ~BenchSimulator();

    /// What the workstation wrote; false when there are no such registers.
    bool write(int address, std::span<const std::uint16_t> words, Wall now);
    /// All input registers as they are now.
    std::vector<std::uint16_t> read(Wall now) const;

    /// Lets wall time pass: the watchdog, and unless time is fast the bench's own time.
    void tick(Wall now);

private:
    struct Shooting {
        std::uint16_t sequence;
        std::vector<int> docks;
        BenchTime began;
        std::size_t drawn = 0; ///< how many docks have had their sample
    };
    struct Kept {
        std::uint16_t sequence = 0;
        ShotRecord record;
    };

    registers::Result obey(std::span<const std::uint16_t> block, Wall now);
    registers::Result obeyOwner(std::span<const std::uint16_t> block);
    registers::Result open(std::uint16_t valves, DockSet docks);
    registers::Result selfTest();
    registers::Result leakTest(DockSet docks);
    registers::Result shoot(std::uint16_t sequence, DockSet docks);
    registers::Result writeGain(DockSet dock, double gain);
    void beat(std::span<const std::uint16_t> block, Wall now);
    void insert(int dock, std::span<const std::uint16_t> serial);
    void setValves(std::uint16_t valves, DockSet docks);
    void makeSafe();
    void advance(BenchTime time);
    void drawSamples();
    void useGas(BenchTime time);
    /// Shuts everything while a fault stands.
    void guard();
    std::uint16_t faults() const;
    bool busy() const { return shooting_ || leakUntil_; }
    double manifoldAt(BenchTime time) const;
    bool has(Fault::Kind kind) const { return present(options_.faults, kind); }
    void connectGas();

    void showStatus(std::span<std::uint16_t> block, Wall now) const;
    void showDock(int dock, std::span<std::uint16_t> block) const;
    void showShot(const Kept& kept, std::span<std::uint16_t> block) const;
    void showPulse(const Kept& kept, std::span<std::uint16_t> block) const;

    SimulatorOptions options_;
    ValveLog log_;
    std::vector<GasSource> sources_;
    std::vector<double> litres_; ///< volume of each source's cylinder
    std::vector<double> delivers_; ///< mg/L at standard pressure, what each source really delivers
    std::optional<SimulatedBath> bath_;
    std::array<std::optional<FuelCell>, registers::docks> cells_;
    std::array<Kept, registers::docks> kept_;
    std::uint64_t controls_ = 0; ///< how often a control sensor was put in
    lab::Pressure barometer_;
    lab::Temperature ambient_;

    std::uint32_t owner_ = 0;
    Wall heardAt_ {};
    std::uint16_t heartbeat_ = 0;
    bool tripped_ = false;
    std::uint32_t lastToken_ = 0;
    std::uint16_t lastCommand_ = 0;
    registers::Result lastResult_ = registers::Result::Done;

    std::uint16_t valves_ = 0;
    DockSet dockValves_;
    std::optional<Shooting> shooting_;
    std::optional<BenchTime> leakUntil_; ///< when the leak test is over
    DockSet leakDocks_;
    std::array<double, registers::docks> leaks_; ///< %, of the last leak test; not a number without one
    registers::SelfTest selfTest_ = registers::SelfTest::Never;
    std::uint16_t selfTestFaults_ = 0;
    std::uint16_t provoked_ = 0; ///< fault bits that somebody holds down
    bool ranEmpty_ = false;
    BenchTime time_ {};
    std::optional<Wall> tickedAt_;
    BenchTime valvesSetAt_ {};
    double manifoldThen_ = 0; ///< mg/L at standard pressure in the manifold when the valves were set
};

} // namespace calibration
