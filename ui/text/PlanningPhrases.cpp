// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {
namespace {

    constexpr std::array phrases {
        // What the carrier asks
        Phrase {"tariff.column", "The table has no column “{column}”. Give service, area, dollars and from.",
            "La tabla no tiene la columna «{column}». Indique service, area, dollars y from."},
        Phrase {"tariff.row",
            "Row {row}: “{text}” cannot be its {column}. Nothing was taken in; put the row right first.",
            "Fila {row}: «{text}» no puede ser su {column}. No se tomó nada; corrija antes la fila."},
        Phrase {"tariff.twice",
            "Row {row} says again what a row above it says. Nothing was taken in; keep one of them.",
            "La fila {row} repite lo que dice otra anterior. No se tomó nada; deje una de ellas."},
        Phrase {"tariff.empty", "The table has no rows. Write one line for each service.",
            "La tabla no tiene filas. Escriba una línea por servicio."},
        Phrase {"tariff.none", "No prices yet. Take some in with “flexcal tariff import FILE”.",
            "Aún no hay precios. Tómelos con «flexcal tariff import FICHERO»."},
        Phrase {"tariff.everywhere", "{service}: {cost} since {from}", "{service}: {cost} desde {from}"},
        Phrase {"tariff.area", "{service} to {area}…: {cost} since {from}",
            "{service} a {area}…: {cost} desde {from}"},
        Phrase {"tariff.taken-in", "{rows} prices read, {count} of them new or changed.",
            "{rows} precios leídos; {count} nuevos o cambiados."},
        Phrase {
            "desktop.kind.tariff.take-in", "Carrier's prices taken in", "Precios del transportista tomados"},
        Phrase {"plan.why.own-parcels",
            "The chance rests on {parcels} parcels of our own and the carrier's schedule.",
            "La probabilidad se basa en {parcels} paquetes propios y el horario del transportista."},
        // Who cannot be served in time, and what would help
        Phrase {"plan.late-client", "Late: client {client}, whose module expires on {expiry}. {why}.",
            "Con retraso: cliente {client}, cuyo módulo vence el {expiry}. {why}."},
        Phrase {"plan.slot-worth", "{day}: {kits} of {room} kits. One more place or module saves {saves}.",
            "{day}: {kits} de {room} kits. Un sitio o un módulo más ahorra {saves}."},
        Phrase {"plan.adopt-demo", "A demo's clients are made up and cannot be adopted. Leave --adopt away.",
            "Los clientes de una demostración son inventados y no se adoptan. Quite --adopt."},
        // What if
        Phrase {"plan.beyond",
            "{day} is after the plan's last day, {last}. Choose an earlier day or look further with --days.",
            "{day} es posterior al último día del plan, {last}. Elija un día anterior o mire más lejos con "
            "--days."},
        Phrase {"plan.no-hold", "Client {client} is not on hold. Look at the holds of the plan first.",
            "El cliente {client} no está retenido. Mire antes las retenciones del plan."},
        Phrase {"what-if.form", "“{text}” is not of the form {form}.", "«{text}» no tiene la forma {form}."},
        Phrase {"what-if.nothing",
            "Say what to suppose: --move, --shift, --lose-bench, --release or --holds-until.",
            "Diga qué suponer: --move, --shift, --lose-bench, --release o --holds-until."},
        Phrase {"what-if.cost", "The whole plan would cost {after} instead of {before}: {difference} {word}.",
            "El plan entero costaría {after} en lugar de {before}: {difference} {word}."},
        Phrase {"what-if.dearer", "more", "más"},
        Phrase {"what-if.cheaper", "less", "menos"},
        Phrase {"what-if.late", "Late: {after} clients instead of {before}.",
            "Con retraso: {after} clientes en lugar de {before}."},
        Phrase {"what-if.change", "{client}: {before} → {after}, {cost} of its own. {why}.",
            "{client}: {before} → {after}, {cost} por sí mismo. {why}."},
        Phrase {"what-if.no-day", "no day", "sin día"},
        Phrase {"what-if.no-changes", "No line would change.", "No cambiaría ninguna línea."},
        Phrase {"what-if.locks", "{client}: the car would be locked from {day} on.",
            "{client}: el coche quedaría bloqueado desde el {day}."},
        Phrase {"what-if.off-pin", "{client} cannot ship on {day}, or only at too high a price.",
            "{client} no puede salir el {day}, o solo a un precio demasiado alto."},
        Phrase {"what-if.nobody-locked", "Nobody more would find the car locked.",
            "Nadie más encontraría el coche bloqueado."},
        // The planning desk
        Phrase {"desktop.column.at-stake", "At stake", "En juego"},
        Phrase {"desktop.planning.zone-free", "Free", "Libre"},
        Phrase {"desktop.planning.zone-slushy", "Slushy", "Blando"},
        Phrase {"desktop.planning.zone-frozen", "Frozen", "Fijo"},
        Phrase {"desktop.planning.no-price", "no price", "sin precio"},
        Phrase {"desktop.planning.price-hint", "Price: what one more place or module that day would save",
            "Precio: lo que ahorraría un sitio o módulo más ese día"},
        Phrase {"desktop.planning.wanted",
            "{day} would be cheaper, but its module is worth {price} to others.",
            "El {day} sería más barato, pero su módulo vale {price} para otros."},
        Phrase {"desktop.planning.next", "{day} by {service} is {margin} dearer.",
            "El {day} por {service} es {margin} más caro."},
        Phrase {"desktop.planning.move-asking", "To {day}: working out the price …",
            "Al {day}: calculando el precio …"},
        Phrase {"desktop.planning.move-impossible",
            "To {day}: it cannot ship then, or only at too high a price. Alt ← → go on, Esc leaves it where "
            "it is.",
            "Al {day}: no puede salir entonces, o solo a un precio excesivo. Alt ← → sigue, Esc lo deja "
            "donde está."},
        Phrase {"desktop.planning.move",
            "From {from} to {day} by {service}: {cost} for the whole plan; {late} late instead of {before}.",
            "Del {from} al {day} por {service}: {cost} para todo el plan; {late} de retraso en vez de "
            "{before}."},
        Phrase {"desktop.planning.move-other", "{client} moves to {day}.", "{client} pasa al {day}."},
        Phrase {"desktop.planning.move-others", "So do others: {count}.", "También otros: {count}."},
        Phrase {"desktop.planning.move-keys", "F2 pins it there, Esc leaves it where it is.",
            "F2 lo fija ahí, Esc lo deja donde está."},
        Phrase {"desktop.planning.changes", "What changed: {count}", "Qué cambió: {count}"},
        Phrase {"desktop.planning.no-changes",
            "Nothing changed from the plan before. Press Ctrl D for the lines.",
            "Nada cambió desde el plan anterior. Pulse Ctrl D para ver las líneas."},
        Phrase {"desktop.planning.changed", "Was {before}, {cost}: {why}", "Era {before}, {cost}: {why}"},
        Phrase {"desktop.planning.changed-new", "New, {cost}: {why}", "Nuevo, {cost}: {why}"},
        Phrase {"desktop.planning.outlook", "if kept to {day}: {count} lock out",
            "si siguen hasta el {day}: {count} se bloquean"},
        // The packing bench
        Phrase {"dispatch.pick", "{place}: {module} into box {box}, kit {kit} for client {client}, {service}",
            "{place}: {module} en la caja {box}, kit {kit} para el cliente {client}, {service}"},
        // What the packing bench can do
        Phrase {"capacity.kits", "{kits} kits a day cannot be; say 0 to {most}.",
            "{kits} kits al día no puede ser; diga de 0 a {most}."},
        Phrase {"capacity.weekday", "“{text}” is no day of the week; 1 is Monday, 7 is Sunday, 1-5 are five.",
            "«{text}» no es un día de la semana; 1 es lunes, 7 es domingo, 1-5 son cinco."},
        Phrase {"capacity.note", "Say why that day differs.", "Diga por qué ese día es distinto."},
        Phrase {"capacity.no-day", "Nothing of its own is on record for {day}. See “flexcal capacity list”.",
            "No consta nada propio para el {day}. Vea «flexcal capacity list»."},
        Phrase {"capacity.none",
            "Nothing is on record; plans assume an eighth of the clients a day, and forty at least. Enter it "
            "with “flexcal capacity week”.",
            "No consta nada; los planes suponen un octavo de los clientes al día, y cuarenta al menos. "
            "Introdúzcalo con «flexcal capacity week»."},
        Phrase {"capacity.week-line", "{weekday}: {kits} kits", "{weekday}: {kits} kits"},
        Phrase {"capacity.day-line", "{day}: {kits} kits ({note})", "{day}: {kits} kits ({note})"},
        Phrase {"capacity.weekday.1", "Monday", "Lunes"},
        Phrase {"capacity.weekday.2", "Tuesday", "Martes"},
        Phrase {"capacity.weekday.3", "Wednesday", "Miércoles"},
        Phrase {"capacity.weekday.4", "Thursday", "Jueves"},
        Phrase {"capacity.weekday.5", "Friday", "Viernes"},
        Phrase {"capacity.weekday.6", "Saturday", "Sábado"},
        Phrase {"capacity.weekday.7", "Sunday", "Domingo"},
        Phrase {"capacity.entered", "Entered. Plan again to use it.", "Introducido. Planifique de nuevo."},
        Phrase {"desktop.kind.capacity.week", "Packing capacity entered", "Capacidad de empaque introducida"},
        Phrase {"desktop.kind.capacity.day", "A day's capacity entered", "Capacidad de un día introducida"},
        Phrase {"desktop.kind.capacity.clear", "A day's capacity cleared", "Capacidad de un día quitada"},
        Phrase {"dispatch.no-sender", "The setting {key} is empty. Labels need the lab's own address.",
            "El ajuste {key} está vacío. Las etiquetas necesitan la dirección del laboratorio."},
        Phrase {"dispatch.cut-off", "{hours} h {minutes} min until the carrier's pickup.",
            "{hours} h {minutes} min hasta la recogida del transportista."},
        Phrase {"dispatch.after-cut-off", "Today's pickup is over: what is labelled now leaves on {day}.",
            "La recogida de hoy ya pasó: lo que se etiquete ahora sale el {day}."},
        Phrase {"dispatch.not-due",
            "Client {client} has no kit to be packed today. See “flexcal dispatch pick”.",
            "El cliente {client} no tiene kit que preparar hoy. Vea «flexcal dispatch pick»."},
        Phrase {"dispatch.packed", "Kit {kit} for client {client} is closed; it goes out as {parcel}.",
            "El kit {kit} del cliente {client} está cerrado; sale como {parcel}."},
        Phrase {"dispatch.voided", "The labels of kit {kit} are void. Client {client} may be packed anew.",
            "Las etiquetas del kit {kit} están anuladas. El cliente {client} puede prepararse de nuevo."},
        Phrase {"dispatch.printed", "Label written to {file}.", "Etiqueta escrita en {file}."},
        Phrase {"dispatch.intercept",
            "{parcel}: client {client} has another address now. Ask the carrier to intercept it.",
            "{parcel}: el cliente {client} tiene ahora otra dirección. Pida al transportista que lo "
            "intercepte."},
        Phrase {"dispatch.no-intercepts", "No parcel has to be intercepted.",
            "No hay que interceptar ningún paquete."},
        Phrase {"pack.left-out",
            "Client {client} is left out: no fitting module {variant} or a hold ({why}). Plan again.",
            "El cliente {client} queda fuera: sin módulo {variant} adecuado o con retención ({why}). "
            "Planifique otra vez."},
        Phrase {"pack.not-begun", "No kit of client {client} is open at the bench. A closed one has left.",
            "No hay ningún kit del cliente {client} abierto en el puesto. Uno cerrado ya salió."},
        Phrase {"ship.no-label", "No label stands for kit {kit}. Begin it at the packing bench.",
            "No hay etiqueta vigente para el kit {kit}. Empiécelo en el puesto de preparación."},
        Phrase {"intercept.none", "Parcel {parcel} has no interception waiting.",
            "El paquete {parcel} no tiene ninguna intercepción pendiente."},
        Phrase {"event.done.address-labelled",
            "Client {client}: new address from {from}. The label of kit {kit} carries the old one: void it "
            "with "
            "“flexcal dispatch void {client}” and pack it anew.",
            "Cliente {client}: dirección nueva desde {from}. La etiqueta del kit {kit} lleva la anterior: "
            "anúlela "
            "con «flexcal dispatch void {client}» y prepárelo de nuevo."},
        Phrase {"desktop.kind.kit.void", "Labels taken back", "Etiquetas anuladas"},
        Phrase {"desktop.kind.intercept.close", "Interception done with", "Intercepción concluida"},
    };

} // namespace

std::span<const Phrase> planningPhrases() { return phrases; }

} // namespace ui
