# SPDX-License-Identifier: GPL-3.0-or-later
# Programs of the build that read recordings, but are not beside quantoscope-reader, find it where it was built.

add_library(tests_reader_program OBJECT tests/reader_program.cpp)
quantoscope_options(tests_reader_program)
target_compile_definitions(tests_reader_program PRIVATE QUANTOSCOPE_READER="$<TARGET_FILE:quantoscope_reader>")
target_link_libraries(tests_reader_program PUBLIC Quantoscope::files)

function(quantoscope_uses_reader target)
    target_link_libraries(${target} PRIVATE tests_reader_program)
    add_dependencies(${target} quantoscope_reader)
endfunction()
