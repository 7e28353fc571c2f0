// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> eventPhrases()
{
    static constexpr std::array phrases = {
        // What is wrong with a file
        Phrase {"import.absent", "there is no file {file}. Check the path.",
            "no existe el archivo {file}. Compruebe la ruta."},
        Phrase {"import.not-a-file", "{file} is no ordinary file. Name the file itself.",
            "{file} no es un archivo normal. Indique el archivo."},
        Phrase {"import.too-large",
            "the file is larger than {most} MB. Split it, or raise import.most-megabytes.",
            "el archivo supera {most} MB. Divídalo o aumente import.most-megabytes."},
        Phrase {"import.too-many-rows",
            "the file has more than {most} rows. Split it, or raise import.most-rows.",
            "el archivo tiene más de {most} filas. Divídalo o aumente import.most-rows."},
        Phrase {"import.empty", "the file holds no events.", "el archivo no contiene eventos."},
        Phrase {"import.encoding", "the file is not UTF-8. Save it as “CSV UTF-8” and import it again.",
            "el archivo no es UTF-8. Guárdelo como «CSV UTF-8» e impórtelo otra vez."},
        Phrase {"import.separator",
            "the columns are not separated by commas. Save the file as comma-separated.",
            "las columnas no están separadas por comas. Guarde el archivo separado por comas."},
        Phrase {"import.column-unknown", "“{column}” is no column of ours. The columns are {columns}.",
            "«{column}» no es una columna nuestra. Las columnas son {columns}."},
        Phrase {"import.column-twice", "the column {column} stands twice in row 1.",
            "la columna {column} aparece dos veces en la fila 1."},
        Phrase {"import.column-missing", "row 1 must name the columns, and {column} is not among them.",
            "la fila 1 debe nombrar las columnas y falta {column}."},
        Phrase {"csv.quote",
            "the quotes in row {row} are broken: a cell with a quote, comma or line end stands in quotes, "
            "and a "
            "quote in it is doubled.",
            "las comillas de la fila {row} están mal: una celda con comillas, coma o salto de línea va entre "
            "comillas, y una comilla dentro se duplica."},
        // What is wrong with a row
        Phrase {"import.cells",
            "it has {has} cells where row 1 names {wanted}. Is a comma inside a cell unquoted?",
            "tiene {has} celdas y la fila 1 nombra {wanted}. ¿Hay una coma sin comillas en una celda?"},
        Phrase {"import.formula",
            "{column} begins like a spreadsheet formula: {text}. Put an apostrophe before it when it is "
            "text.",
            "{column} empieza como una fórmula de hoja de cálculo: {text}. Ponga un apóstrofo delante si es "
            "texto."},
        Phrase {
            "import.json", "it is no JSON object in UTF-8: {text}", "no es un objeto JSON en UTF-8: {text}"},
        Phrase {"import.json-value", "{column} must be a text or a whole number.",
            "{column} debe ser un texto o un número entero."},
        Phrase {"event.missing", "an event {kind} needs {column}, and it is empty.",
            "un evento {kind} necesita {column} y está vacío."},
        Phrase {"event.not-for-kind", "{column} means nothing for an event {kind}. Leave it empty.",
            "{column} no significa nada en un evento {kind}. Déjelo vacío."},
        Phrase {"event.kind", "“{text}” is no kind of event. docs/import.md lists them.",
            "«{text}» no es un tipo de evento. Están en docs/import.md."},
        Phrase {"hold.kind", "“{text}” is no kind of hold.", "«{text}» no es un tipo de retención."},
        Phrase {"event.id", "“{text}” is no event id: at most 64 letters, digits and . _ : - /",
            "«{text}» no es un identificador de evento: como mucho 64 letras, dígitos y . _ : - /"},
        Phrase {"event.time", "“{text}” is no time; one looks like 2026-10-05T14:03:00Z.",
            "«{text}» no es una hora; tiene la forma 2026-10-05T14:03:00Z."},
        Phrase {"event.state", "“{text}” is no state; one looks like OH.",
            "«{text}» no es un estado; tiene la forma OH."},
        Phrase {"event.postal", "“{text}” is no ZIP code; one looks like 45402 or 45402-1234.",
            "«{text}» no es un código ZIP; tiene la forma 45402 o 45402-1234."},
        Phrase {"event.too-long", "{column} is longer than {most} bytes. Shorten it.",
            "{column} supera los {most} bytes. Acórtelo."},
        Phrase {"event.characters",
            "{column} holds characters that are no text (control characters, or not UTF-8): {text}",
            "{column} contiene caracteres que no son texto (de control, o no UTF-8): {text}"},
        Phrase {"event.days", "until ({until}) comes before from ({from}).",
            "until ({until}) es anterior a from ({from})."},
        Phrase {"event.client-unknown", "there is no client {client}.", "no existe el cliente {client}."},
        Phrase {"event.module-unknown", "there is no module {module}.", "no existe el módulo {module}."},
        Phrase {"event.not-theirs", "client {client} does not hold module {module}.",
            "el cliente {client} no tiene el módulo {module}."},
        Phrase {"event.future", "it happens at {at}, and now it is {now}. Check the sender's clock.",
            "ocurre a las {at} y ahora son las {now}. Compruebe el reloj del remitente."},
        Phrase {"event.too-old", "it happened at {at}, more than {days} days ago (import.oldest-days).",
            "ocurrió a las {at}, hace más de {days} días (import.oldest-days)."},
        Phrase {"event.before-shipment",
            "it happened on {day}, before module {module} was shipped on {shipped}.",
            "ocurrió el {day}, antes de enviar el módulo {module} el {shipped}."},
        Phrase {"event.move",
            "module {module} is {state}, and {kind} cannot follow. Are the rows in their order?",
            "el módulo {module} está {state} y {kind} no puede seguir. ¿Están las filas en orden?"},
        Phrase {"event.no-hold",
            "no such hold stands for client {client}: {hold}. Are the rows in their order?",
            "el cliente {client} no tiene esa retención: {hold}. ¿Están las filas en orden?"},
        Phrase {"event.before-hold", "it happened on {day}, before the hold was placed on {since}.",
            "ocurrió el {day}, antes de la retención del {since}."},
        Phrase {"event.past-until", "until ({until}) comes before {day}.",
            "until ({until}) es anterior al {day}."},
        Phrase {"event.no-rule", "{state} has no rule in force on {day}. Enter the state's rule first.",
            "{state} no tiene regla vigente el {day}. Introduzca antes la regla del estado."},
        Phrase {"event.id-reused",
            "event {event} was taken in before with other content. Give it its own id.",
            "el evento {event} ya entró antes con otro contenido. Dele un identificador propio."},
        Phrase {"client.changed",
            "somebody else changed client {client} a moment ago. Import the file again.",
            "otra persona cambió el cliente {client} hace un momento. Importe el archivo otra vez."},
        // What became of it
        Phrase {"event.fate.applied", "changed", "cambiado"},
        Phrase {"event.fate.noted", "noted", "anotado"},
        Phrase {"event.fate.seen", "known", "conocido"},
        Phrase {"event.fate.refused", "REFUSED", "RECHAZADO"},
        Phrase {"event.done.seen", "Event {event} was taken in before; nothing is done.",
            "El evento {event} ya entró antes; no se hace nada."},
        Phrase {"event.done.installed",
            "Module {module} is installed at client {client}; its last day is {expiry}.",
            "El módulo {module} está instalado en el cliente {client}; su último día es {expiry}."},
        Phrase {"event.done.already", "Module {module} is {state} already.",
            "El módulo {module} ya está {state}."},
        Phrase {"event.done.module-exp",
            "Module {module} of client {client} has expired; its last day was {expiry}.",
            "El módulo {module} del cliente {client} caducó; su último día fue {expiry}."},
        Phrase {"event.done.module-exp-early",
            "Module {module} of client {client} has expired, though the records said {expiry}: the device "
            "counts.",
            "El módulo {module} del cliente {client} caducó aunque los registros decían {expiry}: vale el "
            "aparato."},
        Phrase {"event.done.held", "A hold stands for client {client} since {since}: {hold}.",
            "Retención del cliente {client} desde {since}: {hold}."},
        Phrase {"event.done.held-until",
            "A hold stands for client {client} until {until} at the latest: {hold}.",
            "Retención del cliente {client} hasta {until} como mucho: {hold}."},
        Phrase {"event.done.held-already", "The same hold stands for client {client} since {since}: {hold}.",
            "El cliente {client} ya tiene esa retención desde {since}: {hold}."},
        Phrase {"event.done.released", "The hold of client {client} is released: {hold}.",
            "Se levanta la retención del cliente {client}: {hold}."},
        Phrase {"event.done.address", "Client {client} has another address from {from} on.",
            "El cliente {client} tiene otra dirección desde {from}."},
        Phrase {"event.done.address-until", "Client {client} has another address from {from} to {until}.",
            "El cliente {client} tiene otra dirección de {from} a {until}."},
        Phrase {"event.done.address-intercept",
            "Client {client} has another address from {from} on, but kit {kit} is on its way to the old one: "
            "ask "
            "the carrier to intercept it.",
            "El cliente {client} tiene otra dirección desde {from}, pero el kit {kit} va a la anterior: pida "
            "al "
            "transportista que lo intercepte."},
        Phrase {"event.done.programme-end", "The programme of client {client} ends on {end}.",
            "El programa del cliente {client} termina el {end}."},
        Phrase {"event.done.programme-ends",
            "The programme of client {client} ends on {end}, before the module expires: no further one is "
            "shipped.",
            "El programa del cliente {client} termina el {end}, antes de caducar el módulo: no se envía "
            "otro."},
        Phrase {"event.done.governing-state", "The law of {state} governs client {client} from now on.",
            "La ley de {state} rige desde ahora al cliente {client}."},
        Phrase {"event.done.insert-module",
            "The device of client {client} shows INSERT MODULE: guidance, no shipment.",
            "El aparato del cliente {client} muestra INSERT MODULE: orientación, sin envío."},
        Phrase {"event.done.inspection-due", "The device of client {client} shows INSPECTION DUE.",
            "El aparato del cliente {client} muestra INSPECTION DUE."},
        Phrase {"event.done.inspection-cleared", "The inspection of client {client} is done.",
            "La inspección del cliente {client} está hecha."},
        Phrase {"event.done.unlock-code", "An unlock code was issued to client {client}.",
            "Se dio un código de desbloqueo al cliente {client}."},
        Phrase {"event.done.note", "A note is kept with client {client}.",
            "Se guarda una nota del cliente {client}."},
        Phrase {"event.done.upload", "An upload is kept with client {client}.",
            "Se guarda un documento del cliente {client}."},
        // A module's state in a sentence
        Phrase {"module-state.certified", "certified", "certificado"},
        Phrase {"module-state.packed", "packed", "embalado"},
        Phrase {"module-state.shipped", "shipped", "enviado"},
        Phrase {"module-state.delivered", "delivered but not installed", "entregado pero no instalado"},
        Phrase {"module-state.installed", "installed", "instalado"},
        Phrase {"module-state.expired", "expired", "caducado"},
        Phrase {"module-state.returning", "on its way back", "de vuelta"},
        Phrase {"module-state.received", "received", "recibido"},
        Phrase {"module-state.quarantined", "quarantined", "en cuarentena"},
        Phrase {"module-state.on-bench", "on the bench", "en el banco"},
        Phrase {"module-state.retired", "retired", "retirado"},
        Phrase {"module-state.lost", "lost", "perdido"},
        Phrase {"module-state.written-off", "written off", "dado de baja"},
        // Around the answers
        Phrase {"console.import.row", "Row {row}: {fate}. {text}", "Fila {row}: {fate}. {text}"},
        Phrase {"console.import.progress", "{done} of {rows} rows", "{done} de {rows} filas"},
        Phrase {"console.import.file", "{file} was not taken in: {why}", "{file} no entró: {why}"},
        Phrase {"console.import.written",
            "{file}: taken in. {applied} changed records, {noted} noted, {seen} known before, {refused} "
            "refused.",
            "{file}: importado. {applied} cambiaron registros, {noted} anotados, {seen} ya conocidos, "
            "{refused} "
            "rechazados."},
        Phrase {"console.import.dry-run",
            "{file}: nothing was written. {applied} would change records, {noted} would be noted, {seen} are "
            "known, "
            "{refused} would be refused.",
            "{file}: no se escribió nada. {applied} cambiarían registros, {noted} se anotarían, {seen} ya se "
            "conocen, {refused} se rechazarían."},
        Phrase {"console.import.stopped",
            "{file}: nothing was written, because {refused} of {rows} rows are refused. Mend them, or leave "
            "them out "
            "with --skip-bad.",
            "{file}: no se escribió nada, porque se rechazan {refused} de {rows} filas. Corríjalas o déjelas "
            "fuera "
            "con --skip-bad."},
        Phrase {"console.import.nothing", "{file}: nothing to do, all {rows} rows were taken in before.",
            "{file}: nada que hacer, las {rows} filas ya habían entrado."},
        // On the journal
        Phrase {"desktop.kind.event.file", "File of events taken in", "Archivo de eventos importado"},
        Phrase {"desktop.kind.event.installed", "Module installed", "Módulo instalado"},
        Phrase {"desktop.kind.event.module-exp", "MODULE EXP", "MODULE EXP"},
        Phrase {"desktop.kind.event.insert-module", "INSERT MODULE", "INSERT MODULE"},
        Phrase {"desktop.kind.event.inspection-due", "INSPECTION DUE", "INSPECTION DUE"},
        Phrase {"desktop.kind.event.inspection-cleared", "Inspection done", "Inspección hecha"},
        Phrase {"desktop.kind.event.payment-due", "PAYMENT DUE", "PAYMENT DUE"},
        Phrase {"desktop.kind.event.payment-cleared", "Payment made", "Pago hecho"},
        Phrase {"desktop.kind.event.violation-lockout", "VIOLATION LOCKOUT", "VIOLATION LOCKOUT"},
        Phrase {"desktop.kind.event.violation-cleared", "Lockout cleared", "Bloqueo levantado"},
        Phrase {"desktop.kind.event.unlock-code", "Unlock code issued", "Código de desbloqueo dado"},
        Phrase {"desktop.kind.event.address", "Address changed", "Dirección cambiada"},
        Phrase {"desktop.kind.event.note", "Client’s note", "Nota del cliente"},
        Phrase {"desktop.kind.event.upload", "Client’s upload", "Documento del cliente"},
        Phrase {"desktop.kind.event.programme-end", "Programme end set", "Fin del programa fijado"},
        Phrase {"desktop.kind.event.governing-state", "Governing state changed", "Estado que rige cambiado"},
        Phrase {"desktop.kind.event.hold", "Hold placed", "Retención puesta"},
        Phrase {"desktop.kind.event.hold-released", "Hold released", "Retención levantada"},
    };
    return phrases;
}

} // namespace ui
