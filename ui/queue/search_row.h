// SPDX-License-Identifier: GPL-3.0-or-later
// One setting of a search, with its values or its range, and why they cannot be searched.
#pragma once

#include <QWidget>
#include <string>

#include "core/base/message.h"
#include "core/run/search_space.h"
#include "core/run/settings_schema.h"

class QCheckBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class ExplainedBox;
class Theme;

class SearchRow : public QWidget {
  Q_OBJECT

 public:
  // base: the settings that the search begins with; they show what a value looks like.
  SearchRow(const Theme& theme, core::RunSettings base, QWidget* parent = nullptr);

  // By its key; "" leaves the choice to the person.
  void setKey(const std::string& key);
  // What was chosen or typed: the key where it is known, the text where it is not.
  [[nodiscard]] std::string key() const;
  void setValues(const QString& text);
  [[nodiscard]] bool isEmpty() const;
  // A range can be drawn from, too.
  void setDrawn(bool isDrawn);
  // Throws core::Error where the setting or its values cannot be read.
  [[nodiscard]] core::SearchAxis axis() const;
  void setProblem(const core::Message& problem);
  void focusSetting();

 signals:
  void changed();
  void removeRequested();

 private:
  void buildParts();
  void fillSettings();
  // The values with the names that core knows in place of titles.
  [[nodiscard]] std::string plainValues() const;
  void refreshRange();
  void refreshExample();

  const Theme& theme_;
  core::RunSettings base_;
  bool isDrawn_ = false;
  ExplainedBox* setting_;
  QLineEdit* values_;
  QCheckBox* logarithmic_;
  QToolButton* remove_;
  QLabel* problem_;
  QCompleter* completer_ = nullptr;  // Of the values, where they are choices.
};

}  // namespace ui
