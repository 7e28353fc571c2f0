// SPDX-License-Identifier: MIT
#include "carriers/ups/Options.h"

#include "lab/SecretFile.h"
#include "lab/Settings.h"

namespace carriers::ups {

HttpReach reachOf(lab::LabKind kind)
{
    return kind == lab::LabKind::Training ? HttpReach::LoopbackOnly : HttpReach::NoLoopback;
}

bool namesHost(const lab::Settings& settings) { return !settings.text("carrier.ups.api-base").empty(); }

lab::Expected<Options> optionsFrom(const lab::Settings& settings, lab::LabKind kind)
{
    for (const auto* key : {"carrier.ups.api-base", "carrier.ups.token-url", "carrier.ups.client-id",
             "carrier.ups.client-secret-file", "carrier.ups.account"})
        if (settings.text(key).empty())
            return lab::refused("carrier.unset", {{"setting", key}});
    auto secret = lab::readSecretFile(settings.text("carrier.ups.client-secret-file"));
    if (!secret)
        return tl::make_unexpected(secret.error());

    Options options;
    options.tokenUrl = settings.text("carrier.ups.token-url");
    options.apiBase = settings.text("carrier.ups.api-base");
    options.clientId = settings.text("carrier.ups.client-id");
    options.clientSecret = *secret;
    options.account = settings.text("carrier.ups.account");
    options.http.reach = reachOf(kind);
    options.http.caFile = settings.text("carrier.ups.ca-file");
    options.http.requestsPerSecond = settings.whole("carrier.rate");
    return options;
}

} // namespace carriers::ups
