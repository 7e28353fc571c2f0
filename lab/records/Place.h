// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>

namespace lab {

/// Where in the lab a thing is to be put, and who has it: custody, recorded beside the module's state.
class Place {
public:
    enum class Kind { Out, Cart, Shelf, Bench, Bin };

    static Place out() { return Place(Kind::Out, "", 0); }
    /// A slot on a cart that goes from the dock to the bench; slots count from 1.
    static Place cart(std::string name, int slot) { return Place(Kind::Cart, std::move(name), slot); }
    /// U for what nobody expected, Q1 and Q2 for quarantine.
    static Place shelf(std::string name) { return Place(Kind::Shelf, std::move(name), 0); }
    static Place bench(std::string fixture, int dock) { return Place(Kind::Bench, std::move(fixture), dock); }
    static Place bin(std::string name) { return Place(Kind::Bin, std::move(name), 0); }

    /// Reads what `text()` writes; refuses with "place.form".
    static Expected<Place> parse(std::string_view text);

    Kind kind() const { return kind_; }
    const std::string& name() const { return name_; }
    int slot() const { return slot_; }
    /// As records keep it: "out", "cart B 7", "shelf Q2", "bench 2 9", "bin A-14".
    std::string text() const;

    bool operator==(const Place&) const = default;

private:
    Place(Kind kind, std::string name, int slot)
        : kind_(kind)
        , name_(std::move(name))
        , slot_(slot)
    {
    }
    Kind kind_;
    std::string name_;
    int slot_;
};

} // namespace lab
