// SPDX-License-Identifier: GPL-3.0-or-later
// A few choices of which one holds: a row of buttons, or a box with a list where the row has no room.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QIcon;
class QToolButton;

namespace ui {

class ExplainedBox;

class Segments : public QWidget {
  Q_OBJECT

 public:
  Segments(int count, QWidget* parent);

  // Other choices, of which the first is chosen; names: what their buttons are called in code.
  void setChoices(const QStringList& names);
  // One for each choice; tooltips may be left out.
  void setTexts(const QStringList& texts, const QStringList& tooltips = {});
  void setIcon(int index, const QIcon& icon);
  // As a list, too, it is never narrower than its longest text.
  void keepWordsWhole();
  // Sends no signal.
  void choose(int index);
  [[nodiscard]] int chosen() const { return chosen_; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  // By a person, also the one that was chosen already.
  void clicked(int index);
  // By a person, and another than before.
  void chosenChanged(int index);

 protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void adopt(int index);
  void arrange();

  QWidget* rowOfButtons_;
  QHBoxLayout* row_;
  QButtonGroup* group_;
  std::vector<QToolButton*> buttons_;
  ExplainedBox* box_;
  int chosen_ = 0;
};

}  // namespace ui
