# SPDX-License-Identifier: GPL-3.0-or-later
# Run by cpack between installing and packing: what Debian wants of a package besides.
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
set(readable FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
             DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
file(COPY "${here}/copyright" "${here}/changelog" DESTINATION "${share}/doc/quantoscope" ${readable})
file(RENAME "${share}/doc/quantoscope/changelog" "${share}/doc/quantoscope/changelog.Debian")
# Without a time: the same sources make the same bytes.
execute_process(COMMAND gzip -9 --no-name "${share}/doc/quantoscope/changelog.Debian" "${share}/man/man1/quantoscope.1"
                COMMAND_ERROR_IS_FATAL ANY)
