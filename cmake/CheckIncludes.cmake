# Reads every #include of the house and fails, naming file, line and rule, on one that the tables do not allow.
#
#   cmake [-DROOT=folder] -P cmake/CheckIncludes.cmake
cmake_minimum_required(VERSION 3.25)

# Which folders of ours a folder may include. The first row that holds a file's folder counts.
set(rooms [[
    # folder       may include                                             but not
    lab/values   | lab                                                   | lab/records lab/store
    lab/records  | lab                                                   | lab/store
    lab          | lab                                                   |
    scanner      | lab scanner                                           |
    carriers     | lab carriers                                          |
    calibration  | lab calibration                                       |
    logistics    | lab scanner carriers logistics                        |
    ui/desktop   | lab scanner carriers calibration logistics ui         |
    ui           | lab scanner carriers calibration logistics ui         | ui/desktop
]])

# Where a package's headers may be met. The first row that names a header counts; * stands for anything but a
# slash, a name that ends in a slash for all beneath it. A header that no row names is met nowhere.
set(packages [[
    # package            headers                                              only in
    Poco::Data         | Poco/Data/                                         | lab/store
    SQLite             | sqlite3.h sqlite3ext.h                             | lab/store
    libpq              | libpq-fe.h libpq/ postgresql/                      | lab/store
    date               | date/                                              | lab/values
    libsodium          | sodium.h sodium/                                   | lab/signing lab/people
    zxing-cpp          | ZXing/                                             | scanner
    ZBar               | zbar.h zbar/                                       | scanner
    Leptonica          | allheaders.h leptonica/                            | scanner
    libcurl            | curl/                                              | carriers logistics/dispatch
    Poco::Net          | Poco/Net/                                          | carriers/sandbox logistics/dispatch
    OpenSSL            | openssl/                                           | carriers/sandbox
    libmodbus          | modbus*.h modbus/                                  | calibration
    Eigen              | Eigen/ eigen3/                                     | calibration
    Boost.Math         | boost/math/ boost/version.hpp                      | calibration
    cairo, pango       | cairo*.h cairo/ pango/                             | calibration ui/desktop
    LEMON              | lemon/                                             | logistics/planner
    wxWidgets          | wx/                                                | ui/desktop
    GTK                | gtk/ gdk/ atk/                                     | ui/desktop
    CLI11              | CLI/ CLI11*                                        | ui/console ui/desktop
    tl::expected       | tl/expected.hpp                                    | anywhere
    Poco Foundation    | Poco/*.h Poco/Dynamic/                             | anywhere
    Poco JSON, Util    | Poco/JSON/ Poco/Util/                              | anywhere
    POSIX, Linux       | arpa/ linux/ net/ netinet/ sys/                    | anywhere
    POSIX              | dirent.h dlfcn.h fcntl.h fnmatch.h glob.h grp.h    | anywhere
    POSIX              | netdb.h poll.h pthread.h pwd.h signal.h spawn.h    | anywhere
    POSIX              | termios.h time.h unistd.h errno.h                  | anywhere
    standard library   | *                                                  | anywhere
]])

# Rows of a table as lists row_<n> of trimmed columns; comments are left out.
function(read_table name text)
    string(REGEX REPLACE "\n *#[^\n]*" "" text "\n${text}")
    string(STRIP "${text}" text)
    string(REPLACE "\n" ";" lines "${text}")
    set(count 0)
    foreach(line IN LISTS lines)
        string(REGEX MATCH "^ *([^|]*[^| ]) *\\| *([^|]*[^| ]) *\\| *([^|]*)$" matched "${line}")
        string(STRIP "${CMAKE_MATCH_3}" third)
        set(${name}_${count}_1 "${CMAKE_MATCH_1}" PARENT_SCOPE)
        set(${name}_${count}_2 "${CMAKE_MATCH_2}" PARENT_SCOPE)
        set(${name}_${count}_3 "${third}" PARENT_SCOPE)
        math(EXPR count "${count} + 1")
    endforeach()
    math(EXPR last "${count} - 1")
    set(${name}_last ${last} PARENT_SCOPE)
endfunction()

# Does a path lie in one of the folders?
function(lies_in result path folders)
    set(${result} NO PARENT_SCOPE)
    string(REPLACE " " ";" folders "${folders}")
    foreach(folder IN LISTS folders)
        string(FIND "${path}/" "${folder}/" at)
        if(at EQUAL 0 OR folder STREQUAL "anywhere")
            set(${result} YES PARENT_SCOPE)
        endif()
    endforeach()
endfunction()

# The patterns of the packages table as one regular expression a row. A standard header has neither slash nor
# dot, so the last row's * takes no more than that.
function(compile_patterns)
    foreach(row RANGE ${packages_last})
        string(REPLACE "." "\\." pattern "${packages_${row}_2}")
        string(REPLACE "*" "[^/.]*" pattern "${pattern}")
        string(REGEX REPLACE "/( |$)" "/.*\\1" pattern "${pattern}")
        string(REPLACE " " "|" pattern "${pattern}")
        set(pattern_${row} "^(${pattern})$" PARENT_SCOPE)
    endforeach()
endfunction()

# Sets problem to what is wrong with a quoted include in a folder, or to nothing.
function(judge_own folder header)
    if(header MATCHES "(^|/)\\.\\.?/" OR NOT EXISTS "${ROOT}/${header}")
        set(problem "quotes hold a path from the top folder to a header that exists" PARENT_SCOPE)
        return()
    endif()
    foreach(row RANGE ${rooms_last})
        lies_in(here "${folder}" "${rooms_${row}_1}")
        if(here)
            lies_in(allowed "${header}" "${rooms_${row}_2}")
            lies_in(refused "${header}" "${rooms_${row}_3}")
            set(rule "${rooms_${row}_1} may include ${rooms_${row}_2}")
            if(rooms_${row}_3)
                string(APPEND rule ", but not ${rooms_${row}_3}")
            endif()
            break()
        endif()
    endforeach()
    if(allowed AND NOT refused)
        set(rule "")
    endif()
    set(problem "${rule}" PARENT_SCOPE)
endfunction()

# The same for an include in angle brackets.
function(judge_package folder header)
    set(problem "no row of the packages table in cmake/CheckIncludes.cmake names this header" PARENT_SCOPE)
    foreach(row RANGE ${packages_last})
        if(header MATCHES "${pattern_${row}}")
            lies_in(allowed "${folder}" "${packages_${row}_3}")
            set(problem "" PARENT_SCOPE)
            if(NOT allowed)
                set(problem "${packages_${row}_1} only in ${packages_${row}_3}" PARENT_SCOPE)
            endif()
            return()
        endif()
    endforeach()
endfunction()

function(report file include problem)
    file(READ "${ROOT}/${file}" text)
    string(FIND "\n${text}" "\n${include}" at)
    string(SUBSTRING "\n${text}" 0 ${at} before)
    string(REGEX MATCHALL "\n" newlines "${before}")
    list(LENGTH newlines line)
    math(EXPR line "${line} + 1")
    string(STRIP "${include}" include)
    message("${file}:${line}: ${include}: ${problem}")
endfunction()

if(NOT DEFINED ROOT)
    get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
endif()
get_filename_component(ROOT "${ROOT}" ABSOLUTE)
read_table(rooms "${rooms}")
read_table(packages "${packages}")
compile_patterns()

set(files "")
foreach(room lab scanner carriers calibration logistics ui)
    foreach(ending h hpp cpp cc c inl)
        file(GLOB_RECURSE found RELATIVE "${ROOT}" "${ROOT}/${room}/*.${ending}")
        list(APPEND files ${found})
    endforeach()
endforeach()

set(faults 0)
foreach(file IN LISTS files)
    get_filename_component(folder "${file}" DIRECTORY)
    file(STRINGS "${ROOT}/${file}" includes ENCODING UTF-8 REGEX "^[ \t]*#[ \t]*include")
    foreach(include IN LISTS includes)
        # Most includes repeat; each pair of folder and header is judged once.
        set(known "judged ${folder} ${include}")
        if(NOT DEFINED "${known}")
            if(include MATCHES "include[ \t]*\"([^\"]*)\"")
                judge_own("${folder}" "${CMAKE_MATCH_1}")
            elseif(include MATCHES "include[ \t]*<([^>]*)>")
                judge_package("${folder}" "${CMAKE_MATCH_1}")
            else()
                set(problem "an include names its header")
            endif()
            set("${known}" "${problem}")
        endif()
        if(NOT "${${known}}" STREQUAL "")
            report("${file}" "${include}" "${${known}}")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endforeach()

list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "No sources under ${ROOT}")
elseif(faults GREATER 0)
    message(FATAL_ERROR "${faults} includes break the house's rules")
endif()
message("${count} files keep the house's rules")
