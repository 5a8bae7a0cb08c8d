// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a form under a header that folds it away; folded, the header says in a line what is inside.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Theme;

class CollapsibleGroup : public QWidget {
  Q_OBJECT

 public:
  explicit CollapsibleGroup(const Theme& theme, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setSummary(const QString& summary);
  void addWidget(QWidget* widget);
  void setOpen(bool open);
  [[nodiscard]] bool isOpen() const;

 signals:
  void openChanged(bool open);

 private:
  void refresh();

  const Theme& theme_;
  QToolButton* header_;
  QLabel* summary_;
  QWidget* body_;
  QVBoxLayout* bodyLayout_;
};

}  // namespace ui
