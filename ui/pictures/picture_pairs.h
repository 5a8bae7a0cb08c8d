// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of pictures in a row, as large as there is room: above what goes into a model, below what comes out of it.
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

#include "core/run/train_event.h"
#include "ui/pictures/grid_tiles.h"
#include "ui/pictures/tile_maker.h"
#include "ui/widgets/painted_parts.h"

namespace ui {

class Theme;

class PicturePairs : public QWidget, public PaintedParts {
  Q_OBJECT

 public:
  using Probes = std::shared_ptr<const std::vector<core::Probe>>;
  using Outputs = std::shared_ptr<const std::vector<core::ProbeOutput>>;

  explicit PicturePairs(const Theme& theme, QWidget* parent = nullptr);

  // All of them are shown, in this order; null for none. outputs: of these, or null where nothing has come out yet.
  void setPictures(Probes probes, Outputs outputs);
  // Whether what is painted is what was asked for: pictures are scaled on another thread.
  [[nodiscard]] bool isUpToDate() const { return !probes_ || maker_.has(request()); }

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override { return 2 * count(); }
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  enum Line { GoesIn, ComesOut };

  [[nodiscard]] int count() const { return probes_ ? static_cast<int>(probes_->size()) : 0; }
  [[nodiscard]] int side() const;
  [[nodiscard]] int labelWidth() const;
  [[nodiscard]] QFont labelFont() const;
  [[nodiscard]] QRect cellRect(Line line, int pair) const;
  [[nodiscard]] GridRequest request() const;
  void paintArrow(QPainter& painter, int pair) const;
  void paintLabel(QPainter& painter, Line line, const QString& text) const;

  const Theme& theme_;
  Probes probes_;
  Outputs outputs_;
  TileMaker<GridTiles> maker_;  // The newest are painted until the ones that are being made arrive.
};

}  // namespace ui
