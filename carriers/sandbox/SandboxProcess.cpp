// SPDX-License-Identifier: MIT
#include "carriers/sandbox/SandboxProcess.h"

#include "carriers/HttpClient.h"
#include "lab/ChildProgram.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Object.h>

#include <fstream>

namespace carriers::sandbox {
namespace {

    std::unique_ptr<lab::ChildProgram> started(const std::filesystem::path& program,
        const std::string& database, const std::vector<std::string>& faults)
    {
        std::vector<std::string> words {"sandbox", "ups", "--with-parent"};
        if (!database.empty())
            words.insert(words.end(), {"--db", database});
        for (const auto& fault : faults)
            words.insert(words.end(), {"--fault", fault});
        try {
            return std::make_unique<lab::ChildProgram>(program, words, "");
        } catch (const lab::Failure& failure) {
            throw lab::Failure({"sandbox.absent", {{"program", program.string()}}}, failure.detail());
        }
    }

    std::string secretIn(const std::string& file)
    {
        std::ifstream in(file);
        std::string secret;
        std::getline(in, secret);
        return secret;
    }

    ups::Options optionsOf(const Poco::JSON::Object& ready)
    {
        const auto field = [&](const char* name) { return ready.getValue<std::string>(name); };
        ups::Options options;
        options.tokenUrl = field("token_url");
        options.apiBase = field("api_base");
        options.clientId = field("client_id");
        options.clientSecret = secretIn(field("client_secret_file"));
        options.account = field("account");
        options.http.reach = HttpReach::LoopbackOnly;
        options.http.caFile = field("ca");
        options.http.requestsPerSecond = 0;
        options.http.totalLimit = std::chrono::seconds(5); // nothing lies in between that could take longer
        return options;
    }

} // namespace

SandboxProcess::SandboxProcess(
    const std::filesystem::path& program, const std::string& database, const std::vector<std::string>& faults)
    : child_(started(program, database, faults))
    , options_(optionsOf(child_->ready()))
{
}
SandboxProcess::~SandboxProcess() = default;

void SandboxProcess::setTime(lab::Instant now)
{
    Poco::JSON::Object body;
    body.set("now", lab::isoInstant(now));
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    const auto& base = options_.apiBase;
    request.url = base.substr(0, base.rfind('/')) + "/sandbox/clock";
    request.headers = {"Content-Type: application/json"};
    request.body = lab::canonical(body);
    HttpClient(options_.http).send(std::move(request));
}

} // namespace carriers::sandbox
