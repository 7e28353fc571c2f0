// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/sandbox/SmtpSession.h"

#include "lab/AtomicFile.h"
#include "lab/values/Failure.h"
#include "lab/values/Text.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <sstream>
#include <thread>

namespace logistics::sandbox {
namespace {

    constexpr std::size_t longestLine = 1000; // RFC 5321, 4.5.3.1.6
    constexpr std::size_t largestMessage = 10'000'000;

    std::string decoded(std::string_view base64)
    {
        std::istringstream in {std::string(base64)};
        Poco::Base64Decoder decoder(in);
        return {std::istreambuf_iterator<char>(decoder), {}};
    }

    /// The part of the Message-ID before its @ when it can be a file's name; else a name of its own.
    std::string nameOf(const std::string& message)
    {
        constexpr std::string_view header = "Message-ID: <";
        const auto begin = message.find(header);
        const auto end = message.find('@', begin);
        if (begin != std::string::npos && end != std::string::npos) {
            const auto name = message.substr(begin + header.size(), end - begin - header.size());
            const auto plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
            if (!name.empty() && name.size() <= 100 && std::ranges::all_of(name, plain))
                return name;
        }
        return Poco::UUIDGenerator::defaultGenerator().createRandom().toString();
    }

} // namespace

SmtpSession::SmtpSession(Poco::Net::StreamSocket socket, const SmtpRules& rules)
    : socket_(std::move(socket))
    , rules_(rules)
    , secure_(rules.startTls.isNull())
{
    constexpr int patience = 60; // seconds
    socket_.setReceiveTimeout(Poco::Timespan(patience, 0));
}

void SmtpSession::run()
{
    say("220 mail sandbox");
    for (std::string line; hear(line);)
        if (!obey(line))
            return;
}

bool SmtpSession::obey(std::string_view line)
{
    const auto verb = lab::text::upper(line.substr(0, line.find(' ')));
    const auto argument = line.substr(std::min(line.size(), verb.size() + 1));
    if (verb == "QUIT") {
        say("221 good-bye");
        return false;
    }
    if (verb == "EHLO" || verb == "HELO")
        hello();
    else if (verb == "STARTTLS")
        startTls();
    else if (verb == "NOOP" || verb == "RSET")
        say("250 yes");
    else if (!secure_)
        say("530 say STARTTLS first");
    else if (verb == "AUTH")
        login(argument);
    else if (!greeted_)
        say("530 log in first");
    else if (verb == "MAIL")
        say("250 sender taken");
    else if (verb == "RCPT")
        recipient();
    else if (verb == "DATA")
        takeContent();
    else
        say("502 not known here");
    return true;
}

void SmtpSession::hello()
{
    say("250-mail sandbox");
    if (secure_)
        say("250-AUTH PLAIN");
    else if (!has(MailFault::NoTls))
        say("250-STARTTLS");
    say("250 SIZE " + std::to_string(largestMessage));
}

void SmtpSession::login(std::string_view argument)
{
    constexpr std::string_view method = "PLAIN";
    std::string answer(lab::text::trimmed(argument.substr(std::min(argument.size(), method.size()))));
    if (!argument.starts_with(method)) {
        say("504 only PLAIN");
        return;
    }
    if (answer.empty()) {
        say("334 ");
        if (!hear(answer))
            return;
    }
    // RFC 4616: whom to act for, NUL, who, NUL, password
    const auto wanted = std::string(1, '\0') + rules_.user + std::string(1, '\0') + rules_.password;
    greeted_ = !has(MailFault::RefuseLogin) && decoded(answer).ends_with(wanted);
    say(greeted_ ? "235 welcome" : "535 wrong name or password");
}

void SmtpSession::startTls()
{
    if (secure_ || has(MailFault::NoTls)) {
        say("502 not here");
        return;
    }
    say("220 go on");
    socket_ = Poco::Net::SecureStreamSocket::attach(socket_, rules_.startTls);
    heard_.clear();
    secure_ = true;
}

void SmtpSession::recipient()
{
    recipient_ = false;
    if (has(MailFault::NoSuchUser))
        say("550 5.1.1 no such user here");
    else if (has(MailFault::Greylist))
        say("451 4.7.1 try again in five minutes");
    else {
        recipient_ = true;
        say("250 recipient taken");
    }
}

void SmtpSession::takeContent()
{
    if (!recipient_) {
        say("503 for whom?");
        return;
    }
    say("354 go on, end with a dot");
    std::string message;
    for (std::string line; hear(line) && line != ".";) {
        message += (line.starts_with('.') ? line.substr(1) : line) + "\r\n";
        if (message.size() > largestMessage) {
            say("552 too large");
            return;
        }
    }
    recipient_ = false;
    if (has(MailFault::RefuseContent)) {
        say("554 5.7.1 refused as spam");
        return;
    }
    try {
        lab::writeAtomically(rules_.outbox / (nameOf(message) + ".eml"), message);
        say("250 taken");
    } catch (const lab::Failure&) {
        say("452 4.3.1 no room");
    }
}

void SmtpSession::say(const std::string& line)
{
    const auto bytes = line + "\r\n";
    if (!has(MailFault::Slow)) {
        socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
        return;
    }
    for (const char byte : bytes) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        socket_.sendBytes(&byte, 1);
    }
}

/// False when the client has gone, or a line never ends.
bool SmtpSession::hear(std::string& line)
{
    for (;;) {
        const auto end = heard_.find('\n');
        if (end != std::string::npos) {
            line = heard_.substr(0, end);
            if (line.ends_with('\r'))
                line.pop_back();
            heard_.erase(0, end + 1);
            return true;
        }
        std::array<char, 4096> buffer {};
        if (heard_.size() > longestLine)
            return false;
        const int size = socket_.receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
        if (size <= 0)
            return false;
        heard_.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

} // namespace logistics::sandbox
