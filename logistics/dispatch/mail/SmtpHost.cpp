// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/SmtpHost.h"

#include "lab/PipeBlocked.h"
#include "lab/SecretFile.h"
#include "lab/Settings.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"
#include "logistics/dispatch/mail/Mail.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>

namespace logistics {
namespace {

    constexpr long connectLimit = 10'000; // ms

    template <class T> void set(CURL* easy, CURLoption option, T value)
    {
        // An option that this libcurl lacks must not pass in silence: most of them are there for safety.
        if (const auto code = curl_easy_setopt(easy, option, value); code != CURLE_OK)
            throw std::logic_error(std::string("libcurl option: ") + curl_easy_strerror(code));
    }

    bool isThisComputer(std::string_view host) { return host == "localhost" || host == "127.0.0.1"; }

    /// What the host said no to first, and how: tells a refused recipient from a refused lab.
    struct LastWords {
        std::string command; ///< said last
        std::string refused; ///< the command that was refused
        std::string answer;

        bool isPermanent() const { return answer.starts_with('5'); }
    };

    int hear(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* words)
    {
        auto& last = *static_cast<LastWords*>(words);
        const auto line = std::string(lab::text::trimmed(std::string_view(bytes, size)));
        if (kind == CURLINFO_HEADER_OUT)
            last.command = line;
        else if (kind == CURLINFO_HEADER_IN && last.answer.empty()
                 && (line.starts_with('4') || line.starts_with('5'))) {
            last.refused = last.command;
            last.answer = lab::text::shown(line, 200);
        }
        return 0;
    }

    struct Outgoing {
        std::string text;
        std::size_t at = 0;
    };

    std::size_t give(char* buffer, std::size_t size, std::size_t count, void* outgoing)
    {
        auto& mail = *static_cast<Outgoing*>(outgoing);
        const auto length = std::min(size * count, mail.text.size() - mail.at);
        std::memcpy(buffer, mail.text.data() + mail.at, length);
        mail.at += length;
        return length;
    }

    std::string failureCode(CURLcode code)
    {
        switch (code) {
        case CURLE_OPERATION_TIMEDOUT:
            return "mail.slow";
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CONNECT_ERROR:
            return "mail.certificate";
        case CURLE_USE_SSL_FAILED:
            return "mail.no-tls";
        case CURLE_LOGIN_DENIED:
            return "mail.login";
        default:
            return "mail.unreachable";
        }
    }

} // namespace

lab::Expected<SmtpOptions> smtpOptionsFrom(const lab::Settings& settings, lab::LabKind kind)
{
    SmtpOptions options;
    options.host = settings.text("mail.host");
    if (options.host.empty())
        return lab::refused("mail.unset", {{"setting", "mail.host"}});
    if (isThisComputer(options.host) != (kind == lab::LabKind::Training))
        return lab::refused(kind == lab::LabKind::Training ? "mail.training-host" : "mail.live-host",
            {{"host", lab::text::shown(options.host)}});
    options.port = settings.whole("mail.port");
    options.security =
        settings.text("mail.security") == "starttls" ? MailSecurity::StartTls : MailSecurity::Tls;
    options.user = settings.text("mail.user");
    options.caFile = settings.text("mail.ca-file");
    if (!options.user.empty()) {
        auto password = lab::readSecretFile(settings.text("mail.password-file"));
        if (!password)
            return tl::make_unexpected(password.error());
        options.password = *std::move(password);
    }
    return options;
}

class SmtpHost::Talk {
public:
    explicit Talk(SmtpOptions options)
        : options_(std::move(options))
        , easy_(curl_easy_init(), &curl_easy_cleanup)
    {
    }

    Handover send(const Mail& mail)
    {
        const lab::PipeBlocked blocked;
        LastWords last;
        Outgoing outgoing {messageText(mail)};
        const auto from = "<" + mail.from.text() + ">";
        const auto to = "<" + mail.to.text() + ">";
        const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
            curl_slist_append(nullptr, to.c_str()), &curl_slist_free_all);
        prepare(last, outgoing, from, recipients.get());
        const auto code = curl_easy_perform(easy_.get());
        return judged(code, last);
    }

private:
    void prepare(LastWords& last, Outgoing& outgoing, const std::string& from, curl_slist* recipients)
    {
        auto* easy = easy_.get();
        curl_easy_reset(easy); // connections stay
        const bool tls = options_.security == MailSecurity::Tls;
        const auto url =
            std::string(tls ? "smtps" : "smtp") + "://" + options_.host + ":" + std::to_string(options_.port);
        set(easy, CURLOPT_URL, url.c_str());
        set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
        set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
        set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
        set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!options_.caFile.empty()) {
            set(easy, CURLOPT_CAINFO, options_.caFile.c_str());
            set(easy, CURLOPT_CAPATH, static_cast<char*>(nullptr)); // that file alone
        }
        if (!options_.user.empty()) {
            set(easy, CURLOPT_USERNAME, options_.user.c_str());
            set(easy, CURLOPT_PASSWORD, options_.password.c_str());
        }
        set(easy, CURLOPT_PROXY, "");
        set(easy, CURLOPT_NOSIGNAL, 1L);
        set(easy, CURLOPT_CONNECTTIMEOUT_MS, connectLimit);
        set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(options_.limit.count()));
        set(easy, CURLOPT_MAIL_FROM, from.c_str());
        set(easy, CURLOPT_MAIL_RCPT, recipients);
        set(easy, CURLOPT_UPLOAD, 1L);
        set(easy, CURLOPT_READFUNCTION, &give);
        set(easy, CURLOPT_READDATA, static_cast<void*>(&outgoing));
        set(easy, CURLOPT_VERBOSE, 1L);
        set(easy, CURLOPT_DEBUGFUNCTION, &hear);
        set(easy, CURLOPT_DEBUGDATA, static_cast<void*>(&last));
    }

    Handover judged(CURLcode code, const LastWords& last) const
    {
        if (code == CURLE_OK)
            return {};
        if (last.refused.starts_with("RCPT"))
            return {last.isPermanent() ? Handover::State::Bounced : Handover::State::Later, last.answer};
        const auto failure = !last.answer.empty() && code != CURLE_LOGIN_DENIED && code != CURLE_USE_SSL_FAILED
                                 ? std::string("mail.refused")
                                 : failureCode(code);
        throw lab::Failure(
            {failure, {{"host", options_.host}, {"said", last.answer}}}, curl_easy_strerror(code));
    }

    SmtpOptions options_;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy_;
};

SmtpHost::SmtpHost(SmtpOptions options)
    : talk_(std::make_unique<Talk>(std::move(options)))
{
}
SmtpHost::~SmtpHost() = default;

Handover SmtpHost::send(const Mail& mail) { return talk_->send(mail); }

} // namespace logistics
