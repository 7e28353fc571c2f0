// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> equipmentPhrases()
{
    static constexpr std::array phrases = {
        // Bench control
        Phrase {"bench.held",
            "Bench {fixture} is out of control and held. Nothing on it counts until it is released: see "
            "“flexcal bench hold”.",
            "El banco {fixture} está fuera de control y retenido. Nada cuenta hasta liberarlo: vea «flexcal "
            "bench hold»."},
        Phrase {"control.due",
            "Bench {fixture} must be proved first: put the control sensor into a dock and run “flexcal bench "
            "check”. At most {most} modules stand between two controls of one day.",
            "El banco {fixture} debe probarse antes: ponga el sensor de control en una base y ejecute "
            "«flexcal bench check». Entre dos controles de un día caben {most} módulos."},
        Phrase {"control.open",
            "{module} waits for a control that passes on bench {fixture} after it. Run “flexcal bench "
            "check”, "
            "then sign.",
            "{module} espera un control bueno posterior en el banco {fixture}. Ejecute «flexcal bench check» "
            "y firme."},
        Phrase {"control.no-sensor",
            "The bench has no control sensor. Enter one: “flexcal equipment add NAME --kind control-sensor "
            "--serial FX…”.",
            "El banco no tiene sensor de control. Regístrelo: «flexcal equipment add NOMBRE --kind "
            "control-sensor --serial FX…»."},
        Phrase {"control.not-seated",
            "No dock holds the control sensor {sensor} ({serial}). Put it into a dock and try again.",
            "Ninguna base tiene el sensor de control {sensor} ({serial}). Póngalo en una base y repita."},
        Phrase {"control.no-gas", "No control lot is connected to the bench. Connect one and try again.",
            "No hay ningún lote de control conectado al banco. Conecte uno y repita."},
        Phrase {"control.sensor",
            "The control sensor {sensor} in dock {dock} does not answer to gas; that proves nothing. Seat it "
            "again or use another.",
            "El sensor de control {sensor} de la base {dock} no responde al gas; eso no prueba nada. "
            "Colóquelo de nuevo o use otro."},
        Phrase {"control.purpose", "“{text}” is no reason for a control.",
            "«{text}» no es motivo de un control."},
        Phrase {"control.action", "“{text}” is no answer of a control chart.",
            "«{text}» no es una respuesta de un gráfico de control."},
        // The bench desk
        Phrase {"desktop.hold.title", "Bench hold", "Banco retenido"},
        Phrase {
            "desktop.help.control", "Bench: control; Packing: pick list", "Banco: control; Empaque: lista"},
        Phrase {"desktop.hold.status", "Bench held", "Banco retenido"},
        Phrase {"desktop.hold.control",
            "The control standard broke {rules} on {moment}. {count} modules since the last good control are "
            "listed "
            "(flexcal bench hold).",
            "El patrón de control incumplió {rules} el {moment}. Constan {count} módulos desde el último "
            "control bueno "
            "(flexcal bench hold)."},
        Phrase {"desktop.hold.since",
            "Held since {moment}. {count} modules since the last good control are listed (flexcal bench "
            "hold).",
            "Retenido desde {moment}. Constan {count} módulos desde el último control bueno (flexcal bench "
            "hold)."},
        Phrase {"desktop.hold.measuring", "The control standard is being measured.",
            "Se mide el patrón de control."},
        Phrase {"desktop.hold.step-explain", "Cause and action", "Causa y acción"},
        Phrase {"desktop.hold.step-control", "Control passes", "Control bueno"},
        Phrase {"desktop.hold.step-release", "Second person releases", "Otra persona libera"},
        Phrase {"desktop.hold.cause", "The cause that was found", "La causa hallada"},
        Phrase {"desktop.hold.action", "What was done about it", "Qué se hizo"},
        Phrase {"desktop.hold.explain", "Write it down", "Anotar"},
        Phrase {"desktop.hold.run", "Run the control", "Hacer el control"},
        Phrase {"desktop.hold.release", "Release", "Liberar"},
        Phrase {"desktop.hold.chart", "Control chart", "Gráfico de control"},
        Phrase {"desktop.hold.chart-line", "{lot}, the last {count}", "{lot}, los últimos {count}"},
        Phrase {"desktop.hold.no-controls", "No control was taken yet; F7 takes one.",
            "Aún no hay controles; F7 hace uno."},
        Phrase {"desktop.hold.last", "{lot}, last control {z} standard deviations",
            "{lot}, último control {z} desviaciones típicas"},
        Phrase {"hold.none", "Bench {fixture} is not held.", "El banco {fixture} no está retenido."},
        Phrase {"hold.words", "Write both: the cause that was found, and what was done about it.",
            "Escriba ambas cosas: la causa hallada y lo que se hizo."},
        Phrase {"hold.unexplained",
            "Nobody wrote the cause and the action yet: “flexcal bench explain --cause … --action …”.",
            "Nadie ha escrito aún la causa y la acción: «flexcal bench explain --cause … --action …»."},
        Phrase {"hold.same-person",
            "{staff} wrote the cause and the action; another person must release the bench.",
            "{staff} escribió la causa y la acción; otra persona debe liberar el banco."},
        Phrase {"hold.no-control",
            "The newest control on bench {fixture} must pass after the action. Run “flexcal bench check”.",
            "El último control del banco {fixture} debe pasar después de la acción. Ejecute «flexcal bench "
            "check»."},
        Phrase {"hold.explained",
            "Written down. Now a control must pass (“flexcal bench check”), and another person release the "
            "bench.",
            "Anotado. Ahora debe pasar un control («flexcal bench check») y otra persona liberar el banco."},
        Phrase {"hold.released", "Bench {fixture} is released.", "El banco {fixture} queda liberado."},
        Phrase {"bench.status.free", "Bench {fixture}: in use, not held.",
            "Banco {fixture}: en uso, no retenido."},
        Phrase {"bench.status.held", "Bench {fixture}: HELD since {time}, {count} modules listed.",
            "Banco {fixture}: RETENIDO desde {time}, {count} módulos en la lista."},
        Phrase {"bench.status.control", "Last control {time}: {action} {rules}",
            "Último control {time}: {action} {rules}"},
        Phrase {"bench.status.never", "No control was ever taken on it.", "Nunca se ha hecho un control."},
        Phrase {"control.result.ok", "Control passed.", "Control bueno."},
        Phrase {"control.result.warn", "Control passed with a warning: {rules}.",
            "Control bueno con aviso: {rules}."},
        Phrase {"control.result.hold", "OUT OF CONTROL: {rules}. The bench is held.",
            "FUERA DE CONTROL: {rules}. El banco queda retenido."},
        Phrase {"touched.which", "Name one of --lot, --fixture and --sensor.",
            "Indique uno de --lot, --fixture y --sensor."},
        Phrase {"health.standing.unknown", "{module} was never calibrated here.",
            "{module} nunca se ha calibrado aquí."},
        Phrase {"health.standing.good", "{module}: fit, {visits} visits. Forecast to fail at visit: {fails}.",
            "{module}: apto, {visits} visitas. Se prevé que falle en la visita: {fails}."},
        Phrase {"health.standing.last-visit",
            "{module}: fit now after {visits} visits, but not at visit {fails}. Retire it instead of sending "
            "it.",
            "{module}: apto ahora tras {visits} visitas, pero no en la {fails}. Retírelo en lugar de "
            "enviarlo."},
        Phrase {"health.standing.retire",
            "{module}: beyond its limits after {visits} visits ({fails}). Retire it.",
            "{module}: fuera de sus límites tras {visits} visitas ({fails}). Retírelo."},
        Phrase {"desktop.hold.recall", "Since the last good control", "Desde el último control bueno"},
        Phrase {"desktop.hold.where", "Where", "Dónde"},
        Phrase {"desktop.hold.was", "Was", "Era"},
        Phrase {"desktop.hold.client", "Client {client}", "Cliente {client}"},
        Phrase {"bench.demand.line", "By {day}: {count} of {variant}, firmware {firmware}",
            "Para el {day}: {count} de {variant}, firmware {firmware}"},
        Phrase {"bench.demand.none", "Stock covers the whole plan.", "El stock cubre todo el plan."},
        // Loading by scanning
        Phrase {"loading.scan", "Scan a module to load it, or a dock's code",
            "Escanee un módulo para cargarlo, o el código de una base"},
        Phrase {"loading.scan-module", "Scan the module for that dock", "Escanee el módulo de esa base"},
        Phrase {"loading.dock", "Dock {dock}: scan its module.", "Base {dock}: escanee su módulo."},
        Phrase {"loading.loaded", "{module} is in dock {dock}.", "{module} está en la base {dock}."},
        Phrase {"loading.unloaded", "{module} is taken out again.", "{module} se ha quitado."},
        Phrase {"loading.already", "{module} is loaded in dock {dock} of bench {fixture}.",
            "{module} ya está en la base {dock} del banco {fixture}."},
        Phrase {"loading.taken", "Dock {dock} holds {module}. Take that out first, or scan another dock.",
            "La base {dock} tiene {module}. Quítelo antes o escanee otra base."},
        Phrase {"loading.full", "All {docks} docks are loaded. Start the batch with F5.",
            "Las {docks} bases están cargadas. Inicie la tanda con F5."},
        Phrase {"loading.none", "{module} is not loaded here.", "{module} no está cargado aquí."},
        Phrase {"desktop.kind.bench.load", "Module loaded", "Módulo cargado"},
        Phrase {"desktop.kind.bench.unload", "Module taken out of its dock", "Módulo quitado de su base"},
        // Equipment
        Phrase {"equipment.kind",
            "“{text}” is no kind of equipment. Write fixture, barometer, thermometer, flow-controller or "
            "control-sensor.",
            "«{text}» no es un tipo de equipo. Escriba fixture, barometer, thermometer, flow-controller o "
            "control-sensor."},
        Phrase {"equipment.overdue",
            "{equipment} ({kind}) was due for calibration on {date}. Calibrate it and enter it: “flexcal "
            "equipment calibrated {equipment} …”, or retire it.",
            "{equipment} ({kind}) debía calibrarse antes del {date}. Calíbrelo y anótelo: «flexcal equipment "
            "calibrated {equipment} …», o retírelo."},
        Phrase {"equipment.uncalibrated",
            "{equipment} ({kind}) has no calibration. Enter it: “flexcal equipment calibrated {equipment} "
            "…”, or retire it.",
            "{equipment} ({kind}) no tiene calibración. Anótela: «flexcal equipment calibrated {equipment} "
            "…», o retírelo."},
        Phrase {"equipment.name", "“{text}” is no name. Write 1 to 24 of A–Z, 0–9 and “-”, e.g. BARO-2.",
            "«{text}» no es un nombre. Escriba de 1 a 24 de A–Z, 0–9 y «-», p. ej. BARO-2."},
        Phrase {"equipment.known", "{equipment} is in the records already. Use another name.",
            "{equipment} ya está registrado. Use otro nombre."},
        Phrase {"equipment.serial", "Give the maker's serial of {equipment}.",
            "Indique el número de serie de {equipment}."},
        Phrase {"equipment.fixture", "Say at which bench it is used, e.g. --fixture 1.",
            "Indique en qué banco se usa, p. ej. --fixture 1."},
        Phrase {"equipment.module",
            "{module} is a module of the programme. A control sensor belongs to the lab.",
            "{module} es un módulo del programa. Un sensor de control es del laboratorio."},
        Phrase {"equipment.one-sensor", "Bench {fixture} has a control sensor, {equipment}. Retire it first.",
            "El banco {fixture} ya tiene un sensor de control, {equipment}. Retírelo antes."},
        Phrase {"equipment.unknown", "There is no {equipment}. See “flexcal equipment list”.",
            "No existe {equipment}. Vea «flexcal equipment list»."},
        Phrase {
            "equipment.retired", "{equipment} was retired on {date}.", "{equipment} se retiró el {date}."},
        Phrase {"equipment.certificate", "Give the certificate of the calibration of {equipment}.",
            "Indique el certificado de la calibración de {equipment}."},
        Phrase {"equipment.dates",
            "The calibration of {equipment} must be done by today, and due later than it was done.",
            "La calibración de {equipment} debe estar hecha hoy o antes y vencer después."},
        Phrase {"equipment.numbers",
            "U of {equipment} must be above 0 %; a factor above 0 is for control sensors alone.",
            "La U de {equipment} debe ser mayor que 0 %; un factor es solo para sensores de control."},
        Phrase {"equipment.entered", "A calibration of {equipment} on {date} is entered already.",
            "Ya hay una calibración de {equipment} del {date}."},
        Phrase {"equipment.reason", "Give the reason.", "Dé el motivo."},
        Phrase {"equipment.added", "{equipment} is entered. Enter its calibration before it is used.",
            "{equipment} queda registrado. Anote su calibración antes de usarlo."},
        Phrase {"equipment.is-calibrated", "{equipment} may be used until {date}.",
            "{equipment} puede usarse hasta el {date}."},
        Phrase {"equipment.is-retired", "{equipment} is retired.", "{equipment} queda retirado."},
        Phrase {"equipment.state.good", "good", "bien"},
        Phrase {"equipment.state.due-soon", "due soon", "vence pronto"},
        Phrase {"equipment.state.overdue", "OVERDUE", "VENCIDO"},
        Phrase {"equipment.state.uncalibrated", "NOT CALIBRATED", "SIN CALIBRAR"},
        Phrase {"equipment.state.retired", "retired", "retirado"},
        Phrase {"gas.lot", "“{lot}” is no lot. Write 1 to 24 characters without spaces.",
            "«{lot}» no es un lote. Escriba de 1 a 24 caracteres sin espacios."},
        Phrase {"gas.known", "Lot {lot} is in the records already.", "El lote {lot} ya está registrado."},
        Phrase {"gas.numbers", "Value, U and k of lot {lot} must be above 0, and its pressures not below 0.",
            "El valor, U y k del lote {lot} deben ser mayores que 0 y sus presiones no negativas."},
        Phrase {"gas.no-certificate", "Give the supplier's certificate of lot {lot}.",
            "Indique el certificado del proveedor del lote {lot}."},
        Phrase {"gas.entered", "Lot {lot} is entered.", "El lote {lot} queda registrado."},
        Phrase {"gas.unknown", "There is no lot {lot}. See “flexcal equipment list”.",
            "No existe el lote {lot}. Vea «flexcal equipment list»."},
        Phrase {"gas.retired", "Lot {lot} was retired on {date}.", "El lote {lot} se retiró el {date}."},
    };
    return phrases;
}

} // namespace ui
