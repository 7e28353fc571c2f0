// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"
#include "scanner/ladder/Budget.h"
#include "scanner/ladder/Region.h"

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace scanner {

/// One picture on its way down the ladder: what was found in it, where a code may still be, and the time
/// left. Places are the picture's own. A large photo is searched in a reduced copy, and what looks like a
/// code is cut out of the photo itself: a phone's twelve megapixels cost no more than four.
class Scene {
public:
    /// True for a symbol whose payload the lab knows.
    using Recognise = std::function<bool(const Symbol&)>;

    /// `frame` must outlive the scene.
    Scene(const Frame& frame, const Budget& budget, Recognise recognise);

    /// The picture itself: for what is cut out of it.
    const Frame& frame() const { return frame_; }
    /// The picture at most `mostSearched` pixels large: for what looks at all of it. `reduction` of its
    /// pixels are one here.
    const Frame& searched() const { return reduced_ ? *reduced_ : frame_; }
    double reduction() const { return reduction_; }
    /// Half the size of `searched`; made once.
    const Frame& half();
    bool isOutOfTime() const { return budget_.isSpent(); }
    const std::vector<Symbol>& found() const { return found_; }

    static constexpr std::size_t mostSearched = 4'000'000;

    /// Takes a symbol that the library found in the picture as it is. `scale` of the picture's pixels are one
    /// where it was found.
    void add(Symbol symbol, std::string_view step, double scale = 1);

    /// Takes a symbol that was found in an altered picture, where noise may look like a code: only when the
    /// lab knows its payload. True when it was taken, or was there already.
    bool addIfKnown(Symbol symbol, std::string_view step, double scale = 1);

    /// True when a symbol was found there.
    bool isRead(const Region& region) const;

    /// Regions in which nothing has been found, the likeliest first; Coarse or Fine.
    std::vector<Region> unreadRegions(Detail detail);

    /// True once something was found and nothing is left that looks like one more code.
    bool isDone();

private:
    const std::vector<Region>& regions(Detail detail);
    bool isKnownAlready(const Symbol& symbol) const;

    const Frame& frame_;
    const Budget& budget_;
    Recognise recognise_;
    std::vector<Symbol> found_;
    std::optional<Frame> reduced_;
    double reduction_ = 1;
    std::optional<Frame> half_;
    /// By Detail, each looked for once.
    std::array<std::optional<std::vector<Region>>, 3> regions_;
};

} // namespace scanner
