// SPDX-License-Identifier: MIT
#include "carriers/sandbox/ParcelBook.h"

#include "lab/store/Sha256.h"

namespace carriers::sandbox {

void ParcelBook::add(SandboxParcel parcel)
{
    const std::lock_guard lock(mutex_);
    for (const auto& reference : parcel.references)
        byReference_.emplace(reference, parcel.number.text());
    auto number = parcel.number.text();
    parcels_.emplace(std::move(number), std::move(parcel));
}

std::optional<SandboxParcel> ParcelBook::find(const lab::TrackingNumber& number) const
{
    const std::lock_guard lock(mutex_);
    const auto found = parcels_.find(number.text());
    return found == parcels_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<SandboxParcel> ParcelBook::withReference(const std::string& reference) const
{
    const std::lock_guard lock(mutex_);
    std::vector<SandboxParcel> result;
    const auto [from, to] = byReference_.equal_range(reference);
    for (auto it = from; it != to; ++it)
        if (const auto& parcel = parcels_.at(it->second); !parcel.voided)
            result.push_back(parcel);
    return result;
}

SandboxParcel ParcelBook::addNew(SandboxParcel parcel, const std::string& account, const std::string& service,
    const std::function<void(SandboxParcel&)>& finish)
{
    // By the reference and not by a count, so that a sandbox started anew does not give numbers out twice.
    const auto digest = lab::sha256(parcel.references.empty() ? parcel.to.name : parcel.references.front());
    auto package = static_cast<int>(std::stoul(digest.substr(0, 7), nullptr, 16) % 9'000'000) + 1'000'000;
    const std::lock_guard lock(mutex_);
    while (parcels_.contains(lab::TrackingNumber::issued(account, service, package).text()))
        package = package == 9'999'999 ? 1'000'000 : package + 1;
    parcel.number = lab::TrackingNumber::issued(account, service, package);
    finish(parcel);
    for (const auto& reference : parcel.references)
        byReference_.emplace(reference, parcel.number.text());
    parcels_.emplace(parcel.number.text(), parcel);
    return parcel;
}

bool ParcelBook::voidParcel(const lab::TrackingNumber& number, lab::Instant at)
{
    const std::lock_guard lock(mutex_);
    const auto found = parcels_.find(number.text());
    if (found == parcels_.end())
        return false;
    auto& parcel = found->second;
    if (!parcel.voided) {
        parcel.voided = true;
        std::erase_if(parcel.stops, [&](const Stop& stop) { return stop.at > at; });
        parcel.stops.push_back({at, "MV", "007", "Shipment voided", parcel.from, false});
    }
    return true;
}

} // namespace carriers::sandbox
