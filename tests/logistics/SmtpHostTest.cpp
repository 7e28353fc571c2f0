// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/SmtpHost.h"

#include "lab/SecretFile.h"
#include "lab/Settings.h"
#include "lab/values/Failure.h"
#include "logistics/dispatch/mail/Mail.h"
#include "logistics/dispatch/mail/sandbox/MailSandbox.h"
#include "tests/shared/TemporaryFolder.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using logistics::Handover;
using logistics::MailSecurity;
using logistics::sandbox::MailFault;
using logistics::sandbox::MailSandbox;

BOOST_AUTO_TEST_SUITE(SmtpHostTest)

namespace {

lab::EmailAddress address(const char* text) { return lab::EmailAddress::parse(text).value(); }

logistics::Mail mail(const std::string& id = "n-1")
{
    return {id, address("lab@example.invalid"), address("ann@example.invalid"), "Su módulo está en camino",
        "Línea una\n.una línea con punto\n..dos\n",
        lab::Instant(std::chrono::milliseconds(1'790'000'000'000))};
}

/// A sandbox that does these things wrong, and a client of it.
struct Post {
    explicit Post(const std::set<MailFault>& faults = {}, MailSecurity security = MailSecurity::Tls)
        : sandbox({0, security, folder / "outbox", folder.path(), faults})
    {
        options.host = "127.0.0.1";
        options.port = sandbox.port();
        options.security = security;
        options.user = MailSandbox::user;
        options.password = lab::readSecretFile(sandbox.passwordFile()).value();
        options.caFile = sandbox.caFile();
        options.limit = std::chrono::seconds(2);
    }

    std::size_t messages() const
    {
        return static_cast<std::size_t>(std::distance(
            std::filesystem::directory_iterator(folder / "outbox"), std::filesystem::directory_iterator()));
    }
    std::string message(const std::string& id) const
    {
        std::ifstream in(folder / "outbox" / (id + ".eml"), std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return text.str();
    }

    TemporaryFolder folder;
    MailSandbox sandbox;
    logistics::SmtpOptions options;
};

std::string failureOf(const logistics::SmtpOptions& options)
{
    try {
        logistics::SmtpHost(options).send(mail());
    } catch (const lab::Failure& failure) {
        return failure.message().code;
    }
    return "";
}

struct Case {
    const char* name;
    MailFault fault;
    const char* failure;
};

const Case cases[] = {
    {"nobody listens", MailFault::Down, "mail.unreachable"},
    {"answers drip in", MailFault::Slow, "mail.slow"},
    {"the certificate is another host's", MailFault::WrongCertificate, "mail.certificate"},
    {"the login is refused", MailFault::RefuseLogin, "mail.login"},
    {"the message is refused", MailFault::RefuseContent, "mail.refused"},
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

} // namespace

BOOST_AUTO_TEST_CASE(aMessageArrivesAsItWasWritten)
{
    for (const auto security : {MailSecurity::Tls, MailSecurity::StartTls}) {
        const Post post({}, security);
        logistics::SmtpHost host(post.options);
        BOOST_TEST((host.send(mail()).state == Handover::State::Taken));
        BOOST_TEST((host.send(mail("n-2")).state == Handover::State::Taken));
        BOOST_TEST(post.message("n-1") == messageText(mail()));
        BOOST_TEST(post.message("n-2") == messageText(mail("n-2")));
    }
}

BOOST_AUTO_TEST_CASE(aMessageSentTwiceIsOne)
{
    const Post post;
    logistics::SmtpHost host(post.options);
    host.send(mail());
    logistics::SmtpHost(post.options).send(mail());
    BOOST_TEST(post.messages() == 1U);
}

BOOST_DATA_TEST_CASE(aHostThatFailsIsNamed, boost::unit_test::data::make(cases), c)
{
    const Post post({c.fault});
    BOOST_TEST(failureOf(post.options) == c.failure);
    BOOST_TEST(post.messages() == 0U);
}

BOOST_AUTO_TEST_CASE(nothingIsSaidInTheClear)
{
    const Post post({MailFault::NoTls}, MailSecurity::StartTls);
    BOOST_TEST(failureOf(post.options) == "mail.no-tls");
    BOOST_TEST(post.messages() == 0U);
}

BOOST_AUTO_TEST_CASE(aRefusedRecipientIsNoFailureOfTheHost)
{
    const Post post({MailFault::NoSuchUser});
    const auto bounced = logistics::SmtpHost(post.options).send(mail());
    BOOST_TEST((bounced.state == Handover::State::Bounced));
    BOOST_TEST(bounced.said == "550 5.1.1 no such user here");

    const Post busy({MailFault::Greylist});
    BOOST_TEST((logistics::SmtpHost(busy.options).send(mail()).state == Handover::State::Later));
}

BOOST_AUTO_TEST_CASE(aWrongPasswordAndAnUnknownAuthorityAreRefused)
{
    const Post post;
    auto wrong = post.options;
    wrong.password = "guess";
    BOOST_TEST(failureOf(wrong) == "mail.login");
    auto trusting = post.options;
    trusting.caFile.clear();
    BOOST_TEST(failureOf(trusting) == "mail.certificate");
    BOOST_TEST(post.messages() == 0U);
}

BOOST_AUTO_TEST_CASE(trainingStaysTraining)
{
    const auto refusal = [](const char* host, lab::LabKind kind) {
        const auto settings = lab::Settings().with({std::string("mail.host=") + host}).value();
        const auto options = logistics::smtpOptionsFrom(settings, kind);
        return options ? std::string() : options.error().code;
    };
    BOOST_TEST(refusal("mail.example.com", lab::LabKind::Training) == "mail.training-host");
    BOOST_TEST(refusal("127.0.0.1", lab::LabKind::Training).empty());
    BOOST_TEST(refusal("localhost", lab::LabKind::Live) == "mail.live-host");
    BOOST_TEST(refusal("mail.example.com", lab::LabKind::Live).empty());
    BOOST_TEST(refusal("", lab::LabKind::Live) == "mail.unset");
}

BOOST_AUTO_TEST_SUITE_END()
