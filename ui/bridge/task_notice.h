// SPDX-License-Identifier: GPL-3.0-or-later
// Work in the background that may take seconds, told on a page while it lasts: what is done, how far it is, and a button that
// ends it.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/base/work_progress.h"
#include "ui/widgets/notices.h"

class QProgressBar;

namespace ui {

class TaskNotice : public QObject {
  Q_OBJECT

 public:
  // Shows itself at once, and goes with end() at the latest. notices must outlive this. title is asked again when the language
  // changes; text names what it is about. Whoever goes before the work's end leaves work that nobody wants.
  TaskNotice(Notices& notices, std::function<QString()> title, QString text);
  ~TaskNotice() override;

  // What the work tells and asks; it may outlive this.
  [[nodiscard]] const core::WorkProgress& progress() const { return progress_; }
  // The work is done: takes the notice away, unless another stands there by now, and then this object.
  void end();

  // How work of any kind has failed: that it was cancelled is no fault.
  [[nodiscard]] static Notice ofFailure(const core::Message& problem);

 private:
  void showShare();

  Notices& notices_;
  QString cause_;
  std::shared_ptr<std::atomic<int>> share_;  // In thousandths; -1 before anybody tells.
  std::stop_source stop_;
  core::WorkProgress progress_;
  QPointer<QProgressBar> bar_;
  QTimer timer_;
};

}  // namespace ui
