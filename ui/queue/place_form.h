// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be known of a place where runs can be trained: what kind it is shows only what it needs.
#pragma once

#include <QWidget>
#include <vector>

#include "core/spool/place.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class PlaceForm : public QWidget {
  Q_OBJECT

 public:
  explicit PlaceForm(QWidget* parent);

  void setPlace(const core::Place& place);
  [[nodiscard]] core::Place place() const;
  void focusName();

 signals:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QLineEdit* addLine(const char* name);
  QSpinBox* addNumber(const char* name, int least);
  QWidget* addFolder();
  void addRow(QWidget* field, QWidget* focus);
  void buildCluster();
  void retranslate();
  void refreshRows();
  void browse();

  core::Place place_;  // As it was set: what the form does not show stays.
  bool isSetting_ = false;
  QFormLayout* form_;
  std::vector<QLabel*> labels_;
  QLineEdit* name_;
  QComboBox* kind_;
  QLineEdit* host_;
  QLineEdit* program_;
  QLineEdit* remoteFolder_;
  QWidget* folderRow_;
  QLineEdit* folder_ = nullptr;
  QCheckBox* copies_;
  QSpinBox* workers_;
  QLineEdit* partition_;
  QLineEdit* account_;
  QLineEdit* time_;
  QLineEdit* memory_;
  QLineEdit* gpus_;
  QSpinBox* cpus_;
  QSpinBox* tasks_;
  QLineEdit* modules_;
  QPlainTextEdit* lines_;
};

}  // namespace ui
