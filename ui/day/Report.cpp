// SPDX-License-Identifier: MIT
#include "ui/day/Report.h"

#include "lab/values/Text.h"
#include "ui/day/SvgChart.h"
#include "ui/text/Dates.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <sstream>

namespace ui {
namespace {

    constexpr auto style = R"(
body{font:15px/1.5 Inter,"Segoe UI",sans-serif;color:#17212b;background:#f2f4f6;margin:0}
main{max-width:960px;margin:0 auto;padding:24px 16px 64px}
section{background:#fff;border:1px solid #dce2e7;border-radius:6px;padding:16px 20px;margin:16px 0}
h1{font-size:26px;margin:8px 0 0}h2{font-size:16px;margin:0 0 8px}
.sum{display:flex;flex-wrap:wrap;gap:12px;padding:0;border:0;background:none}
.sum div{background:#fff;border:1px solid #dce2e7;border-radius:6px;padding:10px 16px;min-width:120px;flex:1}
.sum b{display:block;font-size:26px;font-variant-numeric:tabular-nums}
.training{display:inline-block;background:#fff1cc;color:#6b4a00;border-radius:4px;padding:1px 8px;font-size:13px}
.trouble{background:#fbe5dd;border-color:#b3300b;color:#8f2405}
svg{width:100%;height:auto}table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:4px 8px;border-bottom:1px solid #dce2e7}td.n{text-align:right;font-variant-numeric:tabular-nums}
)";

    std::string tile(const std::string& number, const std::string& label)
    {
        return "<div><b>" + svg::escaped(number) + "</b>" + svg::escaped(label) + "</div>";
    }

    std::vector<svg::Bar> counted(
        const std::map<std::string, int>& counts, const char* prefix, Language language)
    {
        std::vector<svg::Bar> bars;
        for (const auto& [word, count] : counts)
            bars.push_back({say(prefix + word, language), {static_cast<double>(count)}});
        std::ranges::stable_sort(bars, [](const auto& a, const auto& b) { return a.parts[0] > b.parts[0]; });
        return bars;
    }

    std::string errorPlots(const DayResult& result, Language language)
    {
        std::vector<svg::Mark> found;
        std::vector<svg::Mark> left;
        double limit = 0;
        for (const auto& one : result.errors) {
            limit = std::max(limit, one.tolerance);
            const auto tip = [&](double value) {
                return one.module + " " + lab::text::number(value, 4) + " mg/L";
            };
            found.push_back({one.asFound, false, tip(one.asFound)});
            if (one.hasAsLeft)
                left.push_back({one.asLeft, true, tip(one.asLeft)});
        }
        if (found.empty())
            return {};
        return "<section>" + svg::errors(say("day.report.as-found", language), "mg/L", found, limit)
               + "</section><section>" + svg::errors(say("day.report.as-left", language), "mg/L", left, limit)
               + "</section>";
    }

    std::string planPlot(const DayResult& result, Language language)
    {
        const std::vector<svg::Series> services {{say("service.03", language), "#8c9aa7"},
            {say("service.12", language), "#6ca6cf"}, {say("service.02", language), "#1f5f8b"},
            {say("service.01", language), "#d98a3d"}};
        const char* codes[] = {"03", "12", "02", "01"};
        std::vector<svg::Bar> bars;
        for (const auto& [day, counts] : result.planByDay) {
            const auto date = lab::Date::parse(day);
            svg::Bar bar {date ? shortDate(*date, language) : day, {}};
            for (const auto* code : codes)
                bar.parts.push_back(counts.contains(code) ? counts.at(code) : 0);
            bars.push_back(std::move(bar));
        }
        return svg::bars(say("day.report.plan", language), bars, services);
    }

    std::string troubleList(const DayResult& result, Language language)
    {
        std::string html;
        for (const auto& trouble : result.troubles)
            html += "<section class=\"trouble\"><h2>"
                    + svg::escaped(say("day.stage." + trouble.stage, language)) + "</h2>"
                    + svg::escaped(say(trouble.what, language)) + "</section>";
        if (!result.unreadBoxes.empty()) {
            html += "<section><h2>" + svg::escaped(say("day.report.unread", language)) + "</h2>";
            for (const auto& box : result.unreadBoxes)
                html += svg::escaped(box) + " ";
            html += "</section>";
        }
        return html;
    }

    std::string stageTable(const DayResult& result, Language language)
    {
        std::string rows;
        for (const auto& [stage, seconds] : result.seconds)
            rows += "<tr><td>" + svg::escaped(say("day.stage." + stage, language)) + "</td><td class=\"n\">"
                    + lab::text::number(seconds, 2) + " s</td></tr>";
        return "<section><h2>" + svg::escaped(say("day.report.times", language)) + "</h2><table>" + rows
               + "</table></section>";
    }

} // namespace

std::string reportHtml(const DayResult& result, Language language)
{
    int received = 0;
    for (const auto& [outcome, count] : result.received)
        received += count;
    std::ostringstream html;
    html << "<!doctype html><html lang=\"" << (language == Language::English ? "en" : "es")
         << "\"><head><meta charset=\"utf-8\"><title>" << svg::escaped(say("day.report.title", language))
         << "</title><style>" << style << "</style></head><body><main><span class=\"training\">"
         << svg::escaped(say("day.report.training", language)) << "</span><h1>"
         << svg::escaped(say("day.report.title", language)) << ", "
         << svg::escaped(fullDate(result.day, language)) << "</h1>" << troubleList(result, language)
         << "<section class=\"sum\">"
         << tile(std::to_string(result.read) + "/" + std::to_string(result.photos),
                say("day.report.read", language))
         << tile(std::to_string(received), say("day.report.received", language))
         << tile(std::to_string(result.certified), say("day.report.certified", language))
         << tile(std::to_string(result.retired), say("day.report.retired", language))
         << tile(std::to_string(result.planLate) + "/" + std::to_string(result.planClients),
                say("day.report.late", language))
         << tile(std::to_string(result.kits), say("day.report.shipped", language)) << "</section>";
    if (!result.received.empty())
        html << "<section>"
             << svg::lyingBars(say("day.report.outcomes", language),
                    counted(result.received, "outcome.", language), "#1f5f8b")
             << "</section>";
    html << errorPlots(result, language);
    if (!result.planByDay.empty())
        html << "<section>" << planPlot(result, language) << "</section>";
    if (!result.parcelClasses.empty())
        html << "<section>"
             << svg::lyingBars(say("day.report.parcels", language),
                    counted(result.parcelClasses, "parcel.class.", language), "#6ca6cf")
             << "</section>";
    html << stageTable(result, language) << "</main></body></html>\n";
    return html.str();
}

Poco::JSON::Object toJson(const DayResult& result, Language language)
{
    using Object = Poco::JSON::Object;
    const auto counts = [](std::initializer_list<std::pair<const char*, Poco::Dynamic::Var>> pairs) {
        Object object;
        for (const auto& [key, value] : pairs)
            object.set(key, value);
        return object;
    };
    Object received;
    for (const auto& [outcome, count] : result.received)
        received.set(outcome, count);
    Poco::JSON::Array certificates;
    for (const auto& file : result.certificates)
        certificates.add(file);
    Poco::JSON::Array unread;
    for (const auto& box : result.unreadBoxes)
        unread.add(box);
    Object seconds;
    for (const auto& [stage, took] : result.seconds)
        seconds.set(stage, took);
    Poco::JSON::Array troubles;
    for (const auto& trouble : result.troubles) {
        Object one;
        one.set("stage", trouble.stage);
        one.set("code", trouble.what.code);
        one.set("text", say(trouble.what, language));
        troubles.add(one);
    }
    Object files;
    files.set("certificates", certificates);
    files.set("plan", (result.folder / "plan.csv").string());
    files.set("report", (result.folder / "report.html").string());
    files.set("database", (result.folder / "lab.db").string());

    Object answer;
    answer.set(
        "scanned", counts({{"photos", result.photos}, {"read", result.read}, {"misread", result.misread},
                       {"unreadable_on_purpose", result.unreadableOnPurpose}}));
    answer.set("unread", unread);
    answer.set("received", received);
    answer.set(
        "tracked", counts({{"parcels", result.parcelsTracked}, {"requests", result.trackingRequests}}));
    answer.set("calibrated",
        counts({{"modules", result.modulesCalibrated}, {"certified", result.certified},
            {"retired", result.retired}, {"quarantined", result.quarantined}, {"shots", result.shots}}));
    answer.set("planned", counts({{"clients", result.planClients}, {"late", result.planLate},
                              {"cost", static_cast<Poco::Int64>(result.planCostMills)},
                              {"lower_bound", static_cast<Poco::Int64>(result.planLowerBoundMills)},
                              {"proved", result.planProved}}));
    answer.set("shipped", counts({{"kits", result.kits}, {"labels", result.labels},
                              {"notices", result.notices}, {"bounced", result.noticesBounced}}));
    answer.set("journal", counts({{"entries", static_cast<Poco::Int64>(result.journalEntries)},
                              {"intact", result.journalIntact}}));
    answer.set("files", files);
    answer.set("seconds", seconds);
    answer.set("troubles", troubles);
    return answer;
}

} // namespace ui
