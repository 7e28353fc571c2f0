// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Dynamic/Var.h>

#include <string>
#include <string_view>
#include <vector>

namespace carriers::ups {

/// A part of UPS's JSON, read as UPS really writes it: what should be a list comes as a single object now and
/// then, what should be text as a number, and anything may be missing, which reads as empty.
class Loose {
public:
    /// Throws CarrierFailure "carrier.garbage" for what is no JSON object, or nests deeper than 32.
    static Loose parse(const std::string& body);

    Loose() = default;

    /// The member of that name; of a list, its first element's.
    Loose at(const std::string& name) const;
    /// A list's elements, a single value as one, nothing as none.
    std::vector<Loose> list() const;
    /// Text or number as text, trimmed; empty for anything else.
    std::string text() const;
    std::string text(const std::string& name) const { return at(name).text(); }
    bool present() const { return !value_.isEmpty(); }

private:
    explicit Loose(Poco::Dynamic::Var value)
        : value_(std::move(value))
    {
    }
    Poco::Dynamic::Var value_;
};

} // namespace carriers::ups
