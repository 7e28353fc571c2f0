// SPDX-License-Identifier: MIT
#include "carriers/HttpWorker.h"

#include <algorithm>
#include <csignal>

namespace carriers {
namespace {

    using namespace std::chrono_literals;

    /// curl_global_init is not for two threads, so it runs once, before the first client's worker.
    void prepareCurl()
    {
        static const auto code = curl_global_init(CURL_GLOBAL_DEFAULT);
        if (code != CURLE_OK)
            throw CarrierFailure(
                {"carrier.unreachable", {{"host", ""}}}, curl_easy_strerror(code), Effect::None);
    }

    CarrierFailure askedToPause()
    {
        return CarrierFailure({"carrier.too-many", {}}, "the carrier asked for a pause", Effect::None);
    }

    bool isLoopback(const std::string& host)
    {
        return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
    }

} // namespace

HttpWorker::HttpWorker(HttpOptions options, std::shared_ptr<Pace> pace)
    : options_(std::move(options))
    , pace_(std::move(pace))
    , budget_(options_.requestsPerSecond)
{
    prepareCurl();
    multi_.reset(curl_multi_init());
    curl_multi_setopt(multi_.get(), CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(mostConnections));
    thread_ = std::thread([this] { run(); });
}

HttpWorker::~HttpWorker()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    curl_multi_wakeup(multi_.get());
    thread_.join();
}

std::future<HttpOutcome> HttpWorker::start(HttpRequest request)
{
    auto transfer = std::make_unique<HttpTransfer>(std::move(request), pace_->now());
    auto future = transfer->future();
    if (auto refusal = reachRefusal(transfer->request().url)) {
        transfer->tell(std::move(*refusal));
        return future;
    }
    {
        const std::lock_guard lock(mutex_);
        arrived_.push_back(std::move(transfer));
    }
    curl_multi_wakeup(multi_.get());
    return future;
}

/// The one place that keeps training and work apart on the wire.
std::optional<CarrierFailure> HttpWorker::reachRefusal(const std::string& url) const
{
    const auto host = hostOf(url);
    if (host.empty())
        return CarrierFailure({"carrier.url", {{"url", url}}}, {}, Effect::None);
    if (options_.reach == HttpReach::LoopbackOnly && !isLoopback(host))
        return CarrierFailure({"carrier.training-host", {{"host", host}}}, {}, Effect::None);
    if (options_.reach == HttpReach::NoLoopback && isLoopback(host))
        return CarrierFailure({"carrier.live-host", {{"host", host}}}, {}, Effect::None);
    return std::nullopt;
}

std::deque<HttpWorker::Transfer>& HttpWorker::queueOf(const HttpTransfer& transfer)
{
    return transfer.request().priority == HttpRequest::Priority::Now ? first_ : second_;
}

void HttpWorker::run()
{
    // OpenSSL writes to closed connections like anybody else; this thread does not die of it.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);

    while (takeArrivals()) {
        dropExpired();
        admit();
        int running = 0;
        curl_multi_perform(multi_.get(), &running);
        collect();
        rest();
    }
    endAll();
}

/// False when the client is to end.
bool HttpWorker::takeArrivals()
{
    const std::lock_guard lock(mutex_);
    for (auto& transfer : arrived_) {
        auto& queue = queueOf(*transfer);
        queue.push_back(std::move(transfer));
    }
    arrived_.clear();
    return !stopping_;
}

void HttpWorker::dropExpired()
{
    const auto now = pace_->now();
    for (auto* queue : {&first_, &second_})
        std::erase_if(*queue, [&](Transfer& transfer) {
            // Who would only wait out a pause that the carrier asked for is told at once.
            if (transfer->deadline() > now && budget_.pausedUntil() < transfer->deadline())
                return false;
            transfer->tell(budget_.pausedUntil() > now ? askedToPause() : transfer->outOfPatience());
            return true;
        });
}

void HttpWorker::admit()
{
    for (auto* queue : {&first_, &second_})
        for (auto next = queue->begin(); next != queue->end();) {
            const auto now = pace_->now();
            if (running_.size() >= room_ || budget_.next(now) > now)
                return;
            if ((*next)->notBefore() > now) {
                ++next;
                continue;
            }
            budget_.spend(now);
            begin(std::move(*next), now);
            next = queue->erase(next);
        }
}

void HttpWorker::begin(Transfer transfer, Steady::time_point now)
{
    Easy easy;
    if (idle_.empty()) {
        easy.reset(curl_easy_init());
    } else {
        easy = std::move(idle_.back());
        idle_.pop_back();
    }
    transfer->prepare(easy.get(), options_, now);
    curl_multi_add_handle(multi_.get(), easy.get());
    auto* const key = easy.get();
    running_.emplace(key, Running {std::move(transfer), std::move(easy)});
}

void HttpWorker::collect()
{
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        auto* const easy = message->easy_handle;
        const auto code = message->data.result;
        curl_multi_remove_handle(multi_.get(), easy);
        measureRoom(easy, code);
        auto done = running_.extract(easy);
        end(std::move(done.mapped().transfer), easy, code);
        idle_.push_back(std::move(done.mapped().easy));
    }
}

/// A try's time runs from its start, so none starts that would only queue for a connection: one connection
/// carries many tries by HTTP/2, and one at a time by HTTP/1.1.
void HttpWorker::measureRoom(CURL* easy, CURLcode code)
{
    long version = 0;
    if (code == CURLE_OK && curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &version) == CURLE_OK)
        room_ = version == CURL_HTTP_VERSION_2_0 ? options_.mostAtOnce : mostConnections;
}

void HttpWorker::end(Transfer transfer, CURL* easy, CURLcode code)
{
    const auto now = pace_->now();
    const bool again = transfer->finishTry(easy, code);
    const auto pause =
        transfer->retryAfter() > 0s ? Steady::duration(transfer->retryAfter()) : backOff(transfer->tries());
    if (transfer->wasTooMany())
        budget_.pauseUntil(now + pause);
    if (!again || transfer->tries() >= options_.mostTries || now + pause >= transfer->deadline()) {
        transfer->tell();
        return;
    }
    transfer->waitUntil(now + pause);
    auto& queue = queueOf(*transfer);
    queue.push_front(std::move(transfer));
}

/// Anything up to 1, 2, 4 … 60 s: clients that failed together do not come back together.
Steady::duration HttpWorker::backOff(int tries)
{
    const double most = std::min(60.0, std::ldexp(1.0, tries - 1));
    std::uniform_real_distribution<double> seconds(0, most);
    return std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds(random_)));
}

void HttpWorker::rest()
{
    const auto now = pace_->now();
    auto wake = now + 1h;
    if (running_.size() < room_)
        for (const auto* queue : {&first_, &second_})
            for (const auto& transfer : *queue) {
                const auto ready = std::max(transfer->notBefore(), budget_.next(now));
                wake = std::min({wake, ready, transfer->deadline()});
            }
    const auto longest = std::max(wake - now, Steady::duration::zero());
    const auto wait = [this](Steady::duration duration) {
        const auto ms = std::chrono::ceil<std::chrono::milliseconds>(duration).count();
        curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(ms), nullptr);
    };
    if (!running_.empty() || (first_.empty() && second_.empty()))
        wait(std::min<Steady::duration>(longest, running_.empty() ? 1h : 1s));
    else if (longest > Steady::duration::zero())
        pace_->rest(longest, wait);
}

void HttpWorker::endAll()
{
    const std::lock_guard lock(mutex_);
    const CarrierFailure ending(
        {"carrier.unreachable", {{"host", ""}}}, "the program is ending", Effect::Perhaps);
    for (auto& [easy, running] : running_) {
        curl_multi_remove_handle(multi_.get(), easy);
        running.transfer->tell(ending);
    }
    for (auto* queue : {&first_, &second_, &arrived_})
        for (auto& transfer : *queue)
            transfer->tell(ending);
    running_.clear();
}

} // namespace carriers
