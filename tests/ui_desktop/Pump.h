// SPDX-License-Identifier: MIT
#pragma once

#include <wx/app.h>
#include <wx/utils.h>

#include <chrono>

namespace tests {

/// Lets the window live until the predicate holds; false when it never did.
template <class Predicate> bool pumpUntil(const Predicate& predicate, int milliseconds = 8000)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    do {
        wxYield();
        if (predicate())
            return true;
        wxMilliSleep(2);
    } while (std::chrono::steady_clock::now() < end);
    return predicate();
}

/// Lets the window live for a while.
inline void pumpFor(int milliseconds)
{
    pumpUntil([] { return false; }, milliseconds);
}

} // namespace tests
