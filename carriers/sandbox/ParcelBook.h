// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/SandboxParcel.h"

#include <functional>
#include <map>
#include <mutex>

namespace carriers::sandbox {

/// All parcels of the sandbox. Any thread; answers are copies.
class ParcelBook {
public:
    void add(SandboxParcel parcel);
    std::optional<SandboxParcel> find(const lab::TrackingNumber& number) const;
    /// The parcels that carry the reference, not counting voided ones.
    std::vector<SandboxParcel> withReference(const std::string& reference) const;
    /// Adds a parcel under a number that nobody has, made from account, service and its first reference;
    /// `finish` writes what depends on the number, such as the label.
    SandboxParcel addNew(SandboxParcel parcel, const std::string& account, const std::string& service,
        const std::function<void(SandboxParcel&)>& finish);
    /// False when there is no such parcel.
    bool voidParcel(const lab::TrackingNumber& number, lab::Instant at);

private:
    mutable std::mutex mutex_;
    std::map<std::string, SandboxParcel> parcels_;
    std::multimap<std::string, std::string> byReference_;
};

} // namespace carriers::sandbox
