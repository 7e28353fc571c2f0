// SPDX-License-Identifier: MIT
#include "carriers/ParcelStatus.h"

#include <boost/test/unit_test.hpp>

#include <set>

using lab::ParcelClass;

BOOST_AUTO_TEST_SUITE(ParcelStatusTest)

BOOST_AUTO_TEST_CASE(everyCodeStandsOnce)
{
    std::set<std::string> seen;
    for (const auto& row : carriers::statusCodes())
        for (const auto code : lab::text::split(row.codes, ' ')) {
            BOOST_TEST(code.size() == 3U);
            BOOST_TEST(lab::text::isAllDigits(code));
            BOOST_TEST(seen.insert(std::string(code)).second);
            BOOST_TEST((carriers::classOfCode(code) == row.parcelClass));
        }
    BOOST_TEST(seen.size() == 160U);
}

BOOST_AUTO_TEST_CASE(decidesByCodeThenByType)
{
    const struct {
        const char* name;
        carriers::RawStatus raw;
        ParcelClass expected;
    } cases[] = {
        {"delivered", {"D", "011", "DELIVERED"}, ParcelClass::Delivered},
        {"delivered to a shop, though the type says delivered", {"D", "161", ""}, ParcelClass::AtAccessPoint},
        {"back at the sender, though the type says delivered", {"D", "034", ""},
            ParcelClass::ReturnedToSender},
        {"back at the sender, the other code", {"D", "067", ""}, ParcelClass::ReturnedToSender},
        {"returning", {"X", "035", ""}, ParcelClass::ReturningToSender},
        {"refused", {"X", "064", ""}, ParcelClass::Refused},
        {"out for delivery, though the type says in transit", {"I", "021", ""}, ParcelClass::OutForDelivery},
        {"handed in at a shop", {"P", "167", ""}, ParcelClass::HandedIn},
        {"lost", {"X", "068", ""}, ParcelClass::Lost},
        {"an update of a delivered parcel", {"D", "153", ""}, ParcelClass::Delivered},
        {"a code of tomorrow", {"I", "999", ""}, ParcelClass::InTransit},
        {"no code", {"MV", "", ""}, ParcelClass::Voided},
        {"an old type", {"O", "", ""}, ParcelClass::OutForDelivery},
        {"not three digits", {"", "4 0", ""}, ParcelClass::Unknown},
        {"nothing known", {"ZZ", "999", "Beamed up"}, ParcelClass::Unknown},
        {"nothing said", {"", "", ""}, ParcelClass::Unknown},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST((carriers::classOf(c.raw) == c.expected));
}

BOOST_AUTO_TEST_CASE(deliveredHasADirection)
{
    const auto event = [](ParcelClass status) {
        return carriers::TrackingEvent {{}, status, {}, {}, {}, {}, true};
    };
    carriers::TrackingReply reply {
        lab::TrackingNumber::issued("TR41NG", "03", 7), ParcelClass::Delivered, {}, {}, {}, {}, {}};
    reply.events = {event(ParcelClass::Delivered), event(ParcelClass::InTransit)};
    BOOST_TEST((reply.statusOf(lab::ParcelDirection::Outbound) == ParcelClass::Delivered));

    reply.events = {
        event(ParcelClass::Delivered), event(ParcelClass::Attempted), event(ParcelClass::Refused)};
    BOOST_TEST((reply.statusOf(lab::ParcelDirection::Outbound) == ParcelClass::Delivered));

    reply.events = {
        event(ParcelClass::Delivered), event(ParcelClass::ReturningToSender), event(ParcelClass::InTransit)};
    BOOST_TEST((reply.statusOf(lab::ParcelDirection::Outbound) == ParcelClass::ReturnedToSender));
    BOOST_TEST((reply.statusOf(lab::ParcelDirection::Return) == ParcelClass::Delivered));
}

BOOST_AUTO_TEST_SUITE_END()
