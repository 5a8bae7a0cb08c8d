// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>

#include "tests/engine/engine_tests.h"

class TestKerasOptimizers : public QObject {
  Q_OBJECT
};

std::unique_ptr<QObject> makeKerasOptimizersTest() { return std::make_unique<TestKerasOptimizers>(); }

#include "tst_keras_optimizers.moc"
