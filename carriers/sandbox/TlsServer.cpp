// SPDX-License-Identifier: MIT
#include "carriers/sandbox/TlsServer.h"

#include "carriers/sandbox/Certificates.h"

#include <Poco/Net/SSLManager.h>

namespace carriers::sandbox {

Poco::Net::Context::Ptr serverContext(const CertificateFiles& files)
{
    Poco::Net::initializeSSL();
    Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE,
        files.key.string(), files.certificate.string(), "", Poco::Net::Context::VERIFY_NONE, 9, false));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    return context;
}

} // namespace carriers::sandbox
