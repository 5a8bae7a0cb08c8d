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
  // In pixels, at this width: folded, and with what is inside.
  [[nodiscard]] int foldedHeight() const;
  [[nodiscard]] int openHeight(int width) const;

 signals:
  void openChanged(bool open);
  // What is inside takes more or less room than before.
  void heightChanged();

 private:
  void refresh();

  const Theme& theme_;
  QToolButton* header_;
  QLabel* summary_;
  QWidget* body_;
  QVBoxLayout* bodyLayout_;
};

}  // namespace ui
