# Every library comes from Debian's packages; packaging/packages.txt names them.
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(date REQUIRED)
find_package(CURL REQUIRED)
find_package(ZXing CONFIG REQUIRED)
find_package(Boost REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(leptonica REQUIRED IMPORTED_TARGET lept)

# Poco's package files name a PostgreSQL target that nothing defines; give it one before Poco is looked for.
find_package(PostgreSQL REQUIRED)
if(NOT TARGET PostgreSQL::client)
    add_library(PostgreSQL::client INTERFACE IMPORTED)
    target_link_libraries(PostgreSQL::client INTERFACE PostgreSQL::PostgreSQL)
endif()
find_package(Poco CONFIG REQUIRED COMPONENTS Foundation JSON Util Data DataSQLite)
find_package(CLI11 CONFIG REQUIRED)

flexcal_precompiled(pch_core cmake/pch_core.h tl::expected Poco::Foundation Poco::JSON Poco::Util)

# The window is the only part that needs wx.
find_package(wxWidgets 3.2 REQUIRED COMPONENTS adv core base)
pkg_check_modules(gtk3 REQUIRED IMPORTED_TARGET gtk+-3.0)
add_library(wx INTERFACE)
separate_arguments(flexcal_wx_flags NATIVE_COMMAND "${wxWidgets_CXX_FLAGS}")
target_include_directories(wx SYSTEM INTERFACE ${wxWidgets_INCLUDE_DIRS})
target_compile_definitions(wx INTERFACE ${wxWidgets_DEFINITIONS})
target_compile_options(wx INTERFACE ${flexcal_wx_flags})
target_link_libraries(wx INTERFACE ${wxWidgets_LIBRARIES})
flexcal_precompiled(pch_desktop cmake/pch_desktop.h tl::expected Poco::Foundation Poco::JSON Poco::Util wx)
