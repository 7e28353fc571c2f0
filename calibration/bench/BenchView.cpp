// SPDX-License-Identifier: MIT
#include "calibration/bench/BenchView.h"

#include "calibration/bench/RegisterCodec.h"
#include "calibration/bench/RegisterMap.h"
#include "lab/values/Failure.h"

namespace calibration {

BenchView::BenchView(BenchAddress address)
    : link_(std::make_shared<ModbusLink>(std::move(address)))
{
}

BenchView::BenchView(std::shared_ptr<ModbusLink> link)
    : link_(std::move(link))
{
}

BenchPicture BenchView::look()
{
    using namespace registers;
    const auto status = codec::status(link_->readInputs(0, status::size));
    if (!status) {
        auto message = status.error();
        message.arguments.emplace_back("bench", link_->address().text());
        throw lab::Failure(message);
    }
    BenchPicture picture {*status, {}, {}, {}};
    for (const auto& block :
        link_->readBlocks(source::first, source::stride, source::stride, registers::sources))
        picture.sources.push_back(codec::source(static_cast<int>(picture.sources.size()), block));
    for (const auto& block : link_->readBlocks(dock::first, dock::stride, dock::stride, registers::docks))
        picture.docks.push_back(codec::dock(static_cast<int>(picture.docks.size()) + 1, block));
    for (const auto& dock : picture.docks) {
        if (!dock.present)
            continue;
        const auto block = link_->readInputs(pulse::first + (dock.dock - 1) * pulse::stride, pulse::size);
        if (auto trace = codec::trace(dock.dock, block))
            picture.traces.push_back(*std::move(trace));
    }
    return picture;
}

} // namespace calibration
