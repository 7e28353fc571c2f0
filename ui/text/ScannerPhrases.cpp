// SPDX-License-Identifier: MIT
#include "ui/text/Phrases.h"

#include <array>

namespace ui {

std::span<const Phrase> scannerPhrases()
{
    static constexpr std::array phrases = {
        Phrase {"desktop.rail.scanners", "Scanners", "Lectores"},
        Phrase {"desktop.help.scanners", "Set scanners up and try them", "Ajustar y probar los lectores"},
        Phrase {"desktop.scan.trial", "Scan anything: it is shown here and taken in nowhere",
            "Escanee lo que sea: se muestra aquí y no se recibe"},
        Phrase {"desktop.scanners.try", "Try a scanner", "Pruebe un lector"},
        Phrase {"desktop.scanners.try-line",
            "Scan any code now, or type one and press Enter. What is scanned here is taken in nowhere.",
            "Escanee ahora cualquier código, o teclee uno y pulse Intro. Lo que se escanea aquí no se "
            "recibe."},
        Phrase {"desktop.scanners.tried", "Tried", "Probados"},
        Phrase {"desktop.scanners.none-tried", "Nothing was scanned yet.", "Aún no se ha escaneado nada."},
        Phrase {"desktop.scanners.as-scan",
            "Taken as a scan: at most {slowest} ms between two keys; up to {threshold} ms are a scanner's.",
            "Tomado como lectura: como mucho {slowest} ms entre dos teclas; hasta {threshold} ms son de un "
            "lector."},
        Phrase {"desktop.scanners.as-typed",
            "Taken as typed by hand: up to {slowest} ms between two keys, where {threshold} ms are a "
            "scanner's. If "
            "this was a scanner, set the time higher, or have it send a prefix.",
            "Tomado como tecleado: hasta {slowest} ms entre dos teclas, y {threshold} ms son de un lector. "
            "Si fue un "
            "lector, suba el tiempo o haga que envíe un prefijo."},
        Phrase {"desktop.scanners.by-device", "From the scanner on the serial line.",
            "Del lector de la línea serie."},
        Phrase {"desktop.scanners.by-camera", "From the camera: two pictures agreed.",
            "De la cámara: dos imágenes coincidieron."},
        Phrase {"desktop.scanners.taken-as", "Taken as", "Tomado como"},
        Phrase {"desktop.scanners.slowest", "Slowest", "Más lento"},
        Phrase {"desktop.scanners.meaning", "What it means", "Qué significa"},
        Phrase {"desktop.scanners.bytes", "As it came", "Tal como llegó"},
        Phrase {"desktop.scanners.scan", "Scan", "Lectura"},
        Phrase {"desktop.scanners.typed", "Typed", "Tecleado"},
        Phrase {"desktop.scanners.kind.module", "Module", "Módulo"},
        Phrase {"desktop.scanners.kind.tracking", "Parcel", "Paquete"},
        Phrase {"desktop.scanners.kind.box", "Box", "Caja"},
        Phrase {"desktop.scanners.kind.kit", "Kit", "Kit"},
        Phrase {"desktop.scanners.kind.client", "Client", "Cliente"},
        Phrase {"desktop.scanners.kind.postal", "Postal code", "Código postal"},
        Phrase {"desktop.scanners.kind.maxicode", "UPS MaxiCode", "MaxiCode de UPS"},
        Phrase {"desktop.scanners.kind.card", "Desk card", "Tarjeta"},
        Phrase {"desktop.scanners.kind.certificate", "Certificate", "Certificado"},
        Phrase {"desktop.scanners.settings", "Scanners that type", "Lectores que teclean"},
        Phrase {
            "desktop.scanners.threshold", "Longest time between keys, ms", "Tiempo máximo entre teclas, ms"},
        Phrase {"desktop.scanners.shortest", "Fewest keys of a scan", "Menos teclas de una lectura"},
        Phrase {"desktop.scanners.prefix", "Prefix it sends", "Prefijo que envía"},
        Phrase {"desktop.scanners.separator", "Sent for GS", "Enviado por GS"},
        Phrase {"desktop.scanners.save", "Save", "Guardar"},
        Phrase {"desktop.scanners.hint",
            "Bluetooth scanners want 100 ms and more. A prefix is the surest sign.",
            "Los lectores Bluetooth piden 100 ms o más. Un prefijo es la señal más segura."},
        Phrase {"desktop.scanners.saved", "Saved, and in use at every desk.",
            "Guardado, y en uso en cada puesto."},
        Phrase {"desktop.scanners.not-kept",
            "In use until this window closes: it was opened without a file of settings (--config).",
            "En uso hasta cerrar esta ventana: se abrió sin archivo de ajustes (--config)."},
        Phrase {"desktop.scanners.camera", "Camera", "Cámara"},
        Phrase {
            "desktop.scanners.aim", "Hold the code inside the frame.", "Ponga el código dentro del marco."},
        Phrase {"desktop.scanners.no-camera",
            "No camera is set. Write scanner.camera = /dev/video0 into the settings to read codes with one.",
            "No hay cámara. Escriba scanner.camera = /dev/video0 en los ajustes para leer códigos con ella."},
        Phrase {"settings.blank-ends",
            "{key}: “{value}” begins or ends with a blank, which the file of settings does not keep. Choose "
            "another.",
            "{key}: «{value}» empieza o acaba en blanco, y el archivo de ajustes no lo guarda. Elija otro."},
    };
    return phrases;
}

} // namespace ui
