// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/magnifier_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

#include "ui/compare/enlarge_button.h"
#include "ui/compare/recon_matrix.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/comparator_panel.h"

namespace ui {

MagnifierCard::MagnifierCard(const Theme& theme, ReconMatrix& matrix, QWidget* parent)
    : QFrame(parent), matrix_(matrix) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kTiny);
  column->setSpacing(0);
  title_ = new QLabel(this);
  title_->setObjectName(QStringLiteral("magnifiedPicture"));
  title_->setTextFormat(Qt::PlainText);
  setKind(title_, QStringLiteral("strong"));
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* const row = new QHBoxLayout;
  row->addWidget(title_, 1);
  row->addWidget(new EnlargeButton(theme, this));
  column->addLayout(row);
  panel_ = new ComparatorPanel(theme, this);
  panel_->layout()->setContentsMargins(0, Space::kTiny, 0, 0);
  panel_->view().setMinimumSize(160, 140);
  panel_->setMode(ComparatorView::Mode::Wipe);
  column->addWidget(panel_, 1);
  connect(&matrix_, &ReconMatrix::updated, this, &MagnifierCard::follow);
  connect(&matrix_, &ReconMatrix::currentChanged, this, [this](int, int chosen) {
    follow();
    followColumn(chosen);
  });
  connect(&matrix_, &ReconMatrix::flipWanted, panel_, &ComparatorPanel::flip);
  connect(&matrix_, &ReconMatrix::runWanted, this,
          [this](int run) { panel_->showInTurn(matrix_.model().firstRun() + run); });
  follow();
}

// A click on a column puts it at the right.
void MagnifierCard::followColumn(int column) {
  if (std::exchange(lastColumn_, column) == column || column == panel_->left()) return;
  panel_->choose(panel_->left(), column);
}

void MagnifierCard::follow() {
  const MatrixModel& model = matrix_.model();
  const int row = matrix_.current().row;
  std::vector<PictureChoice> choices;
  if (row < model.rows()) {
    for (const MatrixModel::Column& column : model.columns()) {
      choices.push_back({model.columnName(column), model.image(row, static_cast<int>(choices.size()))});
    }
    title_->setText(QString::fromStdString(model.picture(row).name));
  } else {
    title_->setText(tr("Closer look"));
  }
  const int count = static_cast<int>(choices.size());
  if (std::exchange(lastCount_, count) != count) lastColumn_ = matrix_.current().column;  // They stand elsewhere now.
  const int runs = static_cast<int>(model.runs().size());
  panel_->setChoices(std::move(choices));
  panel_->setFirstKey(count - runs);
  if (!isNew_ || count == 0) return;
  std::vector<int> there;
  for (int column = count - runs; column < count; ++column) {
    if (!model.image(row, column).empty()) there.push_back(column);
  }
  if (there.empty()) return;
  panel_->choose(there.size() > 1 ? there.front() : count - runs - 1, there.back());  // The first run beside the last.
  isNew_ = false;
}

void MagnifierCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) follow();
  QFrame::changeEvent(event);
}

}  // namespace ui
