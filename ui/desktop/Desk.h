// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"
#include "ui/desktop/widgets/StatusStrip.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// Whoever signs proves that it is them; then what was handed over is done.
using Proof = std::function<void(std::function<void()>)>;

/// A page of the window. The window asks whichever page is open; what a page has no answer to is the
/// window's. Window thread only.
class Desk : public Painted {
public:
    /// How a page is called on the rail.
    struct Sign {
        const char* icon;
        const char* title; ///< a code
    };
    const Sign& sign() const { return sign_; }

    /// Where F6 leads, in order; what is hidden is left out by the window.
    virtual std::vector<wxWindow*> stops() const { return {}; }
    /// What the scan box asks for while this page is open: a code.
    virtual std::string wanted() const { return "desktop.scan.any"; }
    /// A function key, Escape, or a letter with Ctrl, with its `wxMOD_` flags. False when it means nothing
    /// here.
    virtual bool key(int /*key*/, int /*modifiers*/) { return false; }
    /// What stands in the scan box, to find lines by; empty once another page is open.
    virtual void filter(const std::string& /*text*/) {}
    /// Enter in the scan box: true when what stands there was a word to find lines by, and they have the
    /// keyboard now.
    virtual bool enterLines() { return false; }
    /// A scan. False when it is none of this page's business: it goes to the returns desk.
    virtual bool take(const std::string& /*scan*/) { return false; }
    virtual void opened() {}
    /// Somebody changed the lab's records.
    virtual void refresh() {}
    /// The window is about to go: nothing may call this page any more.
    virtual void stop() {}
    /// How many pieces of work wait here, for the rail.
    virtual int waiting() const { return 0; }
    /// What everybody must know wherever they are, for the foot of the window.
    virtual std::optional<StatusStrip::Field> alarm() const { return std::nullopt; }
    /// How a signature given on this page is proved; without it, it needs no proof.
    virtual void setProof(const Proof& /*proof*/) {}

    /// Set by the window: what this page answers has changed.
    std::function<void()> onAnswersChanged;

protected:
    Desk(wxWindow* parent, Sign sign)
        : Painted(parent)
        , sign_(sign)
    {
    }

    void answersChanged() const
    {
        if (onAnswersChanged)
            onAnswersChanged();
    }

private:
    Sign sign_;
};

} // namespace ui::desktop
