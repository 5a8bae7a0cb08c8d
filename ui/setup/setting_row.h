// SPDX-License-Identifier: GPL-3.0-or-later
// One setting in a form: its title, what it is changed with, and below both why what was typed does not fit.
#pragma once

#include <QObject>
#include <functional>
#include <string>

#include "core/base/message.h"
#include "core/run/settings_schema.h"

class QGridLayout;
class QLabel;
class QWidget;

namespace ui {

class ExplainedBox;
class Theme;

class SettingRow : public QObject {
  Q_OBJECT

 public:
  // form is the widget whose layout it will be put into, and its parent.
  SettingRow(const Theme& theme, core::SettingInUse setting, QWidget& form);
  // Once they are gone from the form; the event that led here may still be theirs.
  void remove();
  void addTo(QGridLayout& layout, int line) const;

  [[nodiscard]] const std::string& key() const { return setting_.spec.key; }
  // A row with a problem keeps what was typed, and so does one that is being typed in.
  void setSetting(const core::SettingInUse& setting);
  void setProblem(const core::Message& problem);
  // Of a share of pictures: how many these are.
  void setCounts(std::size_t part, std::size_t all);
  void retranslate();

 signals:
  // A person typed or chose something; the text as changeSettingText reads it.
  void edited(const std::string& key, const std::string& text);

 private:
  [[nodiscard]] QWidget* makeEditor(QWidget& form);
  [[nodiscard]] QWidget* makeSwitch(QWidget& form);
  [[nodiscard]] QWidget* makeChoice(QWidget& form);
  [[nodiscard]] QWidget* makeShare(QWidget& form);
  [[nodiscard]] QWidget* makeColour(QWidget& form);
  [[nodiscard]] QWidget* makeNumber(QWidget& form);
  void fillChoice(ExplainedBox& box) const;
  // Of the kinds of model.
  void drawGlyphs() const;
  // What takes the focus and is named to screen readers.
  [[nodiscard]] QWidget& field() const;
  // What a list of choices shows for the value.
  [[nodiscard]] QString choiceText(const ExplainedBox& box) const;
  void fitLabel();
  void take(const QString& shown, const std::string& text);
  void step(bool larger);
  void showValue();
  void showProblem();
  void send(const std::string& text) { emit edited(key(), text); }

  const Theme& theme_;
  core::SettingInUse setting_;
  core::Message problem_;
  QLabel* label_;
  QWidget* editor_;
  QLabel* sentence_;
};

}  // namespace ui
