// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/filter_words.h"

#include <QLocale>
#include <set>
#include <string>
#include <vector>

#include "core/analysis/metric.h"
#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "ui/words/run_columns.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

std::vector<std::string> everyMetric() {
  std::vector<std::string> names;
  for (const core::MetricPart part :
       {core::MetricPart::Validation, core::MetricPart::Sample, core::MetricPart::Training}) {
    for (const core::MetricSpec& metric : core::metricSpecs()) names.push_back(core::fullName(part, metric.name));
  }
  return names;
}

void addHeading(core::ShownWords& words, const QString& title, const QString& id) {
  if (title.isEmpty()) return;
  words.headings.push_back({title.toStdString(), id.toStdString()});
}

void addChoices(core::ShownWords& words, const core::SettingSpec& spec) {
  std::set<std::string> values(spec.choices.begin(), spec.choices.end());
  if (const core::Catalogue* const catalogue = core::catalogueOf(spec.key)) {
    for (const core::CatalogueEntry& entry : *catalogue) values.insert(entry.name);
  }
  for (const std::string& value : values) {
    words.values[spec.key].push_back({choiceTitle(spec.key, value).toStdString(), value});
  }
}

}  // namespace

core::ShownWords filterWords() {
  core::ShownWords words;
  words.decimalMark = QLocale().decimalPoint() == QLatin1String(",") ? ',' : '.';
  std::vector<std::string> keys;
  for (const core::SettingInUse& setting : core::allSettings()) {
    keys.push_back(setting.spec.key);
    addChoices(words, setting.spec);
  }
  const std::vector<RunColumn> columns = availableColumns(keys, everyMetric());
  for (const RunColumn& column : columns) addHeading(words, column.title(), column.id());
  for (const RunColumn& column : columns) addHeading(words, column.longTitle(), column.id());
  return words;
}

}  // namespace ui
