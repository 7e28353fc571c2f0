// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"
#include "lab/store/DatabaseUrl.h"

#include <filesystem>

namespace ui {

/// Where the settings say that the records are; without a word, lab.db in the user's data folder.
lab::Expected<lab::DatabaseUrl> databaseUrl(const lab::Settings& settings);

/// Where the files are that go with a lab: certificates, keys, outbox, a training lab's boxes. The setting
/// lab.folder, else beside the records' file, else the user's data folder.
std::filesystem::path labFolder(const lab::Settings& settings, const lab::DatabaseUrl& records);

} // namespace ui
