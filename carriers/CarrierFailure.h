// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Failure.h"

namespace carriers {

/// What a call that failed may have done at the carrier: whoever paid for a label must know.
enum class Effect {
    None, ///< the carrier did not take the request, or said no
    Perhaps, ///< the request went out and its answer never came, or cannot be read
};

/// A call to a carrier failed. Codes: "carrier.unreachable", "carrier.slow", "carrier.certificate",
/// "carrier.cut", "carrier.garbage", "carrier.trouble", "carrier.refused-login", "carrier.blocked",
/// "carrier.too-many", "carrier.rejected", "carrier.url", "carrier.training-host", "carrier.live-host",
/// "carrier.ca-file".
class CarrierFailure : public lab::Failure {
public:
    CarrierFailure(lab::Message message, const std::string& detail, Effect effect)
        : lab::Failure(std::move(message), detail)
        , effect_(effect)
    {
    }

    Effect effect() const { return effect_; }

private:
    Effect effect_;
};

} // namespace carriers
