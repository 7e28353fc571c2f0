// SPDX-License-Identifier: MIT
#include "ui/desktop/packing/KitPanel.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    using logistics::KitItem;

    constexpr double padding = 16;
    constexpr double itemHeight = 48;
    constexpr double lineHeight = 28;
    constexpr double gap = 8;
    constexpr double icon = 24;
    constexpr double codeColumn = 0.36; // of the width

    std::string codeOf(const logistics::PackingJob& job, KitItem item)
    {
        switch (item) {
        case KitItem::Module:
            return job.module.serial.text();
        case KitItem::Box:
            return job.box.text();
        case KitItem::OutboundLabel:
            return job.outbound.number.text();
        case KitItem::ReturnLabel:
            return job.returning.number.text();
        case KitItem::Certificate:
            break;
        }
        return job.module.certificate.value_or("");
    }

} // namespace

KitPanel::KitPanel(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
}

void KitPanel::show(const logistics::PackingJob& job)
{
    items_.clear();
    std::string spoken;
    for (const auto item :
        {KitItem::Module, KitItem::Box, KitItem::OutboundLabel, KitItem::ReturnLabel, KitItem::Certificate}) {
        const bool done = std::ranges::find(job.missing, item) == job.missing.end();
        const bool next = !job.missing.empty() && job.missing.front() == item;
        items_.push_back({words_("packing.item." + std::string(word(item))), codeOf(job, item), done, next});
        spoken += items_.back().name + " " + items_.back().code + ", "
                  + words_(done ? "packing.scanned" : "packing.waiting") + ". ";
    }
    address_ = job.client.name + " · " + job.address.line + ", " + job.address.city + ", " + job.address.state
               + " " + job.address.postal;
    checks_.clear();
    const auto check = [&](const std::string& text) { checks_.push_back({"tick", text, Level::Go}); };
    if (job.module.certifiedOn)
        check(words_("packing.check.certified", {{"day", words_.day(*job.module.certifiedOn)}}));
    check(words_(
        "packing.check.variant", {{"variant", job.module.variant}, {"firmware", job.module.firmware}}));
    check(words_("packing.check.no-hold"));
    if (job.line.arrives)
        checks_.push_back({job.line.late ? "warning" : "tick",
            words_("packing.check.in-hand",
                {{"day", words_.day(*job.line.arrives)},
                    {"percent", lab::text::number((1000 - job.line.latePermille) / 10.0, 1)}}),
            job.line.late ? Level::Check : Level::Go});
    setAccessible(*this, AccessibleRole::Panel, words_("packing.bind"), spoken + address_);
    Refresh();
}

void KitPanel::paintItem(Canvas& canvas, const Item& item, const Box& row) const
{
    const auto& theme = Theme::current();
    if (item.next) {
        canvas.fill(row, theme.selection);
        canvas.fill({row.x, row.y, 3, row.height}, theme.accent);
    }
    const auto& go = theme.level(Level::Go);
    if (item.done)
        canvas.icon("tick", row.x + padding, row.middle() - icon / 2, icon, go.chipInk);
    else if (item.next)
        canvas.icon("scan", row.x + padding, row.middle() - icon / 2, icon, theme.accent);
    else
        canvas.ring(row.x + padding + icon / 2, row.middle(), icon / 2 - 2, theme.hintInk, 2);
    const double left = row.x + padding + icon + padding;
    const double code = row.x + row.width * codeColumn;
    canvas.text(item.name,
        {TypeSize::Text, Weight::SemiBold, item.done || item.next ? theme.ink : theme.labelInk},
        {left, row.y, code - left, row.height});
    canvas.text(item.code, {TypeSize::Text, Weight::Medium, theme.ink, true},
        {code, row.y, row.width * 0.44, row.height});
    canvas.text(words_(item.done ? "packing.scanned" : "packing.waiting"),
        {TypeSize::Hint, Weight::Regular, theme.labelInk}, {row.x, row.y, row.width - padding, row.height},
        Align::Right);
    canvas.line(row.x, row.bottom(), row.right(), row.bottom(), theme.hairline);
}

void KitPanel::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    double y = area.y;
    for (const auto& item : items_) {
        const Box row {
            area.x, y, area.width, static_cast<double>(Type::length(static_cast<int>(itemHeight)))};
        paintItem(canvas, item, row);
        y = row.bottom();
    }
    y += gap;
    canvas.text(address_, {TypeSize::Text, Weight::Regular, theme.labelInk},
        {area.x + padding, y, area.width - 2 * padding,
            static_cast<double>(Type::length(static_cast<int>(lineHeight)))});
    y += Type::length(static_cast<int>(lineHeight)) + gap;
    double x = area.x + padding;
    for (const auto& check : checks_) {
        const double width = chipWidth(canvas, check);
        if (x + width > area.right() - padding && x > area.x + padding) {
            x = area.x + padding;
            y += Type::length(static_cast<int>(lineHeight));
        }
        x += paintChip(canvas, check, x, y + Type::length(static_cast<int>(lineHeight)) / 2.0,
                 area.right() - padding - x)
             + gap;
    }
}

} // namespace ui::desktop
