// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/report_dialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <atomic>
#include <utility>

#include "core/base/error.h"
#include "core/data/dataset_report.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr QSize kSize(760, 520);
constexpr int kTellReportMilliseconds = 100;
constexpr int kMostDetails = 2000;  // A tree of more is of no use to anybody; the copied text has all.

}  // namespace

// What one thread counts and another shows.
struct ReportDialog::Progress {
  std::atomic<std::size_t> done = 0;
  std::atomic<std::size_t> total = 0;
};

struct ReportDialog::Answer {
  std::vector<ReportLine> lines;
  core::Message problem;
};

ReportDialog::ReportDialog(const core::DataSettings& settings, QWidget* parent)
    : QDialog(parent), progress_(std::make_shared<Progress>()) {
  setObjectName(QStringLiteral("reportDialog"));
  setWindowTitle(tr("Report on “%1”").arg(QFileInfo(QString::fromStdString(settings.folder)).fileName()));
  setDesignedWindow(this, kSize);
  build();
  look(settings);
}

ReportDialog::~ReportDialog() { stop_.request_stop(); }

void ReportDialog::build() {
  auto* const column = new QVBoxLayout(this);
  state_ = new QLabel(tr("Looking at every picture"), this);
  state_->setObjectName(QStringLiteral("reportState"));
  state_->setWordWrap(true);
  column->addWidget(state_);
  bar_ = new QProgressBar(this);
  bar_->setRange(0, 0);
  bar_->setAccessibleName(tr("Looking at every picture"));
  column->addWidget(bar_);
  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("reportTree"));
  tree_->setAccessibleName(tr("Report"));
  tree_->setHeaderLabels({tr("What"), tr("Found")});
  tree_->setUniformRowHeights(true);
  tree_->setTextElideMode(Qt::ElideMiddle);
  column->addWidget(tree_, 1);
  auto* const row = new QHBoxLayout;
  row->addStretch(1);
  copy_ = new QPushButton(tr("Copy"), this);
  copy_->setToolTip(tr("Copies the whole report, with every name, as text"));
  copy_->setEnabled(false);
  row->addWidget(copy_);
  close_ = new QPushButton(tr("Cancel"), this);
  close_->setObjectName(QStringLiteral("reportClose"));
  row->addWidget(close_);
  column->addLayout(row);
  connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(reportText(lines_)); });
  connect(close_, &QPushButton::clicked, this, &QDialog::reject);
}

void ReportDialog::look(const core::DataSettings& settings) {
  auto* const watch = new QTimer(this);
  connect(watch, &QTimer::timeout, this, &ReportDialog::tellProgress);
  watch->start(kTellReportMilliseconds);
  inBackground<Answer>(
      this,
      [settings, stop = stop_.get_token(), progress = progress_]() -> Answer {
        try {
          const core::DatasetReport report = core::inspectFolder(
              settings, core::defaultCacheFolder(),
              [&](std::size_t done, std::size_t total) {
                progress->total = total;
                progress->done = done;
              },
              stop);
          return {reportLines(report), {}};
        } catch (const std::exception& error) {
          return {{}, core::messageOf(error)};
        }
      },
      [this, watch](const Answer& answer) {
        watch->stop();
        adopt(answer);
      });
}

void ReportDialog::tellProgress() {
  const auto total = static_cast<int>(progress_->total);
  if (total == 0) return;
  const auto done = static_cast<int>(progress_->done);
  bar_->setRange(0, total);
  bar_->setValue(done);
  const QLocale locale;
  state_->setText(tr("Looking at every picture: %1 of %2").arg(locale.toString(done), locale.toString(total)));
}

void ReportDialog::adopt(const Answer& answer) {
  bar_->hide();
  close_->setText(tr("Close"));
  setKind(state_, answer.problem.empty() ? QStringLiteral("secondary") : QStringLiteral("error"));
  state_->setText(answer.problem.empty() ? tr("Strong lines are worth a look before anything is trained.")
                                         : messageText(answer.problem));
  lines_ = answer.lines;
  copy_->setEnabled(!lines_.empty());
  for (const ReportLine& line : lines_) {
    auto* const item = new QTreeWidgetItem(tree_, {line.title, line.finding});
    item->setToolTip(1, line.finding);
    QFont font = item->font(0);
    font.setBold(line.isOdd);
    item->setFont(0, font);
    item->setFont(1, font);
    for (const QString& detail : line.details.mid(0, kMostDetails)) {
      auto* const below = new QTreeWidgetItem(item, {QString(), detail});
      below->setToolTip(1, detail);
    }
    if (line.details.size() > kMostDetails) {
      new QTreeWidgetItem(item,
                          {QString(), tr("%n more", nullptr, static_cast<int>(line.details.size()) - kMostDetails)});
    }
  }
  tree_->resizeColumnToContents(0);
  if (answer.problem.empty()) emit reported();
}

}  // namespace ui
