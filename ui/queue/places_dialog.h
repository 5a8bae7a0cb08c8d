// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs can be trained besides this machine: set up once, and tried with a button.
#pragma once

#include <QDialog>
#include <vector>

#include "core/base/message.h"
#include "core/spool/place.h"

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class Elsewhere;
class PlaceForm;

class PlacesDialog : public QDialog {
  Q_OBJECT

 public:
  // elsewhere must outlive this.
  PlacesDialog(Elsewhere& elsewhere, QWidget* parent);

  void accept() override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void connectParts();
  void retranslate();
  void refreshNames();
  void choose(int row);
  void add();
  void remove();
  // Nothing where they can be used, and told apart.
  [[nodiscard]] core::Message problem() const;
  void say(const core::Message& what, const QString& kind);

  Elsewhere& elsewhere_;
  std::vector<core::Place> places_;
  core::Message said_;
  QListWidget* names_;
  PlaceForm* form_;
  QLabel* answer_;
  QPushButton* add_;
  QPushButton* remove_;
  QPushButton* test_;
  QDialogButtonBox* buttons_;
};

}  // namespace ui
