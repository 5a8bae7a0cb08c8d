// SPDX-License-Identifier: GPL-3.0-or-later
// The page Train as the window has it: with a store of its own and an engine that obeys the test.
#pragma once

#include <QTemporaryDir>
#include <QThreadPool>
#include <filesystem>
#include <memory>

#include "tests/support/fake_engine.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/pages/train_page.h"
#include "ui/widgets/notice_bar.h"

struct ShownTrainPage {
  // The widget goes before what it uses.
  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::TrainPage> page_;

  [[nodiscard]] std::filesystem::path store() const { return folder_->path().toStdString(); }
  [[nodiscard]] ui::NoticeBar& notice() const { return *page_->findChild<ui::NoticeBar*>(); }

  void showPage() {
    testing::failOnQtWarnings();
    folder_ = std::make_unique<QTemporaryDir>();
    engine_ = std::make_shared<testing::FakeEngine>();
    controller_ = std::make_unique<ui::RunController>(store());
    controller_->setEngine(engine_);
    page_ = std::make_unique<ui::TrainPage>(theme_, *controller_, store());
    page_->resize(1400, 900);
    testing::show(*page_);
  }

  void closePage() {
    page_.reset();
    controller_.reset();
    QThreadPool::globalInstance()->waitForDone();  // What is being read has the store of this test open,
    QCoreApplication::processEvents();             // and closes it where nobody waits for it any more.
    engine_.reset();
  }
};
