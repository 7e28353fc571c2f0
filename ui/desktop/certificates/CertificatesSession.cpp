// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/CertificatesSession.h"

#include "lab/values/Text.h"
#include "scanner/payload/CertificateCode.h"
#include "ui/desktop/Background.h"

#include <Poco/String.h>

#include <algorithm>
#include <utility>

namespace ui::desktop {
namespace {

    using Choice = CertificatesState::Choice;
    using Kind = CertificatesState::Kind;

    template <class Line> const Line* withId(const std::vector<Line>& lines, const std::string& id)
    {
        const auto found = std::ranges::find(lines, id, &Line::id);
        return found == lines.end() ? nullptr : &*found;
    }

    std::string wordsOf(const calibration::CalibrationRun& run)
    {
        return run.module.text() + " " + run.technician;
    }

    std::string wordsOf(const calibration::CertificateRecord& record)
    {
        return record.module.text() + " " + record.id + " " + std::string(word(record.state));
    }

    std::string wordsOf(const calibration::ImpactCase& one)
    {
        std::string words = one.module.text() + " " + (one.client ? one.client->text() : std::string());
        for (const auto& kit : one.kits)
            words += " " + kit;
        return words;
    }

    /// The places of lines that hold every word of the filter.
    template <class Line>
    std::vector<std::size_t> left(const std::vector<Line>& lines, const std::string& filter)
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto words = Poco::toLower(wordsOf(lines[i]));
            const auto wanted = lab::text::split(filter, ' ');
            if (std::ranges::all_of(wanted, [&](auto word) { return words.find(word) != std::string::npos; }))
                places.push_back(i);
        }
        return places;
    }

} // namespace

int CertificatesState::openCases() const
{
    return static_cast<int>(
        std::ranges::count_if(lists.cases, [](const auto& one) { return !one.decision; }));
}

const calibration::CalibrationRun* CertificatesState::run() const
{
    return chosen.kind == Kind::Run ? withId(lists.toSign, chosen.id) : nullptr;
}

const calibration::CertificateRecord* CertificatesState::certificate() const
{
    return chosen.kind == Kind::Certificate ? withId(lists.certificates, chosen.id) : nullptr;
}

const calibration::ImpactCase* CertificatesState::impactCase() const
{
    return chosen.kind == Kind::Case ? withId(lists.cases, chosen.id) : nullptr;
}

CertificatesSession::CertificatesSession(
    CertificatesSource& source, lab::Executor& executor, const lab::Clock& clock)
    : source_(source)
    , executor_(executor)
    , clock_(clock)
{
}

template <class Work, class Then> void CertificatesSession::inBackground(Work work, Then then)
{
    desktop::inBackground(
        executor_, weak_from_this(), [&source = source_, work = std::move(work)] { return work(source); },
        [then](CertificatesSession& session, const auto& result, const std::optional<lab::Message>& trouble) {
            if (session.stopped_)
                return;
            if (trouble)
                session.fail(*trouble);
            then(session, result);
            session.publish();
        });
}

void CertificatesSession::refresh()
{
    if (stopped_)
        return;
    if (reading_) {
        readAgain_ = true;
        return;
    }
    reading_ = true;
    inBackground([](CertificatesSource& source) { return source.lists(); },
        [](CertificatesSession& session, const std::optional<CertificateLists>& lists) {
            session.reading_ = false;
            if (lists)
                session.take(*lists);
            if (std::exchange(session.readAgain_, false))
                session.refresh();
        });
}

void CertificatesSession::take(CertificateLists lists)
{
    state_.known = true;
    const auto stood = state_.certificate() ? std::optional(state_.certificate()->state) : std::nullopt;
    state_.lists = std::move(lists);
    applyFilter();
    const bool gone = !state_.run() && !state_.certificate() && !state_.impactCase();
    // A run that was signed makes room for the next.
    if (gone && !state_.lists.toSign.empty())
        layOpen({Kind::Run, state_.lists.toSign.front().id});
    else if (gone)
        layOpen({});
    else if (!state_.view || (stood && state_.certificate()->state != *stood))
        open(); // it was amended or revoked meanwhile, or could not be laid open before
}

void CertificatesSession::applyFilter()
{
    const auto wanted = Poco::toLower(state_.filter);
    state_.toSign = left(state_.lists.toSign, wanted);
    state_.certificates = left(state_.lists.certificates, wanted);
    state_.cases = left(state_.lists.cases, wanted);
}

void CertificatesSession::filter(const std::string& text)
{
    if (text == state_.filter)
        return;
    state_.filter = text;
    applyFilter();
    publish();
}

void CertificatesSession::choose(const Choice& choice)
{
    if (choice == state_.chosen)
        return;
    state_.done.reset();
    layOpen(choice);
    publish();
}

void CertificatesSession::layOpen(const Choice& choice)
{
    state_.chosen = choice;
    state_.view.reset();
    open();
}

bool CertificatesSession::find(const std::string& code)
{
    const auto& lists = state_.lists;
    if (const auto paper = scanner::parseCertificateCode(code)) {
        const auto* const record = withId(lists.certificates, paper->id);
        if (!record)
            fail({"certificate.unknown", {{"certificate", paper->id}}});
        else if (record->sha256 != paper->hash)
            fail({"certificate.other-paper", {{"certificate", paper->id}}});
        else
            state_.trouble.reset();
        if (record)
            choose({Kind::Certificate, paper->id});
        publish();
        return true;
    }
    const auto same = [&](const auto& line) { return line.module.text() == code; };
    if (const auto run = std::ranges::find_if(lists.toSign, same); run != lists.toSign.end())
        choose({Kind::Run, run->id});
    else if (const auto record = std::ranges::find_if(
                 lists.certificates, [&](const auto& line) { return same(line) || line.id == code; });
             record != lists.certificates.end())
        choose({Kind::Certificate, record->id});
    else
        return false;
    return true;
}

void CertificatesSession::open()
{
    const auto chosen = state_.chosen;
    std::string run = chosen.id;
    if (chosen.kind == Kind::None)
        return;
    if (const auto* const impactCase = state_.impactCase())
        run = impactCase->run;
    inBackground(
        [chosen, run](CertificatesSource& source) {
            return chosen.kind == Kind::Certificate ? source.open(chosen.id) : source.draft(run);
        },
        [chosen](CertificatesSession& session, const std::optional<lab::Expected<CertificateView>>& view) {
            if (session.state_.chosen != chosen || !view)
                return;
            if (*view)
                session.state_.view = **view;
            else
                session.fail(view->error());
        });
}

void CertificatesSession::act(const Act& work)
{
    if (state_.acting || stopped_)
        return;
    state_.acting = true;
    state_.done.reset();
    state_.trouble.reset();
    inBackground(
        work, [work](CertificatesSession& session, const std::optional<lab::Expected<lab::Message>>& result) {
            session.state_.acting = false;
            if (!result)
                return;
            if (*result) {
                session.state_.done = **result;
                session.refresh();
            } else if (result->error().code == "sign-in.prove" && session.onProofWanted) {
                session.onProofWanted([self = session.weak_from_this(), work] {
                    if (const auto again = self.lock())
                        again->act(work);
                });
            } else {
                session.fail(result->error());
            }
        });
    publish();
}

void CertificatesSession::sign()
{
    if (const auto* const run = state_.run())
        act([id = run->id](CertificatesSource& source) { return source.sign(id); });
}

void CertificatesSession::amend(const std::string& change)
{
    if (const auto* const record = state_.certificate())
        act([id = record->id, change](CertificatesSource& source) { return source.amend(id, change); });
}

void CertificatesSession::revoke(const std::string& reason)
{
    if (const auto* const record = state_.certificate())
        act([id = record->id, reason](CertificatesSource& source) { return source.revoke(id, reason); });
}

void CertificatesSession::decide(calibration::ImpactDecision decision, const std::string& reason)
{
    if (const auto* const one = state_.impactCase())
        act([id = one->id, decision, reason](
                CertificatesSource& source) { return source.decide(id, decision, reason); });
}

void CertificatesSession::fail(const lab::Message& message) { state_.trouble = {message, clock_.now()}; }

void CertificatesSession::stop()
{
    stopped_ = true;
    onChange = nullptr;
    onProofWanted = nullptr;
}

void CertificatesSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
