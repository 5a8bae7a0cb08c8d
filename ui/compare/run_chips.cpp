// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_chips.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

// In the design's pixels.
constexpr int kChipMarker = 10;
constexpr int kNameWidth = 150;

}  // namespace

RunChips::RunChips(const Theme& theme, ComparedRuns& runs, QWidget* parent)
    : QWidget(parent), theme_(theme), runs_(runs) {
  setObjectName(QStringLiteral("runChips"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
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
    auto* const label = new QLabel(chip);
    label->setTextFormat(Qt::PlainText);
    label->setText(label->fontMetrics().elidedText(name, Qt::ElideMiddle, theme_.scaled(kNameWidth)));
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
  layOut(width(), true);
  updateGeometry();
}

int RunChips::layOut(int width, bool place) const {
  const int high = theme_.scaled(Size::kControl);
  int x = 0;
  int y = 0;
  for (QWidget* const chip : chips_) {
    const int wide = chip->sizeHint().width();
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high + Space::kTiny;
    }
    if (place) chip->setGeometry(x, y, wide, high);
    x += wide + Space::kSmall;
  }
  return y + high;
}

int RunChips::heightForWidth(int width) const { return layOut(width, false); }

QSize RunChips::sizeHint() const {
  int width = 0;
  for (QWidget* const chip : chips_) width += chip->sizeHint().width() + Space::kSmall;
  return {std::max(width, 1), theme_.scaled(Size::kControl)};
}

void RunChips::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut(width(), true);
}

void RunChips::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace ui
