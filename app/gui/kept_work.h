// SPDX-License-Identifier: GPL-3.0-or-later
// What a person was at: the run that is shown, what is set up, and what is compared. Kept soon after it changes, so that the
// next start begins there however this one ended; apart for each store of runs.
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>
#include <filesystem>
#include <string>

namespace ui {
class ComparedRuns;
class TrainPage;
}  // namespace ui

namespace app {

class KeptWork : public QObject {
  Q_OBJECT

 public:
  // Sets up and chooses what was kept, as far as it is still there. Both must outlive this.
  KeptWork(ui::TrainPage& page, ui::ComparedRuns& compared, const std::filesystem::path& store);

  // The run that was shown; "" where none was.
  [[nodiscard]] const std::string& lastRun() const { return lastRun_; }
  // At once.
  void keep();

 private:
  void restoreSetup(const QString& recipe, const QString& folder);
  void restoreCompared(const QStringList& uids);
  void keepSoon();
  void keepInBackground();
  [[nodiscard]] QVariantMap values() const;

  ui::TrainPage& page_;
  ui::ComparedRuns& compared_;
  std::filesystem::path store_;
  std::string lastRun_;
  QStringList toCompare_;  // Until it is known which of them are still there.
  QTimer soon_;
  QThreadPool writer_;  // One thread: what was written last stays. A disk may take longer than a frame.
};

}  // namespace app
