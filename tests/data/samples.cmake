# SPDX-License-Identifier: GPL-3.0-or-later
add_library(made_pictures STATIC made_pictures.cpp)
target_include_directories(made_pictures PUBLIC ${PROJECT_SOURCE_DIR})
target_include_directories(made_pictures SYSTEM PUBLIC ${OPENCV_INCLUDE_DIR})
target_link_libraries(made_pictures PUBLIC core_base opencv_imgcodecs ${OPENCV_IMGPROC_LIBRARY} ${OPENCV_CORE_LIBRARY} PRIVATE project_options)
add_qt_tests(NAMES tst_sample_datasets tst_dataset_report tst_duplicates tst_verdicts LIBS core_data picture_files made_pictures LABELS unit)
