// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/help_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>

#include "core/run/catalogue.h"
#include "core/run/settings_schema.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("ui::HelpPages", text); }

struct Group {
  const char* title;
  std::vector<std::string> sections;
};

const std::vector<Group>& groups() {
  static const std::vector<Group> kGroups = {
      {QT_TRANSLATE_NOOP("ui::HelpPages", "Settings of the pictures"), {"data"}},
      {QT_TRANSLATE_NOOP("ui::HelpPages", "Settings of the model"), {"model"}},
      {QT_TRANSLATE_NOOP("ui::HelpPages", "Losses"), {"loss"}},
      {QT_TRANSLATE_NOOP("ui::HelpPages", "Settings of the optimizer"), {"optimizer", "schedule", "training"}},
      {QT_TRANSLATE_NOOP("ui::HelpPages", "Settings of stopping"), {"stopping"}},
  };
  return kGroups;
}

QString describe(const core::SettingInUse& setting) {
  QString text =
      QStringLiteral("\n### %1\n\n%2\n").arg(settingTitle(setting.spec.key), messageText(setting.spec.explanation));
  if (const core::Catalogue* const catalogue = core::catalogueOf(setting.spec.key)) {
    text += QLatin1Char('\n');
    for (const core::CatalogueEntry& entry : *catalogue) {
      text += QStringLiteral("- **%1**: %2\n").arg(translatedText(entry.title), translatedText(entry.explanation));
    }
  } else if (!std::holds_alternative<bool>(setting.value)) {
    text += QStringLiteral("\n%1\n").arg(translated(QT_TRANSLATE_NOOP("ui::HelpPages", "Allowed: %1."))
                                             .arg(messageText(core::allowedValues(setting.spec))));
  }
  return text;
}

}  // namespace

std::vector<HelpPage> writtenHelp(const QString& language) {
  QFile file(QStringLiteral(":/help/%1.md").arg(language));
  if (!file.open(QIODevice::ReadOnly)) return {};
  static const QRegularExpression heading(QStringLiteral("^## (.*?)(?:\\s*<!-- (\\w+) -->)?\\s*$"));
  std::vector<HelpPage> pages;
  for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
    const QRegularExpressionMatch found = heading.match(line);
    if (found.hasMatch()) {
      pages.push_back({found.captured(2), found.captured(1), {}});
    } else if (!pages.empty()) {
      pages.back().text += line + QLatin1Char('\n');
    }
  }
  return pages;
}

std::vector<HelpPage> settingHelp() {
  const std::vector<core::SettingInUse> settings = core::allSettings();
  std::vector<HelpPage> pages;
  for (const Group& group : groups()) {
    HelpPage page{{}, translated(group.title), {}};
    for (const std::string& section : group.sections) {
      for (const core::SettingInUse& setting : settings) {
        if (setting.section == section) page.text += describe(setting);
      }
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

bool holdsWords(const HelpPage& page, const QString& words) {
  const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(all.begin(), all.end(), [&](const QString& word) {
    return page.title.contains(word, Qt::CaseInsensitive) || page.text.contains(word, Qt::CaseInsensitive);
  });
}

}  // namespace ui
