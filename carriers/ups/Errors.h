// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Http.h"

#include <string>

namespace carriers::ups {

/// UPS's own code and words for a refusal, out of any of the three shapes it uses; empty when there are none.
struct Complaint {
    std::string code;
    std::string words;
};

Complaint complaintOf(const std::string& body);

/// Throws what a status other than 2xx means.
void throwUnlessDone(const HttpReply& reply);

} // namespace carriers::ups
