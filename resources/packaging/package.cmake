# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the Debian package that ./dev package makes of it.
include(GNUInstallDirs)
if(TARGET afterimage-cli)
  install(TARGETS afterimage-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(TARGET afterimage)
  install(TARGETS afterimage RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(TARGETS afterimage-engine LIBRARY DESTINATION lib/afterimage) # Where the program looks for it.
  install(FILES resources/packaging/afterimage.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES resources/icons/afterimage.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME afterimage)
set(CPACK_PACKAGE_CONTACT "The Afterimage maintainers <afterimage@localhost>")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # Asks dpkg-shlibdeps for the libraries' packages and versions.
# No library names OpenBLAS: LibTorch takes any BLAS, and is 20 to 30 times slower with Debian's default one.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libopenblas0-openmp)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-color-emoji, fonts-inter, fonts-jetbrains-mono")
include(CPack)
