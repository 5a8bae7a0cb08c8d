// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presentation_words.h"

#include <QCoreApplication>
#include <cmath>

#include "core/data/batch.h"
#include "ui/pages/shown_run.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

constexpr int kPercentDigits = 2;

class PresentationWords {
  Q_DECLARE_TR_FUNCTIONS(PresentationWords)
};

// From a value of the run's pictures to per cent of what it can be.
double toPercent(const ShownRun& run) {
  const auto [low, high] = core::rangeEnds(run.settings().data.range);
  return 100.0 / static_cast<double>(high - low);
}

QString percentAfter(const ShownRun& run, std::int64_t epoch) {
  const double error = run.history().value("val_mae", epoch) * toPercent(run);
  return std::isfinite(error) ? PresentationWords::tr("%1 %")
                                    .arg(roundedNumberText(error, kPercentDigits))
                                    .replace(QLatin1Char(' '), QChar(QChar::Nbsp))
                              : QString();
}

}  // namespace

QString presentationTitle(const ShownRun& run, const PresentedPictures& pictures) {
  if (run.uid().empty()) return PresentationWords::tr("There is no run to show yet");
  if (!pictures.probes()) return run.name();
  const bool isUnseen = pictures.areUnseen();
  if (pictures.areTheirOwnTargets()) {
    return isUnseen ? PresentationWords::tr("The model redraws pictures that it has never seen")
                    : PresentationWords::tr("The model redraws pictures");
  }
  if (run.settings().data.predict == core::Predict::Corrupted) {
    return isUnseen ? PresentationWords::tr("The model repairs pictures that it has never seen")
                    : PresentationWords::tr("The model repairs pictures");
  }
  return isUnseen ? PresentationWords::tr("The model makes others of pictures that it has never seen")
                  : PresentationWords::tr("The model makes others of pictures");
}

QString presentationSubtitle(const PresentedPictures& pictures, std::size_t practisedOn) {
  if (!pictures.probes()) return {};
  const auto count = static_cast<int>(practisedOn);
  const QString practised =
      count > 0 ? PresentationWords::tr("It practised on %n picture(s).", nullptr, count) : QString();
  if (!pictures.areUnseen()) return practised;
  const QString kept = PresentationWords::tr("These were kept away from it.");
  return practised.isEmpty() ? kept : PresentationWords::tr("%1 %2", "two sentences").arg(practised, kept);
}

QString presentationSentence(const ShownRun& run) {
  const std::int64_t last = run.history().lastEpoch();
  const QString now = percentAfter(run, last);
  if (now.isEmpty()) return {};
  const QString off = PresentationWords::tr("Each pixel is off by %1 on average.").arg(now);
  const QString first = percentAfter(run, 1);
  if (last < 2 || first.isEmpty()) return off;
  return PresentationWords::tr("%1 After the first epoch it was %2.", "sentence, share").arg(off, first);
}

ChartData presentationCurve(const ShownRun& run) {
  const ChartData measured = run.history().chart(QStringLiteral("mae"));
  const double factor = toPercent(run);
  ChartData curve;
  curve.plannedEpochs = measured.plannedEpochs;
  for (const core::SeriesPoint& point : measured.curve(CurveKind::Validation).points()) {
    curve.curve(CurveKind::Validation).append(point.x, point.y * factor);
  }
  return curve;
}

}  // namespace ui
