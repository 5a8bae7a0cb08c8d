// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_headers.h"  // Before any Qt header.

#include <QTest>

#include "tests/engine/engine_tests.h"

class TestLayers : public QObject {
  Q_OBJECT
};

std::unique_ptr<QObject> makeLayersTest() { return std::make_unique<TestLayers>(); }

#include "tst_layers.moc"
