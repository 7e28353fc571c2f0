// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/Exchange.h"

namespace carriers::sandbox {

/// Days of each service between the postal codes asked for.
Answer transitAnswer(const Question& question);

} // namespace carriers::sandbox
