// SPDX-License-Identifier: GPL-3.0-or-later
// Any two of several pictures of one thing, chosen by name and compared.
#pragma once

#include <QFrame>
#include <vector>

#include "core/base/image.h"
#include "ui/pictures/comparator_view.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class Theme;

struct PictureChoice {
  QString name;
  core::Image image;  // An empty one cannot be chosen.
};

class ComparatorPanel : public QFrame {
  Q_OBJECT

 public:
  explicit ComparatorPanel(const Theme& theme, QWidget* parent = nullptr);

  // Those that were chosen stay so where the new ones are as many.
  void setChoices(std::vector<PictureChoice> choices);
  // By their places; out of range or empty ones are passed over.
  void choose(int left, int right);
  [[nodiscard]] int left() const;
  [[nodiscard]] int right() const;
  void setMode(ComparatorView::Mode mode);
  // Which picture the key 1 shows; the others follow.
  void setFirstKey(int choice) { firstKey_ = choice; }
  // Shows this picture in place of the one in sight; the one before comes back with flip().
  void showInTurn(int choice);
  void flip();
  [[nodiscard]] ComparatorView& view() const { return *view_; }

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void retranslate();
  void refresh();
  [[nodiscard]] bool isChoice(int index) const;

  std::vector<PictureChoice> choices_;
  QComboBox* left_;
  QComboBox* right_;
  QButtonGroup* modes_;
  std::vector<QToolButton*> modeButtons_;
  ComparatorView* view_;
  QLabel* readOut_;
  int firstKey_ = 0;
};

}  // namespace ui
