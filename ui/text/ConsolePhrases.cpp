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
        Phrase {"console.copy.progress", "{rows} rows …", "{rows} filas …"},
        Phrase {"console.backup.made", "{file} holds {rows} records, read back and compared.",
            "{file} contiene {rows} registros, releídos y comparados."},
        Phrase {"console.backup.restored", "{lab} holds the {rows} records of {file}.",
            "{lab} contiene los {rows} registros de {file}."},
        Phrase {"console.migrate.done",
            "{rows} records in {tables} tables copied, read back and compared, and the journals of "
            "{stations} stations end alike. Now set on every station: database.url = {to}",
            "{rows} registros en {tables} tablas copiados, releídos y comparados; los diarios de "
            "{stations} puestos terminan igual. Ahora ponga en cada puesto: database.url = {to}"},
        Phrase {"console.audit.intact",
            "The journal is intact: {entries} entries of {stations} stations, {anchors} anchors, {rows} "
            "results and receipts.",
            "El diario está íntegro: {entries} entradas de {stations} puestos, {anchors} anclas, {rows} "
            "resultados y recepciones."},
        Phrase {"console.audit.broken", "The records are NOT intact: {where}: {why}.",
            "Los registros NO están íntegros: {where}: {why}."},
        Phrase {"audit.entry", "{station}, entry {seq}", "{station}, entrada {seq}"},
        Phrase {"audit.record", "{record}", "{record}"},
        Phrase {"console.training.progress", "{done} of {clients} clients", "{done} de {clients} clientes"},
        Phrase {"console.training.made",
            "Training lab with {clients} clients in {folder}; {returns} boxes wait at the dock.\n"
            "Work in it with: flexcal --config {config} …",
            "Laboratorio de práctica con {clients} clientes en {folder}; {returns} cajas esperan en el "
            "muelle.\nTrabaje en él con: flexcal --config {config} …"},
        Phrase {"console.training.photo", "Photo of the box: {file}", "Foto de la caja: {file}"},
        Phrase {"console.plan.proved",
            "{clients} clients in {classes} classes, {late} late. Cost {cost} dollars, proved to be the "
            "least "
            "({seconds} s).\nServing the nearest deadline first would cost {naive}.",
            "{clients} clientes en {classes} clases, {late} con retraso. Coste {cost} dólares, demostrado "
            "mínimo "
            "({seconds} s).\nAtender primero el plazo más cercano costaría {naive}."},
        Phrase {"console.plan.bounded",
            "{clients} clients in {classes} classes, {late} late. Cost {cost} dollars; no plan costs less "
            "than "
            "{bound} ({seconds} s).\nServing the nearest deadline first would cost {naive}.",
            "{clients} clientes en {classes} clases, {late} con retraso. Coste {cost} dólares; ningún plan "
            "cuesta menos "
            "de {bound} ({seconds} s).\nAtender primero el plazo más cercano costaría {naive}."},
        Phrase {"console.plan.choice",
            "{mark} {day}  {service}: {direct} + module {module}, {margin} dearer, {late} % late",
            "{mark} {day}  {service}: {direct} + módulo {module}, {margin} más caro, {late} % con retraso"},
    };
    return phrases;
}

} // namespace ui
