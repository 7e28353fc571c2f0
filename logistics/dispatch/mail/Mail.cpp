// SPDX-License-Identifier: MIT
#include "logistics/dispatch/mail/Mail.h"

#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <Poco/Timestamp.h>

#include <sstream>

namespace logistics {
namespace {

    /// A mail host takes lines that end in CR LF, and nothing else (RFC 5321, 2.3.8).
    std::string withNetworkLineEnds(const std::string& text)
    {
        std::string result;
        for (const char character : text) {
            if (character == '\n' && !result.ends_with('\r'))
                result += '\r';
            result += character;
        }
        return result;
    }

} // namespace

std::string messageText(const Mail& mail)
{
    Poco::Net::MailMessage message;
    message.setSender("FLEX-Cal lab <" + mail.from.text() + ">");
    message.addRecipient({Poco::Net::MailRecipient::PRIMARY_RECIPIENT, mail.to.text()});
    message.setSubject(Poco::Net::MailMessage::encodeWord(mail.subject, "UTF-8"));
    message.setContentType("text/plain; charset=UTF-8");
    message.setDate(Poco::Timestamp(mail.at.time_since_epoch().count() * 1000));
    message.set("Message-ID", "<" + mail.id + "@" + std::string(mail.from.host()) + ">");
    message.setContent(withNetworkLineEnds(mail.body), Poco::Net::MailMessage::ENCODING_QUOTED_PRINTABLE);
    std::ostringstream text;
    message.write(text);
    return text.str();
}

} // namespace logistics
