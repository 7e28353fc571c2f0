// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "lab/store/ModuleStore.h"
#include "tests/bench/store/Benches.h"
#include "tests/bench/store/RawSqlite.h"
#include "tests/bench/store/Timings.h"

double benchLookups(const BigLab& big, int lookups)
{
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(big.file()));
    const lab::ModuleStore modules(*database);
    const lab::KitStore kits(*database);
    const RawSqlite raw(big.file());
    RawStatement bySerial(raw, "SELECT serial, variant, firmware, state, place, certified_on, certificate, "
                               "expiry, version FROM module "
                               "WHERE serial = $1");
    RawStatement byTracking(raw,
        "SELECT id, module, client, box, outbound_tracking, return_tracking, certificate, service, ship_on, "
        "expiry, "
        "window_from, window_until, rule_state, rule_version, closed_on FROM kit WHERE return_tracking = $1");
    const auto number = [&](int i) { return static_cast<int>(std::int64_t {i} * 104'729 % big.modules()); };
    const auto found = [](bool is) {
        if (!is)
            throw std::runtime_error("a record was not found");
    };
    Timings ours[2];
    Timings theirs[2];
    for (int i = 0; i < lookups; ++i) {
        const auto serial = BigLab::serial(number(i));
        const auto tracking = BigLab::returning(number(i));
        // Whoever comes first pays for the pages.
        const auto takeOurs = [&] {
            ours[0].take([&] { found(modules.find(serial).has_value()); });
            ours[1].take([&] { found(kits.byTracking(tracking).has_value()); });
        };
        if (i % 2 == 0)
            takeOurs();
        theirs[0].take([&] { found(bySerial(serial.text()) == 1); });
        theirs[1].take([&] { found(byTracking(tracking.text()) == 1); });
        if (i % 2 == 1)
            takeOurs();
    }
    std::printf("Look up one of %d modules, SQLite (%d lookups)\n", big.modules(), lookups);
    theirs[0].print("by serial through the C API");
    ours[0].print("by serial through ModuleStore");
    theirs[1].print("by tracking number, C API");
    ours[1].print("by tracking number, KitStore");
    return std::max(ours[0].percentile(0.99), ours[1].percentile(0.99)) / 1000;
}
