// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"
#include "scanner/ladder/Budget.h"
#include "scanner/ladder/Region.h"

#include <functional>
#include <string_view>
#include <vector>

namespace scanner {

/// One picture on its way down the ladder: what was found in it, where a code may still be, and the time
/// left.
class Scene {
public:
    /// True for a symbol whose payload the lab knows.
    using Recognise = std::function<bool(const Symbol&)>;

    /// `frame` must outlive the scene.
    Scene(const Frame& frame, const Budget& budget, Recognise recognise);

    const Frame& frame() const { return frame_; }
    bool isOutOfTime() const { return budget_.isSpent(); }
    const std::vector<Symbol>& found() const { return found_; }

    /// Takes a symbol that the library found in the picture as it is.
    void add(Symbol symbol, std::string_view step);

    /// Takes a symbol that was found in an altered picture, where noise may look like a code: only when the
    /// lab knows its payload. True when it was taken, or was there already.
    bool addIfKnown(Symbol symbol, std::string_view step);

    /// True when a symbol was found there.
    bool isRead(const Region& region) const;

    /// Regions in which nothing has been found, the likeliest first.
    std::vector<Region> unreadRegions();

    /// True once something was found and no region is left that may hold more.
    bool isDone() { return !found_.empty() && unreadRegions().empty(); }

private:
    bool isKnownAlready(const Symbol& symbol) const;

    const Frame& frame_;
    const Budget& budget_;
    Recognise recognise_;
    std::vector<Symbol> found_;
    std::vector<Region> regions_;
    bool regionsProposed_ = false;
};

} // namespace scanner
