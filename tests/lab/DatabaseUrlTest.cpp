// SPDX-License-Identifier: MIT
#include "lab/store/DatabaseUrl.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using lab::DatabaseUrl;
using Transport = lab::PostgresAddress::Transport;

BOOST_AUTO_TEST_SUITE(DatabaseUrlTest)

BOOST_AUTO_TEST_CASE(aFileIsAFile)
{
    const auto url = DatabaseUrl::parse("sqlite:/x/lab.db");
    BOOST_REQUIRE(url);
    BOOST_TEST(url->isFile());
    BOOST_TEST(url->file() == "/x/lab.db");
    BOOST_TEST(url->text() == "sqlite:/x/lab.db");
    BOOST_TEST(DatabaseUrl::sqlite("/x/lab.db").text() == "sqlite:/x/lab.db");
}

BOOST_AUTO_TEST_CASE(aServerHasHostsAndOptions)
{
    const auto url =
        DatabaseUrl::parse("postgresql://dock%2D1@db1.example,db2.example:5433,[2001:db8::1]:5434/"
                           "lab?sslmode=verify-full&sslrootcert=/etc/ca.pem&password_file=/p&timeout=3");
    BOOST_REQUIRE(url);
    const auto& server = url->server();
    BOOST_TEST(server.user == "dock-1");
    BOOST_TEST(server.database == "lab");
    BOOST_REQUIRE(server.hosts.size() == 3U);
    BOOST_TEST(server.hosts[0].name == "db1.example");
    BOOST_TEST(server.hosts[0].port == 5432);
    BOOST_TEST(server.hosts[1].port == 5433);
    BOOST_TEST(server.hosts[2].name == "2001:db8::1");
    BOOST_TEST(server.hosts[2].port == 5434);
    BOOST_TEST((server.transport == Transport::Verified));
    BOOST_TEST(server.rootCertificate == "/etc/ca.pem");
    BOOST_TEST(server.passwordFile == "/p");
    BOOST_TEST(server.answerWithin.count() == 3);
}

BOOST_AUTO_TEST_CASE(onlyThisComputerMayBePlain)
{
    for (const auto* host : {"localhost", "127.0.0.1", "[::1]", "%2Fvar%2Frun%2Fpostgresql"})
        BOOST_TEST((DatabaseUrl::parse("postgresql://u@" + std::string(host) + "/lab")->server().transport
                    == Transport::Plain));
    // Whom nobody names is another computer, and what it says is checked unless told otherwise.
    BOOST_TEST(
        (DatabaseUrl::parse("postgresql://u@db.example/lab")->server().transport == Transport::Verified));
    BOOST_TEST((DatabaseUrl::parse("postgresql://u@localhost,db.example/lab")->server().transport
                == Transport::Verified));
}

const struct Bad {
    const char* text;
    const char* code;
} bads[] = {
    {"", "store.url"},
    {"sqlite:", "store.url"},
    {"mysql:x", "store.url"},
    {"/x/lab.db", "store.url"},
    {"postgresql://", "store.url"},
    {"postgresql://localhost/lab", "store.url"},
    {"postgresql://u@localhost", "store.url"},
    {"postgresql://u@localhost/", "store.url"},
    {"postgresql://@localhost/lab", "store.url"},
    {"postgresql://u@/lab", "store.url"},
    {"postgresql://u@localhost:0/lab", "store.url"},
    {"postgresql://u@localhost:65536/lab", "store.url"},
    {"postgresql://u@localhost:x/lab", "store.url"},
    {"postgresql://u@a,,b/lab", "store.url"},
    {"postgresql://u@localhost/lab%2", "store.url"},
    {"postgresql://u@localhost/lab%20x", "store.url"},
    {"postgresql://u%27@localhost/lab", "store.url"},
    {"postgresql://u:secret@localhost/lab", "store.url-password"},
    {"postgresql://u@localhost/lab?password=secret", "store.url-password"},
    {"postgresql://u@localhost/lab?fsync=off", "store.url-option"},
    {"postgresql://u@localhost/lab?timeout=0", "store.url-option"},
    {"postgresql://u@localhost/lab?timeout=601", "store.url-option"},
    {"postgresql://u@localhost/lab?sslmode", "store.url-option"},
    {"postgresql://u@localhost/lab?sslmode=maybe", "store.url-option"},
    {"postgresql://u@localhost/lab?password_file=/a%20b", "store.url-option"},
    {"postgresql://u@db.example/lab?sslmode=disable", "store.tls"},
    {"postgresql://u@db.example/lab?sslmode=prefer", "store.tls"},
    {"postgresql://u@db.example/lab?sslmode=require", "store.tls"},
    {"postgresql://u@db.example/lab?sslmode=verify-ca", "store.tls"},
    {"postgresql://u@127.0.0.1,10.0.0.1/lab?sslmode=disable", "store.tls"},
};

std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.text; }

BOOST_DATA_TEST_CASE(whatIsWrongIsSaid, boost::unit_test::data::make(bads), bad)
{
    const auto url = DatabaseUrl::parse(bad.text);
    BOOST_REQUIRE(!url);
    BOOST_TEST(url.error().code == bad.code);
}

BOOST_AUTO_TEST_SUITE_END()
