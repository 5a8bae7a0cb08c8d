// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and their differences as Qt draws them.
#pragma once

#include <QImage>
#include <QString>

#include "core/analysis/image_difference.h"
#include "core/base/image.h"

namespace ui {

[[nodiscard]] QImage toQImage(const core::Image& image);
// Alpha is composited on white; other sizes and colours stay.
[[nodiscard]] core::Image fromQImage(const QImage& image);

// Where the colour scale of each kind ends, in the kind's own unit; the same for all pictures, runs and epochs. Signed
// differences reach from minus this to plus this.
[[nodiscard]] double scaleEnd(core::DifferenceKind kind);
[[nodiscard]] QRgb scaleColor(core::DifferenceKind kind, double value);
[[nodiscard]] QImage differenceImage(const core::DifferenceMap& map, core::DifferenceKind kind);
// "Absolute", and what it means in a sentence.
[[nodiscard]] QString differenceName(core::DifferenceKind kind);
[[nodiscard]] QString differenceExplanation(core::DifferenceKind kind);

// As large as it fits a cell of these device pixels: in whole pixels where that fills most of the cell, otherwise all of
// it.
[[nodiscard]] QSize fittedSize(QSize picture, int cell);

}  // namespace ui
