// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/Exchange.h"
#include "carriers/sandbox/ParcelBook.h"

namespace carriers::sandbox {

/// Buys the shipment that the request asks for, or refuses what UPS would: a date too far ahead, a shipper's
/// number of the wrong form, a return without a description, a reference outside the package.
Answer shipAnswer(const Question& question, ParcelBook& book, lab::Instant now);

/// Voids the shipment that the path names.
Answer voidAnswer(const std::string& number, ParcelBook& book, lab::Instant now);

/// The label again.
Answer recoveryAnswer(const Question& question, const ParcelBook& book);

} // namespace carriers::sandbox
