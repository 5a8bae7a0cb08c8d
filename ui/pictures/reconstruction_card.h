// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a run's pictures in one card: the grid, its order and difference, and the slider over all epochs.
#pragma once

#include <QFrame>
#include <QPointer>
#include <cstdint>
#include <list>
#include <utility>
#include <vector>

#include "ui/pictures/recon_grid.h"

class QAction;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class Comparator;
class DifferenceButton;
class DifferenceLegend;
class EpochBar;
class EpochSlider;
class Segments;

class ReconstructionCard : public QFrame {
  Q_OBJECT

 public:
  explicit ReconstructionCard(const Theme& theme, QWidget* parent = nullptr);

  // A run with the epochs whose pictures are stored.
  void setRun(ReconGrid::Probes probes, std::vector<std::int64_t> epochs);
  void clear();
  // What the model makes of the pictures while its first epoch is still going on; gone with that epoch.
  void showEarly(ReconGrid::Outputs outputs);
  // An epoch has just ended.
  void addEpoch(std::int64_t epoch, ReconGrid::Outputs outputs);
  // The answer to outputsWanted; null where the pictures are missing or damaged.
  void provide(std::int64_t epoch, ReconGrid::Outputs outputs);
  void setBest(std::optional<std::int64_t> epoch);
  void setLive(bool live);

  [[nodiscard]] ReconGrid& grid() const { return *grid_; }
  [[nodiscard]] EpochSlider& slider() const;

 signals:
  void outputsWanted(std::int64_t epoch);
  // One picture over all epochs, as a moving picture or as a strip.
  void animationWanted(int probe);
  void stripWanted(int probe);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildHeader(QBoxLayout* column);
  void buildFooter(QBoxLayout* column);
  void buildMenu();
  void connectParts();
  void retranslate();
  void refreshIcons();
  void showOrder(ReconGrid::Order order);
  void showEpoch(std::int64_t epoch);
  void remember(std::int64_t epoch, ReconGrid::Outputs outputs);
  void openComparator(int probe);
  void refreshFooter();
  void refreshCount();

  const Theme& theme_;
  QLabel* title_;
  QLabel* count_;
  DifferenceLegend* legend_;
  Segments* orders_;
  DifferenceButton* difference_;
  QToolButton* more_;
  QAction* animation_;
  QAction* strip_;
  ReconGrid* grid_;
  EpochBar* bar_;
  QLabel* epochLabel_;
  QLabel* epochNumber_;
  QToolButton* live_;
  QPointer<Comparator> comparator_;
  ReconGrid::Probes probes_;
  std::list<std::pair<std::int64_t, ReconGrid::Outputs>> recent_;  // The newest first; others come from the store.
};

}  // namespace ui
