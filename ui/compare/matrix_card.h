// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of reconstructions in its card: output or difference, the order of rows, and one slider over all runs.
#pragma once

#include <QFrame>
#include <vector>

#include "ui/compare/recon_matrix.h"

class QAction;
class QActionGroup;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class DifferenceButton;
class DifferenceLegend;
class EpochBar;
class EpochSlider;
class Segments;
class Theme;

class MatrixCard : public QFrame {
  Q_OBJECT

 public:
  explicit MatrixCard(const Theme& theme, QWidget* parent = nullptr);

  // The runs, their letters, and the pictures that they share; emptyText stands where they share none.
  void setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots, SharedPictures shared,
               const QString& emptyText);
  void setRule(EpochRule rule);
  [[nodiscard]] EpochRule rule() const { return rule_; }
  [[nodiscard]] ReconMatrix& matrix() const { return *matrix_; }
  [[nodiscard]] EpochSlider& slider() const;
  // The epoch of each run that is shown now.
  [[nodiscard]] const std::vector<MatrixColumn>& shown() const { return matrix_->model().runs(); }

 signals:
  void ruleChanged(ui::EpochRule rule);
  void placeChanged(std::int64_t place);
  void savePictureWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildHeader(QBoxLayout* column);
  void buildFooter(QBoxLayout* column);
  void connectParts();
  void retranslate();
  void refreshIcons();
  void refreshColumns();
  void refreshDifference();
  void refreshAgainst();
  void refreshFooter();

  const Theme& theme_;
  std::vector<ComparedRunPtr> runs_;
  std::vector<int> slots_;
  EpochRule rule_ = EpochRule::Best;
  QLabel* title_;
  QLabel* count_;
  DifferenceLegend* legend_;
  Segments* contents_;
  DifferenceButton* difference_;
  QActionGroup* against_;
  Segments* orders_;
  QToolButton* save_;
  ReconMatrix* matrix_;
  EpochBar* bar_;
  QLabel* place_;
};

}  // namespace ui
