// SPDX-License-Identifier: GPL-3.0-or-later
// The test classes of tst_engine, one factory each.
#pragma once

#include <QObject>
#include <memory>

[[nodiscard]] std::unique_ptr<QObject> makeCardWorkTest();
[[nodiscard]] std::unique_ptr<QObject> makeKerasFiguresTest();
[[nodiscard]] std::unique_ptr<QObject> makeKerasOptimizersTest();
[[nodiscard]] std::unique_ptr<QObject> makeLayersTest();
[[nodiscard]] std::unique_ptr<QObject> makeLossesTest();
[[nodiscard]] std::unique_ptr<QObject> makeListedModelTest();
[[nodiscard]] std::unique_ptr<QObject> makeArchitecturesTest();
[[nodiscard]] std::unique_ptr<QObject> makeTrainerTest();
[[nodiscard]] std::unique_ptr<QObject> makeLiveRequestsTest();
[[nodiscard]] std::unique_ptr<QObject> makeMemoryTest();
[[nodiscard]] std::unique_ptr<QObject> makeModelTest();
[[nodiscard]] std::unique_ptr<QObject> makeDescriptionsTest();
[[nodiscard]] std::unique_ptr<QObject> makeGradientHookTest();
[[nodiscard]] std::unique_ptr<QObject> makeDenseStepTest();
[[nodiscard]] std::unique_ptr<QObject> makeDoctorTest();
[[nodiscard]] std::unique_ptr<QObject> makeWithinEpochTest();
[[nodiscard]] std::unique_ptr<QObject> makeTensorExchangeTest();
