// SPDX-License-Identifier: MIT
#include "ui/CertificatePaper.h"

#include "scanner/Drawing.h"

namespace ui {

calibration::CertificatePaper certificatePaper()
{
    return {calibration::Paper::Letter, [](std::string_view text) {
                constexpr std::uint8_t middle = 128;
                const auto frame = scanner::drawCode(scanner::Symbology::DataMatrix, text, 1);
                calibration::SymbolModules modules {frame.width(), {}};
                for (int y = 0; y < frame.height(); ++y)
                    for (int x = 0; x < frame.width(); ++x)
                        modules.dark.push_back(frame.at(x, y) < middle);
                return modules;
            }};
}

} // namespace ui
