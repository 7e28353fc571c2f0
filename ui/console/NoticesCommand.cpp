// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "logistics/dispatch/Notices.h"
#include "logistics/dispatch/mail/OutboxFolder.h"
#include "logistics/dispatch/mail/SmtpHost.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/text/NoticeTexts.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    /// The mail host of the settings; without one, a folder beside the lab's records.
    lab::Expected<std::unique_ptr<logistics::MailTransport>> transportOf(Workstation& workstation)
    {
        const auto& settings = workstation.settings();
        if (settings.text("mail.host").empty())
            return std::make_unique<logistics::OutboxFolder>(workstation.folder() / "outbox");
        auto options = logistics::smtpOptionsFrom(settings, workstation.identity().kind);
        if (!options)
            return tl::make_unexpected(options.error());
        return std::make_unique<logistics::SmtpHost>(*std::move(options));
    }

    int send(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto from = lab::EmailAddress::parse(workstation.settings().text("mail.from"));
        if (!from)
            return console.refuse(from.error());
        const auto transport = transportOf(workstation);
        if (!transport)
            return console.refuse(transport.error());
        const auto counts = logistics::NoticeBox(workstation.database())
                                .send(**transport, *from, workstation.clock(), noticeText);
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("sent", counts.sent);
            answer.set("bounced", counts.bounced);
            answer.set("waiting", counts.waiting);
            Console::print(answer);
        } else {
            Console::print(console.say({"notice.counts",
                {{"sent", std::to_string(counts.sent)}, {"bounced", std::to_string(counts.bounced)},
                    {"waiting", std::to_string(counts.waiting)}}}));
        }
        return counts.bounced == 0 ? Done : AnswerIsNo;
    }

} // namespace

void addNotices(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("notices", "Mail to clients");
    command->require_subcommand(1);
    command->add_subcommand("send", "Send the notices that wait, and write down what became of each")
        ->callback([&chosen] { chosen = [](Console& console) { return send(console); }; });
}

} // namespace ui::console
