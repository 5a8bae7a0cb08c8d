// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the application another style sheet without letting the window stand still. Qt's own way has every widget polished
// once for each widget that it stands in, a second for all pages; here each is polished once: what is in sight at once,
// the rest in steps of a few milliseconds, or just before it is shown.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <cstddef>
#include <set>
#include <vector>

class QApplication;
class QString;
class QWidget;

namespace ui {

class StyleRefresh : public QObject {
  Q_OBJECT

 public:
  explicit StyleRefresh(QObject* parent = nullptr);

  // Nothing is done where it is the application's already.
  void apply(QApplication& application, const QString& sheet);
  // Whether something out of sight still has the look from before.
  [[nodiscard]] bool isWaiting() const { return !waiting_.empty(); }

 protected:
  // Watches what is out of sight for the moment when it is shown.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // Something hidden and what stands in it, from the outside in.
  struct Part {
    QPointer<QWidget> root;
    std::vector<QPointer<QWidget>> widgets;
    std::size_t next = 0;
  };

  void refreshInSight(QWidget& widget);
  // Something that is shown now, and what is seen of what stands in it, as far as it is left.
  void refreshShown(QWidget& widget, const std::set<const QWidget*>& left);
  void putOff(QWidget& root);
  void step();
  // Until the clock has run for so long; true once nothing is left of the part.
  bool finish(Part& part, double milliseconds);

  std::vector<Part> waiting_;
  QTimer idle_;
};

}  // namespace ui
