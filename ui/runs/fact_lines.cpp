// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/fact_lines.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/look/style_sheet.h"

namespace ui {

FactLines::FactLines(QWidget* parent) : QWidget(parent) {
  grid_ = new QGridLayout(this);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setColumnStretch(1, 1);
}

void FactLines::setFacts(const std::vector<std::pair<QString, QString>>& facts) {
  setVisible(!facts.empty());  // So that it leaves no gap.
  for (QWidget* const label : std::exchange(labels_, {})) {
    label->hide();
    label->deleteLater();
  }
  for (int row = 0; row < static_cast<int>(facts.size()); ++row) {
    const auto& [title, value] = facts[static_cast<std::size_t>(row)];
    auto* const left = new QLabel(title, this);
    setKind(left, QStringLiteral("secondary"));
    grid_->addWidget(left, row, 0);
    auto* const right = new QLabel(value, this);
    right->setTextFormat(Qt::PlainText);
    right->setWordWrap(true);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKind(right, QStringLiteral("mono"));
    grid_->addWidget(right, row, 1);
    labels_.insert(labels_.end(), {left, right});
  }
}

}  // namespace ui
