// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/sandbox/MailSandbox.h"

#include "carriers/sandbox/Certificates.h"
#include "carriers/sandbox/TlsServer.h"
#include "lab/AtomicFile.h"
#include "lab/PipeBlocked.h"
#include "lab/values/Failure.h"
#include "logistics/dispatch/mail/sandbox/SmtpSession.h"

#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/ThreadPool.h>
#include <Poco/UUIDGenerator.h>

namespace logistics::sandbox {
namespace {

    class Connection : public Poco::Net::TCPServerConnection {
    public:
        Connection(const Poco::Net::StreamSocket& socket, const SmtpRules& rules)
            : TCPServerConnection(socket)
            , rules_(rules)
        {
        }
        void run() override
        {
            try {
                SmtpSession(socket(), rules_).run();
            } catch (const Poco::Exception&) {
                // The client went away or does not trust us: its own business.
            }
        }

    private:
        const SmtpRules& rules_;
    };

    class Factory : public Poco::Net::TCPServerConnectionFactory {
    public:
        explicit Factory(const SmtpRules& rules)
            : rules_(rules)
        {
        }
        Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override
        {
            return new Connection(socket, rules_); // Poco deletes it
        }

    private:
        const SmtpRules& rules_;
    };

} // namespace

struct MailSandbox::Parts {
    std::filesystem::path folder;
    SmtpRules rules;
    carriers::sandbox::CertificateFiles certificates;
    int port = 0;
    Poco::ThreadPool threads {2, 18};
    std::unique_ptr<Poco::Net::TCPServer> server;
};

MailSandbox::MailSandbox(const Options& options)
    : parts_(std::make_unique<Parts>())
{
    auto& parts = *parts_;
    parts.folder = options.folder;
    parts.rules.outbox = options.outbox;
    parts.rules.faults = options.faults;
    parts.rules.user = user;
    parts.rules.password = Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    std::error_code error;
    std::filesystem::create_directories(options.outbox, error);
    const bool wrong = options.faults.contains(MailFault::WrongCertificate);
    parts.certificates = carriers::sandbox::makeCertificates(
        parts.folder, wrong ? "DNS:elsewhere.invalid" : "DNS:localhost,IP:127.0.0.1");
    constexpr unsigned ownerOnly = 0600;
    lab::writeAtomically(passwordFile(), parts.rules.password + "\n", ownerOnly);

    const lab::PipeBlocked blocked;
    try {
        const Poco::Net::SocketAddress address("127.0.0.1", static_cast<Poco::UInt16>(options.port));
        const auto context = carriers::sandbox::serverContext(parts.certificates);
        constexpr int backlog = 64;
        Poco::Net::ServerSocket socket;
        if (options.security == MailSecurity::Tls) {
            socket = Poco::Net::SecureServerSocket(address, backlog, context);
        } else {
            socket = Poco::Net::ServerSocket(address, backlog);
            parts.rules.startTls = context;
        }
        parts.port = socket.address().port();
        if (options.faults.contains(MailFault::Down))
            return; // the socket closes here, and its port refuses from now on
        parts.server = std::make_unique<Poco::Net::TCPServer>(
            new Factory(parts.rules), parts.threads, socket, new Poco::Net::TCPServerParams);
        parts.server->start();
    } catch (const Poco::Exception& exception) {
        throw lab::Failure(
            {"sandbox.start", {{"port", std::to_string(options.port)}}}, exception.displayText());
    }
}

MailSandbox::~MailSandbox()
{
    if (!parts_->server)
        return;
    parts_->server->stop();
    parts_->threads.stopAll();
}

int MailSandbox::port() const { return parts_->port; }
std::filesystem::path MailSandbox::caFile() const { return parts_->certificates.ca; }
std::filesystem::path MailSandbox::passwordFile() const { return parts_->folder / "mail-password"; }

} // namespace logistics::sandbox
