// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explained_box.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kMostLetters = 58;   // Of a line in the list; longer explanations go on in the next one.
constexpr double kSmaller = 0.92;  // The explanation's letters beside the title's.

bool isSeparator(const QModelIndex& index) {
  return index.data(Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator");
}

class ExplainedDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
    if (isSeparator(index)) {
      const int middle = given.rect.center().y();
      painter->setPen(given.palette.color(QPalette::Mid));
      return painter->drawLine(given.rect.left() + Space::kTiny, middle, given.rect.right() - Space::kTiny, middle);
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    if (option.state.testFlag(QStyle::State_Selected)) {
      painter->fillRect(given.rect, given.palette.brush(QPalette::Highlight));  // Flat, unlike the tool kit's own.
    }
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect whole = given.rect.adjusted(Space::kSmall, Space::kTiny, -Space::kSmall, -Space::kTiny);
    const QRect inside = whole.adjusted(roomForIcon(index), 0, 0, 0);
    if (!option.icon.isNull()) option.icon.paint(painter, QRect(whole.topLeft(), box().iconSize()));
    const QPalette::ColorGroup group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const bool isChosen = index.row() == box().currentIndex();
    painter->setFont(titleFont(given.font, isChosen));
    painter->setPen(given.palette.color(group, QPalette::Text));
    const int titleHeight = QFontMetrics(painter->font()).height();
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    const QString explanation = index.data(ExplainedBox::kExplanationRole).toString();
    painter->setFont(smallFont(given.font));
    painter->setPen(given.palette.color(group, QPalette::PlaceholderText));
    painter->drawText(inside.adjusted(0, titleHeight, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      explanation);
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (isSeparator(index)) return {0, 2 * Space::kTiny + 1};
    const QFontMetrics title(titleFont(option.font, true));
    const QFontMetrics small(smallFont(option.font));
    const QString explanation = index.data(ExplainedBox::kExplanationRole).toString();
    const int most = small.averageCharWidth() * kMostLetters;
    const QRect lines = small.boundingRect(QRect(0, 0, most, 10000), Qt::TextWordWrap, explanation);
    const int width = std::max(title.horizontalAdvance(index.data().toString()), explanation.isEmpty() ? 0 : most);
    const int height = title.height() + (explanation.isEmpty() ? 0 : lines.height());
    return {width + roomForIcon(index) + 2 * Space::kSmall, height + 2 * Space::kTiny};
  }

 private:
  [[nodiscard]] const QComboBox& box() const { return *qobject_cast<QComboBox*>(parent()); }

  [[nodiscard]] int roomForIcon(const QModelIndex& index) const {
    const bool hasIcon = !index.data(Qt::DecorationRole).isNull();
    return hasIcon ? box().iconSize().width() + Space::kSmall : 0;
  }
  [[nodiscard]] static QFont titleFont(QFont font, bool isChosen) {
    if (isChosen) font.setWeight(QFont::DemiBold);
    return font;
  }
  [[nodiscard]] static QFont smallFont(QFont font) {
    if (font.pixelSize() > 0) {
      font.setPixelSize(std::max(1, qRound(font.pixelSize() * kSmaller)));
    } else {
      font.setPointSizeF(font.pointSizeF() * kSmaller);
    }
    return font;
  }
};

}  // namespace

ExplainedBox::ExplainedBox(QWidget* parent) : QComboBox(parent) {
  setItemDelegate(new ExplainedDelegate(this));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(6);
  setMaxVisibleItems(20);
}

void ExplainedBox::addExplained(const QString& title, const QVariant& value, const QString& explanation) {
  addItem(title, value);
  setItemData(count() - 1, explanation, kExplanationRole);
  setItemData(count() - 1, explanation, Qt::AccessibleDescriptionRole);
}

void ExplainedBox::showPopup() {
  view()->setMinimumWidth(std::max(width(), view()->sizeHintForColumn(modelColumn()) + 4 * Space::kSmall));
  QComboBox::showPopup();
}

void ExplainedBox::paintEvent(QPaintEvent* event) {
  if (isEditable()) return QComboBox::paintEvent(event);
  QStylePainter painter(this);
  QStyleOptionComboBox option;
  initStyleOption(&option);
  const QRect text = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
  const int room = text.width() - (option.currentIcon.isNull() ? 0 : option.iconSize.width() + Space::kTiny);
  option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
  painter.drawComplexControl(QStyle::CC_ComboBox, option);
  painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ExplainedBox::setWritable() {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  lineEdit()->installEventFilter(this);
}

// The focus comes before the press that brings it, and to the box rather than to its text.
void ExplainedBox::focusInEvent(QFocusEvent* event) {
  isFocusedByMouse_ = event->reason() == Qt::MouseFocusReason;
  QComboBox::focusInEvent(event);
}

// With the press the list would come up under the pointer, and take the release for a choice.
bool ExplainedBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == lineEdit() && event->type() == QEvent::MouseButtonPress) {
    opensOnRelease_ = std::exchange(isFocusedByMouse_, false);
    if (opensOnRelease_) return true;
  }
  if (watched == lineEdit() && event->type() == QEvent::MouseButtonRelease && std::exchange(opensOnRelease_, false)) {
    showPopup();
    return true;
  }
  return QComboBox::eventFilter(watched, event);
}

void setPurpose(QComboBox& box, const QString& purpose) {
  box.setAccessibleName(purpose);
  box.setAccessibleDescription(purpose);
}

}  // namespace ui
