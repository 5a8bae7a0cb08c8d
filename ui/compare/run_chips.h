// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that are compared, a chip each: marker, letter, name, and a button that takes it out.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <map>

namespace ui {

class ComparedRuns;
class Theme;

class RunChips : public QWidget {
  Q_OBJECT

 public:
  // runs must outlive this.
  RunChips(const Theme& theme, ComparedRuns& runs, QWidget* parent = nullptr);
  // By uid; a chip without a name shows its uid.
  void setNames(const std::map<QString, QString>& names);
  // Those that have no place beside the others.
  void setOdd(const QStringList& uids);

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void placeChips();
  // Places the chips in lines and answers the height that they take.
  int layOut(int width) const;

  const Theme& theme_;
  ComparedRuns& runs_;
  std::map<QString, QString> names_;
  QStringList odd_;
  QList<QWidget*> chips_;
};

}  // namespace ui
