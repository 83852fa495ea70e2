# SPDX-License-Identifier: GPL-3.0-or-later
# The packages that `cpack` builds: the Debian package quantoscope-cli, which needs no Qt, and quantoscope, which adds the window.
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL cli)
if(TARGET quantoscope_window)
    list(APPEND CPACK_COMPONENTS_ALL window)
endif()
if(TARGET quantoscope_python)
    list(APPEND CPACK_COMPONENTS_ALL python)
endif()
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/debian/complete.cmake")

set(CPACK_PACKAGE_CONTACT "Quantoscope developers <developers@quantoscope.example.org>")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# The first line of a description is the package's summary.
set(CPACK_DEBIAN_CLI_PACKAGE_NAME quantoscope-cli)
set(CPACK_DEBIAN_CLI_DESCRIPTION
"quantizers of spiking neurons, command line
Quantoscope shows what storing a spiking neuron's state in a few bits does
to it. It implements snnTorch's state_quant bit for bit. This package has
the command line, without the window: it prints level tables, quantizes
recordings, simulates neurons, finds the best levels for a recording, and
trains small spiking networks. It requires neither a display nor Qt, and
runs on the nodes of a cluster.")
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libopenblas0") # Loaded when training begins.
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "iverilog, parallel, quantoscope")

set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME quantoscope)
set(CPACK_DEBIAN_WINDOW_DESCRIPTION
"oscilloscope for the quantizers of spiking neurons
Quantoscope shows, live, what storing a spiking neuron's state in a few
bits does to it: where the levels lie, which level each membrane value
takes, how far the quantized membrane deviates from the raw one, and
which spikes are lost. It implements snnTorch's state_quant bit for bit,
opens recordings in many formats, finds the best levels for them, trains
small spiking networks with quantized state, and writes level tables for
Python, C, Verilog, NumPy, spreadsheets and papers.")
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS
    "quantoscope-cli (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), qt6-svg-plugins | libqt6svg6 (<< 6.7.2-5~)")
# Qt loads these plugins and its translations at run time.
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")

set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-quantoscope)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_DESCRIPTION
"quantizers of spiking neurons, Python module
Quantoscope shows what storing a spiking neuron's state in a few bits does
to it. This package has the Python module: it quantizes NumPy arrays with
the results of snnTorch's state_quant bit for bit, replaces this function
in training, fits schemes, simulates neurons, runs networks, and opens the
window on an array.")
# The module is compiled for one version of Python.
if(TARGET quantoscope_python)
    math(EXPR next "${Python_VERSION_MINOR} + 1")
    set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "quantoscope-cli (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), \
python3 (>= 3.${Python_VERSION_MINOR}), python3 (<< 3.${next}), python3-numpy")
endif()
set(CPACK_DEBIAN_PYTHON_PACKAGE_RECOMMENDS quantoscope)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS python3-torch)
include(CPack)
