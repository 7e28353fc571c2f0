// SPDX-License-Identifier: MIT
#include "carriers/ups/Errors.h"

#include "carriers/ups/Loose.h"
#include "lab/values/Text.h"

namespace carriers::ups {
namespace {

    /// Two blocked states share 403: a merchant that UPS shut out, and a login without the right to this
    /// call.
    CarrierFailure failureOf(const HttpReply& reply, const Complaint& complaint)
    {
        const auto status = std::to_string(reply.status);
        const auto detail = "HTTP " + status + " " + complaint.code + " "
                            + (complaint.words.empty() ? lab::text::shown(reply.body, 120) : complaint.words);
        switch (reply.status) {
        case 401:
            return CarrierFailure(
                {"carrier.refused-login", {{"code", complaint.code}}}, detail, Effect::None);
        case 403:
            return CarrierFailure({"carrier.blocked", {{"code", complaint.code}}}, detail, Effect::None);
        case 429:
            return CarrierFailure({"carrier.too-many", {}}, detail, Effect::None);
        default:
            break;
        }
        if (reply.status >= 500)
            return CarrierFailure({"carrier.trouble", {{"status", status}}}, detail, Effect::Perhaps);
        if (reply.status >= 400 && !complaint.code.empty())
            return CarrierFailure(
                {"carrier.rejected",
                    {{"code", complaint.code}, {"words", lab::text::shown(complaint.words, 300)}}},
                detail, Effect::None);
        // A redirect, or a 4xx page of somebody in between.
        return CarrierFailure({"carrier.garbage", {{"host", "UPS"}}}, detail, Effect::Perhaps);
    }

} // namespace

Complaint complaintOf(const std::string& body)
{
    Loose whole;
    try {
        whole = Loose::parse(body);
    } catch (const CarrierFailure&) {
        return {}; // an HTML page
    }
    for (const auto& errors : {whole.at("response").at("errors"), whole.at("errors")})
        if (errors.present())
            return {errors.text("code"), errors.text("message")};
    const auto detail = whole.at("Fault").at("detail").at("Errors").at("ErrorDetail");
    const auto primary = detail.at("PrimaryErrorCode");
    return {primary.text("Code"), primary.text("Description")};
}

void throwUnlessDone(const HttpReply& reply)
{
    if (reply.status < 200 || reply.status > 299)
        throw failureOf(reply, complaintOf(reply.body));
}

} // namespace carriers::ups
