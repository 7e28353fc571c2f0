// SPDX-License-Identifier: MIT
#include "carriers/sandbox/Faults.h"

#include "lab/records/Words.h"

namespace carriers::sandbox {
namespace {

    constexpr lab::Words<FaultKind, 11> names {{{
        {FaultKind::Down, "down"},
        {FaultKind::Slow, "slow"},
        {FaultKind::Hang, "hang"},
        {FaultKind::Unauthorized, "unauthorized"},
        {FaultKind::TooMany, "too-many"},
        {FaultKind::Garbage, "garbage"},
        {FaultKind::CutJson, "cut-json"},
        {FaultKind::Error500, "error-500"},
        {FaultKind::ExpiredToken, "expired-token"},
        {FaultKind::LostReply, "lost-reply"},
        {FaultKind::WrongCertificate, "wrong-certificate"},
    }}};

    lab::Message refusalOf(std::string_view text)
    {
        std::string known;
        for (const auto& row : names.rows)
            known += (known.empty() ? "" : ", ") + std::string(row.second);
        return {"sandbox.fault", {{"text", lab::text::shown(text)}, {"known", known}}};
    }

} // namespace

lab::Expected<Fault> Fault::parse(std::string_view text)
{
    const auto colon = text.find(':');
    const auto kind = names.parse(text.substr(0, colon), "sandbox.fault");
    if (!kind)
        return tl::make_unexpected(refusalOf(text));
    if (colon == std::string_view::npos)
        return Fault {*kind, always};
    const auto times = lab::text::parseInteger(text.substr(colon + 1));
    if (!times || *times < 1 || *times > 1'000'000)
        return tl::make_unexpected(refusalOf(text));
    return Fault {*kind, static_cast<int>(*times)};
}

void Faults::add(Fault fault)
{
    const std::lock_guard lock(mutex_);
    left_[fault.kind] = fault.times;
}

void Faults::clear()
{
    const std::lock_guard lock(mutex_);
    left_.clear();
}

bool Faults::strikes(FaultKind kind)
{
    const std::lock_guard lock(mutex_);
    const auto found = left_.find(kind);
    if (found == left_.end())
        return false;
    if (found->second != Fault::always && --found->second == 0)
        left_.erase(found);
    return true;
}

bool Faults::has(FaultKind kind) const
{
    const std::lock_guard lock(mutex_);
    return left_.contains(kind);
}

} // namespace carriers::sandbox
