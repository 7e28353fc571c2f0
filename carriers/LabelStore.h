// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Shipment.h"

#include <filesystem>

namespace carriers {

/// Labels that were bought, one file each, named by tracking number.
class LabelStore {
public:
    explicit LabelStore(std::filesystem::path folder)
        : folder_(std::move(folder))
    {
    }

    /// Writes the label so that the file is whole or absent, and returns its name; throws lab::Failure
    /// "file.write".
    std::string keep(const Shipment& shipment) const;
    /// The label of that name when it is there and has that SHA-256.
    std::optional<std::string> read(const std::string& name, const std::string& hash) const;

private:
    std::filesystem::path folder_;
};

} // namespace carriers
