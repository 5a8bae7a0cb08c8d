# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the Debian package that ./dev package makes of it.
include(GNUInstallDirs)
set(packaging ${PROJECT_SOURCE_DIR}/resources/packaging)
set(data_folder ${CMAKE_INSTALL_DATADIR})
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/afterimage) # As the package is called.
set(man_folder ${CMAKE_INSTALL_DATADIR}/man/man1)
install(TARGETS afterimage afterimage-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS afterimage-engine LIBRARY DESTINATION lib/afterimage/engine) # Where the program looks for it.
install(FILES ${packaging}/afterimage.desktop DESTINATION ${data_folder}/applications)
install(FILES resources/icons/afterimage.svg DESTINATION ${data_folder}/icons/hicolor/scalable/apps)
install(FILES ${packaging}/org.afterimage.Afterimage.metainfo.xml DESTINATION ${data_folder}/metainfo)
install(FILES ${packaging}/afterimage-mime.xml DESTINATION ${data_folder}/mime/packages RENAME afterimage.xml)
# Where lintian does not know what is overridden (Debian 12), the override itself would be its error.
if(EXISTS /usr/share/lintian/tags/a/appstream-metadata-validation-failed.tag)
  install(FILES ${packaging}/lintian-overrides DESTINATION ${data_folder}/lintian/overrides RENAME afterimage)
endif()
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# The programs are asked for their help when they are installed, and what changed is packed as Debian expects it.
install(CODE "
  set(prefix \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\")
  execute_process(COMMAND \"${CMAKE_COMMAND}\" \"-DWINDOW=$<TARGET_FILE:afterimage>\" \"-DCLI=$<TARGET_FILE:afterimage-cli>\"
    -DVERSION=${PROJECT_VERSION} \"-DFOLDER=\${prefix}/${man_folder}\" -P \"${packaging}/man_pages.cmake\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND \"${CMAKE_COMMAND}\" -DVERSION=${PROJECT_VERSION} \"-DCHANGES=${PROJECT_SOURCE_DIR}/CHANGELOG.md\"
    \"-DFOLDER=\${prefix}/${CMAKE_INSTALL_DOCDIR}\" -P \"${packaging}/changelog.cmake\" COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME afterimage)
set(CPACK_PACKAGE_CONTACT "The Afterimage maintainers <maintainers@afterimage.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "train image autoencoders on the desktop, and see what they do")
set(CPACK_PACKAGE_DESCRIPTION
"Pick a folder of pictures, an architecture, a loss and an optimizer,
press Train, and watch loss, accuracy and reconstructions live. Every run
is kept, and runs are compared by figures and by their pictures. A doctor
says in plain words what is wrong with pictures, settings and runs. The
same can be done from the command line.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # Asks dpkg-shlibdeps for the libraries' packages and versions.
# No library names OpenBLAS: LibTorch takes any BLAS, and is 20 to 30 times slower with Debian's default one.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libopenblas0-openmp)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-color-emoji, fonts-inter, fonts-jetbrains-mono")
# CMake installs with the umask of whoever packages; Debian wants one for all.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
  WORLD_EXECUTE)
include(CPack)
