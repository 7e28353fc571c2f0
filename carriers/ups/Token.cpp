// SPDX-License-Identifier: MIT
#include "carriers/ups/Token.h"

#include "carriers/ups/Errors.h"
#include "carriers/ups/Loose.h"
#include "lab/values/Text.h"

#include <Poco/Base64Encoder.h>

#include <algorithm>
#include <sstream>

namespace carriers::ups {
namespace {

    std::string base64(const std::string& text)
    {
        std::ostringstream out;
        Poco::Base64Encoder encoder(out);
        encoder.rdbuf()->setLineLength(0);
        encoder << text;
        encoder.close();
        return out.str();
    }

} // namespace

std::string Token::text()
{
    const std::lock_guard lock(mutex_);
    if (text_.empty() || http_.pace().now() >= renewAt_)
        fetch();
    return text_;
}

void Token::refused(const std::string& text)
{
    const std::lock_guard lock(mutex_);
    if (text == text_)
        text_.clear();
}

void Token::fetch()
{
    text_.clear();
    const auto asked = http_.pace().now();
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = options_.tokenUrl;
    request.headers = {"Authorization: Basic " + base64(options_.clientId + ":" + options_.clientSecret),
        "Content-Type: application/x-www-form-urlencoded", "Accept: application/json"};
    request.body = "grant_type=client_credentials";
    try {
        const auto reply = http_.send(std::move(request));
        throwUnlessDone(reply);
        const auto pass = Loose::parse(reply.body);
        const auto life = lab::text::parseInteger(pass.text("expires_in")).value_or(0);
        const auto text = pass.text("access_token");
        if (text.empty() || !lab::text::isPrintableAscii(text))
            throw CarrierFailure({"carrier.garbage", {{"host", "UPS"}}}, "no access_token", Effect::None);
        text_ = text;
        renewAt_ = asked + std::chrono::seconds(std::clamp<std::int64_t>(life, 0, 24 * 3600)) * 4 / 5;
    } catch (const CarrierFailure& failure) {
        // A token buys nothing: whatever happened to it, the call it was for never went out.
        throw CarrierFailure(failure.message(), failure.detail(), Effect::None);
    }
}

} // namespace carriers::ups
