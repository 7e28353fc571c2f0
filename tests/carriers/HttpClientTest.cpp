// SPDX-License-Identifier: MIT
#include "carriers/HttpClient.h"

#include "tests/carriers/Sandbox.h"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace std::chrono_literals;
using carriers::HttpClient;
using carriers::HttpReach;
using carriers::HttpRequest;

BOOST_AUTO_TEST_SUITE(HttpClientTest)

namespace {

HttpRequest get(const std::string& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

std::string countsUrl(const Sandbox& sandbox)
{
    return "https://127.0.0.1:" + std::to_string(sandbox.server.port()) + "/sandbox/counts";
}

std::string codeOf(HttpClient& client, HttpRequest request)
{
    return failureOf([&] { client.send(std::move(request)); });
}

} // namespace

BOOST_AUTO_TEST_CASE(speaksToLoopbackByNameAndNumber)
{
    Sandbox sandbox;
    HttpClient client(sandbox.client().http);
    const auto port = std::to_string(sandbox.server.port());
    BOOST_TEST(client.send(get("https://127.0.0.1:" + port + "/sandbox/counts")).status == 200);
    BOOST_TEST(client.send(get("https://localhost:" + port + "/sandbox/counts")).status == 200);
    BOOST_TEST(client.send(get("https://localhost:" + port + "/sandbox/nothing")).status == 404);
}

BOOST_AUTO_TEST_CASE(keepsTrainingAndWorkApart)
{
    Sandbox sandbox;
    auto options = sandbox.client().http;
    HttpClient training(options);
    for (const auto* url : {"https://onlinetools.ups.com/api", "https://127.0.0.1.example.com/",
             "https://10.0.0.1/", "https://localhost@example.com/", "https://127.0.0.2/"})
        BOOST_TEST_CONTEXT(url)
            BOOST_TEST(codeOf(training, get(url)) == "carrier.training-host");

    options.reach = HttpReach::NoLoopback;
    HttpClient live(options);
    BOOST_TEST(codeOf(live, get(countsUrl(sandbox))) == "carrier.live-host");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNotHttps)
{
    Sandbox sandbox;
    HttpClient client(sandbox.client().http);
    for (const auto* url :
        {"http://127.0.0.1:1/", "ftp://127.0.0.1/", "file://localhost/etc/passwd", "nonsense of a url", ""})
        BOOST_TEST_CONTEXT(url)
            BOOST_TEST(codeOf(client, get(url)) == "carrier.url");
}

BOOST_AUTO_TEST_CASE(verifiesCertificates)
{
    Sandbox sandbox;
    Sandbox stranger;
    auto options = sandbox.client().http;
    options.caFile = stranger.server.caFile();
    HttpClient trustsAnother(options);
    BOOST_TEST(codeOf(trustsAnother, get(countsUrl(sandbox))) == "carrier.certificate");

    options.caFile.clear();
    HttpClient trustsTheSystems(options);
    BOOST_TEST(codeOf(trustsTheSystems, get(countsUrl(sandbox))) == "carrier.certificate");

    options.caFile = sandbox.folder / "absent.pem";
    HttpClient trustsNobody(options);
    BOOST_TEST(codeOf(trustsNobody, get(countsUrl(sandbox))) == "carrier.ca-file");

    Sandbox elsewhere({"wrong-certificate"});
    HttpClient client(elsewhere.client().http);
    BOOST_TEST(codeOf(client, get(countsUrl(elsewhere))) == "carrier.certificate");
}

BOOST_AUTO_TEST_CASE(triesAGetAgainAndNothingElse)
{
    Sandbox sandbox({"down"});
    const auto pace = std::make_shared<SkippingPace>();
    HttpClient client(sandbox.client().http, pace);
    const auto outcome = client.start(get(countsUrl(sandbox))).get();
    BOOST_TEST(outcome.result.error().message().code == "carrier.unreachable");
    BOOST_TEST(outcome.tries == 5);
    BOOST_TEST(pace->rests() == 4);

    auto post = get(countsUrl(sandbox));
    post.method = HttpRequest::Method::Post;
    BOOST_TEST(client.start(std::move(post)).get().tries == 1);
}

BOOST_AUTO_TEST_CASE(triesEndWithThePatience)
{
    Sandbox sandbox({"down"});
    HttpClient client(sandbox.client().http);
    auto request = get(countsUrl(sandbox));
    request.patience = 300ms;
    const auto began = std::chrono::steady_clock::now();
    BOOST_TEST(codeOf(client, std::move(request)) == "carrier.unreachable");
    BOOST_TEST((std::chrono::steady_clock::now() - began < 2s));
}

BOOST_AUTO_TEST_CASE(theBudgetSpreadsRequests)
{
    Sandbox sandbox;
    auto options = sandbox.client().http;
    options.requestsPerSecond = 10;
    const auto pace = std::make_shared<SkippingPace>();
    HttpClient client(options, pace);
    std::vector<std::future<carriers::HttpOutcome>> answers;
    for (int i = 0; i < 30; ++i)
        answers.push_back(client.start(get(countsUrl(sandbox))));
    for (auto& answer : answers)
        BOOST_TEST(answer.get().result->status == 200);
    BOOST_TEST((pace->passed() >= 1900ms));
    BOOST_TEST((pace->passed() <= 2200ms));
}

BOOST_AUTO_TEST_CASE(whoWaitsTooLongForATurnIsTold)
{
    Sandbox sandbox;
    auto options = sandbox.client().http;
    options.requestsPerSecond = 1;
    HttpClient client(options, std::make_shared<SkippingPace>());
    std::vector<std::future<carriers::HttpOutcome>> answers;
    for (int i = 0; i < 10; ++i) {
        auto request = get(countsUrl(sandbox));
        request.patience = 5s;
        answers.push_back(client.start(std::move(request)));
    }
    int answered = 0;
    for (auto& answer : answers) {
        const auto outcome = answer.get();
        answered += outcome.result ? 1 : 0;
        if (!outcome.result)
            BOOST_TEST(outcome.result.error().message().code == "carrier.slow");
    }
    BOOST_TEST(answered >= 4);
    BOOST_TEST(answered <= 6);
}

BOOST_AUTO_TEST_CASE(endsWithRequestsOnTheirWay)
{
    Sandbox sandbox({"hang"});
    std::future<carriers::HttpOutcome> answer;
    {
        HttpClient client(sandbox.server.clientOptions().http);
        auto request = get(sandbox.server.apiBase() + "/track/v1/details/1ZCIETST0111111114");
        answer = client.start(std::move(request));
        std::this_thread::sleep_for(50ms);
    }
    BOOST_TEST(answer.get().result.error().message().code == "carrier.unreachable");
}

BOOST_AUTO_TEST_SUITE_END()
