// SPDX-License-Identifier: MIT
#include "ui/console/Program.h"

int main(int argc, char** argv) { return ui::console::runProgram(argc, argv); }
