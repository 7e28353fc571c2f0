// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Transit.h"

namespace carriers::ups {

std::string transitPath();
std::string transitBody(const TransitRequest& request);

/// Reads the answer, soonest delivery first. Services that our shipments never take are left out.
std::vector<TransitService> readTransit(const std::string& body);

} // namespace carriers::ups
