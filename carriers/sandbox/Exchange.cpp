// SPDX-License-Identifier: MIT
#include "carriers/sandbox/Exchange.h"

#include "lab/store/Json.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

namespace carriers::sandbox {

Answer refusal(int status, const std::string& code, const std::string& words)
{
    Poco::JSON::Object error;
    error.set("code", code);
    error.set("message", words);
    Poco::JSON::Array errors;
    errors.add(error);
    Poco::JSON::Object response;
    response.set("errors", errors);
    Poco::JSON::Object whole;
    whole.set("response", response);
    return {status, lab::canonical(whole)};
}

} // namespace carriers::sandbox
