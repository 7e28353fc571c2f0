// SPDX-License-Identifier: MIT
#include "logistics/rules/Service.h"

#include "lab/records/Words.h"

namespace logistics {
namespace {

    constexpr lab::Words<Service, 4> codes {{{
        {Service::Ground, "03"},
        {Service::ThreeDay, "12"},
        {Service::TwoDay, "02"},
        {Service::NextDay, "01"},
    }}};

    constexpr lab::Words<Service, 4> transitCodes {{{
        {Service::Ground, "GND"},
        {Service::ThreeDay, "3DS"},
        {Service::TwoDay, "2DA"},
        {Service::NextDay, "1DA"},
    }}};

} // namespace

std::string_view code(Service service) { return codes.word(service); }
std::string_view transitCode(Service service) { return transitCodes.word(service); }
lab::Expected<Service> parseService(std::string_view text) { return codes.parse(text, "plan.service"); }

} // namespace logistics
