// SPDX-License-Identifier: MIT
#include "logistics/rules/RuleBook.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/RuleStore.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace logistics {
namespace {

    const lab::CommandKind takeInKind {"rules.take-in", {lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind signKind {"rules.sign", {lab::Role::Supervisor}, lab::Presence::JustProved};

    /// Whether they say the same, whoever signed them.
    bool saysTheSame(const lab::JurisdictionRule& one, const lab::JurisdictionRule& other)
    {
        const bool sameMail = one.mailIn == other.mailIn
                              // A sheet does not know what a supervisor has decided since.
                              || (one.mailIn == lab::MailIn::Unknown && other.signedBy);
        return sameMail && one.intervalDays == other.intervalDays && one.graceDays == other.graceDays
               && one.returnDays == other.returnDays && one.citation == other.citation
               && one.confidence == other.confidence && one.counting == other.counting;
    }

} // namespace

std::vector<lab::JurisdictionRule> RuleBook::newest() const { return lab::RuleStore(database_).newest(); }

lab::Expected<std::vector<std::string>> RuleBook::takeIn(
    const std::vector<lab::JurisdictionRule>& rules, const lab::SignedIn& who)
{
    std::vector<std::string> changed;
    Poco::JSON::Object request;
    request.set("rows", static_cast<int>(rules.size()));
    const auto done = lab::Commands(database_, clock_)
                          .perform(lab::Commands::newId(), takeInKind, who, request,
                              [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                  lab::RuleStore store(database_);
                                  const auto known = store.newest();
                                  Poco::JSON::Array states;
                                  for (auto rule : rules) {
                                      const auto old =
                                          std::ranges::find(known, rule.state, &lab::JurisdictionRule::state);
                                      if (old != known.end() && saysTheSame(rule, *old))
                                          continue;
                                      rule.version = old == known.end() ? 1 : old->version + 1;
                                      rule.signedBy.reset();
                                      rule.signedAt.reset();
                                      store.add(rule);
                                      changed.push_back(rule.state);
                                      states.add(rule.state);
                                  }
                                  Poco::JSON::Object body;
                                  body.set("states", states);
                                  return lab::Applied {"rules", body, Poco::JSON::Object()};
                              });
    if (!done)
        return tl::make_unexpected(done.error());
    return changed;
}

lab::Expected<lab::JurisdictionRule> RuleBook::sign(
    const std::string& state, lab::MailIn mailIn, const lab::SignedIn& who)
{
    if (mailIn == lab::MailIn::Unknown)
        return lab::refused("rule.mail-undecided", {{"state", state}});
    std::optional<lab::JurisdictionRule> signedRule;
    Poco::JSON::Object request;
    request.set("state", state);
    request.set("mail_in", std::string(word(mailIn)));
    const auto done = lab::Commands(database_, clock_)
                          .perform(lab::Commands::newId(), signKind, who, request,
                              [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                                  lab::RuleStore store(database_);
                                  const auto known = store.newest();
                                  const auto old =
                                      std::ranges::find(known, state, &lab::JurisdictionRule::state);
                                  if (old == known.end())
                                      return lab::refused("rule.unknown-state", {{"state", state}});
                                  signedRule = *old;
                                  signedRule->version = old->version + 1;
                                  signedRule->mailIn = mailIn;
                                  signedRule->signedBy = who.staff.id;
                                  signedRule->signedAt = now;
                                  store.add(*signedRule);
                                  Poco::JSON::Object body;
                                  body.set("version", signedRule->version);
                                  body.set("mail_in", std::string(word(mailIn)));
                                  return lab::Applied {state, body, Poco::JSON::Object()};
                              });
    if (!done)
        return tl::make_unexpected(done.error());
    return *signedRule;
}

} // namespace logistics
