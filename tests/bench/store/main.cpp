// SPDX-License-Identifier: MIT
#include "tests/bench/store/Benches.h"
#include "tests/bench/store/Timings.h"
#include "tests/shared/TemporaryFolder.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <unistd.h>

void probeDisk(const std::filesystem::path& folder)
{
    const auto file = folder / "probe";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const std::vector<char> page(4096, 'x');
    Timings writes;
    for (int i = 0; i < 400; ++i)
        writes.take([&] {
            if (::pwrite(descriptor, page.data(), page.size(), (i % 64) * 4096) < 0
                || ::fdatasync(descriptor) != 0)
                throw std::runtime_error("the disk cannot be written");
        });
    ::close(descriptor);
    std::printf("The disk\n");
    writes.print("write of 4 kB and fdatasync");
}

namespace {

int option(int argc, char** argv, const char* name, int standard)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0)
            return std::atoi(argv[i + 1]);
    return standard;
}

int run(int argc, char** argv)
{
    const int modules = option(argc, argv, "--modules", 1'000'000);
    const int many = option(argc, argv, "--many", 10'000'000);
    const int receipts = option(argc, argv, "--receipts", 3000);
    const int lookups = option(argc, argv, "--lookups", 20'000);
    const int seconds = option(argc, argv, "--seconds", 20);
    const TemporaryFolder folder;
    probeDisk(folder.path());
    {
        const BigLab big(folder / "big", modules, true);
        const double ms = benchLookups(big, lookups);
        std::printf("  p99 %.2f ms (aim: at most 5 ms)\n", ms);
        const double ratio = benchReceipts(big, receipts);
        std::printf("  ratio %.2f (aim: at least 0.7)\n", ratio);
        std::filesystem::remove_all(big.folder());
    }
    if (many > 0) {
        const BigLab huge(folder / "huge", many, false);
        const double ms = benchLookups(huge, lookups);
        std::printf("  p99 %.2f ms (aim: at most 5 ms)\n", ms);
    }
    if (seconds > 0) {
        const double ratio = benchStations(seconds);
        std::printf("  ratio %.2f (aim: at least 0.6)\n", ratio);
    }
    probeDisk(folder.path());
    return 0;
}

} // namespace

/// bench_store [--modules N] [--many N] [--receipts N] [--lookups N]: the records' stores beside the raw
/// engine. TMPDIR says on which disk.
int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_store: %s\n", error.what());
        return 3;
    }
}
