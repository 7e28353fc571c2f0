// SPDX-License-Identifier: MIT
#include "scanner/Label.h"

#include <array>

namespace scanner {
namespace {

    /// In the order of Label::Meaning.
    constexpr std::array<std::string_view, std::variant_size_v<Label::Meaning>> kindNames {
        "unknown", "module", "tracking", "box", "kit", "client", "postal", "maxicode", "card", "certificate"};

    struct CanonicalText {
        std::string operator()(const UnknownLabel& label) const { return label.text; }
        std::string operator()(const lab::ModuleSerial& serial) const { return serial.text(); }
        std::string operator()(const TrackingLabel& label) const { return label.number.text(); }
        template <class Kind> std::string operator()(const lab::Identifier<Kind>& id) const
        {
            return id.text();
        }
        std::string operator()(const PostalCode& postal) const { return postal.text(); }
        std::string operator()(const CarrierMessage& message) const
        {
            return message.tracking ? message.tracking->text() : message.shortNumber;
        }
        std::string operator()(const CertificateCode& code) const { return code.id; }
        std::string operator()(DeskCard card) const { return std::string(cardWord(card)); }
    };

} // namespace

std::string_view Label::kindName() const { return kindNames[meaning_.index()]; }

std::string Label::value() const { return std::visit(CanonicalText {}, meaning_); }

} // namespace scanner
