# Proves cmake/CheckIncludes.cmake on small made-up trees: one that keeps every rule, and one per broken rule.
#
#   cmake -P tests/build/CheckIncludesTest.cmake
cmake_minimum_required(VERSION 3.25)

# Each row breaks one rule: its name, the file, the header it includes, what the report must say.
set(violations [[
    lab goes up to floor 2                | lab/SignIn.cpp               | "scanner/Label.h"              | lab may include
    lab goes up to floor 3                | lab/SignIn.cpp               | "logistics/Match.h"            | lab may include
    lab goes up to the window             | lab/SignIn.cpp               | "ui/Workstation.h"             | lab may include
    values include records                | lab/values/Date.cpp          | "lab/records/Client.h"         | lab/values may include
    values include the store              | lab/values/Date.cpp          | "lab/store/Database.h"         | lab/values may include
    records include the store             | lab/records/Client.cpp       | "lab/store/Database.h"         | lab/records may include
    scanner goes up                       | scanner/Label.cpp            | "logistics/Match.h"            | scanner may include
    carriers go up                        | carriers/ups/Token.cpp       | "ui/Workstation.h"             | carriers may include
    calibration goes up                   | calibration/maths/Fit.cpp    | "logistics/Match.h"            | calibration may include
    scanner knows carriers                | scanner/Label.cpp            | "carriers/Carrier.h"           | scanner may include
    scanner knows calibration             | scanner/Label.cpp            | "calibration/Profile.h"        | scanner may include
    carriers know the scanner             | carriers/Carrier.cpp         | "scanner/Label.h"              | carriers may include
    carriers know calibration             | carriers/Carrier.cpp         | "calibration/Profile.h"        | carriers may include
    calibration knows the scanner         | calibration/Profile.cpp      | "scanner/Label.h"              | calibration may include
    calibration knows carriers            | calibration/Profile.cpp      | "carriers/Carrier.h"           | calibration may include
    logistics knows calibration           | logistics/planner/Plan.cpp   | "calibration/Profile.h"        | logistics may include
    logistics goes up                     | logistics/Match.cpp          | "ui/Workstation.h"             | logistics may include
    console includes desktop              | ui/console/Day.cpp           | "ui/desktop/Desk.h"            | but not ui/desktop
    the wiring includes desktop           | ui/Workstation.cpp           | "ui/desktop/Desk.h"            | but not ui/desktop
    a room includes the tests             | lab/SignIn.cpp               | "tests/Shared.h"               | lab may include
    path not from the top folder          | lab/values/Money.cpp         | "Date.h"                       | from the top folder
    path that climbs                      | lab/values/Money.cpp         | "lab/values/../values/Date.h"  | from the top folder
    header that is not there              | lab/SignIn.cpp               | "lab/Gone.h"                   | from the top folder
    package in quotes                     | ui/desktop/Desk.cpp          | "wx/wx.h"                      | from the top folder
    own header in brackets                | lab/SignIn.cpp               | <lab/values/Date.h>            | no row
    package that no row names             | lab/SignIn.cpp               | <opencv2/imgproc.hpp>          | no row
    Poco part that no row names           | carriers/Carrier.cpp         | <Poco/Zip/Compress.h>          | no row
    Poco::Data outside the store          | calibration/RunStore.cpp     | <Poco/Data/Session.h>          | only in lab/store
    SQLite outside the store              | lab/SignIn.cpp               | <sqlite3.h>                    | only in lab/store
    libpq outside the store               | lab/records/Client.cpp       | <libpq-fe.h>                   | only in lab/store
    libpq by its folder                   | logistics/Match.cpp          | <postgresql/libpq-fe.h>        | only in lab/store
    date outside values                   | lab/SignIn.cpp               | <date/tz.h>                    | only in lab/values
    zxing-cpp outside the scanner         | calibration/Profile.cpp      | <ZXing/ReadBarcode.h>          | only in scanner
    ZBar outside the scanner              | ui/console/Day.cpp           | <zbar.h>                       | only in scanner
    Leptonica outside the scanner         | ui/console/Day.cpp           | <allheaders.h>                 | only in scanner
    Leptonica by its folder               | lab/SignIn.cpp               | <leptonica/allheaders.h>       | only in scanner
    libcurl outside carriers              | logistics/Match.cpp          | <curl/curl.h>                  | only in carriers
    Poco::Net outside the sandbox         | carriers/ups/Token.cpp       | <Poco/Net/HTTPServer.h>        | only in carriers/sandbox
    Poco::Net outside dispatch            | logistics/Match.cpp          | <Poco/Net/MailMessage.h>       | only in carriers/sandbox
    libmodbus outside calibration         | lab/SignIn.cpp               | <modbus/modbus.h>              | only in calibration
    libmodbus without its folder          | scanner/Label.cpp            | <modbus-tcp.h>                 | only in calibration
    Eigen outside calibration             | logistics/planner/Plan.cpp   | <Eigen/Dense>                  | only in calibration
    Boost.Math outside calibration        | logistics/planner/Plan.cpp   | <boost/math/distributions.hpp> | only in calibration
    cairo outside calibration             | scanner/Label.cpp            | <cairo-pdf.h>                  | only in calibration
    pango outside calibration             | logistics/Match.cpp          | <pango/pangocairo.h>           | only in calibration
    libsodium in values                   | lab/values/Date.cpp          | <sodium.h>                     | only in lab/signing
    libsodium in the scanner              | scanner/Label.cpp            | <sodium.h>                     | only in lab/signing
    LEMON outside the planner             | logistics/Match.cpp          | <lemon/smart_graph.h>          | only in logistics/planner
    wx in the console                     | ui/console/Day.cpp           | <wx/wx.h>                      | only in ui/desktop
    wx in the wiring                      | ui/Workstation.cpp           | <wx/string.h>                  | only in ui/desktop
    wx deep below the floors              | logistics/Match.cpp          | <wx/aui/aui.h>                 | only in ui/desktop
    GTK outside the window                | ui/Workstation.cpp           | <gtk/gtk.h>                    | only in ui/desktop
    ATK outside the window                | lab/SignIn.cpp               | <atk/atk.h>                    | only in ui/desktop
    CLI11 outside the programs            | ui/Workstation.cpp           | <CLI/CLI.hpp>                  | only in ui/console
    folder whose name only begins alike   | lab/storehouse/Shelf.cpp     | <sqlite3.h>                    | only in lab/store
    include by macro                      | lab/SignIn.cpp               | HEADER                         | names its header
]])

# What the clean tree includes: file, headers.
set(clean [[
    lab/values/Date.cpp              | "lab/values/Date.h" "lab/Clock.h" <date/tz.h> <tl/expected.hpp> <string>
    lab/records/Client.cpp           | "lab/records/Client.h" "lab/values/Date.h" <Poco/JSON/Object.h> <cstdint>
    lab/store/Database.cpp           | "lab/records/Client.h" <Poco/Data/Session.h> <sqlite3.h> <libpq-fe.h>
    lab/signing/Pem.cpp              | <sodium.h>
    lab/SignIn.cpp                   | "lab/store/Database.h" <Poco/UUID.h> <Poco/Util/MapConfiguration.h> <unistd.h>
    scanner/Label.cpp                | "lab/values/Date.h" <ZXing/ReadBarcode.h> <zbar.h> <leptonica/allheaders.h>
    scanner/Camera.cpp               | "scanner/Label.h" <linux/videodev2.h> <sys/mman.h> <poll.h> <fcntl.h>
    carriers/HttpClient.cpp          | "carriers/Carrier.h" <curl/curl.h> <Poco/Dynamic/Var.h>
    carriers/sandbox/Server.cpp      | "carriers/Carrier.h" <Poco/Net/HTTPServer.h>
    calibration/bench/Modbus.cpp     | "calibration/Profile.h" "lab/store/Database.h" <modbus/modbus.h> <Eigen/Dense>
    calibration/certificate/Pdf.cpp  | <cairo-pdf.h> <pango/pangocairo.h> <boost/math/distributions.hpp>
    logistics/planner/Solver.cpp     | "logistics/Match.h" "scanner/Label.h" "carriers/Carrier.h" <lemon/smart_graph.h>
    logistics/dispatch/Notices.cpp   | "lab/store/Database.h" <Poco/Net/MailMessage.h>
    ui/Workstation.cpp               | "calibration/Profile.h" "carriers/Carrier.h" "logistics/Match.h" "scanner/Label.h"
    ui/console/Day.cpp               | "ui/Workstation.h" "lab/SignIn.h" <CLI/CLI.hpp> <bit>
    ui/desktop/Desk.cpp              | "ui/desktop/Desk.h" "ui/Workstation.h" <wx/aui/aui.h> <gtk/gtk.h> <atk/atk.h>
]])

set(headers lab/Clock.h lab/SignIn.h lab/values/Date.h lab/records/Client.h lab/store/Database.h scanner/Label.h
    carriers/Carrier.h calibration/Profile.h logistics/Match.h ui/Workstation.h ui/desktop/Desk.h tests/Shared.h)

get_filename_component(top "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
if(DEFINED ENV{TMPDIR})
    set(temporary "$ENV{TMPDIR}")
else()
    set(temporary /tmp)
endif()
string(RANDOM LENGTH 12 suffix)
set(tree "${temporary}/CheckIncludesTest.${suffix}")

function(make_tree)
    file(REMOVE_RECURSE "${tree}")
    foreach(header IN LISTS headers)
        file(WRITE "${tree}/${header}" "#pragma once\n")
    endforeach()
endfunction()

# Sets status and report.
function(check_tree)
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${tree}" -P "${top}/cmake/CheckIncludes.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE report ERROR_VARIABLE report)
    set(status "${status}" PARENT_SCOPE)
    set(report "${report}" PARENT_SCOPE)
endfunction()

function(rows result table)
    string(STRIP "${table}" table)
    string(REGEX REPLACE " *\n *" ";" table "${table}")
    set(${result} "${table}" PARENT_SCOPE)
endfunction()

set(wrong 0)
macro(wrongly text)
    message("WRONG: ${text}\n${report}")
    math(EXPR wrong "${wrong} + 1")
endmacro()

make_tree()
rows(lines "${clean}")
foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^ ]+) *\\| *(.*)$" matched "${line}")
    string(REPLACE " " "\n  # include " includes " ${CMAKE_MATCH_2}")
    file(WRITE "${tree}/${CMAKE_MATCH_1}" "// µ [\n${includes}\n\nchar text[] = \"a;b\";\n")
endforeach()
check_tree()
if(NOT status EQUAL 0)
    wrongly("the clean tree is refused")
endif()

file(REMOVE_RECURSE "${tree}")
check_tree()
if(status EQUAL 0)
    wrongly("a tree without sources is accepted")
endif()

rows(lines "${violations}")
foreach(line IN LISTS lines)
    string(REGEX MATCH "^(.*[^ ]) *\\| *([^ ]+) *\\| *([^ ]+) *\\| *(.*)$" matched "${line}")
    set(name "${CMAKE_MATCH_1}")
    set(place "${CMAKE_MATCH_2}:4: #include ${CMAKE_MATCH_3}: ")
    set(rule "${CMAKE_MATCH_4}")
    make_tree()
    file(WRITE "${tree}/${CMAKE_MATCH_2}" "// A text; with [ odd marks\n#include <string>\n\n#include ${CMAKE_MATCH_3}\n")
    check_tree()
    string(FIND "${report}" "${place}" at)
    string(FIND "${report}" "${rule}" rule_at)
    string(FIND "${report}" "1 includes break" only_one)
    if(status EQUAL 0 OR at LESS 0 OR rule_at LESS at OR only_one LESS 0)
        wrongly("not reported as it should be: ${name}")
    endif()
endforeach()

file(REMOVE_RECURSE "${tree}")
list(LENGTH lines count)
if(wrong GREATER 0)
    message(FATAL_ERROR "${wrong} trees were judged wrongly")
endif()
message("The clean tree is accepted, ${count} broken ones are refused")
