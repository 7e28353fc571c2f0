// SPDX-License-Identifier: MIT
#include "calibration/maths/Propagation.h"

#include "calibration/maths/Coverage.h"
#include "lab/records/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace calibration {
namespace {

    constexpr lab::Words<Distribution, 2> distributions {{{
        {Distribution::Normal, "normal"},
        {Distribution::Rectangular, "rectangular"},
    }}};

    constexpr std::int64_t leastTrials = 10'000;
    constexpr std::int64_t mostTrials = 50'000'000;

    /// xoshiro256++ 1.0 (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans.
    /// Math. Softw. 47 (2021)), seeded by splitmix64: small, fast, and the same everywhere, which the
    /// standard library's distributions are not.
    class Draws {
    public:
        explicit Draws(std::uint64_t seed)
        {
            for (auto& word : state_) {
                seed += 0x9e3779b97f4a7c15U;
                auto mixed = seed;
                mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
                mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
                word = mixed ^ (mixed >> 31U);
            }
        }

        /// 0 < value < 1.
        double uniform() { return (static_cast<double>(next() >> 12U) + 0.5) * 0x1p-52; }

        /// Box and Muller's method; each pair is used up.
        double normal()
        {
            if (spare_) {
                const double value = *spare_;
                spare_.reset();
                return value;
            }
            const double radius = std::sqrt(-2 * std::log(uniform()));
            const double angle = 2 * std::numbers::pi * uniform();
            spare_ = radius * std::sin(angle);
            return radius * std::cos(angle);
        }

        double of(const InputQuantity& input)
        {
            if (input.distribution == Distribution::Normal)
                return input.mean + input.deviation * normal();
            return input.mean + input.deviation * std::numbers::sqrt3 * (2 * uniform() - 1);
        }

    private:
        static std::uint64_t turned(std::uint64_t word, unsigned by)
        {
            return (word << by) | (word >> (64U - by));
        }
        std::uint64_t next()
        {
            const auto result = turned(state_[0] + state_[3], 23) + state_[0];
            const auto shifted = state_[1] << 17U;
            state_[2] ^= state_[0];
            state_[3] ^= state_[1];
            state_[1] ^= state_[2];
            state_[0] ^= state_[3];
            state_[2] ^= shifted;
            state_[3] = turned(state_[3], 45);
            return result;
        }

        std::array<std::uint64_t, 4> state_ {};
        std::optional<double> spare_;
    };

    lab::Expected<void> check(std::span<const InputQuantity> inputs, double p)
    {
        if (inputs.empty())
            return lab::refused("maths.too-few", {{"given", "0"}, {"least", "1"}});
        if (!(p > 0 && p < 1))
            return lab::refused("maths.probability");
        for (const auto& input : inputs) {
            if (!std::isfinite(input.mean) || !std::isfinite(input.deviation))
                return lab::refused("maths.not-finite");
            if (input.deviation < 0)
                return lab::refused("maths.uncertainty");
        }
        return {};
    }

    Estimate meanAndDeviation(const std::vector<double>& values)
    {
        const auto count = static_cast<double>(values.size());
        double sum = 0;
        for (const auto value : values)
            sum += value;
        const double mean = sum / count;
        double squares = 0;
        for (const auto value : values)
            squares += (value - mean) * (value - mean);
        return {mean, std::sqrt(squares / (count - 1))};
    }

} // namespace

lab::Expected<Distribution> parseDistribution(std::string_view word)
{
    return distributions.parse(word, "maths.distribution");
}

lab::Expected<MonteCarlo> monteCarlo(const Model& model, std::span<const InputQuantity> inputs, double p,
    std::int64_t trials, std::uint64_t seed)
{
    if (auto sound = check(inputs, p); !sound)
        return tl::make_unexpected(sound.error());
    if (trials < leastTrials)
        return lab::refused(
            "maths.too-few", {{"given", std::to_string(trials)}, {"least", std::to_string(leastTrials)}});
    if (trials > mostTrials)
        return lab::refused(
            "maths.too-many", {{"given", std::to_string(trials)}, {"most", std::to_string(mostTrials)}});

    Draws draws(seed);
    std::vector<double> values(static_cast<std::size_t>(trials));
    std::vector<double> drawn(inputs.size());
    for (auto& value : values) {
        for (std::size_t i = 0; i < inputs.size(); ++i)
            drawn[i] = draws.of(inputs[i]);
        value = model(drawn);
        if (!std::isfinite(value))
            return lab::refused("maths.not-finite");
    }
    MonteCarlo outcome;
    outcome.result = meanAndDeviation(values);
    std::ranges::sort(values);
    // q values between the ends of the interval (JCGM 101:2008, 7.7.1).
    const auto inside =
        std::min(static_cast<std::size_t>(p * static_cast<double>(trials) + 0.5), values.size() - 1);
    const auto low = (values.size() - inside) / 2;
    outcome.symmetric = {values[low], values[std::min(low + inside, values.size() - 1)]};
    std::size_t best = 0;
    for (std::size_t i = 0; i + inside < values.size(); ++i)
        if (values[i + inside] - values[i] < values[best + inside] - values[best])
            best = i;
    outcome.shortest = {values[best], values[best + inside]};
    return outcome;
}

lab::Expected<FirstOrder> firstOrder(const Model& model, std::span<const InputQuantity> inputs, double p)
{
    if (auto sound = check(inputs, p); !sound)
        return tl::make_unexpected(sound.error());
    std::vector<double> at;
    for (const auto& input : inputs)
        at.push_back(input.mean);
    double variance = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        // ∂f/∂x·u as half the change between x − u and x + u (JCGM 100:2008, 5.1.3 note 2).
        at[i] = inputs[i].mean + inputs[i].deviation;
        const double above = model(at);
        at[i] = inputs[i].mean - inputs[i].deviation;
        const double component = (above - model(at)) / 2;
        at[i] = inputs[i].mean;
        variance += component * component;
    }
    const Estimate result {model(at), std::sqrt(variance)};
    if (!std::isfinite(result.value) || !std::isfinite(result.standardUncertainty))
        return lab::refused("maths.not-finite");
    const double half = coverageFactor(p, std::nullopt) * result.standardUncertainty;
    return FirstOrder {result, {result.value - half, result.value + half}};
}

} // namespace calibration
