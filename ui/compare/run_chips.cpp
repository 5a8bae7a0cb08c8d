// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_chips.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/widgets/fitting_label.h"

namespace ui {
namespace {

// In the design's pixels.
constexpr int kChipMarker = 10;
constexpr int kNameWidth = 150;  // Where not all names are whole in one line.
constexpr QLatin1String kName("runName");

}  // namespace

RunChips::RunChips(const Theme& theme, ComparedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs) {
  setObjectName(QStringLiteral("runChips"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&runs_, &ComparedRuns::changed, this, &RunChips::rebuild);
  connect(&theme_, &Theme::changed, this, &RunChips::rebuild);
  rebuild();
}

void RunChips::setNames(const std::map<QString, QString>& names) {
  if (names_ == names) return;
  names_ = names;
  rebuild();
}

void RunChips::setOdd(const QStringList& uids) {
  if (odd_ == uids) return;
  odd_ = uids;
  rebuild();
}

void RunChips::rebuild() {
  for (QWidget* const chip : chips_) {
    chip->hide();
    chip->deleteLater();
  }
  chips_.clear();
  for (const QString& uid : runs_.uids()) {
    const int slot = runs_.slotOf(uid).value_or(0);
    const auto found = names_.find(uid);
    const QString name = found == names_.end() ? uid : found->second;
    auto* const chip = new QFrame(this);
    setKind(chip, QStringLiteral("run-chip"));
    auto* const row = new QHBoxLayout(chip);
    row->setContentsMargins(Space::kSmall, 0, 2, 0);
    row->setSpacing(Space::kTiny);
    auto* const marker = new QLabel(chip);
    marker->setPixmap(runMarkerPixmap(theme_, slot, theme_.scaled(kChipMarker), devicePixelRatioF()));
    row->addWidget(marker);
    auto* const letter = new QLabel(runLetter(slot), chip);
    setKind(letter, QStringLiteral("strong"));
    row->addWidget(letter);
    auto* const label = new FittingLabel(chip, Qt::ElideMiddle);
    label->setObjectName(QString(kName));
    label->setTextFormat(Qt::PlainText);
    label->setText(name);
    label->setToolTip(name);
    row->addWidget(label);
    if (odd_.contains(uid)) {
      auto* const warning = new QLabel(chip);
      warning->setPixmap(
          theme_.pixmap(QStringLiteral("warn"), Color::Warning, theme_.scaled(kChipMarker + 2), devicePixelRatioF()));
      warning->setToolTip(tr("It cannot be compared with the others"));
      warning->setAccessibleName(warning->toolTip());
      row->addWidget(warning);
    }
    auto* const remove = new QToolButton(chip);
    remove->setObjectName(QStringLiteral("removeRun"));
    remove->setIcon(theme_.icon(QStringLiteral("close")));
    remove->setToolTip(tr("Take %1 out of the comparison").arg(name));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, uid] { runs_.remove(uid); });
    row->addWidget(remove);
    setDesignedHeight(chip, Size::kControl);
    chip->show();
    chips_.push_back(chip);
  }
  placeChips();
}

// As high as their lines. A height that follows the width would be handed on by every layout above, and a page that is
// scrolled would be as high as it likes to be.
void RunChips::placeChips() { setFixedHeight(layOut(width())); }

int RunChips::layOut(int width) const {
  const int high = theme_.scaled(Size::kControl);
  const bool areWhole = sizeHint().width() <= width + Space::kSmall;
  int x = 0;
  int y = 0;
  for (QWidget* const chip : chips_) {
    const int name = chip->findChild<QLabel*>(QString(kName))->sizeHint().width();
    const int less = areWhole ? 0 : std::max(0, name - theme_.scaled(kNameWidth));
    const int wide = chip->sizeHint().width() - less;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high + Space::kTiny;
    }
    chip->setGeometry(x, y, wide, high);
    x += wide + Space::kSmall;
  }
  return y + high;
}

QSize RunChips::sizeHint() const {
  int width = 0;
  for (QWidget* const chip : chips_) width += chip->sizeHint().width() + Space::kSmall;
  return {std::max(width, 1), theme_.scaled(Size::kControl)};
}

void RunChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) placeChips();
}

void RunChips::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace ui
