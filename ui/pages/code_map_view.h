// SPDX-License-Identifier: GPL-3.0-or-later
// A run's pictures by what its model makes of them, read once it is shown: those that the model takes for alike stand
// together. A click chooses one as the first or the last of a way.
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/base/image.h"
#include "ui/reading/code_map.h"

class QLabel;

namespace ui {

class PictureMap;
class Segments;
class Theme;

class CodeMapView : public QWidget {
  Q_OBJECT

 public:
  // Of a kept run. theme must outlive this.
  CodeMapView(const Theme& theme, std::shared_ptr<core::Engine> engine, std::filesystem::path store, std::string uid,
              QWidget* parent = nullptr);
  ~CodeMapView() override;

  // The names of the first and the last picture of the way, which are marked as far as they are on the map.
  void setEnds(const QString& from, const QString& to);
  [[nodiscard]] bool isSettled() const { return !isReading_; }

 signals:
  void chosen(bool isFirst, const QString& name, const core::Image& picture);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void adopt(CodeMap map);
  void retranslate();

  std::shared_ptr<core::Engine> engine_;
  std::filesystem::path store_;
  std::string uid_;
  QLabel* words_;
  Segments* side_;
  PictureMap* map_;
  CodeMap read_;
  bool isAsked_ = false;
  bool isReading_ = false;
  std::stop_source stop_;
  QString from_;
  QString to_;
};

}  // namespace ui
