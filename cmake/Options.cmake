# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings for all targets of the project.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)

# No program contains a library path: CMake pads such a path with an empty entry, which stands for the current folder, so
# that a program would load code from the folder where it is started.
set(CMAKE_SKIP_RPATH ON)

check_pie_supported(LANGUAGES CXX)

# Hardening: a memory error, or a file that exploits one, ends the program. The flags of Debian (dpkg-buildflags) and the
# checks of the C++ library. Not with sanitizers, which are stricter and cannot see what _FORTIFY_SOURCE checks.
set(QUANTOSCOPE_OPTIMIZED "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>") # _FORTIFY_SOURCE does nothing without -O.
set(QUANTOSCOPE_HARDENING_COMPILE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS -Wformat
                                  -Werror=format-security)
set(QUANTOSCOPE_HARDENING_LINK -Wl,-z,relro,-z,now,--as-needed)
set(QUANTOSCOPE_MEASURES pie relro assertions) # Those visible in a program, for tests/system/hardening_test.py.
foreach(measure "stack-protector: -fstack-protector-strong" "stack-clash: -fstack-clash-protection"
                "control-flow: -fcf-protection" "branch-protection: -mbranch-protection=standard")
    string(REGEX MATCH "^([^:]+): (.+)$" matched "${measure}")
    set(name "${CMAKE_MATCH_1}")
    set(flag "${CMAKE_MATCH_2}")
    string(MAKE_C_IDENTIFIER "QUANTOSCOPE_HAS${flag}" has)
    check_cxx_compiler_flag(${flag} ${has})
    if(${has})
        list(APPEND QUANTOSCOPE_HARDENING_COMPILE ${flag})
        if(name MATCHES "^(stack-protector|control-flow)$")
            list(APPEND QUANTOSCOPE_MEASURES ${name})
        endif()
    endif()
endforeach()
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=" OR NOT CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$")
    set(QUANTOSCOPE_MEASURES "")
endif()

function(quantoscope_harden target)
    # Programs are compiled with -fPIE, libraries with -fPIC, because the Python module links them.
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
        return()
    endif()
    target_compile_options(${target} PRIVATE "$<${QUANTOSCOPE_OPTIMIZED}:${QUANTOSCOPE_HARDENING_COMPILE}>")
    target_link_options(${target} PRIVATE "$<${QUANTOSCOPE_OPTIMIZED}:${QUANTOSCOPE_HARDENING_LINK}>")
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "EXECUTABLE")
        # No other library replaces our functions, so that they are inlined as in a program.
        target_compile_options(${target} PRIVATE -fno-semantic-interposition)
    endif()
endfunction()

function(quantoscope_options target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF UNITY_BUILD ${QUANTOSCOPE_UNITY})
    # The reference uses float32 with one rounding per operation: a fused multiply-add would change the last
    # bit. Where one is intended, the code calls std::fma.
    target_compile_options(${target} PRIVATE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                             -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
    # GCC 12 falsely warns of overlaps and overflows in "text" + std::to_string(n) (GCC bug 105651), and takes moved
    # variants and optionals for uninitialized.
    target_compile_options(
        ${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-stringop-overflow;-Wno-maybe-uninitialized>")
    if(QUANTOSCOPE_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    quantoscope_harden(${target})
endfunction()
