// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/comparator.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace ui {

Comparator::Comparator(const Theme& theme, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("comparator"));
  resize(820, 560);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  panel_ = new ComparatorPanel(theme, this);
  column->addWidget(panel_);
  retranslate();
}

void Comparator::setProbe(const core::Probe& probe, const core::Image& output, std::int64_t epoch) {
  probe_ = probe;
  output_ = output;
  epoch_ = epoch;
  retranslate();
  const int last = output.empty() ? 0 : probe.input == probe.target ? 1 : 2;
  panel_->choose(last - 1, last);  // What it should be, beside what came out.
}

void Comparator::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void Comparator::retranslate() {
  setWindowTitle(tr("Compare: %1").arg(QString::fromStdString(probe_.name)));
  std::vector<PictureChoice> choices = {{tr("Input"), probe_.input}};
  if (!(probe_.input == probe_.target)) choices.push_back({tr("Target"), probe_.target});
  if (!output_.empty()) {
    choices.push_back({tr("Output, epoch %1").arg(QLocale().toString(qlonglong{epoch_})), output_});
  }
  panel_->setChoices(std::move(choices));
}

}  // namespace ui
