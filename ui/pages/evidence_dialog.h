// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one finding, large: the sentence with its numbers, the curves or pictures that show it, why it matters
// and what to do.
#pragma once

#include <QDialog>
#include <QImage>
#include <memory>
#include <vector>

#include "core/run/finding.h"
#include "core/run/train_event.h"
#include "ui/charts/chart_data.h"

namespace ui {

class RunHistory;
class Theme;

class EvidenceDialog : public QDialog {
  Q_OBJECT

 public:
  // chart: of the first of its curves; without points it is left out. pictures: inputs, targets and outputs; null for none.
  EvidenceDialog(const Theme& theme, const core::Finding& finding, const ChartData& chart, const QImage& pictures,
                 QWidget* parent);
};

// Opens it with the curve and, where they show it, the pictures of a run; both may be null.
void showEvidence(const Theme& theme, const core::Finding& finding, const RunHistory& history,
                  const std::shared_ptr<const std::vector<core::Probe>>& probes,
                  const std::shared_ptr<const std::vector<core::ProbeOutput>>& outputs, QWidget* parent);

}  // namespace ui
