// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between two pictures: a run's model makes numbers of both, and draws what stands for the numbers between them. A
// person chooses the two, from lists or from a map of the run's pictures, and moves along.
#pragma once

#include <QDialog>
#include <QString>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSlider;

namespace core {
class Engine;
}

namespace ui {

class CodeMapView;
class CodePath;
class FittedPicture;
class Notices;
class SavePicturesButton;
class Segments;
class StepStrip;
class Theme;

class ExploreDialog : public QDialog {
  Q_OBJECT

 public:
  // Of a kept run. theme must outlive this.
  ExploreDialog(const Theme& theme, std::shared_ptr<core::Engine> engine, const std::filesystem::path& store,
                const std::string& uid, QWidget* parent = nullptr);

  // Whether what is shown is what was asked for.
  [[nodiscard]] bool isSettled() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildPictures(QBoxLayout* column);
  void buildWay(QBoxLayout* column);
  void buildFooter(QBoxLayout* column);
  [[nodiscard]] QWidget* centre();
  [[nodiscard]] QListWidget* choice(const QString& name);
  void connectParts();
  void fill();
  void setPartsEnabled(bool areEnabled);
  void addPicture(const QString& name, const core::Image& picture);
  void takeFromMap(bool isFirst, const QString& name, const core::Image& picture);
  void refuse(const core::Message& why);
  void changeEnds();
  void move();
  void swap();
  void showSteps(const std::vector<core::Image>& pictures);
  void offerSaving();
  void retranslate();
  [[nodiscard]] QString nameOf(const QListWidget& list) const;

  const Theme& theme_;
  CodePath* path_;
  CodeMapView* map_;
  Notices* notices_;
  QLabel* explanation_;
  QLabel* fromTitle_;
  QLabel* toTitle_;
  QListWidget* from_;
  QListWidget* to_;
  Segments* view_;  // The picture between them, or the map.
  FittedPicture* picture_;
  QSlider* slider_;
  QLabel* share_;
  StepStrip* strip_;
  QPushButton* swap_;
  SavePicturesButton* save_;
  QPushButton* close_;
  std::vector<QImage> steps_;
  std::vector<core::Image> pictures_;  // In the order of both lists.
};

}  // namespace ui
