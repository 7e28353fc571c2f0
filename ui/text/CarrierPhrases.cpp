// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> carrierPhrases()
{
    static constexpr std::array phrases = {
        // Calls that failed
        Phrase {"carrier.unreachable",
            "The carrier cannot be reached ({host}). Check the network; work goes on without it.",
            "No se puede contactar con el transportista ({host}). Compruebe la red; el trabajo sigue sin "
            "él."},
        Phrase {"carrier.slow", "The carrier took too long to answer ({host}). Try again in a minute.",
            "El transportista tardó demasiado en responder ({host}). Repita en un minuto."},
        Phrase {"carrier.certificate",
            "The carrier's certificate is not trusted ({host}): somebody may stand in between. Tell whoever "
            "runs the network, and check carrier.ups.ca-file.",
            "El certificado del transportista no es de confianza ({host}): alguien podría estar en medio. "
            "Avise a quien lleva la red y compruebe carrier.ups.ca-file."},
        Phrase {"carrier.cut",
            "The connection to the carrier broke off before the answer came ({host}). Try again.",
            "La conexión con el transportista se cortó antes de la respuesta ({host}). Repita."},
        Phrase {"carrier.garbage", "The carrier's answer cannot be read ({host}). Try again in a minute.",
            "La respuesta del transportista no se puede leer ({host}). Repita en un minuto."},
        Phrase {"carrier.trouble",
            "The carrier's service has trouble of its own (HTTP {status}). Try again in some minutes.",
            "El servicio del transportista tiene problemas (HTTP {status}). Repita en unos minutos."},
        Phrase {"carrier.refused-login",
            "The carrier refuses our login ({code}). Check carrier.ups.client-id and the secret's file.",
            "El transportista rechaza nuestro acceso ({code}). Compruebe carrier.ups.client-id y el archivo "
            "del secreto."},
        Phrase {"carrier.blocked", "The carrier has blocked this account or call ({code}). Call UPS support.",
            "El transportista ha bloqueado esta cuenta o llamada ({code}). Llame a UPS."},
        Phrase {"carrier.too-many",
            "The carrier asks for a pause: too many requests. Try again later, or lower carrier.rate.",
            "El transportista pide una pausa: demasiadas consultas. Repita más tarde o baje carrier.rate."},
        Phrase {"carrier.rejected",
            "The carrier says no ({code}): {words}. Mend what it names and try again.",
            "El transportista dice que no ({code}): {words}. Corrija lo que indica y repita."},
        // Settings of the carrier
        Phrase {"carrier.url",
            "“{url}” is no https address. Mend carrier.ups.api-base and carrier.ups.token-url.",
            "«{url}» no es una dirección https. Corrija carrier.ups.api-base y carrier.ups.token-url."},
        Phrase {"carrier.training-host",
            "A training lab speaks only to its own sandbox, not to {host}. Empty carrier.ups.api-base.",
            "Un laboratorio de práctica solo habla con su propio simulador, no con {host}. Vacíe "
            "carrier.ups.api-base."},
        Phrase {"carrier.live-host",
            "A live lab never speaks to a sandbox ({host}). Set carrier.ups.api-base to UPS's own.",
            "Un laboratorio real nunca habla con un simulador ({host}). Ponga en carrier.ups.api-base la "
            "dirección de UPS."},
        Phrase {"carrier.ca-file",
            "The file of trusted certificates cannot be read. Mend carrier.ups.ca-file, or empty it.",
            "No se puede leer el archivo de certificados de confianza. Corrija carrier.ups.ca-file o "
            "vacíelo."},
        Phrase {"carrier.unset", "{setting} is not set. Write it into the settings file.",
            "{setting} no está puesto. Escríbalo en el archivo de ajustes."},
        // Labels
        Phrase {"ship.day", "{day} is no day to ship on: UPS takes {first} to {last}. Choose another day.",
            "{day} no es un día de envío válido: UPS admite de {first} a {last}. Elija otro día."},
        Phrase {"ship.id-reused", "This shipment was asked for twice with different content. Start it again.",
            "Este envío se pidió dos veces con distinto contenido. Empiécelo otra vez."},
        Phrase {"ship.already",
            "Kit {kit} has a label already ({kind}). Print that one again, or void it first.",
            "El kit {kit} ya tiene una etiqueta ({kind}). Imprima esa otra vez o anúlela primero."},
        Phrase {"ship.voided", "This label of kit {kit} was voided ({kind}). Start a new shipment.",
            "Esta etiqueta del kit {kit} fue anulada ({kind}). Empiece un envío nuevo."},
        Phrase {"ship.unknown",
            "Whether the label for kit {kit} ({kind}) was bought is not known: the answer got lost. Do not "
            "ship again; look for reference {reference} on ups.com, and ask a supervisor.",
            "No se sabe si se compró la etiqueta del kit {kit} ({kind}): la respuesta se perdió. No envíe "
            "otra vez; busque la referencia {reference} en ups.com y pregunte a un supervisor."},
        Phrase {"ship.none", "There is no such label to act on. Check the kit.",
            "No existe tal etiqueta. Compruebe el kit."},
        Phrase {"ship.state", "unknown state of a shipment", "estado de envío desconocido"},
        // Sandbox
        Phrase {"sandbox.fault", "There is no fault “{text}”. Known: {known}; add :TIMES to limit one.",
            "No existe el fallo «{text}». Conocidos: {known}; añada :VECES para limitarlo."},
        Phrase {"sandbox.start",
            "The sandbox cannot listen on port {port}. Choose another with --port, or 0 for any.",
            "El simulador no puede escuchar en el puerto {port}. Elija otro con --port, o 0 para "
            "cualquiera."},
        Phrase {"sandbox.certificate",
            "The sandbox cannot write its certificates in {folder}. Check the folder.",
            "El simulador no puede escribir sus certificados en {folder}. Compruebe la carpeta."},
        Phrase {"sandbox.live-lab", "{file} is a live lab; the sandbox serves training labs only.",
            "{file} es un laboratorio real; el simulador solo sirve a laboratorios de práctica."},
        Phrase {"sandbox.absent", "The UPS sandbox does not start: {program}. Install the program again.",
            "El simulador de UPS no arranca: {program}. Vuelva a instalar el programa."},
        // Where a parcel is
        Phrase {
            "parcel.class.label-made", "label made, not handed in yet", "etiqueta hecha, aún sin entregar"},
        Phrase {"parcel.class.voided", "voided", "anulado"},
        Phrase {"parcel.class.handed-in", "handed in", "entregado al transportista"},
        Phrase {"parcel.class.in-transit", "on its way", "en camino"},
        Phrase {"parcel.class.out-for-delivery", "out for delivery", "en reparto"},
        Phrase {"parcel.class.delivered", "delivered", "entregado"},
        Phrase {"parcel.class.at-access-point", "waits at a shop to be collected",
            "espera recogida en una tienda"},
        Phrase {"parcel.class.attempted", "nobody was there", "no había nadie"},
        Phrase {"parcel.class.refused", "refused or undeliverable", "rechazado o imposible de entregar"},
        Phrase {
            "parcel.class.returning-to-sender", "on its way back to the sender", "de vuelta al remitente"},
        Phrase {"parcel.class.returned-to-sender", "back at the sender", "devuelto al remitente"},
        Phrase {"parcel.class.delayed", "delayed", "retrasado"},
        Phrase {"parcel.class.needs-action", "the carrier needs something from us",
            "el transportista necesita algo de nosotros"},
        Phrase {"parcel.class.lost", "lost", "perdido"},
        Phrase {"parcel.class.damaged", "damaged", "dañado"},
        Phrase {"parcel.class.claim", "under investigation or claim", "en investigación o reclamación"},
        Phrase {"parcel.class.not-found", "unknown to the carrier", "desconocido para el transportista"},
        Phrase {"parcel.class.unknown", "status not understood", "estado no entendido"},
    };
    return phrases;
}

} // namespace ui
