# SPDX-License-Identifier: GPL-3.0-or-later
# Run by cpack between installing and packing: adds the files that Debian requires to each package.
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(readable FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
             DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
foreach(component ${CPACK_COMPONENTS_ALL})
    string(TOUPPER ${component} key)
    set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr/share")
    set(doc "${share}/doc/${CPACK_DEBIAN_${key}_PACKAGE_NAME}")
    file(COPY "${here}/copyright" "${here}/changelog" DESTINATION "${doc}" ${readable})
    file(RENAME "${doc}/changelog" "${doc}/changelog.Debian")
    file(GLOB manuals "${share}/man/man1/*.1")
    # Without a timestamp, so that the same sources give the same bytes.
    execute_process(COMMAND gzip -9 --no-name "${doc}/changelog.Debian" ${manuals} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
