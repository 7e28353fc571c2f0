// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsSession.h"

#include "lab/values/Text.h"
#include "ui/desktop/Background.h"
#include "ui/desktop/standards/StandardsEntry.h"

#include <Poco/String.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    using Kind = StandardsState::Kind;

    std::string wordsOf(const lab::ReferenceGas& lot)
    {
        return lot.lot + " " + std::string(lab::word(lot.use)) + " " + lot.certificate;
    }
    std::string wordsOf(const lab::Equipment& one)
    {
        return one.id + " " + std::string(lab::word(one.kind)) + " " + one.serial;
    }
    std::string wordsOf(const lab::JurisdictionRule& rule) { return rule.state + " " + rule.citation; }
    std::string wordsOf(const logistics::CarrierException& day) { return day.day.iso() + " " + day.note; }

    template <class Line>
    std::vector<std::size_t> left(const std::vector<Line>& lines, const std::string& filter)
    {
        const auto wanted = lab::text::split(filter, ' ');
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto words = Poco::toLower(wordsOf(lines[i]));
            if (std::ranges::all_of(wanted, [&](auto word) { return words.find(word) != std::string::npos; }))
                places.push_back(i);
        }
        return places;
    }

    /// What needs somebody stands first; what is out of use last.
    int rank(Level level)
    {
        return level == Level::Stop ? 0 : level == Level::Check ? 1 : level == Level::Quiet ? 3 : 2;
    }

} // namespace

StandardsSession::StandardsSession(StandardsSource& source, lab::Executor& executor)
    : source_(source)
    , executor_(executor)
{
}

template <class Ask, class Then> void StandardsSession::inBackground(Ask ask, Then then)
{
    desktop::inBackground(
        executor_, weak_from_this(), [&source = source_, ask = std::move(ask)] { return ask(source); },
        [then](StandardsSession& session, const auto& result, const std::optional<lab::Message>& trouble) {
            if (session.stopped_)
                return;
            session.state_.trouble = trouble;
            then(session, result);
            session.publish();
        });
}

void StandardsSession::publish()
{
    if (onChange && !stopped_)
        onChange(state_);
}

void StandardsSession::refresh()
{
    if (stopped_)
        return;
    inBackground([](StandardsSource& source) { return source.lists(); },
        [](StandardsSession& session, const std::optional<StandardsLists>& lists) {
            if (lists)
                session.take(*lists);
        });
}

void StandardsSession::take(StandardsLists lists)
{
    const auto* const before = state_.rule();
    const int version = before ? before->version : 0;
    state_.known = true;
    state_.lists = std::move(lists);
    applyFilter();
    if (const auto* const rule = state_.rule(); rule && rule->version != version)
        readHistory();
}

void StandardsSession::applyFilter()
{
    const auto wanted = Poco::toLower(state_.filter);
    const auto& lists = state_.lists;
    state_.gas = left(lists.gas, wanted);
    state_.equipment = left(lists.equipment, wanted);
    state_.rules = left(lists.rules, wanted);
    state_.days = left(lists.days, wanted);
    std::ranges::stable_sort(
        state_.gas, {}, [&](std::size_t i) { return rank(standingOf(lists.gas[i], lists.today).level); });
    std::ranges::stable_sort(state_.equipment, {},
        [&](std::size_t i) { return rank(standingOf(lists.equipment[i], lists.today).level); });
    // Unsigned rows that most clients wait for come first.
    std::ranges::stable_sort(state_.rules, {}, [&](std::size_t i) {
        const auto& rule = lists.rules[i];
        const auto clients = lists.clients.find(rule.state);
        return std::pair(rule.signedBy.has_value(), clients == lists.clients.end() ? 0 : -clients->second);
    });
}

void StandardsSession::filter(const std::string& text)
{
    if (text == state_.filter)
        return;
    state_.filter = text;
    applyFilter();
    publish();
}

void StandardsSession::choose(const StandardsState::Choice& choice)
{
    if (choice == state_.chosen)
        return;
    state_.chosen = choice;
    state_.act.reset();
    state_.refusal.reset();
    state_.said.reset();
    state_.history.clear();
    if (state_.rule())
        readHistory();
    publish();
}

void StandardsSession::readHistory()
{
    const auto state = state_.chosen.id;
    inBackground([state](StandardsSource& source) { return source.history(state); },
        [state](StandardsSession& session, const std::optional<std::vector<lab::JurisdictionRule>>& rows) {
            if (rows && session.state_.chosen == StandardsState::Choice {Kind::Rule, state})
                session.state_.history = *rows;
        });
}

void StandardsSession::begin(StandardsAct act)
{
    if (state_.acting)
        return;
    state_.refusal.reset();
    state_.said.reset();
    if (!fieldsOf(act, state_).empty()) {
        state_.act = act;
        return publish();
    }
    const auto work = workOf(act, {});
    if (!work)
        return;
    perform(*work);
}

void StandardsSession::leave()
{
    state_.act.reset();
    state_.refusal.reset();
    publish();
}

lab::Expected<StandardsSession::Work> StandardsSession::workOf(
    StandardsAct act, const std::vector<std::string>& typed) const
{
    const auto id = state_.chosen.id;
    const auto dayOf = [](const std::string& text) { return lab::Date::parse(lab::text::trimmed(text)); };
    switch (act) {
    case StandardsAct::AddGas:
        return gasOf(typed).map(
            [](const auto& gas) -> Work { return [gas](StandardsSource& s) { return s.addGas(gas); }; });
    case StandardsAct::RetireGas:
        return [id, why = typed.at(0)](StandardsSource& s) { return s.retireGas(id, why); };
    case StandardsAct::AddInstrument:
        return instrumentOf(typed, state_.lists.today).map([](const auto& one) -> Work {
            return [one](StandardsSource& s) { return s.addInstrument(one); };
        });
    case StandardsAct::Calibrated:
        return calibrationOf(typed).map([id](const auto& calibration) -> Work {
            return [id, calibration](StandardsSource& s) { return s.calibrated(id, calibration); };
        });
    case StandardsAct::RetireInstrument:
        return [id, why = typed.at(0)](StandardsSource& s) { return s.retireInstrument(id, why); };
    case StandardsAct::AllowMail:
        return [id](StandardsSource& s) { return s.signRule(id, lab::MailIn::Yes); };
    case StandardsAct::ForbidMail:
        return [id](StandardsSource& s) { return s.signRule(id, lab::MailIn::No); };
    case StandardsAct::ConfirmYear: {
        const auto year = lab::text::parseInteger(lab::text::trimmed(typed.at(0)));
        if (!year || *year < 2000 || *year > 2100)
            return lab::refused("calendar.year", {{"text", lab::text::shown(typed.at(0))}});
        return [year = static_cast<int>(*year)](StandardsSource& s) { return s.confirmYear(year); };
    }
    case StandardsAct::Rest:
    case StandardsAct::Work:
        return dayOf(typed.at(0))
            .map([works = act == StandardsAct::Work, why = typed.at(1)](const lab::Date& day) -> Work {
                return [day, works, why](StandardsSource& s) { return s.except(day, works, why); };
            });
    case StandardsAct::ClearDay:
        break;
    }
    return dayOf(id).map(
        [](const lab::Date& day) -> Work { return [day](StandardsSource& s) { return s.clearDay(day); }; });
}

void StandardsSession::enter(const std::vector<std::string>& typed)
{
    if (state_.acting || !state_.act || typed.size() != fieldsOf(*state_.act, state_).size())
        return;
    const auto work = workOf(*state_.act, typed);
    if (!work) {
        state_.refusal = work.error();
        return publish();
    }
    perform(*work);
}

void StandardsSession::perform(const Work& work)
{
    state_.acting = true;
    publish();
    inBackground([work](StandardsSource& source) { return work(source); },
        [work](StandardsSession& session, const std::optional<lab::Expected<void>>& done) {
            auto& state = session.state_;
            state.acting = false;
            if (!done)
                return;
            if (!*done && done->error().code == "sign-in.prove" && session.onProofWanted)
                return session.onProofWanted([self = session.weak_from_this(), work] {
                    if (const auto again = self.lock())
                        again->perform(work);
                });
            if (!*done) {
                state.refusal = done->error();
                return;
            }
            state.act.reset();
            state.refusal.reset();
            state.said = lab::Message {"standards.entered", {}};
            ++state.done;
            session.refresh();
        });
}

void StandardsSession::stop() { stopped_ = true; }

} // namespace ui::desktop
