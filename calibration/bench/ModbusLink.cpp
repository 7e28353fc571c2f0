// SPDX-License-Identifier: MIT
#include "calibration/bench/ModbusLink.h"

#include "calibration/bench/RegisterMap.h"
#include "lab/values/Failure.h"

#include <modbus.h>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <sys/file.h>
#include <thread>

namespace calibration {
namespace {

    using Steady = std::chrono::steady_clock;

    /// The bench understood and said no; asking again would not help.
    bool isException(int error) { return error > MODBUS_ENOBASE && error < EMBBADCRC; }

    /// None when it cannot even be tried, with the reason in errno.
    modbus_t* contextFor(const BenchAddress& address)
    {
        if (const auto* at = address.network())
            return modbus_new_tcp_pi(at->host.c_str(), std::to_string(at->port).c_str());
        const auto& line = *address.serial();
        const int stopBits = line.parity == BenchAddress::Serial::Parity::None ? 2 : 1;
        return modbus_new_rtu(line.device.c_str(), line.baud, static_cast<char>(line.parity), 8, stopBits);
    }

    std::uint32_t microseconds(std::chrono::milliseconds time)
    {
        return static_cast<std::uint32_t>(std::chrono::microseconds(time).count());
    }

} // namespace

void ModbusLink::Free::operator()(_modbus* context) const { modbus_free(context); }

ModbusLink::ModbusLink(BenchAddress address)
    : address_(std::move(address))
    , context_(contextFor(address_))
{
    if (!context_)
        throw lab::Failure({"bench.lost", {{"bench", address_.text()}}}, modbus_strerror(errno));
    modbus_set_slave(context_.get(), address_.serial() ? address_.serial()->unit : registers::unit);
    modbus_set_response_timeout(context_.get(), 0, microseconds(answerDeadline));
    modbus_set_byte_timeout(context_.get(), 0, microseconds(answerDeadline));
}

ModbusLink::~ModbusLink() { disconnect(); }

bool ModbusLink::connect()
{
    if (connected_)
        return true;
    if (modbus_connect(context_.get()) != 0)
        return false;
    connected_ = true;
    // Two programs on one serial line would take each other's answers for their own.
    if (address_.serial() && flock(modbus_get_socket(context_.get()), LOCK_EX | LOCK_NB) != 0) {
        disconnect();
        throw lab::Failure({"bench.owned", {{"bench", address_.text()}}});
    }
    return true;
}

void ModbusLink::disconnect()
{
    // A failed connect leaves libmodbus with a dead socket until it is closed, too.
    modbus_close(context_.get());
    connected_ = false;
}

void ModbusLink::afterFailure()
{
    // A late answer must not be taken for the next one's. On a serial line nothing in it says which question
    // it answers, so it is waited for and thrown away.
    if (address_.serial())
        std::this_thread::sleep_for(answerDeadline);
    modbus_flush(context_.get());
}

void ModbusLink::transact(int words, const std::function<int(_modbus*)>& call)
{
    const std::lock_guard lock(turns_);
    const auto deadline = Steady::now() + callDeadline;
    int error = 0;
    do {
        if (connect()) {
            if (call(context_.get()) == words)
                return;
            error = errno;
            if (isException(error))
                throw lab::Failure({"bench.map", {{"bench", address_.text()}}}, modbus_strerror(error));
            afterFailure();
        } else {
            error = errno;
        }
        disconnect();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    } while (Steady::now() < deadline);
    throw lab::Failure({"bench.lost", {{"bench", address_.text()}}}, modbus_strerror(error));
}

std::vector<std::uint16_t> ModbusLink::readInputs(int first, int count)
{
    std::vector<std::uint16_t> words(static_cast<std::size_t>(count));
    transact(count,
        [&](_modbus* context) { return modbus_read_input_registers(context, first, count, words.data()); });
    return words;
}

std::vector<std::vector<std::uint16_t>> ModbusLink::readBlocks(int first, int stride, int size, int count)
{
    std::vector<std::vector<std::uint16_t>> blocks;
    const int atOnce = std::max(1, registers::longestRead / stride);
    for (int begin = 0; begin < count; begin += atOnce) {
        const int many = std::min(atOnce, count - begin);
        const auto words = readInputs(first + begin * stride, many * stride);
        for (int i = 0; i < many; ++i)
            blocks.emplace_back(words.begin() + i * stride, words.begin() + i * stride + size);
    }
    return blocks;
}

void ModbusLink::write(int first, std::span<const std::uint16_t> words)
{
    const int count = static_cast<int>(words.size());
    transact(
        count, [&](_modbus* context) { return modbus_write_registers(context, first, count, words.data()); });
}

} // namespace calibration
