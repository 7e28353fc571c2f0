// SPDX-License-Identifier: MIT
#include "carriers/ups/Session.h"

#include "carriers/ups/Errors.h"

#include <Poco/UUIDGenerator.h>

#include <algorithm>

namespace carriers::ups {
namespace {

    /// UPS takes 32 characters, so the dashes of a UUID go.
    std::string newTransaction()
    {
        auto id = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
        std::erase(id, '-');
        return id;
    }

    bool refusedToken(const HttpOutcome& outcome) { return outcome.result && outcome.result->status == 401; }

} // namespace

Session::Session(Options options, std::shared_ptr<Pace> pace)
    : options_(std::move(options))
    , http_(options_.http, std::move(pace))
    , token_(http_, options_)
{
}

HttpReply Session::get(const std::string& path) { return call(HttpRequest::Method::Get, path, {}); }

HttpReply Session::post(const std::string& path, const std::string& json)
{
    auto reply = call(HttpRequest::Method::Post, path, json);
    throwUnlessDone(reply);
    return reply;
}

HttpReply Session::remove(const std::string& path)
{
    auto reply = call(HttpRequest::Method::Delete, path, {});
    throwUnlessDone(reply);
    return reply;
}

HttpRequest Session::request(
    HttpRequest::Method method, const std::string& path, const std::string& token) const
{
    HttpRequest request;
    request.method = method;
    request.url = options_.apiBase + path;
    request.headers = {"Authorization: Bearer " + token, "transId: " + newTransaction(),
        "transactionSrc: flexcal", "Accept: application/json", "Content-Type: application/json"};
    return request;
}

HttpReply Session::call(HttpRequest::Method method, const std::string& path, const std::string& json)
{
    const auto once = [&] {
        const auto token = token_.text();
        auto asked = request(method, path, token);
        asked.body = json;
        auto reply = http_.send(std::move(asked));
        if (reply.status == 401)
            token_.refused(token);
        return reply;
    };
    auto reply = once();
    // Whoever says 401 has not carried the call out, so even one that buys a label may be repeated.
    if (reply.status == 401)
        reply = once();
    if (reply.status == 401)
        throwUnlessDone(reply);
    return reply;
}

std::vector<HttpOutcome> Session::getAll(
    const std::vector<std::string>& paths, std::chrono::milliseconds patience)
{
    const auto began = http_.pace().now();
    const auto start = [&](const std::string& path, const std::string& token) {
        auto asked = request(HttpRequest::Method::Get, path, token);
        asked.priority = HttpRequest::Priority::Background;
        const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(http_.pace().now() - began);
        asked.patience = std::max(patience - passed, std::chrono::milliseconds(1));
        return http_.start(std::move(asked));
    };

    const auto token = token_.text();
    std::vector<std::future<HttpOutcome>> answers;
    answers.reserve(paths.size());
    for (const auto& path : paths)
        answers.push_back(start(path, token));
    std::vector<HttpOutcome> outcomes;
    outcomes.reserve(paths.size());
    for (auto& answer : answers)
        outcomes.push_back(answer.get());
    if (std::ranges::none_of(outcomes, refusedToken))
        return outcomes;

    token_.refused(token);
    const auto another = token_.text();
    std::vector<std::pair<std::size_t, std::future<HttpOutcome>>> repeats;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (refusedToken(outcomes[i]))
            repeats.emplace_back(i, start(paths[i], another));
    for (auto& [index, answer] : repeats) {
        auto outcome = answer.get();
        outcome.tries += outcomes[index].tries;
        outcomes[index] = std::move(outcome);
    }
    return outcomes;
}

} // namespace carriers::ups
