// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Net/Context.h>

namespace carriers::sandbox {

struct CertificateFiles;

/// What a sandbox's server sockets need to speak TLS 1.2 or later with that certificate. Throws
/// Poco::Exception.
Poco::Net::Context::Ptr serverContext(const CertificateFiles& files);

} // namespace carriers::sandbox
