# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the man pages of both programs from their own --help: cmake -DWINDOW= -DCLI= -DVERSION= -DFOLDER= -P man_pages.cmake
find_program(HELP2MAN help2man)
find_program(GZIP gzip)
if(NOT HELP2MAN OR NOT GZIP)
  message(STATUS "No man pages: they need help2man and gzip.")
  return()
endif()
set(ENV{QT_QPA_PLATFORM} offscreen)
set(ENV{LC_ALL} C.UTF-8)

# name: afterimage-cli-train; program: what is started, with its command; explanation: one line.
function(make_page name program explanation)
  string(REGEX REPLACE "\\.$" "" explanation "${explanation}")
  set(page ${FOLDER}/${name}.1)
  execute_process(COMMAND ${HELP2MAN} --no-info --name "${explanation}" --version-string "${VERSION}" --output ${page} "${program}"
    COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${page} text)
  string(TOUPPER ${name} title)
  string(REGEX REPLACE "\n\\.TH [^ ]+ \"1\" (\"[^\"]*\") \"[^\"]*\"" "\n.TH ${title} \"1\" \\1 \"Afterimage ${VERSION}\"" text "${text}")
  string(REPLACE "-" "\\\\-" escaped ${name}) # Read once more below.
  string(REGEX REPLACE "\n\\.SH NAME\n[^\n]* \\\\- " "\n.SH NAME\n${escaped} \\\\- " text "${text}")
  # A list of layers in JSON has no blank at which a line could end.
  string(REGEX REPLACE "[ \n]\\[{" "\n.br\n[{" text "${text}")
  string(REPLACE "},{" "},\n.br\n{" text "${text}")
  string(APPEND text ".SH \"SEE ALSO\"\n.BR afterimage (1),\n.BR afterimage\\-cli (1)\n")
  file(WRITE ${page} "${text}")
  execute_process(COMMAND ${GZIP} --best --no-name --force ${page} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The page of a command, and of the commands that its help lists.
function(make_pages name program explanation)
  make_page(${name} "${program}" "${explanation}")
  separate_arguments(words UNIX_COMMAND "${program}")
  execute_process(COMMAND ${words} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
  if(NOT help MATCHES "\nSubcommands:\n(.*)")
    return()
  endif()
  string(REGEX REPLACE "\n\n.*" "" list "${CMAKE_MATCH_1}")
  string(REPLACE ";" "," list "${list}") # CMake's own separator.
  string(REGEX MATCHALL "  [a-z-]+  +[^\n]+" commands "${list}")
  foreach(line ${commands})
    string(REGEX MATCH "^  ([a-z-]+) +(.*)$" unused "${line}")
    make_pages(${name}-${CMAKE_MATCH_1} "${program} ${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
  endforeach()
endfunction()

file(MAKE_DIRECTORY ${FOLDER})
make_page(afterimage ${WINDOW} "Trains image autoencoders, and shows what they do")
make_pages(afterimage-cli ${CLI} "Trains image autoencoders from the command line")
