// SPDX-License-Identifier: MIT
#include "calibration/bench/ModbusBench.h"

#include "calibration/bench/RegisterCodec.h"

#include <algorithm>
#include <random>
#include <thread>

namespace calibration {
namespace {

    namespace at = registers::status;
    using registers::Command;
    using registers::Result;

    constexpr std::chrono::milliseconds pollInterval {20};
    /// A shot takes its sample, one dock after the other, and then watches the current fade.
    constexpr BenchTime longestShots {120'000};
    constexpr BenchTime fastStep {4'000};

    std::uint32_t newToken()
    {
        std::random_device device;
        std::uint32_t token = 0;
        while (token == 0) // which stands for nobody
            token = device();
        return token;
    }

    std::uint16_t sourceBits(const std::optional<int>& source)
    {
        return source ? static_cast<std::uint16_t>(1U << static_cast<unsigned>(*source)) : std::uint16_t {0};
    }

} // namespace

ModbusBench::ModbusBench(BenchAddress address)
    : link_(std::make_shared<ModbusLink>(std::move(address)))
    , token_(newToken())
{
}

lab::Failure ModbusBench::failure(const lab::Message& message) const
{
    auto named = message;
    named.arguments.emplace_back("bench", link_->address().text());
    return lab::Failure(named);
}

BenchStatus ModbusBench::statusOf(const std::vector<std::uint16_t>& block) const
{
    const auto status = codec::status(block);
    if (!status)
        throw failure(status.error());
    if (owner_ && status->owner != token_)
        throw failure({status->owner == 0 ? "bench.tripped" : "bench.owned", {}});
    return *status;
}

BenchStatus ModbusBench::status() { return statusOf(link_->readInputs(0, at::size)); }

std::uint16_t ModbusBench::send(const Order& order)
{
    ++sequence_;
    std::vector<std::uint16_t> words(registers::command::size);
    const words::WritableWords block(words);
    words::put(block, token_);
    block[registers::command::sequence] = sequence_;
    block[registers::command::code] = static_cast<std::uint16_t>(order.command);
    block[registers::command::docks] = order.docks.bits();
    block[registers::command::valves] = order.valves;
    words::put(block.subspan(registers::command::time), static_cast<std::uint32_t>(order.time.count()));
    words::put(block.subspan(registers::command::gain), order.gain);
    link_->write(registers::command::first, words);
    return sequence_;
}

Result ModbusBench::carryOut(const Order& order)
{
    const std::lock_guard lock(commanding_);
    const auto sent = send(order);
    const auto deadline = Steady::now() + ModbusLink::callDeadline;
    do {
        // Whose command the answer is for stands a few words behind it.
        const auto answer = link_->readInputs(at::lastCommand, at::lastToken + 2 - at::lastCommand);
        const words::Words block(answer);
        if (answer[0] == sent && words::u32(block.subspan(at::lastToken - at::lastCommand)) == token_)
            return static_cast<Result>(answer[1]);
        std::this_thread::sleep_for(pollInterval);
    } while (Steady::now() < deadline);
    throw failure({"bench.lost", {}});
}

void ModbusBench::require(Result result) const
{
    if (result == Result::Done)
        return;
    if (result == Result::NotOwner)
        throw failure({"bench.tripped", {}});
    throw failure({"bench.refused", {{"result", std::to_string(static_cast<int>(result))}}});
}

void ModbusBench::claim()
{
    const auto before = status();
    heartbeat_ = before.heartbeat;
    if (carryOut({Command::Claim}) != Result::Done)
        throw failure({"bench.owned", {}});
    owner_ = true;
    fastTime_ = before.fastTime;
    followedAt_ = Steady::now().time_since_epoch().count();
    followed_ = sendHeartbeat();
}

void ModbusBench::release() noexcept
{
    if (!owner_.exchange(false))
        return;
    try {
        carryOut({Command::Release});
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the bench's own watchdog closes it
    }
}

std::uint16_t ModbusBench::sendHeartbeat()
{
    const auto count = ++heartbeat_;
    std::vector<std::uint16_t> words(registers::heartbeat::size);
    words::put(words, token_);
    words[registers::heartbeat::count] = count;
    link_->write(registers::heartbeat::first, words);
    return count;
}

void ModbusBench::beat()
{
    sendHeartbeat();
    const auto heard = status().heartbeat;
    const auto now = Steady::now();
    if (heard != followed_.exchange(heard))
        followedAt_ = now.time_since_epoch().count();
    else if (now.time_since_epoch() - Steady::duration(followedAt_) > staleAfter)
        throw failure({"bench.stale", {}});
}

void ModbusBench::confirmFresh()
{
    const auto sent = sendHeartbeat();
    const auto deadline = Steady::now() + staleAfter;
    // The control thread's own heartbeats may have overtaken this one.
    while (static_cast<std::int16_t>(status().heartbeat - sent) < 0) {
        if (Steady::now() > deadline)
            throw failure({"bench.stale", {}});
        std::this_thread::sleep_for(pollInterval);
    }
}

std::vector<GasSource> ModbusBench::sources()
{
    using namespace registers;
    std::vector<GasSource> result;
    for (const auto& block :
        link_->readBlocks(source::first, source::stride, source::stride, registers::sources))
        result.push_back(codec::source(static_cast<int>(result.size()), block));
    return result;
}

std::vector<DockReading> ModbusBench::docks()
{
    using namespace registers;
    std::vector<DockReading> result;
    for (const auto& block : link_->readBlocks(dock::first, dock::stride, dock::stride, registers::docks))
        result.push_back(codec::dock(static_cast<int>(result.size()) + 1, block));
    return result;
}

void ModbusBench::setValves(const Valves& valves)
{
    const auto bits =
        static_cast<std::uint16_t>(sourceBits(valves.source) | (valves.vent ? registers::ventBit : 0U));
    require(carryOut({Command::SetValves, valves.docks, bits}));
    const auto now = status();
    if (now.openSources != sourceBits(valves.source) || now.ventOpen != valves.vent
        || now.openDocks != valves.docks)
        throw failure({"bench.valves", {}});
}

void ModbusBench::makeSafe()
{
    {
        const std::lock_guard lock(commanding_);
        send({Command::MakeSafe});
    }
    // Whatever another station's command has answered meanwhile: what counts is how the valves are.
    const auto now = status();
    if (now.openSources != 0 || !now.ventOpen || !now.openDocks.empty())
        throw failure({"bench.valves", {}});
}

void ModbusBench::selfTest()
{
    require(carryOut({Command::SelfTest}));
    const auto answer = link_->readInputs(at::selfTest, 2);
    if (answer[0] != static_cast<std::uint16_t>(registers::SelfTest::Passed))
        throw failure({"bench.fault", {{"part", codec::faultName(answer[1])}}});
}

std::vector<LeakReading> ModbusBench::leakTest(DockSet docks)
{
    using namespace registers;
    const auto before = status();
    require(carryOut({Command::LeakTest, docks}));
    waitWhileBusy(before);
    const auto words = link_->readInputs(leak::first, leak::stride * registers::docks);
    std::vector<LeakReading> readings;
    for (int dock = 1; dock <= registers::docks; ++dock)
        if (docks.has(dock))
            readings.push_back({dock,
                words::f32(words::Words(words).subspan(static_cast<std::size_t>(dock - 1) * leak::stride))});
    return readings;
}

std::shared_ptr<ModbusLink> ModbusBench::lineToWatch() const
{
    return link_->address().serial() ? link_ : std::make_shared<ModbusLink>(link_->address());
}

void ModbusBench::waitWhileBusy(const BenchStatus& before)
{
    auto now = status();
    while (now.busy) {
        if (now.time - before.time > longestShots)
            throw failure({"bench.lost", {}});
        if (now.fastTime)
            pass(fastStep);
        else
            std::this_thread::sleep_for(pollInterval);
        now = status();
    }
}

std::vector<ShotRecord> ModbusBench::shoot(DockSet docks)
{
    using namespace registers;
    const auto before = status();
    require(carryOut({Command::Shoot, docks}));
    const auto asked = sequence_;
    waitWhileBusy(before);

    std::vector<ShotRecord> records;
    const auto deadline = Steady::now() + ModbusLink::callDeadline;
    const auto blocks = link_->readBlocks(shot::first, shot::stride, shot::stride, registers::docks);
    for (int dock = 1; dock <= registers::docks; ++dock) {
        if (!docks.has(dock))
            continue;
        const int index = dock - 1;
        auto record = codec::shot(dock, asked, blocks[static_cast<std::size_t>(index)]);
        std::optional<Pulse> pulse;
        while (!record
               || !(pulse = codec::pulse(
                        asked, link_->readInputs(pulse::first + index * pulse::stride, pulse::size)))) {
            if (Steady::now() > deadline)
                throw failure({"bench.stale", {}});
            std::this_thread::sleep_for(pollInterval);
            record =
                codec::shot(dock, asked, link_->readInputs(shot::first + index * shot::stride, shot::stride));
        }
        record->pulse = *std::move(pulse);
        records.push_back(*std::move(record));
    }
    return records;
}

bool ModbusBench::writeGain(int dock, double gain)
{
    const auto result = carryOut({Command::WriteGain, DockSet::only(dock), 0, {}, gain});
    if (result == Result::MemoryFault)
        return false;
    require(result);
    const auto block = link_->readInputs(
        registers::dock::first + (dock - 1) * registers::dock::stride, registers::dock::stride);
    return codec::dock(dock, block).gain == gain;
}

void ModbusBench::pass(BenchTime time)
{
    if (fastTime_)
        require(carryOut({Command::Advance, {}, 0, time}));
    else
        std::this_thread::sleep_for(time);
}

void ModbusBench::insert(int dock, const std::optional<lab::ModuleSerial>& module)
{
    if (!status().simulated)
        throw failure({"bench.no-hands", {}});
    std::vector<std::uint16_t> words(registers::hands::stride);
    if (module)
        words::put(words, std::string_view(module->text()));
    link_->write(registers::hands::first + (dock - 1) * registers::hands::stride, words);
}

} // namespace calibration
