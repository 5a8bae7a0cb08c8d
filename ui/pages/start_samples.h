// SPDX-License-Identifier: GPL-3.0-or-later
// The sample pictures of the first start, a card each; one or none is chosen.
#pragma once

#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "ui/pages/sample_thumbnails.h"

namespace ui {

class ChoiceCard;
class Theme;

// Which pictures a card stands for, about how many, and the goal that goes with them.
struct SampleChoice {
  const char* card;
  const char* sample;
  const char* goal;
  int pictures;
};

class StartSamples : public QWidget {
  Q_OBJECT

 public:
  explicit StartSamples(const Theme& theme, QWidget* parent = nullptr);

  // The first one, until a person chooses.
  [[nodiscard]] const SampleChoice& choice() const;
  // Whether pictures of a person's own are used instead: no card is marked then.
  void setUsed(bool isUsed);
  void setThumbnails(Thumbnails thumbnails);

 signals:
  void chosen();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void choose(std::size_t place);
  void retranslate();
  void draw();

  const Theme& theme_;
  std::vector<ChoiceCard*> cards_;
  Thumbnails thumbnails_;
  std::size_t chosen_ = 0;
};

}  // namespace ui
