// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that a person brings to a comparison: every chosen run is asked what it makes of it, and the answers are shown
// side by side.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <vector>

#include "ui/bridge/tried_picture.h"
#include "ui/reading/compared_run.h"

class QWidget;

namespace ui {

class Notices;
class PictureTrial;
class RunController;
class Theme;

class ComparisonTrial : public QObject {
  Q_OBJECT

 public:
  // Pictures that are dropped on the page are tried too. All but store must outlive this.
  ComparisonTrial(const Theme& theme, RunController& controller, const std::filesystem::path& store, Notices& notices,
                  QWidget* page);

  // Who is asked, with their letters.
  void setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots);
  // Lets a person choose a file.
  void choose();
  [[nodiscard]] PictureTrial& trial() const { return *trial_; }

 private:
  void present(const QString& name, const std::vector<TriedPicture>& tried);

  const Theme& theme_;
  Notices& notices_;
  QWidget* page_;
  PictureTrial* trial_;
  std::vector<ComparedRunPtr> runs_;
  std::vector<int> slots_;
};

}  // namespace ui
