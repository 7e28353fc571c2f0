// SPDX-License-Identifier: MIT
#include "lab/values/EmailAddress.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(EmailAddressTest)

namespace {

struct Case {
    const char* name;
    std::string text;
    bool good;
};

const Case cases[] = {
    {"plain", "ann.lee@example.com", true},
    {"tag and subdomain", "ann+car@mail.example.co.uk", true},
    {"blanks around it", "  ann@example.com ", true},
    {"the longest", std::string(242, 'a') + "@example.com", true},
    {"too long", std::string(243, 'a') + "@example.com", false},
    {"empty", "", false},
    {"no @", "ann.example.com", false},
    {"two @", "ann@lee@example.com", false},
    {"nothing before @", "@example.com", false},
    {"a host without a dot", "ann@localhost", false},
    {"a host that ends in a dot", "ann@example.com.", false},
    {"a blank inside", "ann lee@example.com", false},
    {"a line end that would be a command", "ann@example.com\r\nRCPT TO:<eve@example.com>", false},
    {"a second recipient", "ann@example.com,eve@example.com", false},
    {"angle brackets", "<ann@example.com>", false},
    {"letters beyond ASCII", "añn@example.com", false},
    {"NUL", std::string("ann\0@example.com", 16), false},
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

} // namespace

BOOST_DATA_TEST_CASE(takesWhatAMailHostTakes, boost::unit_test::data::make(cases), c)
{
    const auto address = lab::EmailAddress::parse(c.text);
    BOOST_TEST(address.has_value() == c.good);
    if (!address)
        BOOST_TEST(address.error().code == "email.form");
}

BOOST_AUTO_TEST_SUITE_END()
