// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/comparator.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/picture_saver.h"
#include "ui/pictures/save_pictures_button.h"
#include "ui/pictures/side_by_side.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/term_help.h"
#include "ui/words/metric_words.h"
#include "ui/words/term_words.h"

namespace ui {

Comparator::Comparator(const Theme& theme, QWidget* parent) : QDialog(parent), theme_(theme) {
  setObjectName(QStringLiteral("comparator"));
  setDesignedWindow(this, {820, 600});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  notices_ = new Notices(theme, this);
  column->addWidget(notices_->bar());
  panel_ = new ComparatorPanel(theme, this);
  column->addWidget(panel_, 1);
  auto* const footer = new QHBoxLayout;
  footer->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kMedium);
  column->addLayout(footer);
  scores_ = new QLabel(this);
  scores_->setObjectName(QStringLiteral("pictureScores"));
  scores_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  setKind(scores_, QStringLiteral("strong"));
  footer->addWidget(scores_, 1);
  save_ = new SavePicturesButton(*notices_, this);
  footer->addWidget(save_);
  retranslate();
}

void Comparator::setProbe(const core::Probe& probe, const core::ProbeOutput& output, std::int64_t epoch) {
  probe_ = probe;
  output_ = output;
  epoch_ = epoch;
  notices_->hide();
  retranslate();
  const int last = output.output.empty() ? 0 : hasTarget() ? 2 : 1;
  panel_->choose(last - 1, last);  // What it should be, beside what came out.
}

void Comparator::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

// Epoch 0: the first one is still going on.
QString Comparator::outputName() const {
  return epoch_ > 0 ? tr("Output, epoch %1").arg(QLocale().toString(qlonglong{epoch_})) : tr("Output, so far");
}

void Comparator::retranslate() {
  setWindowTitle(tr("Closer look: %1").arg(QString::fromStdString(probe_.name)));
  std::vector<PictureChoice> choices = {{tr("Input"), probe_.input}};
  if (hasTarget()) choices.push_back({tr("Target"), probe_.target});
  if (!output_.output.empty()) choices.push_back({outputName(), output_.output});
  panel_->setChoices(std::move(choices));
  refreshScores();
  refreshSaving();
}

void Comparator::refreshScores() {
  const QString psnr = metricValue("psnr", output_.psnr);
  const QString ssim = metricValue("ssim", output_.ssim);
  const bool areThere = !output_.output.empty();
  scores_->setText(!areThere     ? QString()
                   : hasTarget() ? tr("Output against target: PSNR %1, SSIM %2").arg(psnr, ssim)
                                 : tr("Output against input: PSNR %1, SSIM %2").arg(psnr, ssim));
  setTerm(scores_, areThere ? termOfMetric("psnr") : QString());
  scores_->setToolTip(areThere ? metricExplanation("psnr") + QLatin1Char('\n') + metricExplanation("ssim") : QString());
}

void Comparator::refreshSaving() {
  std::vector<SavablePicture> pictures;
  const QString name = plainFileName(QString::fromStdString(probe_.name));
  const auto add = [&](const QString& title, const QString& ending, const core::Image& image) {
    if (!image.empty()) pictures.push_back({title, name + ending, [image] { return toQImage(image); }});
  };
  add(tr("Input…"), QStringLiteral("-input"), probe_.input);
  if (hasTarget()) add(tr("Target…"), QStringLiteral("-target"), probe_.target);
  add(tr("Output…"), QStringLiteral("-output"), output_.output);
  if (!output_.output.empty()) {
    pictures.push_back({tr("Side by side…"), name + QStringLiteral("-side-by-side"), [this] { return allTogether(); }});
  }
  save_->setPictures(std::move(pictures));
}

QImage Comparator::allTogether() const {
  std::vector<CaptionedPicture> pictures = {{toQImage(probe_.input), tr("Input")}};
  if (hasTarget()) pictures.push_back({toQImage(probe_.target), tr("Target")});
  const QString scores = tr("%1, PSNR %2, SSIM %3")
                             .arg(outputName(), metricValue("psnr", output_.psnr), metricValue("ssim", output_.ssim));
  pictures.push_back({toQImage(output_.output), scores});
  return sideBySide(theme_, pictures);
}

}  // namespace ui
