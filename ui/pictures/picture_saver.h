// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture where a person wants it: asks for the file, writes it in the background, and says how that went.
#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <functional>

class QWidget;

namespace ui {

class Notices;

class PictureSaver : public QObject {
  Q_OBJECT

 public:
  // Both must outlive this.
  PictureSaver(Notices& notices, QWidget* window);

  // name: what the file is called unless a person wants another name, without an ending. picture: is asked once the file is
  // chosen.
  void ask(const QString& title, const QString& name, std::function<QImage()> picture);
  // As PNG.
  void write(const QString& file, const QImage& picture);

 private:
  Notices& notices_;
  QWidget* window_;
};

// A name for a file that is made of a picture's own: "cat" for "animals/cat.png".
[[nodiscard]] QString plainFileName(const QString& picture);

}  // namespace ui
