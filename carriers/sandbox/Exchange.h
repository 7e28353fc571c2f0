// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace carriers::sandbox {

/// A request as the sandbox sees it.
struct Question {
    std::string method;
    std::string path; ///< without the query
    std::map<std::string, std::string> query;
    std::map<std::string, std::string> headers; ///< names in small letters
    std::string body;

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

struct Answer {
    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    int retryAfter = 0; ///< seconds; 0 for none
};

/// A refusal in UPS's words: {"response":{"errors":[{"code","message"}]}}.
Answer refusal(int status, const std::string& code, const std::string& words);

} // namespace carriers::sandbox
