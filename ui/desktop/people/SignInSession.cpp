// SPDX-License-Identifier: MIT
#include "ui/desktop/people/SignInSession.h"

#include "lab/people/SignInDesk.h"
#include "lab/values/Failure.h"
#include "ui/Workstation.h"

#include <utility>

namespace ui::desktop {

SignInSession::SignInSession(
    Workstation& workstation, lab::Executor& executor, std::chrono::minutes lockAfter)
    : workstation_(workstation)
    , executor_(executor)
    , lockAfter_(lockAfter)
{
    state_.training = workstation_.signInDesk().isTraining();
    if (state_.training)
        state_.people = workstation_.signInDesk().people();
    state_.who = workstation_.signedIn();
    if (!state_.training)
        state_.cover = Cover::SignIn;
}

void SignInSession::signIn(const std::string& who, lab::Secret secret)
{
    const auto present = state_.who;
    const bool here = state_.cover == Cover::Locked || state_.cover == Cover::Prove;
    // Shared, because a function that is handed on must be copyable, and a secret is not.
    inBackground([who, present, here, shared = std::make_shared<lab::Secret>(std::move(secret))](
                     Workstation& workstation) -> lab::Expected<lab::SignedIn> {
        auto& desk = workstation.signInDesk();
        if (!here)
            return desk.signIn(who, *shared);
        if (auto proved = desk.prove(present, *shared); !proved)
            return tl::make_unexpected(proved.error());
        return present;
    });
}

void SignInSession::choose(const std::string& staff)
{
    const auto present = state_.who;
    const bool here = state_.cover == Cover::Locked && present.staff.id == staff && !present.session.empty();
    inBackground([staff, present, here](Workstation& workstation) -> lab::Expected<lab::SignedIn> {
        auto& desk = workstation.signInDesk();
        if (!here)
            return desk.signInTraining(staff);
        if (auto open = desk.unlockTraining(present); !open)
            return tl::make_unexpected(open.error());
        return present;
    });
}

void SignInSession::inBackground(std::function<lab::Expected<lab::SignedIn>(Workstation&)> work)
{
    if (state_.busy)
        return;
    state_.busy = true;
    state_.trouble.reset();
    publish();
    executor_.inBackground([&workstation = workstation_, &executor = executor_, self = weak_from_this(),
                               work = std::move(work)] {
        lab::Expected<lab::SignedIn> answer = lab::refused("sign-in.needed");
        try {
            answer = work(workstation);
            if (answer && answer->session != workstation.signedIn().session)
                workstation.signIn(*answer);
        } catch (const lab::Failure& failure) {
            answer = tl::make_unexpected(failure.message());
        } catch (const std::exception& unforeseen) {
            answer = lab::refused("desktop.trouble.unforeseen", {{"detail", unforeseen.what()}});
        }
        executor.onUiThread([self, answer] {
            const auto session = self.lock();
            if (!session)
                return;
            session->state_.busy = false;
            if (answer) {
                session->state_.who = *answer;
                session->state_.cover = Cover::None;
                session->touched();
            } else {
                session->state_.trouble = answer.error();
            }
            session->publish();
            if (answer)
                if (const auto then = std::exchange(session->afterProof_, {}))
                    then();
        });
    });
}

void SignInSession::signOut()
{
    workstation_.signOut(lab::SessionEnd::SignedOut);
    state_.who = workstation_.signedIn();
    cover(Cover::SignIn);
}

void SignInSession::switchPerson()
{
    if (state_.cover == Cover::None)
        cover(Cover::Switch);
    else if (state_.cover == Cover::Locked)
        cover(Cover::SignIn);
}

void SignInSession::askProof(std::function<void()> then)
{
    if (state_.cover != Cover::None)
        return;
    cover(Cover::Prove);
    afterProof_ = std::move(then);
}

void SignInSession::cancel()
{
    if (state_.cover == Cover::Switch || state_.cover == Cover::Prove)
        cover(Cover::None);
}

void SignInSession::lock()
{
    if (state_.cover == Cover::SignIn || state_.cover == Cover::Locked)
        return;
    workstation_.signInDesk().lock(state_.who);
    cover(Cover::Locked);
}

void SignInSession::tick()
{
    if (state_.cover != Cover::SignIn && std::chrono::steady_clock::now() - lastTouch_ >= lockAfter_)
        lock();
}

void SignInSession::cover(Cover cover)
{
    state_.cover = cover;
    state_.trouble.reset();
    afterProof_ = {};
    publish();
}

void SignInSession::publish()
{
    if (onChange)
        onChange(state_);
}

} // namespace ui::desktop
