// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of a card of pictures: a button that plays all epochs, the slider over them, and what the card adds.
#pragma once

#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace ui {

class EpochSlider;
class Theme;

class EpochBar : public QWidget {
  Q_OBJECT

 public:
  explicit EpochBar(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] EpochSlider& slider() const { return *slider_; }
  void addBeforeSlider(QWidget* widget);
  void addAfterSlider(QWidget* widget);
  // canPlay: there is more than one epoch.
  void setEnabledParts(bool canSlide, bool canPlay);

 signals:
  // By a person; comes before the slider starts or stops.
  void playPressed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refreshIcon();

  const Theme& theme_;
  QBoxLayout* row_;
  QToolButton* play_;
  EpochSlider* slider_;
};

}  // namespace ui
