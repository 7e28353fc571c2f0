// SPDX-License-Identifier: MIT
#include "ui/console/Answers.h"

#include "logistics/returns/ScanHistory.h"
#include "scanner/DecoderProcess.h"
#include "scanner/LabelParser.h"
#include "ui/Workstation.h"
#include "ui/text/Dates.h"
#include "ui/text/OutcomeBand.h"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace ui::console {
namespace {

    using logistics::ScanAnswer;

    const char* word(ScanAnswer::Kind kind)
    {
        switch (kind) {
        case ScanAnswer::Kind::Outcome:
            return "outcome";
        case ScanAnswer::Kind::Noted:
            return "noted";
        case ScanAnswer::Kind::Undone:
            return "undone";
        case ScanAnswer::Kind::Refused:
            return "refused";
        }
        return "";
    }

    int exitCodeOf(const ScanAnswer& answer)
    {
        if (answer.kind == ScanAnswer::Kind::Refused)
            return answer.refusal && answer.refusal->code.starts_with("decoder.") ? OutsideFailed : BadInput;
        if (answer.kind == ScanAnswer::Kind::Outcome && !answer.recorded)
            return AnswerIsNo;
        return Done;
    }

    Poco::JSON::Array candidatesOf(const ScanAnswer& answer)
    {
        Poco::JSON::Array candidates;
        for (const auto& candidate : answer.candidates) {
            Poco::JSON::Object one;
            one.set("module", candidate.module.text());
            one.set("kit", candidate.kit.text());
            one.set("client", candidate.client.text());
            one.set("state", candidate.governingState);
            one.set("due", candidate.due.iso());
            candidates.add(one);
        }
        return candidates;
    }

} // namespace

Poco::JSON::Object toJson(const std::string& scanned, const ScanAnswer& answer, Language language)
{
    const auto band = describe(answer, language);
    Poco::JSON::Object object;
    object.set("code", scanned);
    object.set("kind", word(answer.kind));
    object.set("level", std::string(ui::word(band.level)));
    object.set("recorded", answer.recorded);
    object.set("waits_for_confirm", answer.waitsForConfirm);
    if (answer.outcome)
        object.set("outcome", std::string(lab::word(*answer.outcome)));
    if (answer.refusal)
        object.set("refusal", toJson(*answer.refusal, language));
    const auto put = [&](const char* key, const auto& value) {
        if (value)
            object.set(key, value->text());
    };
    put("module", answer.module);
    put("kit", answer.kit);
    put("box", answer.box);
    put("client", answer.client);
    put("other_client", answer.otherClient);
    put("place", answer.place);
    if (!answer.governingState.empty())
        object.set("state", answer.governingState);
    if (answer.due) {
        object.set("due", answer.due->iso());
        object.set("days_from_due", answer.daysFromDue);
    }
    if (!answer.matchedBy.empty()) {
        Poco::JSON::Array evidence;
        for (const auto one : answer.matchedBy)
            evidence.add(std::string(lab::word(one)));
        object.set("matched_by", evidence);
    }
    if (answer.kind == ScanAnswer::Kind::Noted)
        object.set("candidates", candidatesOf(answer));
    if (answer.at) {
        object.set("at", lab::isoInstant(*answer.at));
        object.set("station", answer.station);
        object.set("staff", answer.staff);
    }
    object.set("text", band.word + ". " + band.line);
    object.set("next", band.next);
    return object;
}

void Answers::print(const std::string& scanned, const std::vector<ScanAnswer>& answers)
{
    for (const auto& answer : answers) {
        if (!answer.waitsForConfirm)
            exitCode_ = std::max(exitCode_, exitCodeOf(answer));
        // What a later CONFIRM takes in is done; anything but that leaves the question open.
        waits_ = answer.waitsForConfirm || (waits_ && !answer.recorded);
        if (console_.json) {
            Console::print(toJson(scanned, answer, console_.language()));
            continue;
        }
        const auto band = describe(answer, console_.language());
        const auto time = answer.at && answer.recorded ? clockTime(*answer.at, zone_) + "  " : std::string();
        const auto next = band.next.empty() ? "" : "  →  " + band.next;
        const auto line = time + band.word + ": " + band.line + next;
        if (answer.kind == ScanAnswer::Kind::Refused)
            Console::note(line);
        else
            Console::print(line);
    }
}

std::vector<ScanAnswer> readPicture(Workstation& workstation, const std::filesystem::path& picture)
{
    const std::chrono::milliseconds budget(workstation.settings().whole("scanner.budget-ms"));
    const auto reading = workstation.decoder().read(picture, budget);
    if (reading.error) {
        ScanAnswer answer;
        answer.refusal = reading.error;
        return {answer};
    }
    std::vector<scanner::Label> labels;
    for (const auto& symbol : reading.symbols)
        labels.push_back(workstation.labelParser().parse(symbol));
    auto answers = workstation.returnsDesk().scanPicture(labels);
    logistics::ScanHistory(workstation.database(), workstation.clock(), workstation.signedIn())
        .addPicture(picture.filename().string(), reading.symbols, workstation.labelParser(), answers);
    return answers;
}

} // namespace ui::console
