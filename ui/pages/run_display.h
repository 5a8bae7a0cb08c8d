// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Train shows of a run: its name and what there is to say of it, and below them its charts and pictures, which are
// scrolled in a low window or in large letters.
#pragma once

#include <QWidget>

namespace ui {

class Notices;
class ReconstructionCard;
class RunCharts;
class RunHeader;
class ShownRun;
class Theme;

class RunDisplay : public QWidget {
 public:
  RunDisplay(const Theme& theme, ShownRun& run, QWidget* parent = nullptr);

  [[nodiscard]] RunHeader& header() const { return *header_; }
  [[nodiscard]] Notices& notices() const { return *notices_; }
  [[nodiscard]] RunCharts& charts() const { return *charts_; }
  [[nodiscard]] ReconstructionCard& pictures() const { return *pictures_; }

 private:
  RunHeader* header_;
  Notices* notices_;
  RunCharts* charts_;
  ReconstructionCard* pictures_;
};

}  // namespace ui
