// SPDX-License-Identifier: GPL-3.0-or-later
// The page where runs are compared: by their pictures, their curves, their settings, and what each makes of one picture.
#pragma once

#include <QStringList>
#include <QTimer>
#include <filesystem>
#include <optional>
#include <vector>

#include "ui/compare/comparison_reader.h"
#include "ui/widgets/page_area.h"

namespace ui {

class CardArea;
class CompareHeader;
class ComparisonTrial;
class ComparedRuns;
class DifferencesCard;
class EmptyComparison;
class MagnifierCard;
class MatrixCard;
class Notices;
class OddRunsNotice;
class OverlayCard;
class PictureSaver;
class PictureTrial;
class ReportSaver;
class RunExports;
class RunChips;
class RunController;
class RunExtras;
class SettingsPlotCard;
class Theme;

class ComparePage : public PagePart {
  Q_OBJECT

 public:
  // runs and controller must outlive this.
  ComparePage(const Theme& theme, ComparedRuns& runs, RunController& controller, std::filesystem::path store,
              QWidget* parent = nullptr);

  [[nodiscard]] MatrixCard& matrixCard() const { return *matrix_; }
  [[nodiscard]] OverlayCard& overlay() const { return *overlay_; }
  [[nodiscard]] MagnifierCard& magnifier() const { return *magnifier_; }
  [[nodiscard]] CardArea& cards() const { return *cards_; }
  [[nodiscard]] DifferencesCard& differences() const { return *differences_; }
  [[nodiscard]] SettingsPlotCard& settingsPlot() const { return *settings_; }
  // Whether everything that was asked for is read and shown.
  [[nodiscard]] bool isSettled() const { return !isReading_ && !isReadingDue_; }
  // Reads the runs again: one of them has a new epoch, say.
  void refresh();
  // The same, soon, where one of these is compared.
  void followRuns(const QStringList& uids);
  [[nodiscard]] PictureTrial& trial() const;

 signals:
  // Two more seeds of each of these runs.
  void seedsWanted(const QStringList& uids);
  void runsPageWanted();
  // By a person, among the settings; none takes the choice back.
  void brushed(const std::optional<QStringList>& uids);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void connectParts();
  void connectSettingsPlot();
  void read();
  void apply(Comparison comparison);
  void showOdd();
  void showRuns();
  void showPlot();
  void sendThumbnails();
  void refreshCurves();
  void refreshCrosshair();
  void followCrosshair(double x);
  [[nodiscard]] std::vector<int> slotsOf(const std::vector<ComparedRunPtr>& runs) const;

  const Theme& theme_;
  ComparedRuns& compared_;
  RunController& controller_;
  std::filesystem::path store_;
  Comparison comparison_;
  Comparison shown_;  // What of it is brushed.
  QStringList wantedThumbnails_;
  QStringList plotAxes_;  // Those that there were when the shown ones were chosen.
  CompareHeader* header_;
  RunChips* chips_;
  Notices* notices_;
  OddRunsNotice* odd_;
  EmptyComparison* empty_;
  CardArea* cards_;
  ComparisonTrial* trial_;
  PictureSaver* saver_;
  ReportSaver* reports_;
  RunExports* exports_;
  MatrixCard* matrix_;
  OverlayCard* overlay_;
  MagnifierCard* magnifier_;
  DifferencesCard* differences_;
  SettingsPlotCard* settings_;
  RunExtras* extras_;
  std::optional<QStringList> brushed_;  // Only these are shown; none shows all that are compared.
  QTimer refreshTimer_;
  bool isReading_ = false;
  bool isReadingDue_ = false;
};

}  // namespace ui
