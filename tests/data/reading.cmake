# SPDX-License-Identifier: GPL-3.0-or-later
add_library(picture_files STATIC ${PROJECT_SOURCE_DIR}/tests/support/picture_files.cpp)
target_include_directories(picture_files PUBLIC ${PROJECT_SOURCE_DIR})
target_include_directories(picture_files SYSTEM PUBLIC ${OPENCV_INCLUDE_DIR})
target_link_libraries(picture_files PUBLIC Qt6::Core opencv_imgcodecs ${OPENCV_IMGPROC_LIBRARY} ${OPENCV_CORE_LIBRARY} PRIVATE project_options)
add_qt_tests(NAMES tst_image_reader tst_image_folder tst_odd_folders tst_array_files tst_folder_scan
  LIBS core_data picture_files ZLIB::ZLIB LABELS unit)
add_executable(decode_pictures peer/decode_pictures.cpp)
target_link_libraries(decode_pictures PRIVATE project_options core_data)
# Loads Pillow's sources and keeps them; skipped, with a message, where they cannot be had.
add_test(NAME compare_with_pillow
  COMMAND ${CMAKE_CURRENT_LIST_DIR}/peer/compare_with_pillow.py $<TARGET_FILE:decode_pictures> ${CMAKE_CURRENT_BINARY_DIR}/pillow)
set_tests_properties(compare_with_pillow PROPERTIES LABELS peer SKIP_RETURN_CODE 77 TIMEOUT 600)
# Files put together byte by byte, and one of every kind.
add_library(picture_bytes STATIC ${PROJECT_SOURCE_DIR}/tests/support/picture_bytes.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/sample_pictures.cpp)
target_include_directories(picture_bytes PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(picture_bytes PUBLIC picture_files picture_formats PRIVATE project_options ZLIB::ZLIB)
add_qt_tests(NAMES tst_picture_formats tst_picture_files tst_folder_findings LIBS core_data picture_bytes LABELS unit)
# By hand with more files, and with the preset asan: fuzz_pictures 10000.
add_executable(fuzz_pictures fuzz_pictures.cpp)
target_link_libraries(fuzz_pictures PRIVATE project_options core_data picture_bytes)
add_test(NAME fuzz_pictures COMMAND fuzz_pictures 1000)
set_tests_properties(fuzz_pictures PROPERTIES LABELS unit TIMEOUT 300)
