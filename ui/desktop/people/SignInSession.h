// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "lab/people/Secret.h"
#include "lab/records/Staff.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {
class Workstation;
}

namespace ui::desktop {

/// Who works at this window, without the window: signing in and out, another person, and the lock after a
/// while without a key or a click. The lock covers the screens and refuses commands; what runs goes on. UI
/// thread only; checking a PIN takes a tenth of a second and runs in the background.
class SignInSession : public std::enable_shared_from_this<SignInSession> {
public:
    /// What covers the screens.
    enum class Cover {
        None,
        SignIn, ///< nobody is signed in
        Locked, ///< whoever is signed in went away
        Switch, ///< somebody else wants to sign in; may be taken back
        Prove, ///< whoever is signed in gives the passphrase for a signature; may be taken back
    };

    struct State {
        Cover cover = Cover::None;
        bool training = false; ///< its fictitious people sign in by a click
        std::vector<lab::Staff> people; ///< of a training lab
        lab::SignedIn who;
        bool busy = false;
        std::optional<lab::Message> trouble;
    };

    SignInSession(Workstation& workstation, lab::Executor& executor, std::chrono::minutes lockAfter);

    const State& state() const { return state_; }
    std::function<void(const State&)> onChange;

    /// A name or badge with the PIN. A person who is signed in opens the screen again.
    void signIn(const std::string& who, lab::Secret secret);
    /// One of a training lab's people.
    void choose(const std::string& staff);
    void signOut();
    /// Offers another sign-in; cancel() returns to whoever is signed in.
    void switchPerson();
    /// Asks for the passphrase again, and goes on with `then` when it was right.
    void askProof(std::function<void()> then);
    void cancel();
    void lock();

    /// A key or a click came.
    void touched() { lastTouch_ = std::chrono::steady_clock::now(); }
    /// Looks whether it is time to lock; the window's clock calls it.
    void tick();

private:
    void inBackground(std::function<lab::Expected<lab::SignedIn>(Workstation&)> work);
    void cover(Cover cover);
    void publish();

    Workstation& workstation_;
    lab::Executor& executor_;
    std::chrono::minutes lockAfter_;
    std::chrono::steady_clock::time_point lastTouch_ = std::chrono::steady_clock::now();
    State state_;
    std::function<void()> afterProof_;
};

} // namespace ui::desktop
