// SPDX-License-Identifier: GPL-3.0-or-later
// Overlaid curves in words and numbers: their values at a place, a table of all points, and what a screen reader says.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/charts/export_menu.h"
#include "ui/charts/overlay_data.h"

namespace ui {

class OverlayWords {
  Q_DECLARE_TR_FUNCTIONS(OverlayWords)

 public:
  // data: must outlive this. unit: of its x.
  OverlayWords(const OverlayData& data, ChartUnit unit) : data_(data), unit_(unit) {}

  // In the order of their slots; curves that have ended before x, or begin after it, are left out.
  [[nodiscard]] std::vector<CurveValue> curveValuesAt(double x) const;
  // All curves at x, a line each; those beyond a dozen are counted.
  [[nodiscard]] QStringList linesAt(double x) const;
  // "A 0.0217, B 0.0305"
  [[nodiscard]] QString sentenceAt(double x) const;
  // A row for each point, also those that are not numbers: run, name, curve, x, value, deviation.
  [[nodiscard]] QString table(TableFor reader) const;
  // Curves first, then bands: "A, denoise-conv, validation, last 0.0217 at epoch 12".
  [[nodiscard]] int count() const { return static_cast<int>(data_.curves.size() + data_.bands.size()); }
  [[nodiscard]] QString describe(int part) const;

 private:
  [[nodiscard]] QString text(double value) const;
  [[nodiscard]] QString describe(const OverlayCurve& curve) const;
  [[nodiscard]] QString describe(const OverlayBand& band) const;

  const OverlayData& data_;
  ChartUnit unit_;
};

}  // namespace ui
