// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/run_columns.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "core/analysis/metric.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;

class RunColumnWords {
  Q_DECLARE_TR_FUNCTIONS(RunColumnWords)
};

// Kinds that need no key, by the name that they are kept under.
constexpr std::pair<Kind, const char*> kPlain[] = {{Kind::Star, "star"},
                                                   {Kind::Name, "name"},
                                                   {Kind::Status, "status"},
                                                   {Kind::Tags, "tags"},
                                                   {Kind::Dataset, "pictures"},
                                                   {Kind::Architecture, "architecture"},
                                                   {Kind::Created, "created"},
                                                   {Kind::Epochs, "epochs"},
                                                   {Kind::Duration, "time"},
                                                   {Kind::Note, "note"},
                                                   {Kind::Curve, "curve"},
                                                   {Kind::Picture, "picture"},
                                                   {Kind::Parameters, "parameters"}};
constexpr std::pair<Kind, const char*> kKeyed[] = {{Kind::Setting, "setting."},
                                                   {Kind::LastMetric, "last."},
                                                   {Kind::BestMetric, "best."},
                                                   {Kind::BestEpoch, "best_epoch."}};

QString plainTitle(Kind kind) {
  switch (kind) {
    case Kind::Star: return {};
    case Kind::Name: return RunColumnWords::tr("Name");
    case Kind::Status: return RunColumnWords::tr("Status");
    case Kind::Tags: return RunColumnWords::tr("Tags");
    case Kind::Dataset: return RunColumnWords::tr("Pictures");
    case Kind::Architecture: return RunColumnWords::tr("Model");
    case Kind::Created: return RunColumnWords::tr("Begun");
    case Kind::Epochs: return RunColumnWords::tr("Epochs");
    case Kind::Duration: return RunColumnWords::tr("Time");
    case Kind::Parameters: return RunColumnWords::tr("Model size");
    case Kind::Note: return RunColumnWords::tr("Note");
    case Kind::Curve: return RunColumnWords::tr("Curve");
    case Kind::Picture: return RunColumnWords::tr("Output");
    default: return {};
  }
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

QString RunColumn::title() const {
  switch (kind) {
    case Kind::Setting: return key == "learning_rate" ? RunColumnWords::tr("Rate") : settingTitle(key);
    case Kind::LastMetric: return RunColumnWords::tr("Last %1").arg(shortMetric(key));
    case Kind::BestMetric: return shortMetric(key);
    case Kind::BestEpoch: return RunColumnWords::tr("Best epoch, %1").arg(shortMetric(key));
    default: return plainTitle(kind);
  }
}

QString RunColumn::longTitle() const {
  switch (kind) {
    case Kind::Star: return RunColumnWords::tr("Star");
    case Kind::Curve: return RunColumnWords::tr("Loss curve");
    case Kind::Parameters: return RunColumnWords::tr("Model size, parameters");
    case Kind::Setting: return settingTitle(key);
    case Kind::LastMetric: return RunColumnWords::tr("%1, last").arg(metricTitle(key));
    case Kind::BestMetric: return RunColumnWords::tr("%1, best").arg(metricTitle(key));
    case Kind::BestEpoch: return RunColumnWords::tr("%1, epoch of the best").arg(metricTitle(key));
    default: return title();
  }
}

bool RunColumn::isNumeric() const {
  return kind == Kind::Created || kind == Kind::Epochs || kind == Kind::Duration || kind == Kind::Parameters ||
         kind == Kind::LastMetric || kind == Kind::BestMetric || kind == Kind::BestEpoch || kind == Kind::Star;
}

int RunColumn::width() const {
  switch (kind) {
    case Kind::Star: return 30;
    case Kind::Name: return 138;
    case Kind::Status: return 88;
    case Kind::Tags: return 56;
    case Kind::Dataset: return 74;
    case Kind::Architecture: return 96;
    case Kind::Created: return 118;
    case Kind::Note: return 160;
    case Kind::Duration: return 62;
    case Kind::Parameters: return 82;
    case Kind::Curve: return 68;
    case Kind::Picture: return 56;
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
          {Kind::Dataset},
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
