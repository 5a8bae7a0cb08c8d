// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty set-up begins with, fitted to the pictures once they are chosen, for as long as nobody has changed anything.
#pragma once

#include <QObject>

#include "core/run/suggested_settings.h"

namespace ui {

class SetupPanel;

class SuggestedSetup : public QObject {
  Q_OBJECT

 public:
  // setup must outlive this.
  explicit SuggestedSetup(SetupPanel& setup);

 private:
  // Whether all but the pictures, and what is made of them, is what was suggested.
  [[nodiscard]] bool isUntouched() const;
  void lookAtPictures();
  void suggest(const core::PictureFacts& pictures);

  SetupPanel& setup_;
  core::RunSettings suggestion_;
};

}  // namespace ui
