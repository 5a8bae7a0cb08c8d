// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix and the cards that belong to it: side by side where there is room, otherwise the cards under tabs.
#pragma once

#include <QSplitter>
#include <optional>

class QGridLayout;
class QTabWidget;

namespace ui {

class CardArea : public QSplitter {
  Q_OBJECT

 public:
  struct Cards {
    QWidget* curves;
    QWidget* magnifier;
    QWidget* differences;
    QWidget* settings;
  };

  explicit CardArea(QWidget* parent = nullptr);

  // Takes them over.
  void setCards(QWidget* matrix, const Cards& cards);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  void arrangeInGrid();
  void arrangeInTabs();

  Cards cards_{};
  QWidget* wide_;
  QGridLayout* grid_;
  QTabWidget* tabs_;
  std::optional<bool> isNarrow_;  // None before anything is arranged.
};

}  // namespace ui
