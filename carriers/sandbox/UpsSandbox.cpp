// SPDX-License-Identifier: MIT
#include "carriers/sandbox/UpsSandbox.h"

#include "carriers/sandbox/Certificates.h"
#include "carriers/sandbox/LabParcels.h"
#include "carriers/sandbox/TlsServer.h"
#include "lab/PipeBlocked.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/StreamCopier.h>
#include <Poco/ThreadPool.h>
#include <Poco/URI.h>

#include <condition_variable>
#include <fstream>
#include <sys/stat.h>

namespace carriers::sandbox {
namespace {

    using namespace std::chrono_literals;

    /// Lets handlers that do nothing on purpose end when the sandbox does.
    class Stopping {
    public:
        void stop()
        {
            {
                const std::lock_guard lock(mutex_);
                stopped_ = true;
            }
            changed_.notify_all();
        }
        /// True when the sandbox ended meanwhile.
        bool waitFor(std::chrono::milliseconds time)
        {
            std::unique_lock lock(mutex_);
            return changed_.wait_for(lock, time, [&] { return stopped_; });
        }

    private:
        std::mutex mutex_;
        std::condition_variable changed_;
        bool stopped_ = false;
    };

    Question questionOf(Poco::Net::HTTPServerRequest& request)
    {
        const Poco::URI uri(request.getURI());
        Question question {request.getMethod(), uri.getPath(), {}, {}, {}};
        for (const auto& [name, value] : uri.getQueryParameters())
            question.query[name] = value;
        for (const auto& [name, value] : request)
            question.headers[Poco::toLower(name)] = value;
        Poco::StreamCopier::copyToString(request.stream(), question.body);
        return question;
    }

    class Handler : public Poco::Net::HTTPRequestHandler {
    public:
        Handler(UpsDesk& desk, Stopping& stopping)
            : desk_(desk)
            , stopping_(stopping)
        {
        }

        void handleRequest(
            Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override
        {
            const auto question = questionOf(request);
            const bool call = question.path.starts_with("/api/");
            if (call && desk_.faults().strikes(FaultKind::Hang)) {
                stopping_.waitFor(24h);
                return;
            }
            const auto answer = desk_.answer(question);
            if (call && question.method == "POST" && question.path.ends_with("/ship")
                && desk_.faults().strikes(FaultKind::LostReply)) {
                dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(request).socket().close();
                return;
            }
            response.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(answer.status));
            response.setContentType(answer.contentType);
            response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
            if (answer.retryAfter > 0)
                response.set("Retry-After", std::to_string(answer.retryAfter));
            auto& out = response.send();
            if (call && desk_.faults().strikes(FaultKind::Slow))
                drip(out, answer.body);
            else
                out << answer.body;
        }

    private:
        void drip(std::ostream& out, const std::string& body)
        {
            for (const char byte : body) {
                out.put(byte).flush();
                if (!out || stopping_.waitFor(100ms))
                    return;
            }
        }

        UpsDesk& desk_;
        Stopping& stopping_;
    };

    class Factory : public Poco::Net::HTTPRequestHandlerFactory {
    public:
        Factory(UpsDesk& desk, Stopping& stopping)
            : desk_(desk)
            , stopping_(stopping)
        {
        }
        Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override
        {
            return new Handler(desk_, stopping_); // Poco deletes it
        }

    private:
        UpsDesk& desk_;
        Stopping& stopping_;
    };

    void writeSecret(const std::filesystem::path& file)
    {
        std::ofstream(file) << TokenDesk::clientSecret << "\n";
        if (::chmod(file.c_str(), 0600) != 0)
            throw lab::Failure({"file.write", {{"file", file.string()}}});
    }

    Poco::Net::SecureServerSocket listen(int port, const CertificateFiles& files)
    {
        return {
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), 64, serverContext(files)};
    }

} // namespace

struct UpsSandbox::Parts {
    explicit Parts(const Options& options)
        : folder(options.folder)
        , desk(options.start)
    {
    }

    std::filesystem::path folder;
    UpsDesk desk;
    Stopping stopping;
    CertificateFiles certificates;
    int port = 0;
    std::unique_ptr<Poco::ThreadPool> threads;
    std::unique_ptr<Poco::Net::HTTPServer> server;
};

UpsSandbox::UpsSandbox(const Options& options)
    : parts_(std::make_unique<Parts>(options))
{
    auto& parts = *parts_;
    for (const auto& fault : options.faults)
        parts.desk.faults().add(fault);
    if (!options.database.empty())
        parts.desk.clock().set(takeOverParcels(options.database, parts.desk.parcels()).now);

    const bool wrong = parts.desk.faults().has(FaultKind::WrongCertificate);
    parts.certificates =
        makeCertificates(parts.folder, wrong ? "DNS:elsewhere.invalid" : "DNS:localhost,IP:127.0.0.1");
    writeSecret(secretFile());
    const lab::PipeBlocked blocked;
    try {
        auto socket = listen(options.port, parts.certificates);
        parts.port = socket.address().port();
        if (parts.desk.faults().has(FaultKind::Down))
            return; // the socket closes here, and its port refuses from now on
        Poco::Net::HTTPServerParams::Ptr settings(new Poco::Net::HTTPServerParams);
        settings->setMaxThreads(32);
        settings->setMaxQueued(256);
        settings->setMaxKeepAliveRequests(0);
        settings->setKeepAliveTimeout(Poco::Timespan(30, 0));
        parts.threads = std::make_unique<Poco::ThreadPool>(2, 36);
        parts.server = std::make_unique<Poco::Net::HTTPServer>(
            new Factory(parts.desk, parts.stopping), *parts.threads, socket, settings);
        parts.server->start();
    } catch (const Poco::Exception& exception) {
        throw lab::Failure(
            {"sandbox.start", {{"port", std::to_string(options.port)}}}, exception.displayText());
    }
}

UpsSandbox::~UpsSandbox()
{
    parts_->stopping.stop();
    if (!parts_->server)
        return;
    parts_->server->stopAll(true);
    parts_->threads->joinAll();
}

int UpsSandbox::port() const { return parts_->port; }
std::filesystem::path UpsSandbox::caFile() const { return parts_->certificates.ca; }
std::filesystem::path UpsSandbox::secretFile() const { return parts_->folder / "client-secret"; }
std::string UpsSandbox::tokenUrl() const
{
    return "https://127.0.0.1:" + std::to_string(port()) + "/security/v1/oauth/token";
}
std::string UpsSandbox::apiBase() const { return "https://127.0.0.1:" + std::to_string(port()) + "/api"; }
UpsDesk& UpsSandbox::desk() { return parts_->desk; }

ups::Options UpsSandbox::clientOptions() const
{
    ups::Options options;
    options.tokenUrl = tokenUrl();
    options.apiBase = apiBase();
    options.clientId = TokenDesk::clientId;
    options.clientSecret = TokenDesk::clientSecret;
    options.account = TokenDesk::account;
    options.http.reach = HttpReach::LoopbackOnly;
    options.http.caFile = caFile();
    options.http.requestsPerSecond = 0;
    return options;
}

} // namespace carriers::sandbox
