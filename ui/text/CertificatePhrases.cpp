// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> certificatePhrases()
{
    static constexpr std::array phrases = {
        Phrase {"desktop.rail.certificates", "Certify", "Certificar"},
        Phrase {"desktop.scan.certificates", "Find a module or a certificate, or scan its code",
            "Busque un módulo o un certificado, o escanee su código"},
        Phrase {"desktop.help.certificates", "Certify: review, sign, decide",
            "Certificar: revisar, firmar, decidir"},
        Phrase {"desktop.help.print", "Certify: open the PDF", "Certificar: abrir el PDF"},
        // The lists
        Phrase {"desktop.certificates.to-sign", "To review and sign", "Para revisar y firmar"},
        Phrase {"desktop.certificates.all", "Certificates", "Certificados"},
        Phrase {"desktop.certificates.cases", "Found out of tolerance", "Hallados fuera de tolerancia"},
        Phrase {
            "desktop.certificates.none-to-sign", "Nothing waits for a signature.", "Nada espera una firma."},
        Phrase {"desktop.certificates.none", "The first one signed stands here.",
            "Aquí estará el primero firmado."},
        Phrase {"desktop.certificates.no-cases", "No module came back out of tolerance.",
            "Ningún módulo volvió fuera de tolerancia."},
        Phrase {"desktop.certificates.found", "As found", "Hallado"},
        Phrase {"desktop.certificates.left", "As left", "Dejado"},
        Phrase {"desktop.certificates.as-it-was", "as found", "como estaba"},
        Phrase {"desktop.certificates.technician", "Measured by", "Medido por"},
        Phrase {"desktop.certificates.id", "Certificate", "Certificado"},
        Phrase {"desktop.certificates.issued", "Issued", "Emitido"},
        Phrase {"desktop.certificates.worst", "Error", "Error"},
        Phrase {"desktop.certificates.decision", "Decision", "Decisión"},
        Phrase {"desktop.certificates.valid", "Valid", "Válido"},
        Phrase {"desktop.certificates.replaced", "Replaced", "Sustituido"},
        Phrase {"desktop.certificates.revoked", "Revoked", "Revocado"},
        Phrase {"desktop.certificates.open", "Decide", "Decidir"},
        // What is laid open
        Phrase {"desktop.certificates.choose",
            "Choose a line on the left, or scan a module or the code on a certificate.",
            "Elija una línea a la izquierda, o escanee un módulo o el código de un certificado."},
        Phrase {"desktop.certificates.waits", "Waits for a second person", "Espera a una segunda persona"},
        Phrase {"desktop.certificates.found-out", "Found out of tolerance", "Hallado fuera de tolerancia"},
        Phrase {"desktop.certificates.verified", "File and signature good", "Archivo y firma correctos"},
        Phrase {"desktop.certificates.not-good", "Not good", "No es bueno"},
        Phrase {"desktop.certificates.measured",
            "Measured by {staff} on bench {fixture}, dock {dock}, profile {profile} edition {edition}.",
            "Medido por {staff} en el banco {fixture}, puesto {dock}, perfil {profile} edición {edition}."},
        Phrase {"desktop.certificates.adjusted", "Adjusted: gain {old} → {new}.",
            "Ajustado: ganancia {old} → {new}."},
        Phrase {
            "desktop.certificates.not-adjusted", "Not adjusted, gain {old}.", "Sin ajuste, ganancia {old}."},
        Phrase {"desktop.certificates.reason", "Reason: {reason}", "Motivo: {reason}"},
        Phrase {"desktop.certificates.case",
            "Readings from {from} to {until} are in question: {worst} g/210 L where ±{tolerance} is allowed. "
            "Kits: "
            "{kits}.",
            "Las lecturas del {from} al {until} están en duda: {worst} g/210 L donde se permite "
            "±{tolerance}. Kits: "
            "{kits}."},
        Phrase {"desktop.certificates.case-ever",
            "Every reading up to {until} is in question; there is no earlier calibration. {worst} g/210 L "
            "where "
            "±{tolerance} is allowed. Kits: {kits}.",
            "Toda lectura hasta {until} está en duda; no hay calibración anterior. {worst} g/210 L donde se "
            "permite "
            "±{tolerance}. Kits: {kits}."},
        Phrase {"desktop.certificates.decided-by", "Decided by {staff}: {reason}",
            "Decidido por {staff}: {reason}"},
        Phrase {"desktop.certificates.budget", "Uncertainty budget", "Presupuesto de incertidumbre"},
        Phrase {
            "desktop.certificates.budget-unit", "mg/L, k = 1 above the line", "mg/L, k = 1 sobre la línea"},
        Phrase {"desktop.certificates.found-at", "Found {level}", "Hallado {level}"},
        Phrase {"desktop.certificates.left-at", "Left {level}", "Dejado {level}"},
        Phrase {"desktop.certificates.tolerance", "Tolerance ±", "Tolerancia ±"},
        Phrase {"desktop.certificates.conforms", "Conforms", "Conforme"},
        Phrase {"desktop.certificates.paper", "The certificate on paper", "El certificado en papel"},
        Phrase {"desktop.certificates.page", "Page {page} of {pages}", "Página {page} de {pages}"},
        Phrase {"desktop.certificates.no-paper", "No page to show", "Ninguna página que mostrar"},
        // What can be done
        Phrase {"desktop.certificates.sign", "Sign", "Firmar"},
        Phrase {"desktop.certificates.amend", "Amend", "Enmendar"},
        Phrase {"desktop.certificates.revoke", "Revoke", "Revocar"},
        Phrase {"desktop.certificates.no-effect", "No effect", "Sin efecto"},
        Phrase {"desktop.certificates.notice", "Tell the client", "Avisar al cliente"},
        Phrase {"desktop.certificates.recall", "Recall", "Retirar"},
        Phrase {"desktop.certificates.print", "Open the PDF", "Abrir el PDF"},
        Phrase {"desktop.certificates.reason-change", "What is changed, or why it is revoked",
            "Qué se cambia, o por qué se revoca"},
        Phrase {"desktop.certificates.reason-decision", "Reason for the decision", "Motivo de la decisión"},
        Phrase {"desktop.certificates.signed", "{certificate} signed for {module}.",
            "{certificate} firmado para {module}."},
        Phrase {"desktop.certificates.trouble", "Since {time}. Nothing was changed.",
            "Desde las {time}. Nada ha cambiado."},
        Phrase {"certificate.other-paper",
            "The paper says another content than the records for {certificate}. Do not use the paper; print "
            "it again.",
            "El papel dice otro contenido que los registros de {certificate}. No use el papel; imprímalo "
            "otra vez."},
    };
    return phrases;
}

} // namespace ui
