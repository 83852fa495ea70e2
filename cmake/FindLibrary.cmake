# SPDX-License-Identifier: GPL-3.0-or-later
# Also part of the installed package, because a static library does not contain the libraries that it depends on.

# quantoscope_find_library(LIBRARY NAMES name… [SUBFOLDERS folder…])
# Defines the target Quantoscope::<LIBRARY>, which links all of NAMES, if all of them are found.
function(quantoscope_find_library library)
    cmake_parse_arguments(PARSE_ARGV 1 find "" "" "NAMES;SUBFOLDERS")
    set(found)
    foreach(name ${find_NAMES})
        find_library(QUANTOSCOPE_LIBRARY_${name} ${name} PATH_SUFFIXES ${find_SUBFOLDERS})
        mark_as_advanced(QUANTOSCOPE_LIBRARY_${name})
        list(APPEND found ${QUANTOSCOPE_LIBRARY_${name}})
    endforeach()
    if(NOT found MATCHES NOTFOUND AND NOT TARGET Quantoscope::${library})
        add_library(Quantoscope::${library} INTERFACE IMPORTED GLOBAL)
        set_target_properties(Quantoscope::${library} PROPERTIES INTERFACE_LINK_LIBRARIES "${found}")
    endif()
endfunction()
