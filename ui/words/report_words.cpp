// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/report_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "core/data/skipped_files.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

class ReportWords {
  Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

constexpr std::size_t kMostFrequent = 4;
constexpr std::size_t kMostSkipped = 1000;  // More take a text view longer than a frame.

QString number(std::size_t count) { return QLocale().toString(qulonglong{count}); }

int plural(std::size_t count) { return static_cast<int>(count); }

std::size_t partOf(const core::DatasetReport& report, const char* part) {
  const auto found = report.splits.find(part);
  return found == report.splits.end() ? 0 : found->second;
}

ReportLine pictures(const core::DatasetReport& report) {
  const QString count = report.paired ? ReportWords::tr("%n pair(s)", nullptr, plural(report.pictures))
                                      : ReportWords::tr("%n picture(s)", nullptr, plural(report.pictures));
  const QString training = number(partOf(report, "training"));
  const QString validation = number(partOf(report, "validation"));
  const std::size_t test = partOf(report, "test");
  return {ReportWords::tr("Pictures"),
          test == 0 ? ReportWords::tr("%1: %2 to train on, %3 to validate").arg(count, training, validation)
                    : ReportWords::tr("%1: %2 to train on, %3 to validate, %4 for the final test")
                          .arg(count, training, validation, number(test))};
}

// The most frequent ones in the line, all of them behind it.
ReportLine frequencies(const QString& title, const std::vector<std::pair<QString, std::size_t>>& counts) {
  auto ordered = counts;
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  QStringList all;
  for (const auto& [what, count] : ordered) all += ReportWords::tr("%1 (%2)").arg(what, number(count));
  if (ordered.size() <= kMostFrequent) return {title, all.join(QStringLiteral(", "))};
  const QString first = all.mid(0, static_cast<qsizetype>(kMostFrequent)).join(QStringLiteral(", "));
  return {title, ReportWords::tr("%1 and %n more", nullptr, plural(ordered.size() - kMostFrequent)).arg(first), all};
}

ReportLine sizes(const core::DatasetReport& report) {
  std::vector<std::pair<QString, std::size_t>> counts;
  for (const auto& [size, count] : report.sizes) {
    counts.emplace_back(QString::fromStdString(size).replace(QLatin1Char('x'), QStringLiteral(" × ")), count);
  }
  return frequencies(ReportWords::tr("Sizes in pixels"), counts);
}

ReportLine formats(const core::DatasetReport& report) {
  std::vector<std::pair<QString, std::size_t>> counts;
  for (const auto& [format, count] : report.formats) {
    counts.emplace_back(QString::fromStdString(format).toUpper(), count);
  }
  return frequencies(ReportWords::tr("Kinds of file"), counts);
}

ReportLine colours(const core::DatasetReport& report) {
  const auto grey = report.channels.find(1);
  const std::size_t count = grey == report.channels.end() ? 0 : grey->second;
  return {ReportWords::tr("Colours"),
          ReportWords::tr("Colourfulness %1 (0 is grey, 100 very colourful); %2 of the pictures are grey")
              .arg(QLocale().toString(report.meanColourfulness, 'f', 0), number(count))};
}

ReportLine duplicates(const core::DatasetReport& report) {
  ReportLine line{ReportWords::tr("Duplicates"), ReportWords::tr("None")};
  if (report.duplicates.empty()) return line;
  std::size_t across = 0;
  for (const core::DuplicateGroup& group : report.duplicates) {
    QStringList names;
    for (const std::string& name : group.names) names += QString::fromStdString(name);
    const QString together = names.join(group.exact ? QStringLiteral(" = ") : QStringLiteral(" ≈ "));
    across += group.acrossSplit ? 1 : 0;
    line.details += group.acrossSplit ? ReportWords::tr("%1, on both sides of the split").arg(together) : together;
  }
  line.finding =
      ReportWords::tr("%n group(s) of equal or nearly equal pictures", nullptr, plural(report.duplicates.size()));
  line.isOdd = across > 0;
  if (across > 0) {
    line.finding =
        ReportWords::tr("%1; %n of them on both sides of the split, where validation figures come out too good",
                        nullptr, plural(across))
            .arg(line.finding);
  }
  return line;
}

ReportLine names(const QString& title, const std::vector<std::string>& found) {
  ReportLine line{title, found.empty() ? ReportWords::tr("None") : number(found.size())};
  for (const std::string& name : found) line.details += QString::fromStdString(name);
  line.isOdd = !found.empty();
  return line;
}

ReportLine skipped(const core::DatasetReport& report) {
  ReportLine line{ReportWords::tr("Left out"),
                  report.skipped.empty() ? ReportWords::tr("None")
                                         : ReportWords::tr("%n file(s)", nullptr, plural(report.skipped.size()))};
  line.details = skippedLines(report.skipped);
  line.isOdd = !report.skipped.empty();
  return line;
}

ReportLine notes(const core::DatasetReport& report) {
  ReportLine line{ReportWords::tr("Taken for"), messageText(report.notes.front())};
  for (std::size_t i = 1; i < report.notes.size(); ++i) line.details += messageText(report.notes[i]);
  return line;
}

}  // namespace

QStringList skippedLines(const std::vector<core::SkippedFile>& skipped) {
  QStringList lines;
  for (const core::SkippedGroup& group : core::skippedGroups(skipped)) lines += messageText(core::skippedLine(group));
  if (static_cast<std::size_t>(lines.size()) == skipped.size()) return lines;  // Each of them is named already.
  lines += QString();
  const std::size_t named = std::min(skipped.size(), kMostSkipped);
  for (std::size_t i = 0; i < named; ++i) {
    lines += ReportWords::tr("%1: %2").arg(QString::fromStdString(skipped[i].name), messageText(skipped[i].reason));
  }
  if (named < skipped.size()) {
    lines += ReportWords::tr("and %n more, which afterimage-cli inspect --skipped lists", nullptr,
                             plural(skipped.size() - named));
  }
  return lines;
}

std::vector<ReportLine> reportLines(const core::DatasetReport& report) {
  std::vector<ReportLine> lines = {pictures(report), skipped(report), duplicates(report),
                                   sizes(report),    formats(report), colours(report)};
  if (!report.notes.empty()) lines.insert(lines.begin() + 1, notes(report));
  lines.push_back(names(ReportWords::tr("One colour only"), report.blank));
  lines.push_back(names(ReportWords::tr("Very dark"), report.dark));
  lines.push_back(names(ReportWords::tr("Very light"), report.light));
  lines.push_back(names(ReportWords::tr("Blurry"), report.blurry));
  if (!report.paired) return lines;
  lines.push_back(names(ReportWords::tr("Pairs of different sizes"), report.pairsOfDifferentSize));
  lines.push_back(
      {ReportWords::tr("Grey in the targets"),
       ReportWords::tr("%1 % of the pixels").arg(QLocale().toString(100.0 * report.greyTargetShare, 'f', 0))});
  return lines;
}

QString reportText(const std::vector<ReportLine>& lines) {
  QString text;
  for (const ReportLine& line : lines) {
    text += line.title + QStringLiteral(": ") + line.finding + QLatin1Char('\n');
    for (const QString& detail : line.details) text += QStringLiteral("  ") + detail + QLatin1Char('\n');
  }
  return text;
}

}  // namespace ui
