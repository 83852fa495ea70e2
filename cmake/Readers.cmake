# SPDX-License-Identifier: GPL-3.0-or-later
# Readers of recordings that need a library. Each is compiled where its library is found and wanted; else a
# refusal in words takes its place.

include(${CMAKE_CURRENT_LIST_DIR}/FindLibrary.cmake)

# quantoscope_reader(FUNCTION LIBRARY HEADER header [SUBFOLDERS folder…] NAMES name… SOURCES file…)
# Every one of NAMES is linked. Sets QUANTOSCOPE_HAS_<LIBRARY>, turns QUANTOSCOPE_HAS_ALL_READERS off where one
# is missing, and adds to QUANTOSCOPE_LIBRARIES and to QUANTOSCOPE_FIND_LIBRARIES, by which the installed package
# finds the library again.
function(quantoscope_reader function library)
    cmake_parse_arguments(PARSE_ARGV 2 reader "" "HEADER" "SUBFOLDERS;NAMES;SOURCES")
    string(TOUPPER ${library} key)
    option(QUANTOSCOPE_WITH_${key} "Read the recordings that need ${library}, where it is found" ON)
    find_path(${key}_INCLUDE_DIR ${reader_HEADER} PATH_SUFFIXES ${reader_SUBFOLDERS})
    mark_as_advanced(${key}_INCLUDE_DIR)
    set(names NAMES ${reader_NAMES} SUBFOLDERS ${reader_SUBFOLDERS})
    quantoscope_find_library(${library} ${names})
    if(QUANTOSCOPE_WITH_${key} AND ${key}_INCLUDE_DIR AND TARGET Quantoscope::${library})
        set(has ON)
        target_sources(quantoscope_core PRIVATE ${reader_SOURCES})
        # Headers of others, whose macros shall not reach further.
        set_source_files_properties(${reader_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        target_include_directories(quantoscope_core SYSTEM PRIVATE ${${key}_INCLUDE_DIR})
        target_link_libraries(quantoscope_core PRIVATE Quantoscope::${library})
        list(JOIN names " " names)
        set_property(GLOBAL APPEND PROPERTY QUANTOSCOPE_LIBRARIES ${library})
        set(find "quantoscope_find_library(${library} ${names})\n")
        set_property(GLOBAL APPEND_STRING PROPERTY QUANTOSCOPE_FIND_LIBRARIES "${find}")
    else()
        set(has OFF)
        message(STATUS "Without ${library}: recordings that need it will be refused")
        quantoscope_missing_reader(quantoscope_core ${function} ${library})
        set(QUANTOSCOPE_HAS_ALL_READERS OFF CACHE INTERNAL "For the tests")
    endif()
    set(QUANTOSCOPE_HAS_${key} ${has} CACHE INTERNAL "For the tests")
endfunction()

# Gives the target a function READER that refuses every file for want of the library.
function(quantoscope_missing_reader target READER LIBRARY)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${READER}.cpp)
    configure_file(${PROJECT_SOURCE_DIR}/core/formats/missing_reader.cpp.in ${file} @ONLY)
    target_sources(${target} PRIVATE ${file})
endfunction()
