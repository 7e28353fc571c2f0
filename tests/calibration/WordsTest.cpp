// SPDX-License-Identifier: MIT
#include "calibration/bench/Words.h"

#include "calibration/bench/RegisterCodec.h"
#include "calibration/bench/RegisterMap.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <vector>

namespace codec = calibration::codec;
namespace registers = calibration::registers;
namespace words = calibration::words;

BOOST_AUTO_TEST_SUITE(WordsTest)

BOOST_AUTO_TEST_CASE(numbersStandHighWordFirst)
{
    std::array<std::uint16_t, 4> block {};
    words::put(block, 1.25F);
    BOOST_TEST(block[0] == 0x3FA0);
    BOOST_TEST(block[1] == 0x0000);
    words::put(block, std::uint32_t {0x12345678});
    BOOST_TEST(block[0] == 0x1234);
    BOOST_TEST(block[1] == 0x5678);
    words::put(block, 1.0);
    BOOST_TEST(block[0] == 0x3FF0);
}

BOOST_AUTO_TEST_CASE(numbersComeBack)
{
    std::array<std::uint16_t, 4> block {};
    for (const double value : {0.0, -0.0, 1.25, -3.5e-7, 0.38095238095238093, 1e300}) {
        words::put(block, value);
        BOOST_TEST(words::f64(block) == value);
        words::put(block, static_cast<float>(value > 1e30 ? 1 : value));
        BOOST_TEST(words::f32(block) == static_cast<float>(value > 1e30 ? 1 : value));
    }
}

BOOST_AUTO_TEST_CASE(textComesBackAndDamageShows)
{
    std::array<std::uint16_t, 8> block {};
    words::put(block, std::string_view("FX123456789"));
    BOOST_TEST(block[0] == 0x4658);
    BOOST_TEST(words::text(block) == "FX123456789");
    block[1] = 0x0107;
    BOOST_TEST(words::text(block) == "FX??3456789");
}

namespace {

std::vector<std::uint16_t> soundStatus()
{
    std::vector<std::uint16_t> block(registers::status::size);
    block[registers::status::mapId] = registers::mapId;
    block[registers::status::mapVersion] = registers::mapVersion;
    const words::WritableWords all(block);
    words::put(all.subspan(registers::status::barometer), 1001.5F);
    words::put(all.subspan(registers::status::manifold), 23.0F);
    words::put(all.subspan(registers::status::ambient), 22.5F);
    return block;
}

} // namespace

BOOST_AUTO_TEST_CASE(nonsenseIsAFaultAndNotAZero)
{
    BOOST_TEST(codec::status(soundStatus()).has_value());
    struct Row {
        const char* name;
        int at;
        float value;
    };
    for (const auto& row :
        {Row {"no number", registers::status::barometer, std::numeric_limits<float>::quiet_NaN()},
            Row {"infinite", registers::status::barometer, std::numeric_limits<float>::infinity()},
            Row {"zero", registers::status::barometer, 0}, Row {"oven", registers::status::manifold, 400}}) {
        BOOST_TEST_CONTEXT(row.name) {
            auto block = soundStatus();
            words::put(words::WritableWords(block).subspan(static_cast<std::size_t>(row.at)), row.value);
            BOOST_TEST(codec::status(block).error().code == "bench.fault");
        }
    }
    auto other = soundStatus();
    other[registers::status::mapVersion] = 1;
    BOOST_TEST(codec::status(other).error().code == "bench.map");
    auto stopped = soundStatus();
    stopped[registers::status::faults] = registers::EmergencyStop;
    BOOST_TEST(codec::status(stopped).error().argument("part") == "emergency-stop");
}

BOOST_AUTO_TEST_CASE(tornAndOldRecordsAreNotTaken)
{
    std::vector<std::uint16_t> block(registers::shot::stride);
    block[registers::shot::sequenceBefore] = 7;
    block[registers::shot::sequenceAfter] = 7;
    BOOST_TEST(codec::shot(3, 7, block).has_value());
    BOOST_TEST(!codec::shot(3, 8, block).has_value()); // the one before
    block[registers::shot::sequenceAfter] = 6;
    BOOST_TEST(!codec::shot(3, 7, block).has_value()); // half written
    block[registers::shot::sequenceAfter] = 7;
    words::put(words::WritableWords(block).subspan(registers::shot::reading),
        std::numeric_limits<double>::quiet_NaN());
    BOOST_TEST(!codec::shot(3, 7, block).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
