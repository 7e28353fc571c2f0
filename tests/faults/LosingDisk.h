// SPDX-License-Identifier: MIT
#pragma once

/// A disk that can lose its power, for one process: it stands between SQLite and the real files. Besides
/// every file lies a shadow NAME.durable, which holds what would be on the disk: a write reaches it when the
/// file is synced. When the power fails, each write since then is lost, or there, or torn at a sector's edge,
/// and the process ends.
namespace losing_disk {

/// From now on SQLite writes through it; the power fails at the `operations`-th write, sync or removal.
void install(unsigned seed, long operations);

} // namespace losing_disk
