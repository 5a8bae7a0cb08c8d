// SPDX-License-Identifier: GPL-3.0-or-later
// A slider for a share of the pictures, and beside it in words how many that are: "20 %, 260 of 1,299".
#pragma once

#include <QWidget>
#include <cstddef>

class QSlider;

namespace ui {

class FittingLabel;

class ShareField : public QWidget {
  Q_OBJECT

 public:
  // most: the largest share, from 0 to 1.
  explicit ShareField(double most, QWidget* parent = nullptr);

  [[nodiscard]] QSlider& slider() const { return *slider_; }
  // Sends no signal.
  void setShare(double share);
  // How many pictures this share is now; none where all is 0.
  void setCounts(std::size_t part, std::size_t all);

 signals:
  void shareChosen(double share);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showText();

  QSlider* slider_;
  FittingLabel* text_;
  double share_ = 0.0;
  std::size_t part_ = 0;
  std::size_t all_ = 0;
};

}  // namespace ui
