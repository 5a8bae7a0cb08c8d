// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_chooser.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/unicode.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/reading/run_chooser_delegate.h"
#include "ui/reading/run_extras.h"
#include "ui/words/metric_words.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr int kWidth = 380;
constexpr int kHeight = 420;

QString scoreOf(const core::RunSummary& run) {
  const core::MetricSummary* const psnr = run.metric("val_psnr");
  return psnr == nullptr || std::isnan(psnr->best) ? QString() : metricValue("val_psnr", psnr->best);
}

// What it was trained on, the model, and its tags.
QString descriptionOf(const core::RunSummary& run) {
  QStringList parts;
  for (const RunColumn::Kind kind : {RunColumn::Kind::Folder, RunColumn::Kind::Architecture, RunColumn::Kind::Tags}) {
    const QString text = runText(run, {kind});
    if (!text.isEmpty()) parts += text;
  }
  return parts.join(QStringLiteral(" · "));
}

QStandardItem* itemOf(const core::RunSummary& run) {
  auto* const item = new QStandardItem(nameText(run.name));
  const QString description = descriptionOf(run);
  const QString score = scoreOf(run);
  item->setData(QString::fromStdString(run.uid), RunChooserDelegate::UidRole);
  item->setData(qlonglong{run.epochs}, RunChooserDelegate::EpochsRole);
  item->setData(description, RunChooserDelegate::DescriptionRole);
  item->setData(score, RunChooserDelegate::ScoreRole);
  QStringList spoken = {item->text(), description, score};
  spoken.removeAll(QString());
  item->setAccessibleText(spoken.join(QStringLiteral(", ")));
  item->setToolTip(item->text());
  item->setEditable(false);
  return item;
}

bool mentionsAll(const QStandardItem& item, const QStringList& words) {
  const std::string text = item.accessibleText().toStdString();
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return core::holdsText(text, word.toStdString()); });
}

}  // namespace

RunChooser::RunChooser(const Theme& theme, RunExtras& extras, QWidget* parent)
    : QFrame(parent, Qt::Popup), theme_(theme), model_(new QStandardItemModel(this)) {
  setObjectName(QStringLiteral("runChooser"));
  setKind(this, QStringLiteral("panel"));
  setFrameShape(QFrame::StyledPanel);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kSmall);
  column->setSpacing(Space::kSmall);
  search_ = new QLineEdit(this);
  search_->setObjectName(QStringLiteral("searchRuns"));
  search_->setClearButtonEnabled(true);
  search_->installEventFilter(this);
  column->addWidget(search_);
  list_ = new QListView(this);
  list_->setObjectName(QStringLiteral("choosableRuns"));
  list_->setModel(model_);
  list_->setItemDelegate(new RunChooserDelegate(theme, extras, list_));
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setMouseTracking(true);
  list_->setFrameShape(QFrame::NoFrame);
  column->addWidget(list_, 1);
  nothing_ = new QLabel(this);
  nothing_->setObjectName(QStringLiteral("noRunToChoose"));
  nothing_->setAlignment(Qt::AlignCenter);
  nothing_->setWordWrap(true);
  setKind(nothing_, QStringLiteral("secondary"));
  column->addWidget(nothing_, 1);
  page_ = new QToolButton(this);
  page_->setObjectName(QStringLiteral("chooseOnRuns"));
  setKind(page_, QStringLiteral("link"));
  column->addWidget(page_);
  connect(search_, &QLineEdit::textChanged, this, &RunChooser::fill);
  connect(list_, &QListView::clicked, this, &RunChooser::take);
  connect(list_, &QListView::activated, this, &RunChooser::take);
  connect(page_, &QToolButton::clicked, this, [this] {
    close();
    emit pageWanted();
  });
  connect(&extras, &RunExtras::arrived, list_->viewport(), qOverload<>(&QWidget::update));
  retranslate();
  fill();
}

void RunChooser::setRuns(std::vector<core::RunSummary> runs) {
  runs_ = std::move(runs);
  if (isVisible()) fill();
}

// What was current stays so where it is still there.
void RunChooser::fill() {
  const QString current = list_->currentIndex().data(RunChooserDelegate::UidRole).toString();
  const QStringList words = search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  model_->clear();
  for (const core::RunSummary& run : runs_) {
    QStandardItem* const item = itemOf(run);
    if (mentionsAll(*item, words)) {
      model_->appendRow(item);
    } else {
      delete item;
    }
  }
  const QModelIndexList same =
      model_->match(model_->index(0, 0), RunChooserDelegate::UidRole, current, 1, Qt::MatchExactly);
  list_->setCurrentIndex(same.isEmpty() ? model_->index(0, 0) : same.front());
  list_->setVisible(model_->rowCount() > 0);
  nothing_->setVisible(model_->rowCount() == 0);
  nothing_->setText(runs_.empty() ? tr("There are no other runs.") : tr("No run fits."));
}

// On the screen of the button, whatever room is left below it.
void RunChooser::openBelow(const QWidget& button) {
  search_->clear();
  fill();
  list_->setCurrentIndex(model_->index(0, 0));
  QRect place(button.mapToGlobal(QPoint(0, button.height() + Space::kTiny)),
              QSize(theme_.scaled(kWidth), theme_.scaled(kHeight)));
  const QRect screen = button.screen()->availableGeometry();
  place.moveRight(std::min(place.right(), screen.right()));
  place.setBottom(std::min(place.bottom(), screen.bottom()));
  setGeometry(place);
  show();
  search_->setFocus();
}

void RunChooser::take(const QModelIndex& index) {
  if (!index.isValid() || !isVisible()) return;  // A click may activate as well.
  const QString uid = index.data(RunChooserDelegate::UidRole).toString();
  close();
  emit chosen(uid);
}

// The list follows the arrows while the keyboard stays in the line.
bool RunChooser::eventFilter(QObject* watched, QEvent* event) {
  if (watched != search_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  auto* const key = static_cast<QKeyEvent*>(event);
  const int row = list_->currentIndex().row();
  switch (key->key()) {
    case Qt::Key_Down: list_->setCurrentIndex(model_->index(std::min(row + 1, model_->rowCount() - 1), 0)); return true;
    case Qt::Key_Up: list_->setCurrentIndex(model_->index(std::max(row - 1, 0), 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(list_->currentIndex()); return true;
    default: return QFrame::eventFilter(watched, event);
  }
}

void RunChooser::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    fill();
  }
  QFrame::changeEvent(event);
}

void RunChooser::retranslate() {
  search_->setPlaceholderText(tr("Search: name, pictures, model, tag"));
  search_->setAccessibleName(tr("Search the runs"));
  list_->setAccessibleName(tr("Runs"));
  page_->setText(tr("Choose on the page Runs…"));
}

}  // namespace ui
