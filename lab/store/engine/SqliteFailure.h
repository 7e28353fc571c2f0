// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace Poco {
class Exception;
}

namespace lab::engine {

/// Throws what SQLite's exception means to the lab: a Failure with a code that says what to do, or a
/// ConstraintViolation.
[[noreturn]] void throwSqliteFailure(const Poco::Exception& exception, const std::filesystem::path& file);

} // namespace lab::engine
