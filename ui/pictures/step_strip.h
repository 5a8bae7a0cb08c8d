// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that follow each other in a row, each a button with a word below it.
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

class QButtonGroup;
class QToolButton;

namespace ui {

class Theme;

class StepStrip : public QWidget {
  Q_OBJECT

 public:
  // theme must outlive this.
  StepStrip(const Theme& theme, int count, QWidget* parent = nullptr);

  // One of each for every button. Without pictures there is nothing to choose.
  void setPictures(const std::vector<QImage>& pictures);
  void setTexts(const QStringList& texts, const QStringList& names);
  // Which one is marked; none marks none. Sends no signal.
  void choose(std::optional<int> index);
  [[nodiscard]] QToolButton& button(int index) const { return *buttons_.at(static_cast<std::size_t>(index)); }

 signals:
  void chosen(int index);  // By a person.

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  const Theme& theme_;
  QButtonGroup* group_;
  std::vector<QToolButton*> buttons_;
  std::vector<QImage> pictures_;
  std::optional<int> chosen_;
};

}  // namespace ui
