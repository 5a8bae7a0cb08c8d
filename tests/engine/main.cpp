// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <vector>

#include "tests/engine/engine_tests.h"

// Runs every class, or those whose class name is given as the first argument ("TestLayers").
int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QStringList arguments = QCoreApplication::arguments();
  std::vector<std::unique_ptr<QObject>> tests;
  for (const auto& make : {makeKerasFiguresTest, makeKerasOptimizersTest, makeLayersTest, makeLossesTest,
                           makeArchitecturesTest, makeTrainerTest, makeLiveRequestsTest, makeMemoryTest, makeModelTest,
                           makeDescriptionsTest, makeGradientHookTest, makeDoctorTest, makeListedModelTest,
                           makeWithinEpochTest, makeTensorExchangeTest, makeDenseStepTest, makeCardWorkTest}) {
    tests.push_back(make());
  }
  const auto isNamed = [&](const auto& test) {
    return arguments.size() > 1 && arguments.at(1) == QLatin1String(test->metaObject()->className());
  };
  const bool oneOnly = std::any_of(tests.begin(), tests.end(), isNamed);
  int failures = 0;
  for (const auto& test : tests) {
    if (oneOnly && !isNamed(test)) continue;
    QStringList passed = arguments;
    if (oneOnly) passed.removeAt(1);
    failures += QTest::qExec(test.get(), passed);
  }
  return failures == 0 ? 0 : 1;
}
