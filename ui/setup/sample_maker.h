// SPDX-License-Identifier: GPL-3.0-or-later
// Draws sample pictures where they are not there yet, off the window's thread, and tells how far it is.
#pragma once

#include <QObject>
#include <QString>
#include <string>

#include "core/base/message.h"

namespace ui {

class SampleMaker : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // Ends in made or failed. Nothing happens while another set is being drawn.
  void make(const std::string& name);
  [[nodiscard]] bool isMaking() const { return isMaking_; }

 signals:
  void progressed(int done, int total);  // total: 0 where it is not known yet.
  void made(const QString& folder);
  void failed(const core::Message& reason);

 private:
  bool isMaking_ = false;
};

}  // namespace ui
