# SPDX-License-Identifier: GPL-3.0-or-later
add_qt_test(tst_dataset SOURCES tst_dataset.cpp LIBS core_data LABELS unit)
add_qt_test(tst_batch
  SOURCES tst_batch.cpp ${PROJECT_SOURCE_DIR}/tests/support/memory_dataset.cpp
  LIBS core_data core_run
  LABELS unit)
add_qt_test(tst_fitting SOURCES tst_fitting.cpp LIBS core_data LABELS unit)
add_qt_test(tst_image_changes SOURCES tst_image_changes.cpp LIBS core_data LABELS unit)
