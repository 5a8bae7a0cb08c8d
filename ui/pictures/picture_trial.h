// SPDX-License-Identifier: GPL-3.0-or-later
// Trying a picture: chosen, dropped or pasted by a person, given to one model or several, and answered with what they make
// of it.
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/bridge/tried_picture.h"

class QWidget;

namespace ui {

class Notices;
class RunController;

class PictureTrial : public QObject {
  Q_OBJECT

 public:
  // One that is asked: the run in progress as it is now, between two of its batches, or the best weights that are kept.
  struct Model {
    std::string uid;
    core::RunSettings settings;
    bool isLive = false;
  };

  // Pictures that are dropped on the page are tried too. models are asked for whenever there is a picture; where there are
  // none, nothing is tried. Everything must outlive this.
  PictureTrial(RunController& controller, std::filesystem::path store, Notices& notices,
               std::function<std::vector<Model>()> models, QWidget* page);

  // Of notices that a picture could not be tried: they go with the next one (Notice::cause).
  [[nodiscard]] static QString cause() { return QStringLiteral("trial"); }
  // Lets a person choose a file; title is the dialog's.
  void choose(const QString& title);
  void tryFile(const QString& file);
  void tryClipboard();

 signals:
  void asked(const QString& name);
  // In the order of the models; each has an output, or a problem.
  void answered(const QString& name, const std::vector<ui::TriedPicture>& tried);

 protected:
  bool eventFilter(QObject* page, QEvent* event) override;

 private:
  void tryImage(const QString& name, ImageLoader load);
  // The run in progress answers for the first of these that still has to be asked.
  void askLive(const QString& name, std::vector<TriedPicture> tried);

  RunController& controller_;
  std::filesystem::path store_;
  Notices& notices_;
  std::function<std::vector<Model>()> models_;
  QWidget* page_;
  std::shared_ptr<KeptModels> kept_;  // Of the runs that pictures were tried on, until another run begins.
};

}  // namespace ui
