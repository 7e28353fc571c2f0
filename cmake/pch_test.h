// Precompiled for tests that need no wx.
#pragma once

#include "pch_core.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
