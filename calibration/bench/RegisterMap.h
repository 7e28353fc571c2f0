// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

/// Version 2 of the bench's registers: unit 1, zero-based addresses, words big-endian, the high word first;
/// f32 and f64 are IEEE 754, text is ASCII with two characters a word, filled up with zeros.
/// docs/bench-adapter.md says the same for whoever builds a bench.
///
/// A bench has one owner. The owner writes its run token with everything it writes; the bench ignores what
/// carries another one. A bench that hears no heartbeat from its owner for 1.5 s of its own wall time closes
/// every gas, opens the vent, drops what runs and has no owner any more.
namespace calibration::registers {

using Address = std::uint16_t;

constexpr std::uint16_t mapId = 0xFC01;
constexpr std::uint16_t mapVersion = 2;
constexpr int unit = 1;
constexpr int docks = 16;
constexpr int sources = 5;
constexpr int zeroAirSource = 4; ///< its place among the sources
constexpr std::uint16_t watchdogMilliseconds = 1500;
constexpr int longestRead = 125; ///< words, by the Modbus application protocol

/// Status block, input registers (function 4).
namespace status {
    constexpr Address mapId = 0;
    constexpr Address mapVersion = 1;
    constexpr Address bits = 2;
    constexpr Address faults = 3;
    constexpr Address benchTime = 4; ///< u32, ms of the bench's own time; in fast time it stands still
    constexpr Address heartbeat = 6; ///< the last one taken from the owner
    constexpr Address watchdogLeft = 7; ///< ms
    constexpr Address owner = 8; ///< u32 run token, 0 = nobody
    constexpr Address dockCount = 10;
    constexpr Address sourceCount = 11;
    constexpr Address lastCommand = 12; ///< sequence number of the last command taken
    constexpr Address lastResult = 13; ///< what came of it, see `Result`
    constexpr Address valves = 14; ///< read back: bit s = source s is open, bit 8 = vent is open
    constexpr Address dockValves = 15; ///< read back: bit d = dock d is open
    constexpr Address barometer = 16; ///< f32 hPa, absolute
    constexpr Address manifold = 18; ///< f32 °C
    constexpr Address ambient = 20; ///< f32 °C
    constexpr Address humidity = 22; ///< f32 % relative
    constexpr Address flow = 24; ///< f32 mL/min
    constexpr Address lastToken =
        26; ///< u32, who gave the last command: together with lastCommand whose it was
    constexpr Address selfTest = 28; ///< see `SelfTest`
    constexpr Address selfTestFaults = 29; ///< what the last self-test found, as fault bits
    constexpr Address bath = 30; ///< f32 °C of the wet bath; not-a-number without one
    constexpr Address bathLitres = 32; ///< f32 L passed since it was filled
    constexpr Address size = 34;
} // namespace status

/// Bits of status::bits.
enum StatusBit : std::uint16_t {
    Ready = 1U << 0,
    Busy = 1U << 1, ///< a shot is being measured
    Safe = 1U << 2, ///< all gas closed and vent open
    Simulated = 1U << 3, ///< a training bench: its hands (see `hands`) put modules into docks
    FastTime = 1U << 4, ///< bench time moves only by Command::Advance
    Tripped = 1U << 5, ///< the watchdog has acted since the last claim
};

/// Bits of status::faults. Any of them stops a run.
enum FaultBit : std::uint16_t {
    BarometerFault = 1U << 0,
    TemperatureFault = 1U << 1,
    FlowFault = 1U << 2,
    GasFault = 1U << 3, ///< a source's pressure gauge
    EmergencyStop = 1U << 4,
    ValveFault = 1U << 5, ///< a valve is not where it was told to be
    GasEmpty = 1U << 6, ///< the open source ran out
    BathFault = 1U << 7, ///< the wet bath is not at 34 ± 0.2 °C
};

/// Values of status::selfTest.
enum class SelfTest : std::uint16_t { Never = 0, Passed = 2, Failed = 3 };

/// Bit of status::valves for the vent; sources have their own number.
constexpr std::uint16_t ventBit = 1U << 8;

/// One block per gas source, input registers.
namespace source {
    constexpr Address first = 100;
    constexpr Address stride = 20;
    constexpr Address kind = 0; ///< 0 nothing connected, 1 dry gas, 2 zero air, 3 wet bath
    constexpr Address pressure = 2; ///< f32 bar, gauge
    constexpr Address label = 4; ///< f32 mg/L at 34 °C and 1013.25 hPa
    constexpr Address lot = 6; ///< text
    constexpr Address lotWords = 12;
} // namespace source

/// One block per dock, input registers; read at most six at once.
namespace dock {
    constexpr Address first = 300;
    constexpr Address stride = 20;
    constexpr Address state = 0; ///< 0 empty, 1 idle, 2 measuring
    constexpr Address flags = 1; ///< see `DockFlag`
    constexpr Address serial = 2; ///< text, as the module's own memory says it
    constexpr Address serialWords = 8;
    constexpr Address gain = 10; ///< f64, the coefficient that the module works with
    constexpr Address birthGain = 14; ///< f32, as the maker set it
    constexpr Address birthTau = 16; ///< f32 s, the pulse's decay time when new
    constexpr Address shots = 18; ///< u32, shots since the module was put in
} // namespace dock

/// What the last leak test found, input registers: one f32 for each dock, the pressure lost in ten seconds in
/// %; not-a-number for a dock that was not tested since its module was put in.
namespace leak {
    constexpr Address first = 620;
    constexpr Address stride = 2;
} // namespace leak

enum DockFlag : std::uint16_t {
    Present = 1U << 0,
    Sealed = 1U << 1,
    MemoryFault = 1U << 2, ///< the module's memory fails its check sum
};

/// The newest shot of each dock, input registers; read at most five at once. A record is whole when the
/// sequence before equals the one after: a reader that sees two numbers caught it while it was written.
namespace shot {
    constexpr Address first = 700;
    constexpr Address stride = 24;
    constexpr Address sequenceBefore = 0; ///< the command that asked for it
    constexpr Address flags = 1; ///< see `ShotFlag`
    constexpr Address number = 2; ///< u32, as dock::shots
    constexpr Address benchTime = 4; ///< u32 ms when the sample was drawn
    constexpr Address reading = 6; ///< f64 mg/L, unrounded
    constexpr Address peak = 10; ///< f32 µA
    constexpr Address charge = 12; ///< f32 µC, to infinity
    constexpr Address peakTime = 14; ///< f32 s
    constexpr Address tau = 16; ///< f32 s, decay time τ₂
    constexpr Address baseline = 18; ///< f32 µA
    constexpr Address temperature = 20; ///< f32 °C of the cell
    constexpr Address source = 22; ///< the open one
    constexpr Address sequenceAfter = 23;
} // namespace shot

enum ShotFlag : std::uint16_t {
    OverRange = 1U << 0,
    NoCurrent = 1U << 1, ///< an open cell
    PumpStuck = 1U << 2,
    LeakFound = 1U << 3,
};

/// The current of each dock's newest shot, input registers, one read a dock. It grows while it is measured;
/// until the last sample is taken the sequence after is not yet the one before.
namespace pulse {
    constexpr Address first = 1200;
    constexpr Address stride = 110;
    constexpr Address sequenceBefore = 0;
    constexpr Address interval = 1; ///< ms between samples
    constexpr Address scale = 2; ///< f32 µA per count
    constexpr Address samples = 4; ///< i16 counts
    constexpr Address sampleCount = 96;
    constexpr Address sequenceAfter = 100;
    constexpr Address taken = 101; ///< samples so far
    constexpr Address size = 102;
} // namespace pulse

/// Written together, holding registers (function 16): token and a number that counts up, every 250 ms.
namespace heartbeat {
    constexpr Address first = 0; ///< u32 token
    constexpr Address count = 2;
    constexpr Address size = 3;
} // namespace heartbeat

/// One command, holding registers, written as one block. The same sequence number from the same token is not
/// carried out again, so that a command whose answer was lost can be sent again.
namespace command {
    constexpr Address first = 10; ///< u32 token
    constexpr Address sequence = 2;
    constexpr Address code = 3; ///< see `Command`
    constexpr Address docks = 4; ///< mask
    constexpr Address valves = 5; ///< mask, as status::valves
    constexpr Address time = 6; ///< u32 ms: the fast-time advance register
    constexpr Address gain = 8; ///< f64
    constexpr Address size = 12;
} // namespace command

enum class Command : std::uint16_t {
    Claim = 1, ///< become the owner; refused while another owner's heart beats
    Release = 2, ///< safe, and nobody's
    MakeSafe = 3, ///< close every gas and dock, open the vent; taken from anybody
    SetValves = 4, ///< exactly these sources, this vent, these docks
    Shoot = 5, ///< draw one sample in each dock of the mask, one after the other
    WriteGain = 6, ///< into the module of the one dock in the mask
    Advance = 7, ///< fast time only: let that much bench time pass
    SelfTest = 8, ///< everything shut and looked at; the answer stands in status::selfTest
    LeakTest = 9, ///< shut in pressure in the docks of the mask, and watch it for ten seconds
};

enum class Result : std::uint16_t {
    Done = 0,
    NotOwner = 1,
    TwoGases = 2, ///< a bench never opens two sources at once
    NotReady = 3, ///< a shot is being measured, or the dock is empty
    BadArgument = 4,
    MemoryFault = 5, ///< the module did not keep the gain
    FaultStands = 6, ///< nothing opens and nothing is measured while a fault bit stands
};

/// The hands of a training bench, holding registers: text of a serial number written to a dock's block puts
/// that module in, zeros take it out. A real bench has no such registers.
namespace hands {
    constexpr Address first = 100;
    constexpr Address stride = 8; ///< words, as dock::serialWords
    /// One register: fault bits that somebody provokes, such as the emergency stop; 0 puts it right.
    constexpr Address faults = first + docks * stride;
} // namespace hands

constexpr Address inputRegisters = pulse::first + docks * pulse::stride;
constexpr Address holdingRegisters = hands::faults + 1;

static_assert(shot::first + docks * shot::stride <= pulse::first);
static_assert(leak::first + docks * leak::stride <= shot::first);
static_assert(dock::first + docks * dock::stride <= leak::first);

} // namespace calibration::registers
