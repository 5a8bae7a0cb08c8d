// SPDX-License-Identifier: GPL-3.0-or-later
// The column at the window's edge that chooses a page, with a dot where something goes on that is not shown.
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Theme;

class NavigationRail : public QFrame {
  Q_OBJECT

 public:
  explicit NavigationRail(const Theme& theme, QWidget* parent = nullptr);

  // Those at the bottom stand below the gap. title is asked again when the language changes. Answers the action that
  // chooses the page; it belongs to the rail.
  enum class Place { Top, Bottom };
  QAction* addPage(const QString& icon, std::function<QString()> title, const QKeySequence& key, Place place);
  [[nodiscard]] int count() const { return static_cast<int>(pages_.size()); }
  void showChosen(int index);
  // A dot on this page's button while another page is shown; -1 has none.
  void setLive(int index);

 signals:
  void chosen(int index);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Page {
    QToolButton* button;
    QAction* action;
    QString icon;
    std::function<QString()> title;
  };

  void fitText();
  void refresh();
  void refreshIcons();
  [[nodiscard]] bool hasDot(std::size_t index) const;

  const Theme& theme_;
  QVBoxLayout* top_;
  QVBoxLayout* bottom_;
  QActionGroup* group_;
  std::vector<Page> pages_;
  int chosen_ = 0;
  int live_ = -1;
};

}  // namespace ui
