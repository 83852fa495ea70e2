# SPDX-License-Identifier: GPL-3.0-or-later
# The components of `cmake --install`: "cli", the command line; "window", the window and the desktop files; "core", the
# libraries and headers for other C++ projects; "licence".
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DOCDIR "${CMAKE_INSTALL_DATAROOTDIR}/doc/quantoscope")

set(components_with_reader core)
if(TARGET quantoscope)
    install(TARGETS quantoscope COMPONENT cli)
    install(FILES docs/quantoscope.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT cli)
    list(APPEND components_with_reader cli)
endif()
if(TARGET quantoscope_window)
    install(TARGETS quantoscope_window COMPONENT window)
    install(FILES docs/quantoscope-window.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT window)
    set(id org.quantoscope.Quantoscope)
    install(FILES resources/desktop/${id}.desktop resources/desktop/${id}.Link.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT window)
    install(FILES resources/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT window)
    install(FILES resources/desktop/quantoscope.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT window)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES resources/icons/quantoscope.svg resources/icons/quantoscope-dark.svg
            DESTINATION ${icons}/scalable/apps COMPONENT window)
    install(FILES resources/icons/quantoscope-symbolic.svg DESTINATION ${icons}/symbolic/apps COMPONENT window)
endif()

foreach(component ${components_with_reader})
    install(TARGETS quantoscope_reader DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/quantoscope COMPONENT ${component})
endforeach()

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licence)

# Without the headers that include those of a library: only the readers use them.
install(DIRECTORY core files DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/quantoscope COMPONENT core
        FILES_MATCHING PATTERN *.h PATTERN hdf5_*.h EXCLUDE PATTERN json EXCLUDE PATTERN study_fields.h EXCLUDE
        PATTERN mat_layout.h EXCLUDE)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/Quantoscope)
install(TARGETS quantoscope_core quantoscope_files EXPORT QuantoscopeTargets COMPONENT core
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/quantoscope)
install(EXPORT QuantoscopeTargets NAMESPACE Quantoscope:: DESTINATION ${package} COMPONENT core)
foreach(name QUANTOSCOPE_FIND_LIBRARIES QUANTOSCOPE_LIBRARIES)
    get_property(${name} GLOBAL PROPERTY ${name})
endforeach()
configure_package_config_file(cmake/QuantoscopeConfig.cmake.in QuantoscopeConfig.cmake INSTALL_DESTINATION ${package})
# Until 1.0 a new minor version may change any header.
write_basic_package_version_file(QuantoscopeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/QuantoscopeConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/QuantoscopeConfigVersion.cmake cmake/FindLibrary.cmake
        DESTINATION ${package} COMPONENT core)
