// SPDX-License-Identifier: MIT
#pragma once

namespace ui::console {

/// The `flexcal` program: parses the command line, runs the command, and returns its exit code: 0 done, 1 the
/// answer is "no", 2 bad usage or input, 3 an outside part failed.
int runProgram(int argc, char** argv);

} // namespace ui::console
