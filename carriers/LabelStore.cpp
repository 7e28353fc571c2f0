// SPDX-License-Identifier: MIT
#include "carriers/LabelStore.h"

#include "lab/AtomicFile.h"
#include "lab/store/Sha256.h"

#include <fstream>
#include <sstream>

namespace carriers {
namespace {

    constexpr unsigned ownerOnly = 0600;

} // namespace

std::string LabelStore::keep(const Shipment& shipment) const
{
    const auto name = shipment.number.text() + "." + std::string(word(shipment.format));
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    lab::writeAtomically(folder_ / name, shipment.label, ownerOnly); // it shows where a client lives
    return name;
}

std::optional<std::string> LabelStore::read(const std::string& name, const std::string& hash) const
{
    std::ifstream in(folder_ / name, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    if (!in || lab::sha256(bytes.str()) != hash)
        return std::nullopt;
    return bytes.str();
}

} // namespace carriers
