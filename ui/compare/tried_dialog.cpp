// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tried_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/magnifier_card.h"
#include "ui/compare/recon_matrix.h"

namespace ui {

TriedDialog::TriedDialog(const Theme& theme, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("triedDialog"));
  resize(900, 640);
  auto* const column = new QVBoxLayout(this);
  matrix_ = new ReconMatrix(theme, this);
  matrix_->setAccessibleName(tr("What every run makes of it"));
  matrix_->setMinimumHeight(260);
  column->addWidget(matrix_);
  column->addWidget(new MagnifierCard(theme, *matrix_, this), 1);
}

void TriedDialog::present(const QString& name, const std::vector<ComparedRunPtr>& runs,
                          const std::vector<int>& runSlots, const std::vector<TriedPicture>& tried) {
  setWindowTitle(tr("Compare: %1").arg(name));
  // The largest form in which a run takes it is the one that shows most.
  const auto widest = std::max_element(tried.begin(), tried.end(), [](const TriedPicture& a, const TriedPicture& b) {
    return a.picture.pixels.size() < b.picture.pixels.size();
  });
  SharedPicture picture{name.toStdString(), core::Split::Test, widest->picture, widest->picture, true, false, {}};
  picture.probe.assign(runs.size(), 0);
  std::vector<MatrixColumn> columns;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    MatrixColumn column{runs[i], runSlots[i], std::nullopt, nullptr};
    if (tried[i].output) {
      column.epoch = tried[i].epoch;
      column.given = std::make_shared<const std::vector<core::ProbeOutput>>(1, *tried[i].output);
    }
    columns.push_back(std::move(column));
  }
  matrix_->setPictures(std::make_shared<const std::vector<SharedPicture>>(1, std::move(picture)));
  matrix_->setRuns(std::move(columns));
  show();
}

}  // namespace ui
