# SPDX-License-Identifier: GPL-3.0-or-later
# Readers of recordings that need a library. Each is compiled if its library is found and enabled; otherwise files of its
# format are rejected with a message.

include(${CMAKE_CURRENT_LIST_DIR}/FindLibrary.cmake)

# quantoscope_reader_library(TARGET LIBRARY HEADER header [SUBFOLDERS folder…] NAMES name… SOURCES file…)
# Adds the sources to the target and links all of NAMES if the library is found. Sets QUANTOSCOPE_HAS_<LIBRARY>,
# for the target too, and turns QUANTOSCOPE_HAS_ALL_READERS off if it is not.
function(quantoscope_reader_library target library)
    cmake_parse_arguments(PARSE_ARGV 2 reader "" "HEADER" "SUBFOLDERS;NAMES;SOURCES")
    string(TOUPPER ${library} key)
    option(QUANTOSCOPE_WITH_${key} "Read the recordings that need ${library}, if it is found" ON)
    find_path(${key}_INCLUDE_DIR ${reader_HEADER} PATH_SUFFIXES ${reader_SUBFOLDERS})
    mark_as_advanced(${key}_INCLUDE_DIR)
    quantoscope_find_library(${library} NAMES ${reader_NAMES} SUBFOLDERS ${reader_SUBFOLDERS})
    if(QUANTOSCOPE_WITH_${key} AND ${key}_INCLUDE_DIR AND TARGET Quantoscope::${library})
        set(has ON)
        target_sources(${target} PRIVATE ${reader_SOURCES})
        # These include external headers, whose macros must not affect other files.
        set_source_files_properties(${reader_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        target_compile_definitions(${target} PRIVATE QUANTOSCOPE_HAS_${key})
        target_include_directories(${target} SYSTEM PRIVATE ${${key}_INCLUDE_DIR})
        target_link_libraries(${target} PRIVATE Quantoscope::${library})
    else()
        set(has OFF)
        message(STATUS "${library} not used: recordings that need it will be rejected")
        set(QUANTOSCOPE_HAS_ALL_READERS OFF CACHE INTERNAL "For the tests")
    endif()
    set(QUANTOSCOPE_HAS_${key} ${has} CACHE INTERNAL "For the tests")
endfunction()

# quantoscope_reader(FUNCTION LIBRARY HEADER header [SUBFOLDERS folder…] NAMES name… SOURCES file…)
# The same for quantoscope_files, which is installed: a function that rejects every file replaces a missing FUNCTION, and
# with QUANTOSCOPE_LIBRARIES and QUANTOSCOPE_FIND_LIBRARIES the installed package finds the library.
function(quantoscope_reader function library)
    cmake_parse_arguments(PARSE_ARGV 2 reader "" "HEADER" "SUBFOLDERS;NAMES;SOURCES")
    quantoscope_reader_library(quantoscope_files ${library} ${ARGN})
    string(TOUPPER ${library} key)
    if(QUANTOSCOPE_HAS_${key})
        set_property(GLOBAL APPEND PROPERTY QUANTOSCOPE_LIBRARIES ${library})
        list(JOIN reader_NAMES " " names)
        set(find "quantoscope_find_library(${library} NAMES ${names})\n")
        set_property(GLOBAL APPEND_STRING PROPERTY QUANTOSCOPE_FIND_LIBRARIES "${find}")
    else()
        quantoscope_missing_reader(quantoscope_files ${function} ${library})
    endif()
endfunction()

# Adds a function READER to the target that rejects every file because the library is missing.
function(quantoscope_missing_reader target READER LIBRARY)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${READER}.cpp)
    configure_file(${PROJECT_SOURCE_DIR}/files/recordings/missing_reader.cpp.in ${file} @ONLY)
    target_sources(${target} PRIVATE ${file})
endfunction()
