// SPDX-License-Identifier: MIT
#include "scanner/DecoderProcess.h"

#include "HostileFiles.h"
#include "lab/values/Failure.h"
#include "scanner/Drawing.h"
#include "scanner/ImageFile.h"
#include "scanner/LabelWriter.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using scanner::DecoderProcess;
using scanner::Frame;
using scanner::Reading;
using scanner::ReadingMode;

BOOST_AUTO_TEST_SUITE(DecoderProcessTest)

const std::filesystem::path self = "/proc/self/exe";
constexpr auto budget = 400ms;

/// A child under sanitizers is slow.
DecoderProcess::Options patient() { return {.margin = 20s}; }

const Frame boxLabel = scanner::drawBoxLabel(lab::BoxId::numbered(20'418));

void checkReadsBox(const Reading& reading)
{
    BOOST_TEST(!reading.error);
    BOOST_REQUIRE(reading.symbols.size() == 1);
    BOOST_TEST(reading.symbols[0].bytes == "B-20418");
    BOOST_TEST(reading.symbols[0].identifier == "]C0");
}

std::string errorOf(const Reading& reading) { return reading.error ? reading.error->code : ""; }

BOOST_AUTO_TEST_CASE(readsFramesAndFilesInOneWarmChild)
{
    const Folder folder;
    scanner::writePng(boxLabel, folder / "box.png");
    DecoderProcess decoder(self, patient());
    BOOST_TEST(decoder.childId() == 0);
    decoder.warmUp();
    const auto child = decoder.childId();
    BOOST_TEST(child > 0);
    checkReadsBox(decoder.read(boxLabel, budget));
    checkReadsBox(decoder.read(folder / "box.png", budget));
    const auto reading = decoder.read(boxLabel, 0ms);
    checkReadsBox(reading);
    BOOST_TEST(reading.ms > 0);
    BOOST_TEST(reading.cpuMs > 0);
    BOOST_TEST(decoder.childId() == child);
}

BOOST_AUTO_TEST_CASE(namesThatAreNoTextAreRead)
{
    const Folder folder;
    scanner::writePng(boxLabel, folder / "b\xFF\"\nx.png");
    DecoderProcess decoder(self, patient());
    checkReadsBox(decoder.read(folder / "b\xFF\"\nx.png", budget));
}

BOOST_AUTO_TEST_CASE(hostileFilesAreRefusedAndTheChildLives)
{
    const Folder folder;
    DecoderProcess decoder(self, patient());
    for (const auto& file : hostileFiles(folder))
        BOOST_TEST_CONTEXT(file.name) {
            const auto reading = decoder.read(file.path, budget);
            BOOST_TEST(errorOf(reading) == file.refusal);
            BOOST_TEST(reading.error->argument("file") == file.path.string());
            BOOST_TEST(reading.symbols.empty());
        }
    BOOST_TEST(errorOf(decoder.read(std::filesystem::path(), budget)) == "image.absent");
    checkReadsBox(decoder.read(boxLabel, budget));
}

BOOST_AUTO_TEST_CASE(aChildKilledBetweenReadsIsReplaced)
{
    DecoderProcess decoder(self, patient());
    for (int i = 0; i < 5; ++i) {
        checkReadsBox(decoder.read(boxLabel, budget));
        BOOST_REQUIRE(kill(decoder.childId(), SIGKILL) == 0);
    }
    checkReadsBox(decoder.read(boxLabel, budget));
}

BOOST_AUTO_TEST_CASE(aChildKilledDuringAReadIsAResult)
{
    Frame slow(4000, 4000);
    for (int y = 0; y < slow.height(); ++y)
        for (int x = 0; x < slow.width(); ++x)
            slow.set(x, y, static_cast<std::uint8_t>((x * 2654435761U ^ y * 40503U) >> 8U));
    DecoderProcess decoder(self, patient());
    // Before it has the picture and after it has answered its end goes unnoticed; in between it must not.
    std::string seen;
    for (auto after = 10ms; after < 600ms && seen.empty(); after += 15ms) {
        decoder.warmUp();
        const std::jthread killer([child = decoder.childId(), after] {
            std::this_thread::sleep_for(after);
            kill(child, SIGKILL);
        });
        seen = errorOf(decoder.read(slow, budget));
    }
    BOOST_TEST(seen == "decoder.crashed");
    checkReadsBox(decoder.read(boxLabel, budget));
}

BOOST_AUTO_TEST_CASE(aHungChildIsKilledAtTheDeadline)
{
    DecoderProcess decoder(self, {.margin = 300ms});
    decoder.warmUp();
    const auto child = decoder.childId();
    kill(child, SIGSTOP);
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(errorOf(decoder.read(boxLabel, 100ms)) == "decoder.hung");
    const auto waited = std::chrono::steady_clock::now() - start;
    BOOST_TEST((waited >= 400ms && waited < 5s));
    BOOST_TEST(kill(child, 0) != 0);

    DecoderProcess calm(self, patient());
    checkReadsBox(calm.read(boxLabel, budget));
}

BOOST_AUTO_TEST_CASE(aFrameThatAbortsTheLibraryHarmsNobody)
{
    // Debian's zxing-cpp 1.4.0 has its asserts on; its defaults trip one on this picture (issue 740 there).
    const auto killer = scanner::readImage(FLEXCAL_TEST_DATA "/scanner/aborts-zxing-1.4.png");
    BOOST_REQUIRE(killer);
    const Folder folder;
    auto options = patient();
    options.errorFile = folder / "errors.txt";
    DecoderProcess decoder(self, options);
    const auto reading = decoder.read(*killer, budget, ReadingMode::LibraryDefaults);
#if __has_include(<ZXing/ReaderOptions.h>)
    BOOST_TEST((errorOf(reading) == "" || errorOf(reading) == "decoder.crashed"));
#else
    BOOST_TEST(errorOf(reading) == "decoder.crashed");
    BOOST_TEST(std::filesystem::file_size(folder / "errors.txt") > 0U);
#endif
    // The way that the product reads does not trip it.
    const auto safe = decoder.read(*killer, budget);
    BOOST_TEST(errorOf(safe) == "");
    BOOST_TEST(safe.symbols.size() == 1U);
}

BOOST_AUTO_TEST_CASE(programsThatAreNoDecoder)
{
    DecoderProcess absent("/no/such/program");
    BOOST_CHECK_EXCEPTION(absent.read(boxLabel, budget), lab::Failure,
        [](const lab::Failure& failure) { return failure.message().code == "decoder.absent"; });
    DecoderProcess ends("/bin/true", patient());
    BOOST_TEST(errorOf(ends.read(boxLabel, budget)) == "decoder.crashed");

    // One that answers everything with nonsense.
    const Folder folder;
    const auto liar = folder.write(
        "liar", "#!/bin/sh\nprintf '\\005\\000\\000\\000begun\\003\\000\\000\\000lie' >&3\nsleep 60\n");
    std::filesystem::permissions(liar, std::filesystem::perms::owner_all);
    DecoderProcess lies(liar, patient());
    BOOST_TEST(errorOf(lies.read(boxLabel, budget)) == "decoder.crashed");

    // One that promises a reply of two gigabytes.
    const auto boaster = folder.write(
        "boaster", "#!/bin/sh\nprintf '\\005\\000\\000\\000begun\\000\\000\\000\\177' >&3\nsleep 60\n");
    std::filesystem::permissions(boaster, std::filesystem::perms::owner_all);
    DecoderProcess boasts(boaster, patient());
    BOOST_TEST(errorOf(boasts.read(boxLabel, budget)) == "decoder.crashed");
}

BOOST_AUTO_TEST_CASE(whatKilledAChildIsKeptForStudy)
{
    const Folder folder;
    scanner::writePng(boxLabel, folder / "box.png");
    auto options = patient();
    options.studyFolder = folder / "study";
    DecoderProcess dies("/bin/true", options);
    const auto kept = [&] {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(options.studyFolder))
            files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    };
    BOOST_TEST(errorOf(dies.read(boxLabel, budget)) == "decoder.crashed");
    BOOST_REQUIRE(kept().size() == 1);
    const auto studied = scanner::readImage(kept().front());
    BOOST_REQUIRE(studied);
    BOOST_TEST((*studied == boxLabel));
    // Files as they came, and no more of either than anybody studies.
    for (std::size_t i = 0; i < DecoderProcess::mostStudied + 3; ++i)
        BOOST_TEST(errorOf(dies.read(folder / "box.png", budget)) == "decoder.crashed");
    BOOST_TEST(kept().size() == DecoderProcess::mostStudied);
    BOOST_TEST(kept().back().extension() == ".png");

    DecoderProcess lives(self, options);
    checkReadsBox(lives.read(boxLabel, budget));
    BOOST_TEST(kept().size() == DecoderProcess::mostStudied);
}

BOOST_AUTO_TEST_CASE(aChildThatGrewIsReplaced)
{
    auto options = patient();
    options.mostResident = 1;
    DecoderProcess decoder(self, options);
    decoder.warmUp();
    const auto first = decoder.childId();
    checkReadsBox(decoder.read(boxLabel, budget));
    BOOST_TEST(decoder.childId() == 0);
    checkReadsBox(decoder.read(boxLabel, budget));
    BOOST_TEST(kill(first, 0) != 0);
}

BOOST_AUTO_TEST_CASE(manyThreadsMayAsk)
{
    DecoderProcess decoder(self, patient());
    std::atomic<int> read = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int turn = 0; turn < 5; ++turn)
                    read += static_cast<int>(decoder.read(boxLabel, budget).symbols.size());
            });
    }
    BOOST_TEST(read == 20);
}

BOOST_AUTO_TEST_CASE(theChildInheritsNothingAndEndsWithItsParent)
{
    int child = 0;
    {
        DecoderProcess decoder(self, patient());
        decoder.warmUp();
        child = decoder.childId();
        checkReadsBox(decoder.read(boxLabel, budget));
        int descriptors = 0;
        const auto folder = "/proc/" + std::to_string(child) + "/fd";
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
            ++descriptors;
        BOOST_TEST(descriptors == 4); // input, output, errors, the socket
        BOOST_TEST(std::filesystem::read_symlink(folder + "/0") == "/dev/null");
        BOOST_TEST(std::filesystem::read_symlink(folder + "/2") == "/dev/null");
    }
    BOOST_TEST(kill(child, 0) != 0);
}

BOOST_AUTO_TEST_SUITE_END()
