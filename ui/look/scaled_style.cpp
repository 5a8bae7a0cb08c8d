// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/scaled_style.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QScreen>
#include <QVariant>
#include <QWidget>
#include <algorithm>
#include <array>

#include "ui/look/style_sheet.h"

namespace ui {
namespace {

constexpr auto kDesignedRoom = "designedRoom";
constexpr auto kScaledRoom = "scaledRoom";
constexpr auto kSizedAt = "sizedAt";

struct StandardIcon {
  QStyle::StandardPixmap standard;
  const char* name;
  Color color;
};

constexpr StandardIcon kIcons[] = {
    {QStyle::SP_MessageBoxInformation, "info", Color::Info},
    {QStyle::SP_MessageBoxWarning, "warn", Color::Warning},
    {QStyle::SP_MessageBoxCritical, "error", Color::Danger},
    {QStyle::SP_MessageBoxQuestion, "help", Color::Info},
    {QStyle::SP_LineEditClearButton, "close", Color::TextSecondary},
    {QStyle::SP_DirIcon, "folder", Color::TextSecondary},
    {QStyle::SP_DirOpenIcon, "folder", Color::TextSecondary},
    {QStyle::SP_DirClosedIcon, "folder", Color::TextSecondary},
    {QStyle::SP_DirHomeIcon, "folder", Color::TextSecondary},
    {QStyle::SP_FileIcon, "image", Color::TextSecondary},
    {QStyle::SP_FileDialogBack, "chevron-left", Color::TextSecondary},
    {QStyle::SP_FileDialogToParent, "chevron-up", Color::TextSecondary},
    {QStyle::SP_FileDialogNewFolder, "plus", Color::TextSecondary},
    {QStyle::SP_FileDialogListView, "runs", Color::TextSecondary},
    {QStyle::SP_FileDialogDetailedView, "layers", Color::TextSecondary},
    {QStyle::SP_ArrowBack, "chevron-left", Color::TextSecondary},
    {QStyle::SP_ArrowForward, "chevron-right", Color::TextSecondary},
};

// What a layout leaves free: left, top, right, bottom, and between its parts across and down; -1 leaves it to the style.
using Room = std::array<int, 6>;

Room roomOf(const QLayout& layout) {
  const QMargins margins = layout.contentsMargins();
  Room room{margins.left(), margins.top(), margins.right(), margins.bottom(), -1, -1};
  if (const auto* const grid = qobject_cast<const QGridLayout*>(&layout)) {
    room[4] = grid->horizontalSpacing();
    room[5] = grid->verticalSpacing();
  } else if (const auto* const form = qobject_cast<const QFormLayout*>(&layout)) {
    room[4] = form->horizontalSpacing();
    room[5] = form->verticalSpacing();
  } else {
    room[4] = layout.spacing();
  }
  return room;
}

void setRoom(QLayout& layout, const Room& room) {
  layout.setContentsMargins(room[0], room[1], room[2], room[3]);
  if (auto* const grid = qobject_cast<QGridLayout*>(&layout)) {
    if (room[4] >= 0) grid->setHorizontalSpacing(room[4]);
    if (room[5] >= 0) grid->setVerticalSpacing(room[5]);
  } else if (auto* const form = qobject_cast<QFormLayout*>(&layout)) {
    if (room[4] >= 0) form->setHorizontalSpacing(room[4]);
    if (room[5] >= 0) form->setVerticalSpacing(room[5]);
  } else if (room[4] >= 0) {
    layout.setSpacing(room[4]);
  }
}

QVariant toVariant(const Room& room) {
  QVariantList list;
  for (const int pixels : room) list += pixels;
  return list;
}

Room fromVariant(const QVariant& value) {
  Room room{};
  const QVariantList list = value.toList();
  for (std::size_t i = 0; i < room.size(); ++i) room[i] = list.value(static_cast<qsizetype>(i)).toInt();
  return room;
}

}  // namespace

ScaledStyle::ScaledStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion")), theme_(&theme), sheet_(new StyleRefresh(this)) {}

void ScaledStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (const int height = widget->property(kDesignedHeight).toInt(); height > 0) widget->setFixedHeight(scaled(height));
  if (const int width = widget->property(kDesignedWidth).toInt(); width > 0) widget->setFixedWidth(scaled(width));
  if (const int most = widget->property(kDesignedMaximumWidth).toInt(); most > 0) widget->setMaximumWidth(scaled(most));
  const auto scaledSize = [this](const QVariant& size) {
    return QSize(scaled(size.toSize().width()), scaled(size.toSize().height()));
  };
  const QVariant least = widget->property(kDesignedMinimum);
  if (least.isValid()) widget->setMinimumSize(scaledSize(least));
  const QVariant icon = widget->property(kDesignedIcon);
  if (icon.isValid()) widget->setProperty("iconSize", QSize(scaled(icon.toInt()), scaled(icon.toInt())));
  const QVariant window = widget->property(kDesignedWindow);
  if (window.isValid()) sizeWindow(*widget, scaledSize(window));
  if (widget->layout() != nullptr) fit(*widget->layout());
}

// Once for each size of text: what a person has made of it stays otherwise.
void ScaledStyle::sizeWindow(QWidget& window, QSize wanted) const {
  if (window.property(kSizedAt).toInt() == scale_) return;
  window.setProperty(kSizedAt, scale_);
  window.resize(wanted.boundedTo(window.screen()->availableSize()));
}

// A layout whose room is not what was set here has been changed by the widget, in the design's pixels.
void ScaledStyle::fit(QLayout& layout) const {
  const QVariant before = layout.property(kScaledRoom);
  if (scale_ != 100 || before.isValid()) {
    const Room now = roomOf(layout);
    const bool isOurs = before.isValid() && fromVariant(before) == now;
    const Room designed = isOurs ? fromVariant(layout.property(kDesignedRoom)) : now;
    Room wanted = designed;
    for (int& pixels : wanted) pixels = pixels < 0 ? pixels : scaled(pixels);
    if (wanted != now) setRoom(layout, wanted);
    layout.setProperty(kDesignedRoom, toVariant(designed));
    layout.setProperty(kScaledRoom, toVariant(roomOf(layout)));
  }
  for (int i = 0; i < layout.count(); ++i) {
    if (QLayout* const inner = layout.itemAt(i)->layout()) fit(*inner);
  }
}

int ScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
  switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_MessageBoxIconSize:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace: return scaled(pixels);
    default: return pixels;
  }
}

int ScaledStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returned) const {
  if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;  // Their words say it.
  return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon ScaledStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
  const auto* const found = std::find_if(std::begin(kIcons), std::end(kIcons),
                                         [standard](const StandardIcon& icon) { return icon.standard == standard; });
  if (found == std::end(kIcons) || !theme_) return QProxyStyle::standardIcon(standard, option, widget);
  return theme_->icon(QLatin1String(found->name), found->color);
}

}  // namespace ui
