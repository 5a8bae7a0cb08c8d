// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/run_columns.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>
#include <utility>

#include "core/analysis/metric.h"
#include "core/run/settings_schema.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

class RunColumnWords {
  Q_DECLARE_TR_FUNCTIONS(RunColumnWords)
};

// Kinds that need no key. The model is a setting that the list has at hand; curve and picture are drawn.
constexpr std::pair<Kind, const char*> kPlain[] = {{Kind::Star, "starred"},
                                                   {Kind::Name, "name"},
                                                   {Kind::Status, "status"},
                                                   {Kind::Tags, "tag"},
                                                   {Kind::Folder, "folder"},
                                                   {Kind::Architecture, "architecture"},
                                                   {Kind::Created, "created"},
                                                   {Kind::Epoch, "epoch"},
                                                   {Kind::Duration, "duration"},
                                                   {Kind::Note, "note"},
                                                   {Kind::Curve, "curve"},
                                                   {Kind::Picture, "picture"},
                                                   {Kind::Parameters, "parameters"},
                                                   {Kind::Findings, "finding"},
                                                   {Kind::Host, "host"},
                                                   {Kind::Job, "job"}};
constexpr std::string_view kValidationLoss = "val_loss";  // The setting that it is measured by is called "Loss" too.
constexpr std::pair<Kind, const char*> kKeyed[] = {{Kind::Setting, "setting."},
                                                   {Kind::LastMetric, "last."},
                                                   {Kind::BestMetric, "best."},
                                                   {Kind::BestEpoch, "best_epoch."}};

QString ownTitle(const RunColumn& column) {
  const core::RunField* const own = column.field();
  return own == nullptr ? QString() : translatedText(own->title);
}

// In a form, what stands around a setting tells two of one title apart; in a list, the key behind it does.
QString ownSettingTitle(const std::string& key) {
  const QString title = settingTitle(key);
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> found;
    for (const core::SettingInUse& setting : core::allSettings()) found.push_back(setting.spec.key);
    return found;
  }();
  const bool isTaken = std::any_of(
      keys.begin(), keys.end(), [&](const std::string& other) { return other != key && settingTitle(other) == title; });
  return isTaken ? QStringLiteral("%1 (%2)").arg(title, QString::fromStdString(key)) : title;
}

// "PSNR" for "val_psnr".
QString shortMetric(const std::string& metric) {
  const core::MetricId id = core::metricId(metric);
  switch (id.part) {
    case core::MetricPart::Validation: return metricName(id.name);
    case core::MetricPart::Sample: return RunColumnWords::tr("Tr. %1").arg(metricName(id.name));
    case core::MetricPart::Training: break;
  }
  return RunColumnWords::tr("%1 in training").arg(metricName(id.name));
}

}  // namespace

QString RunColumn::id() const {
  for (const auto& [plain, name] : kPlain) {
    if (plain == kind) return QLatin1String(name);
  }
  for (const auto& [keyed, prefix] : kKeyed) {
    if (keyed == kind) return QLatin1String(prefix) + QString::fromStdString(key);
  }
  return {};
}

const core::RunField* RunColumn::field() const {
  static const std::map<Kind, const core::RunField*> fields = [] {
    std::map<Kind, const core::RunField*> found;
    for (const auto& [plain, name] : kPlain) found[plain] = core::findRunField(name);
    return found;
  }();
  const auto found = fields.find(kind);
  return found == fields.end() ? nullptr : found->second;
}

QString RunColumn::title() const {
  switch (kind) {
    case Kind::Star: return {};  // Its column is as narrow as a star.
    case Kind::Architecture: return settingTitle("architecture");
    case Kind::Curve: return RunColumnWords::tr("Curve");
    case Kind::Picture: return RunColumnWords::tr("Picture");
    case Kind::Setting: return ownSettingTitle(key);
    case Kind::LastMetric: return RunColumnWords::tr("Last %1").arg(shortMetric(key));
    case Kind::BestMetric: return key == kValidationLoss ? RunColumnWords::tr("Val. loss") : shortMetric(key);
    case Kind::BestEpoch: return RunColumnWords::tr("Best epoch, %1").arg(shortMetric(key));
    default: return ownTitle(*this);
  }
}

QString RunColumn::longTitle() const {
  switch (kind) {
    case Kind::Star: return ownTitle(*this);
    case Kind::Curve: return RunColumnWords::tr("Loss curve");
    case Kind::Picture: return RunColumnWords::tr("Last output");
    case Kind::Setting: return ownSettingTitle(key);
    case Kind::LastMetric: return RunColumnWords::tr("%1, last").arg(metricTitle(key));
    case Kind::BestMetric: return RunColumnWords::tr("%1, best").arg(metricTitle(key));
    case Kind::BestEpoch: return RunColumnWords::tr("%1, epoch of the best").arg(metricTitle(key));
    default: return title();
  }
}

QString RunColumn::toolTip() const {
  const core::RunField* const own = field();
  const QString explanation = own != nullptr ? translatedText(own->explanation)
                              : kind == Kind::LastMetric || kind == Kind::BestMetric || kind == Kind::BestEpoch
                                  ? metricExplanation(core::metricId(key).name)
                                  : QString();
  return explanation.isEmpty() ? longTitle() : longTitle() + QLatin1Char('\n') + explanation;
}

bool RunColumn::isNumeric() const {
  if (kind == Kind::LastMetric || kind == Kind::BestMetric || kind == Kind::BestEpoch) return true;
  const core::RunField* const own = field();
  return own != nullptr && core::isNumeric(own->kind);
}

int RunColumn::width() const {
  switch (kind) {
    case Kind::Star: return 30;
    case Kind::Name: return 130;
    case Kind::Status: return 88;
    case Kind::Tags: return 56;
    case Kind::Findings: return 96;
    case Kind::Folder: return 74;
    case Kind::Architecture: return 96;
    case Kind::Created: return 118;
    case Kind::Note: return 160;
    case Kind::Duration: return 74;
    case Kind::Parameters: return 82;
    case Kind::Host:
    case Kind::Job: return 82;
    case Kind::Curve: return 68;
    case Kind::Picture: return 56;
    case Kind::Setting: return key == "learning_rate" ? 100 : 68;
    default: return 68;
  }
}

std::vector<RunColumn> availableColumns(const std::vector<std::string>& settingKeys,
                                        const std::vector<std::string>& metricNames) {
  std::vector<RunColumn> columns;
  for (const auto& [kind, name] : kPlain) columns.push_back({kind});
  for (const Kind kind : {Kind::BestMetric, Kind::LastMetric, Kind::BestEpoch}) {
    for (const std::string& name : metricNames) columns.push_back({kind, name});
  }
  for (const std::string& key : settingKeys) {
    if (key != "architecture") columns.push_back({Kind::Setting, key});
  }
  return columns;
}

std::vector<RunColumn> defaultColumns() {
  return {{Kind::Star},
          {Kind::Name},
          {Kind::Status},
          {Kind::Tags},
          {Kind::Folder},
          {Kind::Architecture},
          {Kind::Setting, "loss"},
          {Kind::Setting, "optimizer"},
          {Kind::Setting, "learning_rate"},
          {Kind::BestMetric, "val_loss"},
          {Kind::BestMetric, "val_psnr"},
          {Kind::BestMetric, "val_ssim"},
          {Kind::Duration},
          {Kind::Curve},
          {Kind::Picture}};
}

std::vector<RunColumn> columnsFromIds(const QStringList& ids) {
  std::vector<RunColumn> columns;
  for (const QString& id : ids) {
    const auto plain = std::find_if(std::begin(kPlain), std::end(kPlain),
                                    [&](const auto& entry) { return id == QLatin1String(entry.second); });
    if (plain != std::end(kPlain)) {
      columns.push_back({plain->first});
      continue;
    }
    for (const auto& [kind, prefix] : kKeyed) {
      const QLatin1String start(prefix);
      if (id.startsWith(start) && id.size() > start.size())
        columns.push_back({kind, id.mid(start.size()).toStdString()});
    }
  }
  return columns;
}

}  // namespace ui
