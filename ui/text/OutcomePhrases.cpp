// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> outcomePhrases()
{
    static constexpr std::array phrases = {
        // The one loud word, and the short one of lists
        Phrase {"outcome.expected", "Expected", "Esperado"},
        Phrase {"outcome.early", "Early", "Adelantado"},
        Phrase {"outcome.late", "Late", "Con retraso"},
        Phrase {"outcome.lost-and-found", "Lost and found", "Perdido y hallado"},
        Phrase {"outcome.unexpected", "Unexpected", "Inesperado"},
        Phrase {"outcome.another-clients", "Another client’s module", "Módulo de otro cliente"},
        Phrase {"outcome.already-returned", "Already returned", "Ya devuelto"},
        Phrase {"outcome.empty-box", "Empty box", "Caja vacía"},
        Phrase {"outcome.two-modules", "Two modules in a box", "Dos módulos en una caja"},
        Phrase {"outcome.damaged", "Damaged", "Dañado"},
        Phrase {"outcome.opened", "Opened or tampered", "Abierto o manipulado"},
        Phrase {"outcome.unknown-serial", "Unknown serial", "Serie desconocida"},
        Phrase {"outcome.short.another-clients", "Another client’s", "De otro cliente"},
        Phrase {"outcome.short.two-modules", "Two modules", "Dos módulos"},
        Phrase {"outcome.short.opened", "Opened", "Abierto"},
        Phrase {"outcome.noted", "Now the module", "Ahora el módulo"},
        Phrase {"outcome.refused", "Not a label", "No es una etiqueta"},
        Phrase {"outcome.undone", "Taken back", "Deshecho"},
        Phrase {"outcome.waiting", "Ready to scan", "Listo para escanear"},
        // The line under it
        Phrase {"line.client", "Client {client}", "Cliente {client}"},
        Phrase {"line.due", "due {due}", "vence {due}"},
        Phrase {"line.days-late", "{days} days late", "{days} días de retraso"},
        Phrase {"line.day-late", "1 day late", "1 día de retraso"},
        Phrase {"line.days-early", "{days} days before due", "{days} días antes de vencer"},
        Phrase {"line.another-clients", "Label is Client {other}’s. Module {module} is Client {client}’s.",
            "La etiqueta es del cliente {other}. El módulo {module} es del cliente {client}."},
        Phrase {"line.already-returned", "{module} was taken in at {station} by {staff}, {when}",
            "{module} ya fue recibido en {station} por {staff}, {when}"},
        Phrase {"line.already-here", "{module} is in the lab already", "{module} ya está en el laboratorio"},
        Phrase {"line.unexpected", "{module} is not on the list of modules outside",
            "{module} no está en la lista de módulos fuera"},
        Phrase {"line.unknown-serial", "{module} is in none of our records",
            "{module} no está en ningún registro"},
        Phrase {"line.noted", "{candidates} fit: {list}", "{candidates} encajan: {list}"},
        Phrase {"line.noted-one", "{module} is expected from Client {client}, due {due}",
            "Se espera {module} del cliente {client}, vence {due}"},
        Phrase {"line.noted-none", "Nothing of this kit is outside", "No hay nada fuera de este kit"},
        Phrase {
            "line.undone", "The receipt of {module} no longer stands", "La recepción de {module} ya no vale"},
        Phrase {"line.waiting", "Module, return label or box, in any order",
            "Módulo, etiqueta de devolución o caja, en cualquier orden"},
        // What it was matched by
        Phrase {"evidence.module", "Module", "Módulo"},
        Phrase {"evidence.return-label", "Return label", "Etiqueta de devolución"},
        Phrase {"evidence.outbound-label", "Outbound label", "Etiqueta de envío"},
        Phrase {"evidence.box", "Box", "Caja"},
        Phrase {"evidence.client", "Client", "Cliente"},
        // Places
        Phrase {"place.cart", "Cart {name}, slot {slot}", "Carro {name}, hueco {slot}"},
        Phrase {"place.shelf", "Shelf {name}", "Estante {name}"},
        Phrase {"place.bench", "Fixture {name}, dock {slot}", "Banco {name}, puesto {slot}"},
        Phrase {"place.bin", "Bin {name}", "Cajón {name}"},
        Phrase {"place.out", "Out", "Fuera"},
        // What to do next
        Phrase {"next.go", "As-found check first. Scan the next item whenever you are ready.",
            "Primero la comprobación inicial. Escanee el siguiente cuando quiera."},
        Phrase {"next.lost-and-found", "The lost-parcel case is closed. Scan the next item.",
            "El caso de paquete perdido queda cerrado. Escanee el siguiente."},
        Phrase {"next.unexpected", "Set it aside and tell the planner.", "Apártelo y avise al planificador."},
        Phrase {"next.another-clients", "Repair both", "Corregir ambos"},
        Phrase {"next.another-clients.hint",
            "Scan the CONFIRM card or press F2. Both ledgers are put right in one step.",
            "Escanee la tarjeta CONFIRM o pulse F2. Ambos libros se corrigen en un paso."},
        Phrase {"next.another-clients.done", "Both ledgers are put right. Scan the next item.",
            "Ambos libros están corregidos. Escanee el siguiente."},
        Phrase {"next.already-returned", "Set it aside and ask a supervisor.",
            "Apártelo y pregunte a un supervisor."},
        Phrase {"next.empty-box", "Photograph the box and its label. The client’s line stays open.",
            "Fotografíe la caja y su etiqueta. La línea del cliente sigue abierta."},
        Phrase {"next.two-modules", "Scan the second", "Escanee el segundo"},
        Phrase {"next.two-modules.hint", "This one goes to {place}.", "Este va a {place}."},
        Phrase {
            "next.damaged", "Photograph the damage, then set it aside.", "Fotografíe el daño y apártelo."},
        Phrase {"next.opened", "Photograph the seal, then set it aside.", "Fotografíe el sello y apártelo."},
        Phrase {"next.unknown-serial", "Scan again", "Escanee otra vez"},
        Phrase {"next.unknown-serial.hint", "If it stays unknown, put it on shelf U.",
            "Si sigue desconocida, póngalo en el estante U."},
        Phrase {"next.noted", "Scan the module", "Escanee el módulo"},
        Phrase {"next.noted.hint", "Then this box is complete.", "Entonces la caja está completa."},
        Phrase {"next.refused", "Scan again", "Escanee otra vez"},
        Phrase {"next.refused.hint", "Nothing was changed.", "Nada ha cambiado."},
        Phrase {"next.undone", "Scan it again", "Escanéelo otra vez"},
        Phrase {"next.undone.hint", "The module is back where it was before.",
            "El módulo vuelve a estar como antes."},
        Phrase {"next.waiting", "Scan or type", "Escanee o teclee"},
        // Whereabouts of modules outside
        Phrase {"whereabouts.not-delivered", "Not delivered yet", "Aún no entregado"},
        Phrase {"whereabouts.delivered-not-installed", "Not installed yet", "Aún no instalado"},
        Phrase {"whereabouts.installed-not-shipped", "Not shipped back", "No enviado de vuelta"},
        Phrase {"whereabouts.in-transit", "In transit", "En camino"},
        Phrase {"whereabouts.out-for-delivery", "Out for delivery", "En reparto"},
        Phrase {"whereabouts.at-dock-not-scanned", "At dock, not scanned", "En muelle, sin escanear"},
        Phrase {"whereabouts.refused", "Refused, on its way back", "Rechazado, de vuelta"},
        Phrase {"whereabouts.lost-case", "Lost-parcel case", "Caso de paquete perdido"},
        Phrase {"event.kit-shipped", "Kit {detail} shipped", "Kit {detail} enviado"},
        Phrase {"event.delivered", "Delivered {detail}", "Entregado {detail}"},
        Phrase {"event.return-heard", "Return parcel: {detail}", "Paquete de vuelta: {detail}"},
        // Holds
        Phrase {"hold.return-missing", "Return missing", "Falta la devolución"},
        Phrase {"hold.payment", "Payment", "Pago"},
        Phrase {"hold.compliance", "Compliance", "Cumplimiento"},
        Phrase {"hold.address-unverified", "Address unverified", "Dirección sin verificar"},
        Phrase {"hold.state-forbids-mail", "State forbids mail", "El estado prohíbe el correo"},
        Phrase {"hold.programme-ends", "Programme ends", "Fin del programa"},
    };
    return phrases;
}

} // namespace ui
