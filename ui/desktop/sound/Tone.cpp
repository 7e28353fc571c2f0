// SPDX-License-Identifier: MIT
#include "ui/desktop/sound/Tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace ui::desktop {
namespace {

    constexpr int samplesPerSecond = 44100;
    constexpr int bytesPerSample = 2;
    constexpr int fadeSamples = samplesPerSecond * 8 / 1000;
    constexpr double loudness = 0.6;

    void append(std::vector<std::uint8_t>& bytes, std::string_view text)
    {
        bytes.insert(bytes.end(), text.begin(), text.end());
    }

    void appendLittleEndian(std::vector<std::uint8_t>& bytes, std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }

    void appendSamples(std::vector<std::uint8_t>& bytes, const Tone& tone)
    {
        const int count = samplesPerSecond / 1000 * tone.milliseconds;
        for (int i = 0; i < count; ++i) {
            const double fade = std::min(1.0, std::min(i, count - i) / static_cast<double>(fadeSamples));
            const double angle = 2 * std::numbers::pi * tone.hertz * i / samplesPerSecond;
            const auto sample = std::lround(32767 * loudness * fade * std::sin(angle));
            appendLittleEndian(bytes, static_cast<std::uint32_t>(sample), bytesPerSample);
        }
    }

} // namespace

std::vector<Tone> signalOf(Level level)
{
    switch (level) {
    case Level::Go:
        return {{880, 90}, {1319, 90}};
    case Level::Note:
        return {{660, 150}};
    case Level::Check:
        return {{520, 140}, {0, 70}, {520, 140}};
    case Level::Stop:
        return {{440, 180}, {349, 180}, {262, 260}};
    case Level::Quiet:
        break;
    }
    return {};
}

std::vector<std::uint8_t> wavOf(const std::vector<Tone>& tones)
{
    std::vector<std::uint8_t> samples;
    for (const auto& tone : tones)
        appendSamples(samples, tone);

    const auto size = static_cast<std::uint32_t>(samples.size());
    std::vector<std::uint8_t> file;
    append(file, "RIFF");
    appendLittleEndian(file, 36 + size, 4);
    append(file, "WAVEfmt ");
    appendLittleEndian(file, 16, 4);
    appendLittleEndian(file, 1, 2); // PCM
    appendLittleEndian(file, 1, 2); // one channel
    appendLittleEndian(file, samplesPerSecond, 4);
    appendLittleEndian(file, samplesPerSecond * bytesPerSample, 4);
    appendLittleEndian(file, bytesPerSample, 2);
    appendLittleEndian(file, 8 * bytesPerSample, 2);
    append(file, "data");
    appendLittleEndian(file, size, 4);
    file.insert(file.end(), samples.begin(), samples.end());
    return file;
}

} // namespace ui::desktop
