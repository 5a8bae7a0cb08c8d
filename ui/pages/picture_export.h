// SPDX-License-Identifier: GPL-3.0-or-later
// Saves how one picture became better from epoch to epoch: as a moving picture, or as a strip.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <string>

class QWidget;

namespace ui {

class Notices;

class PictureExport : public QObject {
  Q_OBJECT

 public:
  enum class Form { MovingPicture, Strip };

  // notices must outlive this.
  PictureExport(std::filesystem::path store, Notices& notices, QWidget* page);

  // Asks where to, then writes it in the background. probe: which of the kept run's pictures.
  void ask(const std::string& uid, int probe, Form form);

 private:
  void write(const std::string& uid, int probe, Form form, const QString& file);

  std::filesystem::path store_;
  Notices& notices_;
  QWidget* page_;
};

}  // namespace ui
