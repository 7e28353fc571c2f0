// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace ui::console {

class Console;

/// What the command line chose: run after parsing, returns the exit code.
using Action = std::function<int(Console&)>;

// Each adds its command, with its options and help, to the program; one file each.
void addReceive(CLI::App& app, Action& chosen);
void addDay(CLI::App& app, Action& chosen);
void addLabel(CLI::App& app, Action& chosen);
void addScan(CLI::App& app, Action& chosen);
void addScans(CLI::App& app, Action& chosen);
void addTrack(CLI::App& app, Action& chosen);
void addCalibrate(CLI::App& app, Action& chosen);
void addProfile(CLI::App& app, Action& chosen);
void addPlan(CLI::App& app, Action& chosen);
void addRules(CLI::App& app, Action& chosen);
void addCertificate(CLI::App& app, Action& chosen);
void addExport(CLI::App& app, Action& chosen);
void addImport(CLI::App& app, Action& chosen);
void addPurge(CLI::App& app, Action& chosen);
/// Under `certificate`: amend, revoke, lot, rotate-key.
void addCertificateChanges(CLI::App& certificate, Action& chosen);
void addComparison(CLI::App& app, Action& chosen);
void addImpact(CLI::App& app, Action& chosen);
void addBench(CLI::App& app, Action& chosen);
/// Under `bench`.
void addBenchCheck(CLI::App& bench, Action& chosen);
void addBenchDemand(CLI::App& bench, Action& chosen);
void addBenchHealth(CLI::App& bench, Action& chosen);
void addBenchHold(CLI::App& bench, Action& chosen); ///< hold, explain, release
void addBenchTouched(CLI::App& bench, Action& chosen);
void addEquipment(CLI::App& app, Action& chosen);
/// Under `equipment`: add-gas, retire-gas.
void addEquipmentGas(CLI::App& equipment, Action& chosen);
void addValidate(CLI::App& app, Action& chosen);
void addTraining(CLI::App& app, Action& chosen);
void addAudit(CLI::App& app, Action& chosen);
void addBackup(CLI::App& app, Action& chosen); ///< and `restore`
void addMigrate(CLI::App& app, Action& chosen);
void addNotices(CLI::App& app, Action& chosen);
void addStaff(CLI::App& app, Action& chosen);
void addLab(CLI::App& app, Action& chosen);
void addDoctor(CLI::App& app, Action& chosen);
/// Under `sandbox`.
void addSandboxUps(CLI::App& sandboxes, Action& chosen);
void addSandboxBench(CLI::App& sandboxes, Action& chosen);
void addSandboxMail(CLI::App& sandboxes, Action& chosen);
/// The decoder child; started by the workstation, not by people.
void addDecoder(CLI::App& app, Action& chosen);

} // namespace ui::console
