// SPDX-License-Identifier: MIT
#include "carriers/HttpClient.h"

#include "carriers/HttpWorker.h"

namespace carriers {

HttpClient::HttpClient(HttpOptions options, std::shared_ptr<Pace> pace)
    : pace_(std::move(pace))
    , worker_(std::make_unique<HttpWorker>(std::move(options), pace_))
{
}
HttpClient::~HttpClient() = default;

std::future<HttpOutcome> HttpClient::start(HttpRequest request) { return worker_->start(std::move(request)); }

HttpReply HttpClient::send(HttpRequest request)
{
    auto outcome = start(std::move(request)).get();
    if (!outcome.result)
        throw std::move(outcome.result).error();
    return *std::move(outcome.result);
}

} // namespace carriers
