// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <filesystem>
#include <string>

namespace lab {

/// The secret (a password, a PIN) that stands on the first line of a file, without blanks around it. Refuses
/// with "secret.absent" {file} when there is none, and "secret.mode" {file} when the file's mode is not 0600:
/// a secret that others can read is no secret.
Expected<std::string> readSecretFile(const std::filesystem::path& file);

} // namespace lab
