# SPDX-License-Identifier: GPL-3.0-or-later
add_qt_test(tst_sample_datasets SOURCES tst_sample_datasets.cpp LIBS core_data LABELS unit)
add_qt_test(tst_dataset_report SOURCES tst_dataset_report.cpp LIBS core_data picture_files LABELS unit)
