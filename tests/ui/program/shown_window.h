// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with the real engine and a real store, for tests that drive it as a person does.
#pragma once

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <vector>

#include "app/gui/application.h"
#include "core/run/run_records.h"
#include "core/run/run_settings.h"

class ShownWindow {
 protected:
  static constexpr int kPatience = 60'000;  // For a busy machine.

  ShownWindow();
  // Another store without runs, and the window on it.
  void begin();
  void end();
  // The window once more, on the store from before.
  void start();
  [[nodiscard]] ui::TrainPage& page() const { return *program_->window().findChild<ui::TrainPage*>(); }
  [[nodiscard]] ui::RunController& run() const { return program_->controller(); }
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    auto* const own = page().findChild<Widget*>(QLatin1String(name));  // Other pages have some of the same names.
    return own != nullptr ? own : program_->window().findChild<Widget*>(QLatin1String(name));
  }
  // Of a training that takes a moment, on pictures of shapes.
  [[nodiscard]] core::RunSettings quickSettings(int epochs) const;
  void train(int epochs) const;
  // As a person does in a list.
  void choose(const char* name, int index) const;
  void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
  [[nodiscard]] std::vector<core::RunSummary> keptRuns() const;

  QTemporaryDir pictures_;
  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<app::Application> program_;
};
