// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> dayPhrases()
{
    static constexpr std::array phrases = {
        Phrase {"day.stage.lab", "Training lab", "Laboratorio de práctica"},
        Phrase {"day.stage.photos", "Photograph the boxes", "Fotografiar las cajas"},
        Phrase {"day.stage.read", "Read the labels", "Leer las etiquetas"},
        Phrase {"day.stage.receive", "Take the returns in", "Recibir las devoluciones"},
        Phrase {"day.stage.track", "Ask for the parcels", "Consultar los paquetes"},
        Phrase {"day.stage.calibrate", "Calibrate and certify", "Calibrar y certificar"},
        Phrase {"day.stage.plan", "Plan thirty days", "Planificar treinta días"},
        Phrase {"day.stage.ship", "Ship what is due today", "Enviar lo de hoy"},
        Phrase {"day.stage.mail", "Mail the notices", "Enviar los avisos"},
        Phrase {"day.stage.report", "Write the report", "Escribir el informe"},
        Phrase {"day.progress", "{stage}: {done} of {of}", "{stage}: {done} de {of}"},
        Phrase {"day.done", "{stage}: {seconds} s", "{stage}: {seconds} s"},
        Phrase {"day.failed", "{stage}: FAILED. {why}", "{stage}: FALLÓ. {why}"},
        Phrase {"day.folder-taken",
            "{folder} holds a lab already. Give another folder with --out, or remove it.",
            "{folder} ya contiene un laboratorio. Indique otra carpeta con --out o bórrela."},
        Phrase {"child.not-ready",
            "{program} did not start. See the log beside the report, and run “flexcal doctor”.",
            "{program} no arrancó. Vea el registro junto al informe y ejecute «flexcal doctor»."},
        Phrase {"day.summary",
            "{read} of {photos} photos read, {received} boxes taken in, {unread} left for a person.\n"
            "{modules} modules calibrated: {certified} certified, {retired} retired, {quarantined} set "
            "aside.\n"
            "{clients} clients planned, {late} late. {kits} kits shipped with {labels} labels and {notices} "
            "notices.\n"
            "Journal: {entries} entries, {intact}. Results: {report}",
            "{read} de {photos} fotos leídas, {received} cajas recibidas, {unread} para una persona.\n"
            "{modules} módulos calibrados: {certified} certificados, {retired} retirados, {quarantined} "
            "apartados.\n"
            "{clients} clientes planificados, {late} con retraso. {kits} kits enviados con {labels} "
            "etiquetas y {notices} "
            "avisos.\n"
            "Diario: {entries} entradas, {intact}. Resultados: {report}"},
        Phrase {"day.intact", "intact", "íntegro"},
        Phrase {"day.not-intact", "NOT intact", "NO íntegro"},
        Phrase {"day.report.title", "A working day", "Un día de trabajo"},
        Phrase {"day.report.training", "TRAINING: everything here is fictitious",
            "PRÁCTICA: todo aquí es ficticio"},
        Phrase {"day.report.read", "photos read", "fotos leídas"},
        Phrase {"day.report.received", "boxes taken in", "cajas recibidas"},
        Phrase {"day.report.certified", "certified", "certificados"},
        Phrase {"day.report.retired", "retired", "retirados"},
        Phrase {"day.report.late", "late in the plan", "con retraso en el plan"},
        Phrase {"day.report.shipped", "kits shipped", "kits enviados"},
        Phrase {"day.report.outcomes", "What the boxes turned out to be", "Qué resultaron ser las cajas"},
        Phrase {"day.report.as-found", "Error of indication as found, largest level (band: tolerance)",
            "Error de indicación inicial, mayor nivel (banda: tolerancia)"},
        Phrase {"day.report.as-left", "Error of indication as left (band: tolerance)",
            "Error de indicación final (banda: tolerancia)"},
        Phrase {"day.report.plan", "Kits by ship day and service", "Kits por día de envío y servicio"},
        Phrase {"day.report.parcels", "Where the parcels are", "Dónde están los paquetes"},
        Phrase {"day.report.unread", "Boxes whose pictures could not be read",
            "Cajas cuyas fotos no se pudieron leer"},
        Phrase {"day.report.times", "Time taken", "Tiempo empleado"},
        Phrase {"service.03", "Ground", "Terrestre"},
        Phrase {"service.12", "3 Day", "3 días"},
        Phrase {"service.02", "2nd Day Air", "Aéreo 2 días"},
        Phrase {"service.01", "Next Day Air", "Aéreo 1 día"},
        Phrase {"plan.why.line", "{day} by {service}, {cost} direct, {late} % late: {reason}.",
            "{day} por {service}, {cost} directo, {late} % con retraso: {reason}."},
        Phrase {"plan.why.wanted",
            "Alone, this client would ship on {day}; there a module is worth more to others than {price}.",
            "Solo, este cliente saldría el {day}; ahí un módulo vale para otros más que {price}."},
        Phrase {"plan.why.tied",
            "{clients} clients like this one ship on other days at the same total: only their order decided.",
            "{clients} clientes iguales salen otros días con el mismo total: solo decidió su orden."},
        Phrase {"plan.why.next", "The next best is {day} by {service}, {margin} dearer.",
            "Lo siguiente mejor es {day} por {service}, {margin} más caro."},
        Phrase {"plan.why.service", "{service} on the same day costs {margin} more.",
            "{service} el mismo día cuesta {margin} más."},
        Phrase {"plan.why.closed", "Nothing is delivered from {from} to {until}.",
            "No hay entregas del {from} al {until}."},
        Phrase {"plan.why.off-pin", "It was pinned to {day}, which costs too much or cannot be.",
            "Estaba fijado al {day}, que cuesta demasiado o no es posible."},
        Phrase {"plan.no-such-client", "Client {client} is not in this plan.",
            "El cliente {client} no está en este plan."},
        Phrase {"plan.pin-past", "{day} is over. Pin to today or a later day.",
            "El {day} ya pasó. Fije hoy o un día posterior."},
        Phrase {"plan.tight-demo", "--tight belongs to a demo. Give --demo-clients too.",
            "--tight es para una demostración. Indique también --demo-clients."},
        Phrase {"plan.reason.cheapest", "Cheapest day and service", "Día y servicio más baratos"},
        Phrase {"plan.reason.day-full", "The cheapest day is full", "El día más barato está lleno"},
        Phrase {"plan.reason.no-stock", "No certified module earlier", "Sin módulo certificado antes"},
        Phrase {"plan.reason.urgent", "Only air arrives in time", "Solo por aire llega a tiempo"},
        Phrase {"plan.reason.hold-release", "As soon as the hold ends", "En cuanto acabe la retención"},
        Phrase {"plan.reason.pinned", "Pinned by a planner", "Fijado por un planificador"},
        Phrase {"plan.reason.frozen", "Its labels are printed", "Sus etiquetas están impresas"},
        Phrase {"plan.reason.late", "Nothing arrives in time", "Nada llega a tiempo"},
        Phrase {"plan.reason.no-module", "No module in thirty days", "Sin módulo en treinta días"},
        Phrase {"plan.reason.not-shipped", "Not to be shipped", "No se envía"},
        Phrase {"plan.gate.held", "On hold", "Retenido"},
        Phrase {"plan.gate.state-forbids-mail", "The state forbids mail", "El estado prohíbe el correo"},
        Phrase {"plan.gate.rule-unsigned", "The state's rule is not signed",
            "La regla del estado no está firmada"},
        Phrase {"plan.gate.rule-missing", "The state has no rule", "El estado no tiene regla"},
        Phrase {"plan.gate.no-address", "No address", "Sin dirección"},
        Phrase {"plan.gate.programme-ends", "The programme ends", "El programa termina"},
        Phrase {"plan.gate.no-tariff", "No service has a price", "Ningún servicio tiene precio"},
        Phrase {"plan.gate.no-capacity", "The packing bench closes no kits",
            "El banco de empaque no cierra kits"},
        Phrase {"plan.gate.no-interval", "The state's rule has no interval",
            "La regla del estado no tiene intervalo"},
        Phrase {"plan.gate.no-court-order", "No court order is known", "No se conoce la orden judicial"},
        Phrase {"plan.gate.no-state", "No governing state", "Sin estado competente"},
        Phrase {
            "plan.gate.long-expired", "Locked already: call the client", "Ya bloqueado: llame al cliente"},
        Phrase {"plan.gate.calendar-missing", "The carrier's calendar of that year is not confirmed",
            "El calendario del transportista de ese año no está confirmado"},
        Phrase {"pack.no-plan", "There is no plan for today. Plan first.",
            "No hay plan para hoy. Planifique primero."},
        Phrase {"pack.no-module", "No certified module {variant} lies in stock. Ask the bench.",
            "No hay módulo {variant} certificado en existencias. Pregunte al banco."},
        Phrase {"pack.no-address", "Client {client} has no address. Ask the planner.",
            "El cliente {client} no tiene dirección. Pregunte al planificador."},
        Phrase {"pack.held", "Client {client} was put on hold since the plan was made. Plan again.",
            "El cliente {client} quedó retenido después del plan. Planifique otra vez."},
        Phrase {"pack.after-cut-off",
            "Today's pickup is over. With the next, on {day}, client {client} would have it on {arrives}; it "
            "must be there by {wanted}. Plan again, for a faster service.",
            "La recogida de hoy ya pasó. Con la siguiente, el {day}, el cliente {client} lo tendría el "
            "{arrives}; debe estar el {wanted}. Planifique de nuevo, con un servicio más rápido."},
        Phrase {"pack.wrong-item", "{item} is not of kit {kit}. Take it out of the box.",
            "{item} no es del kit {kit}. Sáquelo de la caja."},
        Phrase {"pack.missing", "Kit {kit} is not complete: scan its {item}.",
            "El kit {kit} no está completo: escanee {item}."},
        Phrase {"plan.service", "“{text}” is no service code.", "«{text}» no es un código de servicio."},
        Phrase {"notice.counts", "{sent} notices sent, {bounced} bounced, {waiting} to be tried again later.",
            "{sent} avisos enviados, {bounced} devueltos, {waiting} para reintentar más tarde."},
        Phrase {"email.form", "“{text}” is no e-mail address. Write it like name@example.com.",
            "«{text}» no es una dirección de correo. Escríbala como nombre@example.com."},
        Phrase {"mail.unset", "{setting} is not set. Write it into the settings file.",
            "{setting} no está puesto. Escríbalo en el archivo de ajustes."},
        Phrase {"mail.training-host",
            "A training lab mails only on this computer, not to {host}. Empty mail.host.",
            "Un laboratorio de práctica solo envía correo en este equipo, no a {host}. Vacíe mail.host."},
        Phrase {"mail.live-host",
            "A live lab never mails to a sandbox ({host}). Set mail.host to your mail host.",
            "Un laboratorio real nunca envía correo a un simulador ({host}). Ponga su servidor en "
            "mail.host."},
        Phrase {"mail.unreachable",
            "The mail host {host} cannot be reached. Notices wait; check the network and mail.host, then "
            "send again.",
            "No se puede contactar con el servidor de correo {host}. Los avisos esperan; compruebe la red y "
            "mail.host."},
        Phrase {"mail.slow", "The mail host {host} took too long. Notices wait; send again in some minutes.",
            "El servidor de correo {host} tardó demasiado. Los avisos esperan; repita en unos minutos."},
        Phrase {"mail.certificate",
            "The mail host's certificate is not trusted ({host}). Nothing was sent; check mail.host and "
            "mail.ca-file.",
            "El certificado del servidor de correo no es de confianza ({host}). No se envió nada; compruebe "
            "mail.host y "
            "mail.ca-file."},
        Phrase {"mail.no-tls",
            "The mail host {host} offers no TLS. Nothing was sent; check mail.port and mail.security.",
            "El servidor de correo {host} no ofrece TLS. No se envió nada; compruebe mail.port y "
            "mail.security."},
        Phrase {"mail.login",
            "The mail host {host} refuses our login. Check mail.user and mail.password-file.",
            "El servidor de correo {host} rechaza nuestro acceso. Compruebe mail.user y mail.password-file."},
        Phrase {"mail.refused", "The mail host {host} says no: {said}. Notices wait; mend what it names.",
            "El servidor de correo {host} dice que no: {said}. Los avisos esperan; corrija lo que indica."},
        Phrase {"rule.no-interval",
            "Nobody has entered the service interval of {state}. Enter it in the rules table.",
            "Falta el intervalo de servicio de {state}. Introdúzcalo en la tabla de reglas."},
        Phrase {"rule.no-order", "In {state} a court sets the interval. Enter the client's order.",
            "En {state} un tribunal fija el intervalo. Introduzca la orden del cliente."},
        Phrase {"rule.sheet-column", "The sheet has no column “{column}”. Its first row names the columns.",
            "La hoja no tiene la columna «{column}». La primera fila nombra las columnas."},
        Phrase {"rule.sheet-state", "“{text}” is no state; write two capital letters.",
            "«{text}» no es un estado; escriba dos mayúsculas."},
        Phrase {"rule.sheet-twice", "{state} stands twice in the sheet; the first row counts.",
            "{state} aparece dos veces en la hoja; vale la primera fila."},
        Phrase {"rule.sheet-number", "“{text}” in column {column} is no number of days.",
            "«{text}» en la columna {column} no es un número de días."},
        Phrase {"rule.sheet-row", "Row {row}: {why}", "Fila {row}: {why}"},
        Phrase {"rule.sheet-unread", "{file} cannot be read. Check the name.",
            "No se puede leer {file}. Revise el nombre."},
        Phrase {"rule.unknown-state", "There is no rule of {state}. Import its row first.",
            "No hay regla de {state}. Importe primero su fila."},
        Phrase {"rule.mail-undecided", "Say whether {state} allows mail: yes or no.",
            "Diga si {state} permite el correo: yes o no."},
        Phrase {"rule.taken-in",
            "{count} rows new or changed: {states}. None of them ships before it is signed.",
            "{count} filas nuevas o cambiadas: {states}. Ninguna envía nada hasta que se firme."},
        Phrase {"rule.signed", "{state}, version {version}, is signed: mail {mail}.",
            "{state}, versión {version}, firmada: correo {mail}."},
        Phrase {"rule.row", "{state}  v{version}  {days} days, {grace} grace  mail {mail}  {signed}",
            "{state}  v{version}  {days} días, {grace} de gracia  correo {mail}  {signed}"},
        Phrase {"rule.unsigned", "NOT SIGNED", "SIN FIRMAR"},
        Phrase {"rule.steps", "“{text}” is no list of steps; write for example 30:30.",
            "«{text}» no es una lista de pasos; escriba por ejemplo 30:30."},
        Phrase {"rule.mail-in", "“{text}” does not say whether mail is allowed; write yes, no or unknown.",
            "«{text}» no dice si se permite el correo; escriba yes, no o unknown."},
        Phrase {
            "rule.basis", "“{text}” is no basis of an interval.", "«{text}» no es una base de intervalo."},
        Phrase {"rule.day-kind", "“{text}” is no kind of day.", "«{text}» no es un tipo de día."},
        Phrase {"rule.counting", "“{text}” is no way of counting.", "«{text}» no es una forma de contar."},
        Phrase {"rule.anchor", "“{text}” is nothing to count from.", "«{text}» no es un punto de partida."},
        Phrase {"notice.kind", "“{text}” is no kind of notice.", "«{text}» no es un tipo de aviso."},
        Phrase {"notice.shipped.subject", "Your new FLEX-Cal module is on its way",
            "Su nuevo módulo FLEX-Cal está en camino"},
        Phrase {"notice.shipped.body",
            "Dear {name},\n\nyour next calibrated module left our lab today.\n\n  UPS tracking number: "
            "{outbound}\n"
            "  Put it in between {from} and {until}.\n\nPlease send the old module back at once, in the same "
            "box "
            "({box}) with the label that lies inside. Its tracking number is {return}.\n\nIf the new module "
            "is not in "
            "your hands one day before the last date, call us.\n",
            "Estimado/a {name}:\n\nSu próximo módulo calibrado salió hoy de nuestro laboratorio.\n\n"
            "  Número de seguimiento de UPS: {outbound}\n  Instálelo entre {from} y {until}.\n\nPor favor, "
            "devuelva enseguida "
            "el módulo anterior en la misma caja ({box}) con la etiqueta que va dentro. Su número de "
            "seguimiento es "
            "{return}.\n\nSi no tiene el módulo nuevo un día antes de la última fecha, llámenos.\n"},
        Phrase {"notice.impact.subject", "About a FLEX-Cal module that you returned",
            "Sobre un módulo FLEX-Cal que devolvió"},
        Phrase {"notice.impact.body",
            "Dear {name},\n\nwhen the module of box {box} came back to us, we found it outside its "
            "tolerance. Readings that "
            "your device took with it from {from} on may be off.\n\nIf a reading in that time had "
            "consequences for you, call "
            "us.\n",
            "Estimado/a {name}:\n\nAl recibir el módulo de la caja {box} lo encontramos fuera de tolerancia. "
            "Las lecturas "
            "de su equipo desde {from} pueden ser inexactas.\n\nSi una lectura de ese tiempo tuvo "
            "consecuencias para usted, "
            "llámenos.\n"},
        Phrase {
            "notice.recall.subject", "Your FLEX-Cal module is replaced", "Su módulo FLEX-Cal se sustituye"},
        Phrase {"notice.recall.body",
            "Dear {name},\n\nthe certificate of the module that you use no longer stands. Another one is "
            "sent to you at "
            "once. Put it in as soon as it arrives, and send the old one back in the same box ({box}) with "
            "the label that lies inside ({return}).\n\nIf nothing arrives within three days, call us.\n",
            "Estimado/a {name}:\n\nEl certificado del módulo que usa ya no rige. Le enviamos otro enseguida. "
            "Instálelo en cuanto llegue y devuelva el anterior en la misma caja ({box}) con la etiqueta que "
            "va dentro "
            "({return}).\n\nSi no llega nada en tres días, llámenos.\n"},
    };
    return phrases;
}

} // namespace ui
