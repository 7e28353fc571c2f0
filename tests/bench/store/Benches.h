// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/store/BigLab.h"

/// Times 4 kB writes with fdatasync on the disk of that folder, and prints them: no durable engine can be
/// faster there.
void probeDisk(const std::filesystem::path& folder);

/// Takes returns in at the desk and through the raw engine, in turns. Returns ours : theirs, of the middle
/// time; 1 is as fast.
double benchReceipts(const BigLab& big, int receipts);

/// Looks modules up by serial and by tracking number. Returns the slower 99th percentile of ours, in ms.
double benchLookups(const BigLab& big, int lookups);

/// Eight stations take returns in on a PostgreSQL server of the bench's own, for that long, and pgbench runs the
/// same statements with as many clients. Returns ours : theirs, of returns per second; 1 is as fast.
double benchStations(int seconds);
