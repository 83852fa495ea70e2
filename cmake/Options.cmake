# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings every target of the project shares.

function(quantoscope_options target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF UNITY_BUILD ${QUANTOSCOPE_UNITY})
    # The reference's arithmetic is float32, one rounding an operation: a fused multiply-add would change
    # the last bit. Where one is meant, std::fma says so.
    target_compile_options(${target} PRIVATE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                             -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
    # GCC 12 warns of overlaps that cannot be in "text" + std::to_string(n) (its bug 105651).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
    if(QUANTOSCOPE_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()
