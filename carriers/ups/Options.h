// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Http.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Expected.h"

namespace lab {
class Settings;
}

namespace carriers::ups {

/// How UPS is reached, and as whom.
struct Options {
    std::string tokenUrl;
    std::string apiBase; ///< up to and with "/api"
    std::string clientId;
    std::string clientSecret;
    std::string account; ///< the shipper's number, six characters
    HttpOptions http;
};

/// Which hosts a lab of that kind may speak to.
HttpReach reachOf(lab::LabKind kind);

/// True when the settings name a UPS host; a training lab whose settings do not uses its own sandbox.
bool namesHost(const lab::Settings& settings);

/// From `carrier.*`. Refuses with "carrier.unset" {setting}, and as lab::readSecretFile does.
lab::Expected<Options> optionsFrom(const lab::Settings& settings, lab::LabKind kind);

} // namespace carriers::ups
