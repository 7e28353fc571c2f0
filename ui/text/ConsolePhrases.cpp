// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> consolePhrases()
{
    static constexpr std::array phrases = {
        Phrase {"console.no-window",
            "The window does not start: {program}. Build it, or use the commands (--help).",
            "La ventana no arranca: {program}. Compílela o use los comandos (--help)."},
        Phrase {"console.unforeseen", "Something unforeseen happened: {detail}. Nothing half done was kept.",
            "Ocurrió algo imprevisto: {detail}. No quedó nada a medias."},
        Phrase {"console.scan.nothing", "no code found", "ningún código"},
        Phrase {"console.audit.intact", "The journal is intact: {entries} entries of {stations} stations.",
            "El diario está íntegro: {entries} entradas de {stations} puestos."},
        Phrase {"console.audit.broken", "The journal is NOT intact: {station}, entry {seq}: {why}.",
            "El diario NO está íntegro: {station}, entrada {seq}: {why}."},
        Phrase {"console.training.progress", "{done} of {clients} clients", "{done} de {clients} clientes"},
        Phrase {"console.training.made",
            "Training lab with {clients} clients in {folder}; {returns} boxes wait at the dock.\n"
            "Work in it with: flexcal --config {config} …",
            "Laboratorio de práctica con {clients} clientes en {folder}; {returns} cajas esperan en el "
            "muelle.\n"
            "Trabaje en él con: flexcal --config {config} …"},
        Phrase {"console.training.photo", "Photo of the box: {file}", "Foto de la caja: {file}"},
        Phrase {"sign-in.training-only", "Nobody of this lab can be signed in here. Open a training lab.",
            "Nadie de este laboratorio puede iniciar sesión aquí. Abra un laboratorio de práctica."},
    };
    return phrases;
}

} // namespace ui
