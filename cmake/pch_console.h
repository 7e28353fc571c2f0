// Precompiled for ui/console alone: its command lines.
#pragma once

#include "pch_core.h"

#include <CLI/CLI.hpp>
