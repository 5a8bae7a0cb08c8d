// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_display.h"

#include <QVBoxLayout>

#include "ui/look/theme.h"
#include "ui/pages/run_charts.h"
#include "ui/pages/run_header.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/page_area.h"

namespace ui {
namespace {

QVBoxLayout* spaced(QVBoxLayout* layout) {
  layout->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kMedium);
  layout->setSpacing(Space::kMedium);
  return layout;
}

}  // namespace

RunDisplay::RunDisplay(const Theme& theme, ShownRun& run, QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* const top = spaced(new QVBoxLayout);
  column->addLayout(top);
  header_ = new RunHeader(theme, this);
  top->addWidget(header_);
  notices_ = new Notices(theme, this);
  top->addWidget(notices_->bar());
  auto* const area = new PageArea(this);
  area->setObjectName(QStringLiteral("runArea"));
  column->addWidget(area, 1);
  auto* const below = spaced(new QVBoxLayout(area->part()));
  charts_ = new RunCharts(theme, run, *notices_, this);
  below->addWidget(charts_, 4);
  pictures_ = new ReconstructionCard(theme, this);
  below->addWidget(pictures_, 7);
}

}  // namespace ui
