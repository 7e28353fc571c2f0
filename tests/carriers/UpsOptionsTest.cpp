// SPDX-License-Identifier: MIT
#include "carriers/ups/Options.h"
#include "lab/Settings.h"
#include "tests/shared/TemporaryFolder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

BOOST_AUTO_TEST_SUITE(UpsOptionsTest)

namespace {

std::vector<std::string> complete(const std::string& secretFile)
{
    return {"carrier.ups.api-base=https://wwwcie.ups.com/api",
        "carrier.ups.token-url=https://wwwcie.ups.com/security/v1/oauth/token", "carrier.ups.client-id=lab",
        "carrier.ups.client-secret-file=" + secretFile, "carrier.ups.account=A1B2C3", "carrier.rate=3"};
}

std::string refusalOf(const std::vector<std::string>& pairs)
{
    const auto options = carriers::ups::optionsFrom(*lab::Settings().with(pairs), lab::LabKind::Live);
    return options ? "" : options.error().code;
}

} // namespace

BOOST_AUTO_TEST_CASE(readsWhatIsSet)
{
    const TemporaryFolder folder;
    const auto file = (folder / "secret").string();
    std::ofstream(file) << "  s3cret \n";
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto options =
        carriers::ups::optionsFrom(*lab::Settings().with(complete(file)), lab::LabKind::Live);
    BOOST_REQUIRE(options);
    BOOST_TEST(options->clientSecret == "s3cret");
    BOOST_TEST(options->http.requestsPerSecond == 3);
    BOOST_TEST((options->http.reach == carriers::HttpReach::NoLoopback));
    BOOST_TEST((carriers::ups::reachOf(lab::LabKind::Training) == carriers::HttpReach::LoopbackOnly));
}

BOOST_AUTO_TEST_CASE(aSecretIsForUsAlone)
{
    const TemporaryFolder folder;
    const auto file = (folder / "secret").string();
    std::ofstream(file) << "s3cret\n";
    using std::filesystem::perms;
    for (const auto mode : {perms(0644), perms(0640), perms(0660), perms(0700), perms(0604)}) {
        std::filesystem::permissions(file, mode);
        BOOST_TEST(refusalOf(complete(file)) == "secret.mode");
    }
    std::filesystem::permissions(file, perms(0600));
    BOOST_TEST(refusalOf(complete(file)) == "");
    std::ofstream(file) << "\n";
    BOOST_TEST(refusalOf(complete(file)) == "secret.absent");
    BOOST_TEST(refusalOf(complete((folder / "absent").string())) == "secret.absent");
    BOOST_TEST(refusalOf(complete(folder.path().string())) == "secret.absent");
}

BOOST_AUTO_TEST_CASE(whatIsMissingIsNamed)
{
    BOOST_TEST(refusalOf({}) == "carrier.unset");
    for (std::size_t i = 0; i < 5; ++i) {
        auto pairs = complete("/dev/null");
        pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(i));
        BOOST_TEST(refusalOf(pairs) == "carrier.unset");
    }
}

BOOST_AUTO_TEST_SUITE_END()
