// SPDX-License-Identifier: GPL-3.0-or-later
// A button with a menu of what can be saved of the pictures in sight.
#pragma once

#include <QImage>
#include <QPushButton>
#include <QString>
#include <functional>
#include <vector>

namespace ui {

class Notices;
class PictureSaver;

struct SavablePicture {
  QString title;  // In the menu: "Output…"
  QString file;   // Proposed name, without an ending.
  std::function<QImage()> picture;
};

class SavePicturesButton : public QPushButton {
  Q_OBJECT

 public:
  // Says in notices how it went; they must outlive this.
  SavePicturesButton(Notices& notices, QWidget* window);

  // Replaces what the menu holds; none disables the button.
  void setPictures(std::vector<SavablePicture> pictures);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  PictureSaver* saver_;
};

}  // namespace ui
