// SPDX-License-Identifier: MIT
#include "scanner/ladder/Scene.h"

#include "scanner/Filters.h"

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

    Region enlarged(Region region, double factor)
    {
        region.centre = {region.centre.x * factor, region.centre.y * factor};
        region.width *= factor;
        region.height *= factor;
        region.fan /= factor;
        return region;
    }

    /// Mean strength of its edges.
    double energy(const Region& region)
    {
        return region.strength * region.strength / (region.width * region.height);
    }

    /// A region of a size and fullness that text and drawings seldom have.
    bool looksLikeCode(const Region& region, double reduction)
    {
        const auto [shorter, longer] = std::minmax(region.width, region.height);
        if (region.kind == Region::Kind::Bars)
            return region.width >= 80 * reduction && region.height >= 20 * reduction && region.density > 0.6;
        return shorter >= 32 * reduction && longer <= 1.6 * shorter && region.density > 0.65;
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
    while (searched().pixels().size() > mostSearched) {
        reduced_ = halved(searched());
        reduction_ *= 2;
    }
}

void Scene::add(Symbol symbol, std::string_view step, double scale)
{
    if (isKnownAlready(symbol))
        return;
    symbol.step = step;
    for (auto& corner : symbol.corners)
        corner = {corner.x * scale, corner.y * scale};
    found_.push_back(std::move(symbol));
}

bool Scene::addIfKnown(Symbol symbol, std::string_view step, double scale)
{
    if (isKnownAlready(symbol))
        return true;
    if (!recognise_(symbol))
        return false;
    add(std::move(symbol), step, scale);
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

const Frame& Scene::half()
{
    if (!half_)
        half_ = halved(searched());
    return *half_;
}

const std::vector<Region>& Scene::regions(Detail detail)
{
    auto& regions = regions_[static_cast<std::size_t>(detail)];
    if (!regions) {
        const bool closely = detail == Detail::Fine;
        regions = proposeRegions(closely ? searched() : half(), detail);
        for (auto& region : *regions)
            region = enlarged(region, reduction_ * (closely ? 1 : 2));
    }
    return *regions;
}

std::vector<Region> Scene::unreadRegions(Detail detail)
{
    std::vector<Region> unread;
    std::ranges::copy_if(regions(detail), std::back_inserter(unread),
        [this](const Region& region) { return !isRead(region); });
    return unread;
}

bool Scene::isDone()
{
    if (found_.empty())
        return false;
    const auto& all = regions(Detail::Glance);
    double most = 0;
    for (const auto& region : all)
        most = std::max(most, energy(region));
    return std::ranges::none_of(all, [&](const Region& region) {
        return looksLikeCode(region, reduction_) && energy(region) > 0.25 * most && !isRead(region);
    });
}

} // namespace scanner
