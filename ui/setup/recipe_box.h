// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes: those that come with the program and the person's own, to choose, load, save and remove.
#pragma once

#include <QString>
#include <QWidget>

#include "core/base/message.h"
#include "core/run/run_settings.h"

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class ExplainedBox;
class Theme;

class RecipeBox : public QWidget {
  Q_OBJECT

 public:
  explicit RecipeBox(const Theme& theme, QWidget* parent = nullptr);

  // What is saved when a person asks for it.
  void setSettings(const core::RunSettings& settings) { settings_ = settings; }
  // The person's own may have changed.
  void refresh();

 signals:
  // Without a folder of pictures.
  void chosen(const core::RunSettings& settings);
  void notLoaded(const core::Message& reason);
  void notSaved(const core::Message& reason);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildMenu();
  // name: of a recipe that comes with the program, or a file.
  void choose(const QString& name);
  void askForFile();
  void askWhereToSave();
  void save(const QString& file);
  void fillRemoval();
  void retranslate();
  void refreshIcon();

  const Theme& theme_;
  core::RunSettings settings_;
  QLabel* label_;
  ExplainedBox* recipes_;
  QToolButton* more_;
  QAction* load_;
  QAction* save_;
  QMenu* removal_;
};

}  // namespace ui
