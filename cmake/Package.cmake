# SPDX-License-Identifier: GPL-3.0-or-later
# What `cpack` makes: a Debian package of the program.
set(CPACK_GENERATOR DEB)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};Quantoscope;program;/")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/debian/complete.cmake")

set(CPACK_PACKAGE_CONTACT "Quantoscope developers <developers@quantoscope.example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "oscilloscope for the quantizers of spiking neurons")
set(CPACK_PACKAGE_DESCRIPTION
"Quantoscope shows, live, what storing a spiking neuron's state in a few
bits does to it: where the levels lie, which level each membrane value
takes, how far the quantized membrane departs from the raw one, and
which spikes are lost. It implements snnTorch's state_quant bit for bit,
opens recordings of many kinds, finds the best levels for them, trains
small spiking networks with quantized state, and writes level tables for
Python, C, Verilog, NumPy, spreadsheets and papers.
.
What the window shows is had from the command line as well.")
set(CPACK_DEBIAN_PACKAGE_NAME quantoscope)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt finds this plugin, and its own words in other languages, as it runs.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "iverilog, parallel")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
