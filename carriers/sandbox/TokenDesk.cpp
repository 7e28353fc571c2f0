// SPDX-License-Identifier: MIT
#include "carriers/sandbox/TokenDesk.h"

#include "lab/store/Json.h"

#include <Poco/Base64Decoder.h>
#include <Poco/JSON/Object.h>
#include <Poco/UUIDGenerator.h>

#include <sstream>

namespace carriers::sandbox {
namespace {

    std::string after(const std::string& text, const std::string& start)
    {
        return text.starts_with(start) ? text.substr(start.size()) : std::string();
    }

    std::string decoded(const std::string& base64)
    {
        std::istringstream in(base64);
        Poco::Base64Decoder decoder(in);
        return std::string(std::istreambuf_iterator<char>(decoder), {});
    }

} // namespace

Answer TokenDesk::give(const Question& question)
{
    if (question.body != "grant_type=client_credentials")
        return refusal(400, "10400", "Invalid grant_type");
    if (decoded(after(question.header("authorization"), "Basic "))
        != std::string(clientId) + ":" + clientSecret)
        return refusal(401, "10401", "ClientId is Invalid");
    const auto token = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    {
        const std::lock_guard lock(mutex_);
        tokens_.insert(token);
    }
    Poco::JSON::Object body;
    body.set("token_type", "Bearer");
    body.set("client_id", clientId);
    body.set("access_token", token);
    body.set("expires_in", "3599");
    body.set("refresh_count", "0");
    body.set("status", "approved");
    return {200, lab::canonical(body)};
}

bool TokenDesk::knows(const Question& question) const
{
    const std::lock_guard lock(mutex_);
    return tokens_.contains(after(question.header("authorization"), "Bearer "));
}

void TokenDesk::lapse(const Question& question)
{
    const std::lock_guard lock(mutex_);
    tokens_.erase(after(question.header("authorization"), "Bearer "));
}

} // namespace carriers::sandbox
