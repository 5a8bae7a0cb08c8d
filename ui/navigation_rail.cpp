// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation_rail.h"

#include <QActionGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

// The icon with a dot at its upper right corner, set off from it.
QPixmap withDot(QPixmap icon, const Theme& theme) {
  const double ratio = icon.devicePixelRatio();
  const double side = icon.width() / ratio;
  const double radius = side / 5.0;
  const QPointF centre(side - radius, radius);
  QPainter painter(&icon);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setCompositionMode(QPainter::CompositionMode_Clear);
  painter.drawEllipse(centre, radius * 1.4, radius * 1.4);
  painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
  painter.setBrush(theme.color(Color::Accent));
  painter.drawEllipse(centre, radius, radius);
  return icon;
}

}  // namespace

NavigationRail::NavigationRail(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("rail"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kTiny, Space::kSmall, Space::kTiny, Space::kSmall);
  top_ = new QVBoxLayout;
  bottom_ = new QVBoxLayout;
  column->addLayout(top_);
  column->addStretch(1);
  column->addLayout(bottom_);
  group_ = new QActionGroup(this);
  connect(&theme_, &Theme::changed, this, &NavigationRail::fitText);
  connect(&theme_, &Theme::changed, this, &NavigationRail::refreshIcons);
  fitText();
}

QAction* NavigationRail::addPage(const QString& icon, std::function<QString()> title, const QKeySequence& key,
                                 Place place) {
  auto* const action = new QAction(this);
  action->setCheckable(true);
  action->setShortcut(key);
  group_->addAction(action);
  auto* const button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  setKind(button, QStringLiteral("rail"));
  (place == Place::Top ? top_ : bottom_)->addWidget(button);
  const int index = count();
  connect(action, &QAction::triggered, this, [this, index] { emit chosen(index); });
  pages_.push_back({button, action, icon, std::move(title)});
  fitText();
  refresh();
  return action;
}

void NavigationRail::showChosen(int index) {
  chosen_ = index;
  for (std::size_t i = 0; i < pages_.size(); ++i) pages_[i].action->setChecked(static_cast<int>(i) == index);
  refresh();
}

void NavigationRail::setLive(int index) {
  if (std::exchange(live_, index) != index) refresh();
}

void NavigationRail::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QFrame::changeEvent(event);
}

bool NavigationRail::hasDot(std::size_t index) const { return static_cast<int>(index) == live_ && live_ != chosen_; }

// A button takes its texts from its action, whatever it was given before.
void NavigationRail::refresh() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const Page& page = pages_[i];
    const QString title = page.title();
    const QString said = hasDot(i) ? tr("%1, a run is in progress").arg(title) : title;
    page.action->setText(title);
    page.action->setToolTip(tr("%1 (%2)").arg(said, page.action->shortcut().toString(QKeySequence::NativeText)));
    page.button->setAccessibleName(said);
  }
  refreshIcons();
}

void NavigationRail::refreshIcons() {
  const int size = theme_.scaled(Size::kRailIcon);
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const Color color = static_cast<int>(i) == chosen_ ? Color::AccentText : Color::TextSecondary;
    const QPixmap plain = theme_.pixmap(pages_[i].icon, color, size, devicePixelRatioF());
    pages_[i].action->setIcon(QIcon(hasDot(i) ? withDot(plain, theme_) : plain));
  }
}

void NavigationRail::fitText() {
  setFixedWidth(theme_.scaled(Size::kRail));
  const QSize item(width() - 2 * theme_.scaled(Space::kTiny), theme_.scaled(Size::kRailItem));
  const int icon = theme_.scaled(Size::kRailIcon);
  for (const Page& page : pages_) {
    page.button->setFixedSize(item);
    page.button->setIconSize({icon, icon});
  }
}

}  // namespace ui
