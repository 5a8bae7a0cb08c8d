// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one run and how large they are, with a way to where they lie.
#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace ui {

class DetailList;
struct RunDetail;

class RunFiles : public QWidget {
  Q_OBJECT

 public:
  explicit RunFiles(QWidget* parent = nullptr);

  void showDetail(const RunDetail& detail);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  QString folder_;
  DetailList* files_;
  QPushButton* open_;
};

}  // namespace ui
