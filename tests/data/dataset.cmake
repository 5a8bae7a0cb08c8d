# SPDX-License-Identifier: GPL-3.0-or-later
add_qt_tests(NAMES tst_dataset tst_fitting tst_image_changes tst_image_grid LIBS core_data LABELS unit)
add_qt_tests(NAMES tst_batch tst_batch_feed SOURCES ${PROJECT_SOURCE_DIR}/tests/support/memory_dataset.cpp
  LIBS core_data core_run LABELS unit)
