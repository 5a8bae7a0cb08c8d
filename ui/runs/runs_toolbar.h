// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the list of runs: the filter, how many runs it finds, and what can be done with them.
#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class RunFilter;
class Theme;

// What the line tells of the list.
struct RunsToolbarState {
  qulonglong shown = 0;
  qulonglong all = 0;  // Without the filter.
  bool isFiltered = false;
  bool isTrash = false;
  QString grouping;  // The title of the column by which the runs are grouped; "" where they are not.
  int chosen = 0;
  int compared = 0;
};

class RunsToolbar : public QWidget {
  Q_OBJECT

 public:
  explicit RunsToolbar(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] RunFilter& filter() const { return *filter_; }
  // Empty; whoever knows what belongs there fills them when they are about to be shown.
  [[nodiscard]] QMenu* viewsMenu() const;
  [[nodiscard]] QMenu* groupsMenu() const;
  [[nodiscard]] QMenu* columnsMenu() const;
  [[nodiscard]] QMenu* moreMenu() const;

  void showState(const RunsToolbarState& state);
  // How many are chosen and not shown.
  void setColumnsLeftOut(int columns);
  [[nodiscard]] QSize minimumSizeHint() const override;
  // As if a person had pressed the button of the trash.
  void setTrash(bool isTrash);

 signals:
  void cleared();
  void trashToggled(bool isTrash);
  void compareRequested();
  void restoreRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QToolButton* addButton(const char* name);
  [[nodiscard]] QToolButton* addMenuButton(const char* name);
  void retranslate();
  void refresh();
  void refreshIcons();
  void arrange();
  [[nodiscard]] int firstLine() const;

  const Theme& theme_;
  RunsToolbarState state_;
  QVBoxLayout* column_;
  QHBoxLayout* row_;
  bool isNarrow_ = false;    // The filter has a line of its own.
  bool isNarrower_ = false;  // So have the buttons that arrange the list.
  int columnsLeftOut_ = 0;
  QLabel* title_;
  RunFilter* filter_;
  QLabel* count_;
  QToolButton* clear_;
  QWidget* arrangement_;  // What follows.
  QToolButton* views_;
  QToolButton* groups_;
  QToolButton* columns_;
  QPushButton* compare_;
  QPushButton* restore_;  // Instead of compare_ in the trash.
  QToolButton* trash_;
  QToolButton* more_;
};

}  // namespace ui
