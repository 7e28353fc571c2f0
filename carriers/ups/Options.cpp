// SPDX-License-Identifier: MIT
#include "carriers/ups/Options.h"

#include "lab/Settings.h"
#include "lab/values/Text.h"

#include <fstream>
#include <sys/stat.h>

namespace carriers::ups {
namespace {

    lab::Expected<std::string> readSecret(const std::string& file)
    {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            return lab::refused("carrier.secret-absent", {{"file", file}});
        if ((status.st_mode & 0777) != 0600)
            return lab::refused("carrier.secret-mode", {{"file", file}});
        std::ifstream in(file);
        std::string secret;
        std::getline(in, secret);
        if (lab::text::trimmed(secret).empty())
            return lab::refused("carrier.secret-absent", {{"file", file}});
        return std::string(lab::text::trimmed(secret));
    }

} // namespace

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
    auto secret = readSecret(settings.text("carrier.ups.client-secret-file"));
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
