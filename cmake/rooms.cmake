# How a room of the house is declared: one library a folder, which states what it may use.
include(GoogleTest)
include(cmake/precompiled.cmake)
add_custom_target(fuzzers)

# kapok_room(NAME [MOC] [WITHOUT folder…] USES target…): every .cpp of the folder (and of its sub-folders) but
# the mains becomes kapok_NAME; MOC for a room with Q_OBJECT; WITHOUT what becomes a library of its own. The
# arrows of docs/architecture.md are what USES says; tests/unit/house checks links and includes against them.
function(kapok_room name)
  cmake_parse_arguments(ROOM "MOC" "" "USES;WITHOUT" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  list(FILTER sources EXCLUDE REGEX "_main\\.cpp$")
  foreach(folder IN LISTS ROOM_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "/${name}/${folder}/")
  endforeach()
  add_library(kapok_${name} STATIC ${sources})
  target_include_directories(kapok_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_link_libraries(kapok_${name} PUBLIC ${ROOM_USES})
  set_target_properties(kapok_${name} PROPERTIES LINKER_LANGUAGE CXX)
  if("Qt6::Widgets" IN_LIST ROOM_USES OR "kapok_ui" IN_LIST ROOM_USES)
    kapok_reuse(kapok_${name} kapok_precompiled_ui)
  else()
    kapok_reuse(kapok_${name} kapok_precompiled_core)
  endif()
  if(ROOM_MOC)
    set_target_properties(kapok_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# kapok_tests(NAME [MOC] USES target… [NEEDS display|pcscd…] [LONG] [PARTS n] [PROPERTIES …]): every *_test.cpp
# of the folder becomes one test program, every case of it one test. NEEDS names what only one test
# may have at a time; LONG, or a suite whose name begins with Long, is left out by ./dev test --quick,
# and begins first, so that nothing long is left over for one core alone. What is not long is run by
# ./dev test as quick.NAME, the whole program at once, or in PARTS of it side by side; its cases
# stand beside it under the label case.
# A suite whose name begins with LongIdle waits more than it computes and has what it needs to itself:
# it counts for half a core (PROCESSORS; ./dev test counts in halves) and runs beside the others.
# docs/testing.md tells more.
function(kapok_tests name)
  cmake_parse_arguments(TESTS "MOC;LONG" "PARTS" "USES;NEEDS;PROPERTIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE ${TESTS_USES} kapok_test_places GTest::gmock GTest::gtest_main)
  if(TESTS_LONG)
    kapok_reuse(test_${name} kapok_precompiled_test)
  else()
    target_compile_options(test_${name} PRIVATE ${quick_options})
    kapok_reuse(test_${name} kapok_precompiled_quick)
  endif()
  if(TESTS_MOC)
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  endif()
  # A desk or a doctor that looks into this machine's readers speaks to the card in them, which another test put there.
  if(NOT "pcscd" IN_LIST TESTS_NEEDS)
    list(APPEND TESTS_PROPERTIES ENVIRONMENT_MODIFICATION PCSCLITE_CSOCK_NAME=set:/nowhere)
  endif()
  kapok_discover(${name} "LongIdle*" "long" 1800 "" "COST;2000;PROCESSORS;1;${TESTS_PROPERTIES}")
  if(TESTS_LONG)
    kapok_discover(${name} "-LongIdle*" "long;${TESTS_NEEDS}" 1800 "${TESTS_NEEDS}" "COST;1000;PROCESSORS;2;${TESTS_PROPERTIES}")
  else()
    kapok_discover(${name} "-Long*" "case;${TESTS_NEEDS}" 120 "${TESTS_NEEDS}" "${TESTS_PROPERTIES}")
    kapok_discover(${name} "Long*-LongIdle*" "long;${TESTS_NEEDS}" 1800 "${TESTS_NEEDS}" "COST;1000;PROCESSORS;2;${TESTS_PROPERTIES}")
    # The same cases in one process: what would start five thousand times starts once.
    if(NOT TESTS_PARTS)
      set(TESTS_PARTS 1)
    endif()
    foreach(part RANGE 1 ${TESTS_PARTS})
      set(quick quick.${name})
      if(TESTS_PARTS GREATER 1)
        string(APPEND quick .${part})
      endif()
      math(EXPR index "${part} - 1")
      add_test(NAME ${quick} COMMAND test_${name} --gtest_brief=1 --gtest_filter=-*Long*)
      set_tests_properties(${quick} PROPERTIES LABELS quick TIMEOUT 600 PROCESSORS 2 RESOURCE_LOCK "${TESTS_NEEDS}"
        ENVIRONMENT "GTEST_TOTAL_SHARDS=${TESTS_PARTS};GTEST_SHARD_INDEX=${index}" ${TESTS_PROPERTIES})
    endforeach()
  endif()
endfunction()

# Lists do not pass through gtest_discover_tests, so labels and locks are set once CTest knows the tests.
function(kapok_discover name filter labels timeout locks properties)
  string(MAKE_C_IDENTIFIER "tests_${name}_${filter}" list)
  gtest_discover_tests(test_${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 TEST_PREFIX "${name}."
    TEST_FILTER "${filter}" TEST_LIST ${list} PROPERTIES TIMEOUT ${timeout} ${properties})
  if(labels)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${list}_labels.cmake)
    file(WRITE ${file} "foreach(test IN LISTS ${list})
  set_tests_properties(\"\${test}\" PROPERTIES LABELS \"${labels}\" RESOURCE_LOCK \"${locks}\")
endforeach()
")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${file})
  endif()
endfunction()

# kapok_fuzz(NAME USES target…): NAME_fuzz.cpp, with its LLVMFuzzerTestOneInput, becomes fuzz_NAME
# where the preset is fuzz. Its seeds lie in tests/data/fuzz/fuzz_NAME.
function(kapok_fuzz name)
  cmake_parse_arguments(FUZZ "" "" "USES" ${ARGN})
  if(KAPOK_FUZZ)
    add_executable(fuzz_${name} ${name}_fuzz.cpp)
    target_link_libraries(fuzz_${name} PRIVATE ${FUZZ_USES})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    kapok_reuse(fuzz_${name} kapok_precompiled_core)
    add_dependencies(fuzzers fuzz_${name})
  endif()
endfunction()
