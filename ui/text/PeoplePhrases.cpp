// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> peoplePhrases()
{
    static constexpr std::array phrases = {
        // Signing in
        Phrase {"sign-in.wrong", "That name and PIN do not go together. Try again.",
            "Ese nombre y ese PIN no corresponden. Inténtelo otra vez."},
        Phrase {"sign-in.wait", "Too many wrong PINs. Try again in {seconds} seconds.",
            "Demasiados PIN erróneos. Inténtelo dentro de {seconds} segundos."},
        Phrase {"sign-in.locked-out",
            "{staff} is locked. Only a supervisor can unlock: flexcal staff unlock.",
            "{staff} tiene el acceso bloqueado. Solo un supervisor puede desbloquear: flexcal staff unlock."},
        Phrase {"sign-in.needed", "Nobody is signed in here any more. Sign in again.",
            "Aquí ya no hay nadie con la sesión iniciada. Inicie sesión otra vez."},
        Phrase {"sign-in.screen-locked", "The screen is locked. {staff} opens it with the PIN.",
            "La pantalla está bloqueada. {staff} la abre con su PIN."},
        Phrase {"sign-in.prove", "A signature needs the passphrase again: {staff}.",
            "Una firma necesita otra vez la contraseña: {staff}."},
        Phrase {"sign-in.training-only",
            "Only the fictitious people of a training lab sign in without a PIN.",
            "Solo las personas ficticias de un laboratorio de práctica entran sin PIN."},
        Phrase {"sign-in.as-needed",
            "This lab is live: say who you are, before the command: flexcal --as NAME --pin-file FILE …",
            "Este laboratorio es real: diga quién es, antes del comando: flexcal --as NOMBRE --pin-file "
            "ARCHIVO …"},
        Phrase {"sign-in.pin-file-needed",
            "--as needs --pin-file in a live lab: a file with your PIN, mode 0600.",
            "--as necesita --pin-file en un laboratorio real: un archivo con su PIN, modo 0600."},
        // PINs
        Phrase {"pin-file.absent", "{file} cannot be read. Write your PIN into it, and: chmod 600 {file}",
            "No se puede leer {file}. Escriba en él su PIN y: chmod 600 {file}"},
        Phrase {"pin-file.mode", "Others may read {file}. It must be yours alone: chmod 600 {file}",
            "Otros pueden leer {file}. Debe ser solo suyo: chmod 600 {file}"},
        Phrase {"pin-file.empty", "The first line of {file} is empty. Write the PIN there.",
            "La primera línea de {file} está vacía. Escriba allí el PIN."},
        Phrase {"pin.short", "A PIN has at least {least} digits.", "Un PIN tiene al menos {least} cifras."},
        Phrase {"pin.simple", "That PIN is the first one anybody would try. Choose another.",
            "Ese PIN es el primero que probaría cualquiera. Elija otro."},
        Phrase {"passphrase.short", "A passphrase has at least {least} characters.",
            "Una contraseña tiene al menos {least} caracteres."},
        Phrase {"passphrase.needed",
            "Supervisors sign with a passphrase of at least {least} characters, not with digits alone.",
            "Los supervisores firman con una contraseña de al menos {least} caracteres, no solo con cifras."},
        Phrase {"secret.memory", "The PIN cannot be checked: this needs 64 MiB of free memory.",
            "No se puede comprobar el PIN: se necesitan 64 MiB de memoria libre."},
        // Staff
        Phrase {"staff.name", "“{text}” is no name: 1 to 80 characters on one line.",
            "«{text}» no es un nombre: de 1 a 80 caracteres en una línea."},
        Phrase {"staff.role", "“{text}” is no role: warehouse, technician, planner or supervisor.",
            "«{text}» no es un rol: warehouse, technician, planner o supervisor."},
        Phrase {"staff.taken", "{staff} has that name or badge already.",
            "{staff} ya tiene ese nombre o tarjeta."},
        Phrase {"staff.unknown",
            "There is nobody called “{staff}” here. “flexcal staff list” names them all.",
            "Aquí no hay nadie llamado «{staff}». «flexcal staff list» los nombra a todos."},
        Phrase {"staff.self", "{staff} cannot lock themselves out. Another supervisor can.",
            "{staff} no puede bloquearse a sí mismo. Otro supervisor puede."},
        Phrase {"staff.no-technician", "{staff} is no technician; only technicians run calibrations.",
            "{staff} no es técnico; solo los técnicos hacen calibraciones."},
        Phrase {"profile.not-authorised",
            "{staff} is not authorised for the profile {profile}. A supervisor does that: flexcal staff "
            "authorise.",
            "{staff} no está autorizado para el perfil {profile}. Lo hace un supervisor: flexcal staff "
            "authorise."},
        Phrase {"console.staff.added", "{staff} is {id}, {role}.", "{staff} es {id}, {role}."},
        Phrase {"console.staff.done", "Done: {staff}.", "Hecho: {staff}."},
        Phrase {"staff.state.ready", "can sign in", "puede entrar"},
        Phrase {"staff.state.locked", "LOCKED", "BLOQUEADO"},
        Phrase {"staff.state.no-pin", "has no PIN", "sin PIN"},
        Phrase {"staff.role-word.warehouse", "warehouse", "almacén"},
        Phrase {"staff.role-word.technician", "technician", "técnico"},
        Phrase {"staff.role-word.planner", "planner", "planificador"},
        Phrase {"staff.role-word.supervisor", "supervisor", "supervisor"},
        // Live labs
        Phrase {"lab.folder-taken", "{folder} is not empty. Choose a new folder.",
            "{folder} no está vacía. Elija una carpeta nueva."},
        Phrase {"lab.name", "“{text}” is no name for a lab: 1 to 80 characters on one line.",
            "«{text}» no es un nombre de laboratorio: de 1 a 80 caracteres en una línea."},
        Phrase {"lab.live-wanted",
            "A lab is born live or training and stays so. Say --live, or make one to learn with: flexcal "
            "training "
            "new DIR",
            "Un laboratorio nace real o de práctica y así queda. Diga --live, o cree uno para aprender: "
            "flexcal "
            "training new DIR"},
        Phrase {"console.lab.made",
            "Live lab in {folder}; {staff} is its first supervisor.\n"
            "A second supervisor should follow, so that one can unlock the other:\n"
            "flexcal --config {config} --as '{staff}' --pin-file FILE staff add NAME --role supervisor "
            "--pin-file "
            "FILE\n"
            "Keep a copy of {key} in another place: with it anybody can check the journal.",
            "Laboratorio real en {folder}; {staff} es su primer supervisor.\n"
            "Conviene añadir otro supervisor, para que uno pueda desbloquear al otro:\n"
            "flexcal --config {config} --as '{staff}' --pin-file ARCHIVO staff add NOMBRE --role supervisor "
            "--pin-file ARCHIVO\n"
            "Guarde una copia de {key} en otro lugar: con ella cualquiera puede comprobar el diario."},
        Phrase {"console.lab.granted",
            "{role} may work in this lab as stations do: read it, write what commands write, and only add to "
            "the "
            "journal. Say it again after an update.",
            "{role} puede trabajar en este laboratorio como los puestos: leerlo, escribir lo que escriben "
            "las "
            "órdenes y solo añadir al diario. Repítalo después de una actualización."},
        // What stands in the journal
        Phrase {"desktop.kind.staff.add", "Person added", "Persona añadida"},
        Phrase {"desktop.kind.staff.set-pin", "PIN set", "PIN establecido"},
        Phrase {"desktop.kind.staff.change-pin", "Own PIN changed", "PIN propio cambiado"},
        Phrase {"desktop.kind.staff.lock", "Person locked", "Persona bloqueada"},
        Phrase {"desktop.kind.staff.unlock", "Person unlocked", "Persona desbloqueada"},
        Phrase {"desktop.kind.staff.locked-out", "Locked after wrong PINs", "Bloqueado por PIN erróneos"},
        Phrase {"desktop.kind.staff.authorise", "Technician authorised", "Técnico autorizado"},
        Phrase {"desktop.kind.staff.withdraw", "Authorisation withdrawn", "Autorización retirada"},
        Phrase {"desktop.kind.lab.made", "Lab made", "Laboratorio creado"},
    };
    return phrases;
}

} // namespace ui
