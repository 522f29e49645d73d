# How a room of the house is declared: one library a folder, which states what it may use.
include(GoogleTest)

# kapok_room(NAME USES target…  [FOLDER path]): every .cpp of the folder (and of its sub-folders)
# becomes kapok_NAME. The arrows of docs/architecture.md are what USES says; tests/unit/house checks
# the includes against them.
function(kapok_room name)
  cmake_parse_arguments(ROOM "MOC" "" "USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  list(FILTER sources EXCLUDE REGEX "_main\\.cpp$")
  add_library(kapok_${name} STATIC ${sources})
  target_include_directories(kapok_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_link_libraries(kapok_${name} PUBLIC ${ROOM_USES})
  set_target_properties(kapok_${name} PROPERTIES LINKER_LANGUAGE CXX)
  if(ROOM_MOC)
    set_target_properties(kapok_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# kapok_tests(NAME USES target…): every *_test.cpp of the folder becomes one test program.
function(kapok_tests name)
  cmake_parse_arguments(TESTS "MOC" "" "USES;PROPERTIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE ${TESTS_USES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(test_${name} PRIVATE
    KAPOK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" KAPOK_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  if(TESTS_MOC)
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  endif()
  gtest_discover_tests(test_${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}."
    PROPERTIES TIMEOUT 600 ${TESTS_PROPERTIES})
endfunction()
