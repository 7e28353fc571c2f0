// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace Poco {
class Exception;
}

namespace lab {

/// Throws what an engine's exception means to the lab: a Failure with a code that says what to do, or a
/// ConstraintViolation.
[[noreturn]] void throwDatabaseFailure(const Poco::Exception& exception, const std::filesystem::path& file);

} // namespace lab
