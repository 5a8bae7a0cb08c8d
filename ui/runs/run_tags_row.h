// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of one run, each with a way to take it away, and a field for another.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace ui {

class RunTagsRow : public QWidget {
  Q_OBJECT

 public:
  explicit RunTagsRow(QWidget* parent = nullptr);

  void setTags(const std::vector<std::string>& tags);

 signals:
  void added(const QString& tag);
  void removed(const QString& tag);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QHBoxLayout* row_;
  std::vector<QToolButton*> chips_;
  QLineEdit* newTag_;
};

}  // namespace ui
