// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> profilePhrases()
{
    static constexpr std::array phrases = {
        Phrase {"profile.unknown", "There is no profile “{text}”. See “flexcal profile list”.",
            "No existe el perfil «{text}». Vea «flexcal profile list»."},
        Phrase {"profile.unsigned",
            "No edition of profile “{text}” is signed. A supervisor who did not enter it signs with “flexcal "
            "profile sign”.",
            "Ninguna edición del perfil «{text}» está firmada. Firma un supervisor que no la introdujo, con "
            "«flexcal profile sign»."},
        Phrase {"profile.no-edition", "There is no edition “{edition}” of profile “{profile}”.",
            "No existe la edición «{edition}» del perfil «{profile}»."},
        Phrase {"profile.edition-known",
            "Edition {edition} of profile {profile} is on record and says something else. Give yours another "
            "edition.",
            "La edición {edition} del perfil {profile} ya consta y dice otra cosa. Dé a la suya otro "
            "nombre."},
        Phrase {"profile.signed", "Edition {edition} of profile {profile} needs no signature.",
            "La edición {edition} del perfil {profile} no necesita firma."},
        Phrase {"profile.own",
            "Whoever entered edition {edition} of profile {profile} cannot sign it. Ask another supervisor.",
            "Quien introdujo la edición {edition} del perfil {profile} no puede firmarla. Pida a otro "
            "supervisor."},
        Phrase {"profile.training-only", "Profile {profile} is for training labs. Use standard.",
            "El perfil {profile} es para laboratorios de práctica. Use standard."},
        Phrase {"profile.unread", "{file} cannot be read. Check its name.",
            "No se puede leer {file}. Revise el nombre."},
        // What a file says wrongly
        Phrase {"profile.form",
            "The file is not one JSON object with every key once ({detail}). Begin from “flexcal profile "
            "show "
            "standard --json”.",
            "El archivo no es un objeto JSON con cada clave una vez ({detail}). Parta de «flexcal profile "
            "show "
            "standard --json»."},
        Phrase {
            "profile.key-missing", "The key “{key}” is missing. Add it.", "Falta la clave «{key}». Añádala."},
        Phrase {"profile.key-unknown", "There is no key “{key}” in a profile. Remove it.",
            "Un perfil no tiene la clave «{key}». Quítela."},
        Phrase {"profile.name", "{key} “{text}” must be 1 to 24 of a–z, 0–9, “-” and “.”.",
            "{key} «{text}» debe tener de 1 a 24 de a–z, 0–9, «-» y «.»."},
        Phrase {"profile.value", "{key}: “{text}” must lie from {least} to {most}.",
            "{key}: «{text}» debe estar entre {least} y {most}."},
        Phrase {"profile.levels",
            "The as-found levels must ascend, and the level that adjusts must be one of them.",
            "Los niveles de llegada deben ascender y el nivel de ajuste debe ser uno de ellos."},
        Phrase {"profile.order", "{less} must not exceed {more}.", "{less} no debe superar {more}."},
        // The list
        Phrase {
            "profile.line", "{profile}, edition {edition}: {state}", "{profile}, edición {edition}: {state}"},
        Phrase {"profile.state.in-force", "in force", "en vigor"},
        Phrase {"profile.state.replaced", "kept for the runs that name it", "se guarda para sus ejecuciones"},
        Phrase {"profile.state.unsigned", "waits for a supervisor's signature",
            "espera la firma de un supervisor"},
        Phrase {"profile.taken-in",
            "Edition {edition} of profile {profile} is entered. Another person, a supervisor, signs it.",
            "Edición {edition} del perfil {profile} introducida. La firma otra persona, un supervisor."},
        Phrase {"profile.signed-now", "Edition {edition} of profile {profile} is in force.",
            "La edición {edition} del perfil {profile} está en vigor."},
        Phrase {"desktop.kind.profile.take-in", "Profile entered", "Perfil introducido"},
        Phrase {"desktop.kind.profile.sign", "Profile signed", "Perfil firmado"},
    };
    return phrases;
}

} // namespace ui
