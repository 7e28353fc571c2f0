// SPDX-License-Identifier: MIT
#include "carriers/HttpTransfer.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace carriers {
namespace {

    constexpr std::size_t mostBody = 1024 * 1024;
    constexpr std::size_t mostHeaders = 64 * 1024;
    constexpr const char* userAgent = "FLEX-Cal-Workstation/0.1";

    template <class T> void set(CURL* easy, CURLoption option, T value)
    {
        // An option that this libcurl lacks must not pass in silence: most of them are there for safety.
        if (const auto code = curl_easy_setopt(easy, option, value); code != CURLE_OK)
            throw std::logic_error(std::string("libcurl option: ") + curl_easy_strerror(code));
    }

    bool worthAnotherTry(int status)
    {
        return status == 429 || status == 500 || (status >= 502 && status <= 504);
    }

} // namespace

std::string hostOf(const std::string& url)
{
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), &curl_url_cleanup);
    char* host = nullptr;
    if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK
        || curl_url_get(parsed.get(), CURLUPART_HOST, &host, 0) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> owned(host, &curl_free);
    return host;
}

HttpTransfer::HttpTransfer(HttpRequest request, Steady::time_point now)
    : request_(std::move(request))
    , host_(hostOf(request_.url))
    , deadline_(now + request_.patience)
    , notBefore_(now)
{
    for (const auto& header : request_.headers)
        headers_.reset(curl_slist_append(headers_.release(), header.c_str()));
}

void HttpTransfer::prepare(CURL* easy, const HttpOptions& options, Steady::time_point now)
{
    ++tries_;
    reply_ = {};
    headerBytes_ = 0;
    failure_.reset();
    words_.fill(0);

    curl_easy_reset(easy);
    set(easy, CURLOPT_PRIVATE, static_cast<void*>(this));
    set(easy, CURLOPT_ERRORBUFFER, words_.data());
    set(easy, CURLOPT_URL, request_.url.c_str());
    set(easy, CURLOPT_PROTOCOLS_STR, "https");
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!options.caFile.empty()) {
        set(easy, CURLOPT_CAINFO, options.caFile.c_str());
        set(easy, CURLOPT_CAPATH, static_cast<char*>(nullptr)); // that file alone
    }
    if (options.reach == HttpReach::LoopbackOnly)
        set(easy, CURLOPT_NOPROXY, "*"); // a proxy would be another host
    set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(easy, CURLOPT_PIPEWAIT, 1L);
    set(easy, CURLOPT_ACCEPT_ENCODING, "");
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_USERAGENT, userAgent);
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - now);
    const auto total = std::max(std::min(options.totalLimit, left), std::chrono::milliseconds(1));
    set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(total.count()));
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min(options.connectLimit, total).count()));
    set(easy, CURLOPT_WRITEFUNCTION, &HttpTransfer::onBody);
    set(easy, CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(easy, CURLOPT_HEADERFUNCTION, &HttpTransfer::onHeader);
    set(easy, CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(easy, CURLOPT_HTTPHEADER, headers_.get());
    if (request_.method == HttpRequest::Method::Get)
        return;
    // libcurl sends a request again by itself when a connection it had kept turns out to be closed, and it
    // cannot know that a POST was not carried out. On a fresh connection it does not.
    set(easy, CURLOPT_FRESH_CONNECT, 1L);
    set(easy, CURLOPT_FORBID_REUSE, 1L);
    if (request_.method == HttpRequest::Method::Post) {
        set(easy, CURLOPT_POST, 1L);
        set(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
        set(easy, CURLOPT_POSTFIELDS, request_.body.data());
    } else {
        set(easy, CURLOPT_CUSTOMREQUEST, "DELETE");
    }
}

std::size_t HttpTransfer::onBody(char* bytes, std::size_t size, std::size_t count, void* self)
{
    auto& body = static_cast<HttpTransfer*>(self)->reply_.body;
    if (body.size() + size * count > mostBody)
        return 0;
    body.append(bytes, size * count);
    return size * count;
}

std::size_t HttpTransfer::onHeader(char*, std::size_t size, std::size_t count, void* self)
{
    auto& bytes = static_cast<HttpTransfer*>(self)->headerBytes_;
    bytes += size * count;
    return bytes > mostHeaders ? 0 : size * count;
}

bool HttpTransfer::finishTry(CURL* easy, CURLcode code)
{
    const bool asking = request_.method == HttpRequest::Method::Get;
    retryAfter_ = std::chrono::seconds(0);
    if (code != CURLE_OK) {
        reply_.status = 0;
        failure_.emplace(failureOf(easy, code));
        const auto& why = failure_->message().code;
        return asking && failure_->effect() == Effect::None
               && (why == "carrier.unreachable" || why == "carrier.slow");
    }
    long status = 0;
    curl_off_t wait = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &wait);
    reply_.status = static_cast<int>(status);
    retryAfter_ = std::chrono::seconds(std::clamp<curl_off_t>(wait, 0, 24 * 3600));
    return asking && worthAnotherTry(reply_.status);
}

CarrierFailure HttpTransfer::failureOf(CURL* easy, CURLcode code) const
{
    const std::string detail = words_[0] ? words_.data() : curl_easy_strerror(code);
    const auto failure = [&](const char* what, Effect effect) {
        return CarrierFailure({what, {{"host", host_}}}, detail, effect);
    };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return failure("carrier.unreachable", Effect::None);
    case CURLE_SSL_CONNECT_ERROR: {
        // A signature that does not hold ends here, the rest of what is wrong with certificates below.
        long verdict = 0;
        curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &verdict);
        return failure(verdict != 0 ? "carrier.certificate" : "carrier.unreachable", Effect::None);
    }
    case CURLE_PEER_FAILED_VERIFICATION:
        return failure("carrier.certificate", Effect::None);
    case CURLE_SSL_CACERT_BADFILE:
        return failure("carrier.ca-file", Effect::None);
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return CarrierFailure(
            {"carrier.url", {{"url", lab::text::shown(request_.url, 80)}}}, detail, Effect::None);
    case CURLE_OPERATION_TIMEDOUT: {
        curl_off_t sending = 0;
        curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &sending);
        return failure("carrier.slow", sending > 0 ? Effect::Perhaps : Effect::None);
    }
    case CURLE_WRITE_ERROR:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
        return failure("carrier.garbage", Effect::Perhaps);
    default:
        return failure("carrier.cut", Effect::Perhaps);
    }
}

void HttpTransfer::tell()
{
    if (failure_)
        promise_.set_value({tl::make_unexpected(*failure_), tries_});
    else
        promise_.set_value({std::move(reply_), tries_});
}

void HttpTransfer::tell(CarrierFailure failure)
{
    promise_.set_value({tl::make_unexpected(std::move(failure)), tries_});
}

CarrierFailure HttpTransfer::outOfPatience() const
{
    return CarrierFailure({"carrier.slow", {{"host", host_}}}, "its turn did not come in time", Effect::None);
}

} // namespace carriers
