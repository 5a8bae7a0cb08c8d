# SPDX-License-Identifier: GPL-3.0-or-later
add_library(picture_files STATIC ${PROJECT_SOURCE_DIR}/tests/support/picture_files.cpp)
target_include_directories(picture_files PUBLIC ${PROJECT_SOURCE_DIR})
target_include_directories(picture_files SYSTEM PUBLIC ${OpenCV_INCLUDE_DIRS})
target_link_libraries(picture_files PUBLIC Qt6::Core ${OpenCV_LIBS} PRIVATE project_options)
add_qt_test(tst_image_reader SOURCES tst_image_reader.cpp LIBS core_data picture_files LABELS unit)
add_qt_test(tst_image_folder SOURCES tst_image_folder.cpp LIBS core_data picture_files ZLIB::ZLIB LABELS unit)
add_qt_test(tst_folder_scan SOURCES tst_folder_scan.cpp LIBS core_data picture_files LABELS unit)
