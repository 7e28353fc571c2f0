// SPDX-License-Identifier: MIT
// Prints how many codes of a seeded corpus are read, misread and how fast: by zxing-cpp alone, by ZBar alone
// and by our ladder with 150 and 400 ms of processor time, on the same pictures in one run.
#include "Corpus.h"
#include "Peers.h"
#include "Results.h"
#include "scanner/ImageFile.h"
#include "scanner/ladder/Ladder.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>

namespace {

using namespace bench;

struct Options {
    std::uint64_t seed = 20'240'501;
    int each = 2;
    int empty = 0;
    int phone = 0;
    int jobs = 2;
    bool others = false;
    std::string className;
    std::string condition;
    std::string save;
};

struct Method {
    const char* name;
    std::vector<std::string> (*read)(const scanner::Frame& frame);
};

const scanner::Ladder& ladder()
{
    static const scanner::Ladder instance {scanner::LabelParser()};
    return instance;
}

template <int Budget> std::vector<std::string> readByLadder(const scanner::Frame& frame)
{
    std::vector<std::string> payloads;
    for (const auto& symbol : ladder().read(frame, std::chrono::milliseconds(Budget)).symbols)
        payloads.push_back(symbol.bytes);
    return payloads;
}

constexpr std::array methods {
    Method {"zxing", readByZxing},
    Method {"zbar", readByZbar},
    Method {"ours 150", readByLadder<150>},
    Method {"ours 400", readByLadder<400>},
};

std::vector<Outcome> judge(int picture, const scanner::Frame& frame, const std::string& payload)
{
    std::vector<Outcome> outcomes;
    for (std::size_t method = 0; method < methods.size(); ++method) {
        const auto start = cpuMs();
        const auto payloads = methods[method].read(frame);
        Outcome outcome {.picture = picture, .method = static_cast<int>(method), .cpuMs = cpuMs() - start};
        for (const auto& text : payloads) {
            // ZBar gives the FNC1 in front as a separator.
            const auto bare = text.starts_with('\x1D') ? text.substr(1) : text;
            (bare == payload ? outcome.read : outcome.misreads) = 1;
            if (bare != payload && method >= 2)
                std::fprintf(stderr, "misread %d: '%s' not '%s'\n", picture, bare.c_str(), payload.c_str());
        }
        outcomes.push_back(outcome);
    }
    return outcomes;
}

void printHead(const char* first)
{
    std::printf("%-16s", first);
    for (const auto& method : methods)
        std::printf(" | %8s read  mis   median    p95", method.name);
    std::printf("\n");
}

void printRow(
    const std::string& name, const std::vector<Outcome>& outcomes, const std::function<bool(int)>& counts)
{
    std::printf("%-16s", name.c_str());
    for (int method = 0; method < static_cast<int>(methods.size()); ++method) {
        const auto s = summarise(outcomes, method, counts);
        std::printf(" | %5d %6.1f%% %4d %8.1f %6.1f", s.pictures, s.rate(), s.misreads, s.median, s.p95);
    }
    std::printf("\n");
}

struct Item {
    CodeClass code;
    const Condition* condition;
    int index;
};

void printAdded(const std::vector<Outcome>& outcomes)
{
    std::map<int, std::array<Outcome, methods.size()>> byPicture;
    for (const auto& outcome : outcomes)
        byPicture[outcome.picture][static_cast<std::size_t>(outcome.method)] = outcome;
    std::vector<double> added;
    std::vector<double> failing;
    for (const auto& [picture, row] : byPicture) {
        if (row[0].read != 0)
            added.push_back(row[3].cpuMs - row[0].cpuMs);
        if (row[3].read == 0)
            failing.push_back(row[3].cpuMs - 400);
    }
    const auto print = [](const char* what, std::vector<double>& times) {
        if (times.empty())
            return;
        std::ranges::sort(times);
        std::printf("%s: median %+.2f ms, p95 %+.2f ms, most %+.2f ms (%zu pictures)\n", what,
            times[times.size() / 2], times[times.size() * 95 / 100], times.back(), times.size());
    };
    print("added to frames that zxing-cpp alone reads", added);
    print("failing frames beyond the budget of 400 ms", failing);
}

void runCorpus(const Options& options)
{
    std::vector<Item> items;
    const auto& conditions = options.others ? otherConditions() : allConditions();
    for (const auto& condition : conditions)
        for (const auto code : allClasses)
            for (int index = 0; index < options.each; ++index)
                if ((options.className.empty() || className(code).starts_with(options.className))
                    && (options.condition.empty() || condition.name.starts_with(options.condition)))
                    items.push_back({code, &condition, index});
    int died = 0;
    const auto outcomes = judgeAll(
        static_cast<int>(items.size()), options.jobs,
        [&](int picture) {
            const auto& item = items[static_cast<std::size_t>(picture)];
            const auto sample = makeSample(item.code, *item.condition, options.seed, item.index);
            auto result = judge(picture, sample.frame, sample.payload);
            if (!options.save.empty()) {
                const auto name = std::string(className(item.code)) + "-" + item.condition->name + "-"
                                  + std::to_string(item.index) + (result.back().read != 0 ? "" : "-MISS")
                                  + ".png";
                scanner::writePng(sample.frame, std::filesystem::path(options.save) / name);
            }
            return result;
        },
        died);

    const auto at = [&](int picture) -> const Item& { return items[static_cast<std::size_t>(picture)]; };
    std::printf("seed %llu, %zu pictures, %d died\n", static_cast<unsigned long long>(options.seed),
        items.size(), died);
    printHead("class");
    for (const auto code : allClasses)
        printRow(std::string(className(code)), outcomes, [&](int p) { return at(p).code == code; });
    printRow("all Code 128", outcomes, [&](int p) { return isLinear(at(p).code); });
    printRow("all Data Matrix", outcomes,
        [&](int p) { return at(p).code == CodeClass::SerialMatrix || at(p).code == CodeClass::Gs1Matrix; });
    printRow("all", outcomes, [](int) { return true; });
    std::printf("\n");
    printHead("condition");
    for (const auto& condition : conditions)
        printRow(condition.name, outcomes, [&](int p) { return at(p).condition == &condition; });
    printRow(
        "invert, linear", outcomes, [&](int p) { return at(p).condition->inverted && isLinear(at(p).code); });

    std::printf("\nread by ours at 400 ms, of each condition and class (%%)\n%-16s", "");
    for (const auto code : allClasses)
        std::printf(" %9s", std::string(className(code)).c_str());
    std::printf("\n");
    for (const auto& condition : conditions) {
        std::printf("%-16s", condition.name.c_str());
        for (const auto code : allClasses)
            std::printf(" %9.0f", summarise(outcomes, 3, [&](int p) {
                return at(p).code == code && at(p).condition == &condition;
            }).rate());
        std::printf("\n");
    }
    std::printf("\n");
    printAdded(outcomes);
}

void runEmpty(const Options& options)
{
    int died = 0;
    const auto outcomes = judgeAll(
        options.empty, options.jobs,
        [&](int picture) { return judge(picture, makeEmpty(options.seed, picture), {}); }, died);
    std::printf("\npictures without a code: %d, %d died\n", options.empty, died);
    printHead("");
    printRow("empty", outcomes, [](int) { return true; });
}

void runPhone(const Options& options)
{
    int died = 0;
    const auto count = static_cast<int>(allClasses.size());
    const auto outcomes = judgeAll(
        options.phone * count, options.jobs,
        [&](int picture) {
            const auto sample = makePhonePhoto(
                allClasses[static_cast<std::size_t>(picture % count)], options.seed, picture / count);
            return judge(picture, sample.frame, sample.payload);
        },
        died);
    std::printf("\nphotos of 4000 x 3000: %d died\n", died);
    printHead("class");
    for (const auto code : allClasses)
        printRow(std::string(className(code)), outcomes,
            [&](int p) { return p % count == static_cast<int>(code); });
    printRow("all", outcomes, [](int) { return true; });
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App app("Reading codes in damaged photos, beside plain zxing-cpp and ZBar");
    app.add_option("--seed", options.seed, "Another seed, other pictures");
    app.add_option("--each", options.each, "Pictures of each class and condition");
    app.add_option("--class", options.className, "Only classes that begin so");
    app.add_option("--condition", options.condition, "Only conditions that begin so");
    app.add_flag("--others", options.others, "Conditions that the forty do not hold");
    app.add_option("--empty", options.empty, "Pictures without a code, too");
    app.add_option("--phone", options.phone, "Large photos of each class, too");
    app.add_option("--jobs", options.jobs, "Processes at a time");
    app.add_option("--save", options.save, "Write the pictures to this folder");
    CLI11_PARSE(app, argc, argv);
    if (options.each > 0)
        runCorpus(options);
    if (options.phone > 0)
        runPhone(options);
    if (options.empty > 0)
        runEmpty(options);
    return 0;
}
