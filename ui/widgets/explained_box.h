// SPDX-License-Identifier: GPL-3.0-or-later
// A list of choices, each with a line that says what it is. The list is as wide as its lines need; the closed box shortens
// a title that does not fit.
#pragma once

#include <QComboBox>

namespace ui {

class ExplainedBox : public QComboBox {
  Q_OBJECT

 public:
  static constexpr int kExplanationRole = Qt::UserRole + 40;

  explicit ExplainedBox(QWidget* parent = nullptr);

  // A text of one's own can be written as well. A click opens the list all the same, unless the text has the focus already.
  void setWritable();
  void addExplained(const QString& title, const QVariant& value, const QString& explanation);
  void showPopup() override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool isFocusedByMouse_ = false;  // And not pressed in since.
  bool opensOnRelease_ = false;
};

// What a list that has no label is for. A screen reader takes what is chosen in it for its name, and reads this beside it.
void setPurpose(QComboBox& box, const QString& purpose);

}  // namespace ui
