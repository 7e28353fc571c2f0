// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/CertificateRows.h"

#include "ui/desktop/bench/DockWords.h"

#include <algorithm>
#include <cmath>

namespace ui::desktop {
namespace {

    Cell code(const std::string& text) { return {.text = text, .weight = Weight::Medium, .code = true}; }

    /// The error furthest out, in shares of its tolerance.
    std::string worst(const std::vector<calibration::PointResult>& points)
    {
        const auto share = [](const auto& point) { return std::abs(point.error) / point.tolerance; };
        const auto found = std::ranges::max_element(points, {}, share);
        return found == points.end() ? std::string("–") : errorText(found->error);
    }

} // namespace

std::vector<ListColumn> toSignColumns(const Wording& words)
{
    return {
        {words("desktop.column.module"), 124},
        {words("desktop.certificates.found"), 84},
        {words("desktop.certificates.left"), 84},
        {words("desktop.certificates.technician"), 96},
    };
}

std::vector<ListRow> toSignRows(const CertificatesState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto place : state.toSign) {
        const auto& run = state.lists.toSign[place];
        const bool out = run.asFoundOut();
        rows.push_back(
            {run.id, {
                         code(run.module.text()),
                         {worst(run.asFound), out ? Weight::Bold : Weight::Regular},
                         {run.asLeft.empty() ? words("desktop.certificates.as-it-was") : worst(run.asLeft)},
                         {run.technician, Weight::Regular, Cell::Ink::Quiet},
                     }});
    }
    return rows;
}

std::vector<ListColumn> certificateColumns(const Wording& words)
{
    return {
        {words("desktop.certificates.id"), 128},
        {words("desktop.column.module"), 124},
        {words("desktop.certificates.issued"), 60},
        {words("desktop.column.state"), 96, ListColumn::Shows::Chip},
    };
}

std::vector<ListRow> certificateRows(const CertificatesState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto place : state.certificates) {
        const auto& record = state.lists.certificates[place];
        const bool ended = record.state != calibration::CertificateState::Valid;
        rows.push_back({record.id, {
                                       {.text = record.id, .weight = Weight::Medium, .struck = ended},
                                       code(record.module.text()),
                                       {words.day(record.issuedOn)},
                                       {.text = {}, .chip = stateChip(record.state, words)},
                                   }});
    }
    return rows;
}

std::vector<ListColumn> caseColumns(const Wording& words)
{
    return {
        {words("desktop.column.module"), 124},
        {words("desktop.column.client"), 84},
        {words("desktop.certificates.worst"), 76},
        {words("desktop.certificates.decision"), 104, ListColumn::Shows::Chip},
    };
}

std::vector<ListRow> caseRows(const CertificatesState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto place : state.cases) {
        const auto& one = state.lists.cases[place];
        rows.push_back(
            {one.id, {
                         code(one.module.text()),
                         {.text = one.client ? one.client->text() : std::string("–"), .code = true},
                         {errorText(one.worst)},
                         {.text = {}, .chip = decisionChip(one, words)},
                     }});
    }
    return rows;
}

Chip stateChip(calibration::CertificateState state, const Wording& words)
{
    switch (state) {
    case calibration::CertificateState::Valid:
        return {"tick", words("desktop.certificates.valid"), Level::Go};
    case calibration::CertificateState::Replaced:
        return {"noted", words("desktop.certificates.replaced"), Level::Quiet};
    default:
        return {"stop", words("desktop.certificates.revoked"), Level::Stop};
    }
}

Chip decisionChip(const calibration::ImpactCase& one, const Wording& words)
{
    if (!one.decision)
        return {"warning", words("desktop.certificates.open"), Level::Check};
    const auto word = words("desktop.certificates." + std::string(calibration::word(*one.decision)));
    return {"tick", word, Level::Quiet};
}

} // namespace ui::desktop
