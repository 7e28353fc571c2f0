# How every room (one folder, one static library) is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

# Line tables are enough to read a backtrace, and a quarter of the building time less than all of -g.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

# Sanitizers must reach every object alike, the precompiled headers too.
set(FLEXCAL_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")
if(FLEXCAL_SANITIZE)
    add_compile_options(-fsanitize=${FLEXCAL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${FLEXCAL_SANITIZE})
endif()

# ccache when present; gcc's precompiled headers need these leniences to be cached.
find_program(FLEXCAL_CCACHE ccache)
if(FLEXCAL_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_ctime,include_file_mtime ${FLEXCAL_CCACHE})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast)
# gcc 12 sees faults in its own inlined std::string and std::variant that are not there (gcc bugs 105329, 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(warnings INTERFACE -Wno-restrict -Wno-array-bounds -Wno-maybe-uninitialized)
endif()
option(FLEXCAL_WERROR "Warnings are errors" ON)
if(FLEXCAL_WERROR)
    target_compile_options(warnings INTERFACE -Werror)
endif()

# Precompiled headers: one for everything, and of those that hold more one each for ui/desktop, ui/console and the
# tests alone, so that no other room can use wx or CLI11 without saying so.
option(FLEXCAL_PCH "Precompile the headers of libraries" ON)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/pch/empty.cpp CONTENT "")

function(flexcal_precompiled name header)
    add_library(${name} STATIC ${PROJECT_BINARY_DIR}/pch/empty.cpp)
    target_link_libraries(${name} PUBLIC warnings ${ARGN})
    if(FLEXCAL_PCH)
        target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/${header})
    endif()
endfunction()

# One room: its folder's sources, the rooms and libraries it may use.
#   flexcal_room(lab SOURCES values/Date.cpp … USES tl::expected … [PCH pch_desktop])
function(flexcal_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "PCH" "SOURCES;USES")
    add_library(${name} STATIC ${room_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${room_USES} PRIVATE warnings)
    if(NOT room_PCH)
        set(room_PCH pch_core)
    endif()
    flexcal_reuse_precompiled(${name} ${room_PCH})
endfunction()

function(flexcal_reuse_precompiled target pch)
    if(FLEXCAL_PCH)
        target_precompile_headers(${target} REUSE_FROM ${pch})
    endif()
endfunction()
