// SPDX-License-Identifier: MIT
// The test program is its own decoder child: the decoder's tests start /proc/self/exe.
#define BOOST_TEST_MODULE flexcal
#define BOOST_TEST_NO_MAIN
#include "scanner/DecoderChild.h"

#include <boost/test/unit_test.hpp>

#include <string_view>

int main(int argc, char** argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "decoder")
        return scanner::serveDecoder(3);
    return boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
}
