// SPDX-License-Identifier: GPL-3.0-or-later
// What several runs make of one picture that a person has brought; each of their outputs can be saved.
#pragma once

#include <QDialog>
#include <QString>
#include <vector>

#include "ui/bridge/tried_picture.h"
#include "ui/reading/compared_run.h"

namespace ui {

class Notices;
class ReconMatrix;
class SavePicturesButton;
class Theme;

class TriedDialog : public QDialog {
  Q_OBJECT

 public:
  explicit TriedDialog(const Theme& theme, QWidget* parent = nullptr);

  // tried holds an answer for each run; runs that could not be asked have an empty tile.
  void present(const QString& name, const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots,
               const std::vector<TriedPicture>& tried);
  [[nodiscard]] ReconMatrix& matrix() const { return *matrix_; }

 private:
  void offerSaving(const QString& name, const core::Image& input, const std::vector<ComparedRunPtr>& runs,
                   const std::vector<int>& runSlots, const std::vector<TriedPicture>& tried);

  Notices* notices_;
  ReconMatrix* matrix_;
  SavePicturesButton* save_;
};

}  // namespace ui
