// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE flexcal
#include <boost/test/unit_test.hpp>
