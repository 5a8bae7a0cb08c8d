# SPDX-License-Identifier: GPL-3.0-or-later
add_qt_test(tst_learning_rate
  SOURCES tst_learning_rate.cpp ${PROJECT_SOURCE_DIR}/tests/support/keras_fixture.cpp
  LIBS core_run nlohmann_json::nlohmann_json
  LABELS unit)
