// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one finding, large: the sentence with its numbers, the curves or pictures that show it, why it matters
// and what to do.
#pragma once

#include <QDialog>
#include <QImage>
#include <vector>

#include "core/run/finding.h"
#include "ui/charts/chart_data.h"

namespace ui {

class Theme;

class EvidenceDialog : public QDialog {
  Q_OBJECT

 public:
  // chart: of the first of its curves; without points it is left out. pictures: inputs, targets and outputs; null for none.
  EvidenceDialog(const Theme& theme, const core::Finding& finding, const ChartData& chart, const QImage& pictures,
                 QWidget* parent);
};

}  // namespace ui
