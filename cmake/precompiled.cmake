# Headers that cost seconds in every source and never change: compiled once for all rooms, once more
# for all tests, once more for all windows. Without the time stamp, so that ccache knows them again.
add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
# By this option ccache knows the header's path as one that lies in this clone; clang takes the .pch beside it.
set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -include <PCH_HEADER>)

# Without them a build shows what each file really includes: cmake --preset debug -DKAPOK_PRECOMPILED=OFF
option(KAPOK_PRECOMPILED "compile the headers of Qt once" ON)

# A precompiled header holds the path of its folder, so no two clones have the same one. ccache is told
# what is in it instead (CCACHE_PCH_EXTSUM): these headers, from these packages, by this compiler. Of these alone:
# whatever else is installed changes nothing in them.
set(packages_of_headers qt6-base-dev qcoro-qt6-dev nlohmann-json3-dev libgtest-dev libgmock-dev libstdc++-12-dev libc6-dev)
execute_process(COMMAND dpkg-query -W -f "\${Package} \${Version} " ${packages_of_headers}
  OUTPUT_VARIABLE versions_of_headers ERROR_QUIET)
function(kapok_name_contents name headers)
  string(JOIN " " contents ${headers} ${CMAKE_CXX_COMPILER} ${CMAKE_CXX_COMPILER_VERSION} "${versions_of_headers}")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.pch.sum CONTENT "${contents}\n")
endfunction()

# kapok_precompiled(NAME USES target… HEADERS header… [OPTIONS option…]): what others take over with REUSE_FROM.
function(kapok_precompiled name)
  cmake_parse_arguments(PRECOMPILED "" "" "USES;HEADERS;OPTIONS" ${ARGN})
  if(NOT KAPOK_PRECOMPILED)
    return()
  endif()
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  target_link_libraries(${name} PRIVATE ${PRECOMPILED_USES})
  target_compile_options(${name} PRIVATE ${PRECOMPILED_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${PRECOMPILED_HEADERS})
  kapok_name_contents(${name} "${PRECOMPILED_HEADERS}")
endfunction()

set(core_headers <QByteArray> <QDateTime> <QDir> <QFile> <QFuture> <QObject> <QPromise> <QString> <QStringList>
  <QCoroFuture> <QCoroTask> <nlohmann/json.hpp>
  <algorithm> <chrono> <expected> <functional> <map> <memory> <optional> <set> <string> <variant> <vector>)
set(core_uses Qt6::Core QCoro6::Core nlohmann_json::nlohmann_json)

kapok_precompiled(kapok_precompiled_core USES ${core_uses} HEADERS ${core_headers})
kapok_precompiled(kapok_precompiled_ui USES ${core_uses} Qt6::Widgets HEADERS ${core_headers} <QtWidgets>)
# A test that is quick is compiled without the optimiser: that is a third of its time. What is long is not.
set(quick_options $<$<CONFIG:Debug>:-O0>)
if(BUILD_TESTING)
  set(test_headers USES ${core_uses} GTest::gmock HEADERS ${core_headers} <gmock/gmock.h> <gtest/gtest.h>)
  kapok_precompiled(kapok_precompiled_test ${test_headers})
  kapok_precompiled(kapok_precompiled_quick ${test_headers} OPTIONS ${quick_options})
endif()

# kapok_reuse(TARGET NAME): this target begins with those headers. It must find them, too: ccache
# reads the sources without the precompiled form.
function(kapok_reuse target name)
  if(KAPOK_PRECOMPILED)
    target_link_libraries(${target} PRIVATE ${core_uses})
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()
