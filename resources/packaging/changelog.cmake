# SPDX-License-Identifier: GPL-3.0-or-later
# Writes Debian's changelog, and the project's own beside it: cmake -DVERSION= -DCHANGES= -DFOLDER= -P changelog.cmake
find_program(GZIP gzip REQUIRED)
string(TIMESTAMP today "%a, %d %b %Y %H:%M:%S +0000" UTC) # Of SOURCE_DATE_EPOCH where that is set.
file(MAKE_DIRECTORY ${FOLDER})
file(WRITE ${FOLDER}/changelog "afterimage (${VERSION}) unstable; urgency=medium

  * See CHANGELOG.md.

 -- The Afterimage maintainers <maintainers@afterimage.invalid>  ${today}
")
configure_file(${CHANGES} ${FOLDER}/CHANGELOG.md COPYONLY)
execute_process(COMMAND ${GZIP} --best --no-name --force ${FOLDER}/changelog ${FOLDER}/CHANGELOG.md COMMAND_ERROR_IS_FATAL ANY)
