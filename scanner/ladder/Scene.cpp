// SPDX-License-Identifier: MIT
#include "scanner/ladder/Scene.h"

#include <algorithm>
#include <cmath>

namespace scanner {
namespace {

    bool isLinear(const Symbol& symbol) { return symbol.symbology == Symbology::Code128; }

    /// A symbol's place as an upright box of its own direction.
    Region placeOf(const Symbol& symbol)
    {
        const auto& [a, b, c, d] = symbol.corners;
        const Point across {(b.x - a.x + c.x - d.x) / 2, (b.y - a.y + c.y - d.y) / 2};
        const Point down {(d.x - a.x + c.x - b.x) / 2, (d.y - a.y + c.y - b.y) / 2};
        return {.kind = isLinear(symbol) ? Region::Kind::Bars : Region::Kind::Matrix,
            .centre = {(a.x + b.x + c.x + d.x) / 4, (a.y + b.y + c.y + d.y) / 4},
            .angle = std::atan2(across.y, across.x),
            .width = std::hypot(across.x, across.y),
            .height = std::hypot(down.x, down.y)};
    }

    /// The region is that symbol, or a part of it. A linear code may be known by one line across it only.
    bool shows(const Region& region, const Symbol& symbol)
    {
        constexpr double margin = 12; // pixels, half of what a place's edges are summed over
        const auto place = placeOf(symbol);
        return place.contains(region.centre, margin)
               || (region.kind == place.kind && region.contains(place.centre));
    }

} // namespace

Scene::Scene(const Frame& frame, const Budget& budget, Recognise recognise)
    : frame_(frame)
    , budget_(budget)
    , recognise_(std::move(recognise))
{
}

void Scene::add(Symbol symbol, std::string_view step)
{
    if (isKnownAlready(symbol))
        return;
    symbol.step = step;
    found_.push_back(std::move(symbol));
}

bool Scene::addIfKnown(Symbol symbol, std::string_view step)
{
    if (isKnownAlready(symbol))
        return true;
    if (!recognise_(symbol))
        return false;
    add(std::move(symbol), step);
    return true;
}

bool Scene::isKnownAlready(const Symbol& symbol) const
{
    return std::ranges::any_of(found_, [&](const Symbol& other) { return other.sameCode(symbol); });
}

bool Scene::isRead(const Region& region) const
{
    return std::ranges::any_of(found_, [&](const Symbol& symbol) { return shows(region, symbol); });
}

std::vector<Region> Scene::unreadRegions()
{
    if (!regionsProposed_) {
        regions_ = proposeRegions(frame_);
        regionsProposed_ = true;
    }
    std::vector<Region> unread;
    std::ranges::copy_if(
        regions_, std::back_inserter(unread), [this](const Region& region) { return !isRead(region); });
    return unread;
}

} // namespace scanner
