// SPDX-License-Identifier: MIT
#include "lab/records/Place.h"

#include "lab/values/Text.h"

namespace lab {

Expected<Place> Place::parse(std::string_view text)
{
    const auto parts = text::split(text, ' ');
    const auto bad = [&] { return refused("place.form", {{"text", text::shown(text)}}); };
    if (text == "out")
        return out();
    if (parts.size() < 2 || parts[1].empty())
        return bad();
    const std::string name(parts[1]);
    if (parts.size() == 2 && parts[0] == "shelf")
        return shelf(name);
    if (parts.size() == 2 && parts[0] == "bin")
        return bin(name);
    const auto slot = parts.size() == 3 ? text::parseInteger(parts[2]) : std::nullopt;
    if (!slot || *slot < 1 || *slot > 999)
        return bad();
    if (parts[0] == "cart")
        return cart(name, static_cast<int>(*slot));
    if (parts[0] == "bench")
        return bench(name, static_cast<int>(*slot));
    return bad();
}

std::string Place::text() const
{
    switch (kind_) {
    case Kind::Out:
        return "out";
    case Kind::Cart:
        return "cart " + name_ + " " + std::to_string(slot_);
    case Kind::Shelf:
        return "shelf " + name_;
    case Kind::Bench:
        return "bench " + name_ + " " + std::to_string(slot_);
    case Kind::Bin:
        return "bin " + name_;
    }
    return {};
}

} // namespace lab
