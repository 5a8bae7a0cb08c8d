// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/tried_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/magnifier_card.h"
#include "ui/compare/recon_matrix.h"
#include "ui/look/style_sheet.h"
#include "ui/marks/compared_runs.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/picture_saver.h"
#include "ui/pictures/save_pictures_button.h"
#include "ui/widgets/notices.h"

namespace ui {

TriedDialog::TriedDialog(const Theme& theme, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("triedDialog"));
  setDesignedWindow(this, {900, 680});
  auto* const column = new QVBoxLayout(this);
  notices_ = new Notices(theme, this);
  column->addWidget(notices_->bar());
  matrix_ = new ReconMatrix(theme, this);
  matrix_->setAccessibleName(tr("What every run makes of it"));
  matrix_->setMinimumHeight(260);
  column->addWidget(matrix_);
  column->addWidget(new MagnifierCard(theme, *matrix_, this), 1);
  save_ = new SavePicturesButton(*notices_, this);
  column->addWidget(save_, 0, Qt::AlignRight);
}

void TriedDialog::present(const QString& name, const std::vector<ComparedRunPtr>& runs,
                          const std::vector<int>& runSlots, const std::vector<TriedPicture>& tried) {
  setWindowTitle(tr("What the runs make of %1").arg(name));
  // The largest form in which a run takes it is the one that shows most.
  const auto widest = std::max_element(tried.begin(), tried.end(), [](const TriedPicture& a, const TriedPicture& b) {
    return a.picture.pixels.size() < b.picture.pixels.size();
  });
  offerSaving(name, widest->picture, runs, runSlots, tried);
  SharedPicture picture{name.toStdString(), core::Split::Test, widest->picture, widest->picture, true, false, {}};
  picture.probe.assign(runs.size(), 0);
  std::vector<MatrixColumn> columns;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    MatrixColumn column{runs[i], runSlots[i], std::nullopt, nullptr, tried[i].output.has_value()};
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

void TriedDialog::offerSaving(const QString& name, const core::Image& input, const std::vector<ComparedRunPtr>& runs,
                              const std::vector<int>& runSlots, const std::vector<TriedPicture>& tried) {
  const QString file = plainFileName(name);
  std::vector<SavablePicture> pictures = {
      {tr("Input…"), file + QStringLiteral("-input"), [input] { return toQImage(input); }}};
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i].output) continue;
    const QString letter = runLetter(runSlots[i]);
    pictures.push_back({tr("Output of %1, %2…").arg(letter, runs[i]->name()),
                        QStringLiteral("%1-output-%2").arg(file, letter),
                        [output = tried[i].output->output] { return toQImage(output); }});
  }
  pictures.push_back(
      {tr("Side by side…"), file + QStringLiteral("-side-by-side"), [this] { return matrix_->wholePicture(); }});
  save_->setPictures(std::move(pictures));
}

}  // namespace ui
