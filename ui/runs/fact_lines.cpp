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
  int row = 0;
  for (const auto& [title, value] : facts) {
    const bool isWords = value.contains(QLatin1Char('\n'));  // Sentences stand below their title.
    auto* const left = new QLabel(title, this);
    left->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setKind(left, QStringLiteral("secondary"));
    grid_->addWidget(left, row, 0);
    auto* const right = new QLabel(value, this);
    right->setTextFormat(Qt::PlainText);
    right->setWordWrap(true);
    right->setAlignment((isWords ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    if (!isWords) setKind(right, QStringLiteral("mono"));
    isWords ? grid_->addWidget(right, ++row, 0, 1, 2) : grid_->addWidget(right, row, 1);
    ++row;
    labels_.insert(labels_.end(), {left, right});
  }
}

}  // namespace ui
