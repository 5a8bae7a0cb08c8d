// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does when asked: start, go on, measure a model, keep recipes, try and save pictures.
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/run/recipes.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/bridge/tried_picture.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/train_page.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/data_group.h"
#include "ui/setup/own_recipes.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/engine_words.h"

namespace ui {
namespace {

constexpr std::size_t kEarlierRuns = 5;
constexpr int kDanger = static_cast<int>(NoticeBar::Tone::Danger);

}  // namespace

void TrainPage::setEngineReady(const QString& failure) {
  engineFailure_ = failure;
  setup_->setEngineReady(failure.isEmpty());
  if (!failure.isEmpty()) tell(kDanger, tr("Training is not possible."), failure);
  costTimer_.start();
}

void TrainPage::train() {
  if (!setup_->problem().isEmpty()) return;
  start(core::Continuation{setup_->settings(), {}, {}});
}

void TrainPage::togglePause() {
  if (controller_.phase() == Phase::Paused) {
    controller_.resume();
  } else {
    controller_.pause();
  }
}

void TrainPage::start(const core::Continuation& beginning) {
  const StartAnswer answer = controller_.start(beginning);
  if (!answer.ticket) tell(kDanger, tr("The run was not started."), answer.refusal);
}

// A run that goes on stays as it is shown.
void TrainPage::makeRoom(const core::Continuation& beginning) {
  models_ = std::make_shared<KeptModels>();  // What they held is free for the training.
  if (!beginning.origin.resumed.empty()) return;
  history_.clear();
  shownUid_.clear();
  pictures_->clear();
  refreshCharts();
}

void TrainPage::goOn(const std::string& uid) {
  struct Found {
    core::Continuation continuation;
    QString problem;
  };
  inBackground<Found>(
      this,
      [store = store_, uid]() -> Found {
        try {
          core::RunStore opened(store, core::StoreAccess::ReadOnly);
          return {core::continuationOf(opened, uid), {}};
        } catch (const std::exception& error) {
          return {{}, engineWords(error.what())};
        }
      },
      [this](const Found& found) {
        if (!found.problem.isEmpty()) return tell(kDanger, tr("The run cannot go on."), found.problem);
        setup_->setSettings(found.continuation.settings);
        start(found.continuation);
      });
}

void TrainPage::lookForInterruptedRun() {
  inBackground<core::RunSummary>(
      this, [store = store_] { return interruptedRun(store); },
      [this](const core::RunSummary& run) {
        if (!run.uid.empty() && !controller_.isActive()) showStoredRun(run.uid, true);
      });
}

void TrainPage::showStoredRun(const std::string& uid, bool announce) {
  inBackground<StoredRun>(
      this, [store = store_, uid] { return readStoredRun(store, uid); },
      [this, announce](StoredRun run) {
        if (!controller_.isActive()) showStored(std::move(run), announce);
      });
}

void TrainPage::showStored(StoredRun run, bool isOffered) {
  if (!run.problem.isEmpty()) return tell(kDanger, tr("The run cannot be shown."), run.problem);
  shownUid_ = run.details.summary.uid;
  shown_ = run.settings;
  shown_.name = run.details.summary.name;
  history_.load(run.settings, run.curves, run.batches, run.details.resumedAfter);
  setup_->setSettings(run.settings);
  pictures_->setRun(run.probes, run.pictureEpochs);
  pictures_->setBest(history_.bestEpoch());
  lookForEarlierRuns();
  refreshCharts();
  refreshHeader();
  if (!isOffered) return;
  announce([this, summary = run.details.summary] {
    tell(static_cast<int>(NoticeBar::Tone::Warning), tr("A run was cut off."),
         tr("“%1” has %n whole epoch(s) of %2. It can go on from there.", nullptr, static_cast<int>(summary.epochs))
             .arg(QString::fromStdString(summary.name), QLocale().toString(qlonglong{summary.plannedEpochs})),
         tr("Go on"));
    noticeAction_ = [this, uid = summary.uid] { goOn(uid); };
  });
}

void TrainPage::lookForEarlierRuns() {
  inBackground<std::vector<EarlierRun>>(
      this,
      [store = store_, uid = shownUid_, settings = shown_] { return earlierRuns(store, uid, settings, kEarlierRuns); },
      [this](std::vector<EarlierRun> runs) {
        history_.setEarlier(std::move(runs));
        refreshCharts();
      });
}

void TrainPage::askCost() {
  if (!controller_.engine()) return;
  const int number = ++costQuestions_;
  struct Answer {
    core::ModelCost cost;
    QString problem;
  };
  inBackground<Answer>(
      this,
      [engine = controller_.engine(), settings = setup_->settings()]() -> Answer {
        try {
          return {engine->cost(settings), {}};
        } catch (const std::exception& error) {
          return {{}, engineWords(error.what())};
        }
      },
      [this, number](const Answer& answer) {
        if (number != costQuestions_) return;
        cost_ = answer.cost;
        if (!answer.problem.isEmpty()) return setup_->setCostProblem(answer.problem);
        const auto pictures = static_cast<double>(setup_->data().preview().training);
        const double work = 3.0 * static_cast<double>(cost_.multiplyAdds) * pictures;
        setup_->setCost(cost_, speed_ > 0.0 ? work / speed_ : 0.0);
      });
}

void TrainPage::showLayers() {
  auto* const dialog = new QDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Layers"));
  dialog->resize(640, 560);
  auto* const column = new QVBoxLayout(dialog);
  auto* const text = new QPlainTextEdit(QString::fromStdString(cost_.layerTable), dialog);
  text->setObjectName(QStringLiteral("layerTable"));
  text->setReadOnly(true);
  text->setLineWrapMode(QPlainTextEdit::NoWrap);
  setKind(text, QStringLiteral("mono"));
  column->addWidget(text);
  auto* const copy = new QPushButton(tr("Copy"), dialog);
  column->addWidget(copy, 0, Qt::AlignRight);
  connect(copy, &QPushButton::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
  dialog->show();
}

void TrainPage::loadRecipe() {
  auto* const dialog = new QFileDialog(this, tr("Load a recipe"), {}, QStringLiteral("*.json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    try {
      core::RunSettings settings = core::readRecipe(file.toStdString()).settings;
      settings.data.folder = setup_->settings().data.folder;
      setup_->setSettings(settings);
    } catch (const core::Error& error) {
      tell(kDanger, tr("The recipe cannot be used."), engineWords(error.what()));
    }
  });
  dialog->open();
}

void TrainPage::saveRecipe() {
  auto* const dialog = new QFileDialog(this, tr("Save as recipe"), ownRecipeFolder(), QStringLiteral("*.json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    try {
      const std::string name = QFileInfo(file).completeBaseName().toStdString();
      core::writeFileWhole(file.toStdString(), core::formatRecipe({name, {}, {}, setup_->settings()}));
      setup_->refreshRecipes();
    } catch (const core::Error& error) {
      tell(kDanger, tr("Not saved."), engineWords(error.what()));
    }
  });
  dialog->open();
}

void TrainPage::exportPictures(int probe, bool moving) {
  auto* const dialog =
      new QFileDialog(this, moving ? tr("Save the moving picture") : tr("Save the strip"), {}, QStringLiteral("*.png"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("png"));
  connect(dialog, &QFileDialog::fileSelected, this, [this, probe, moving](const QString& file) {
    tell(static_cast<int>(NoticeBar::Tone::Info), tr("Saving pictures."), file);
    inBackground<QString>(
        this,
        [store = store_, uid = shownUid_, probe, moving, file] {
          return moving ? writeAnimation(store, uid, probe, file) : writeStrip(store, uid, probe, file);
        },
        [this, file](const QString& problem) {
          if (problem.isEmpty()) return tell(static_cast<int>(NoticeBar::Tone::Success), tr("Saved."), file);
          tell(kDanger, tr("Not saved."), problem);
        });
  });
  dialog->open();
}

void TrainPage::choosePicture() {
  auto* const dialog =
      new QFileDialog(this, tr("Try a picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { tryImage(file); });
  dialog->open();
}

void TrainPage::tryImage(const QString& file) { tryImage(QFileInfo(file).fileName(), loaderOf(file.toStdString())); }

void TrainPage::tryClipboard() {
  const QImage image = QGuiApplication::clipboard()->image();
  if (image.isNull()) return tell(kDanger, tr("Nothing to try."), tr("There is no picture in the clipboard."));
  tryImage(tr("clipboard"), [image](std::uint32_t) { return fromQImage(image); });
}

// While a run goes on its model answers between two batches; afterwards the weights that were kept.
void TrainPage::tryImage(const QString& name, ImageLoader read) {
  if (shownUid_.empty()) return;
  const bool isLive = controller_.isActive();
  inBackground<TriedPicture>(
      this,
      [read = std::move(read), isLive, settings = shown_, store = store_, uid = shownUid_,
       engine = controller_.engine(), models = models_]() -> TriedPicture {
        if (isLive || !engine) return inRunShape(settings, read);
        return triedOnStoredRun(*engine, *models, store, uid, settings, read);
      },
      [this, isLive, name](const TriedPicture& tried) {
        if (!tried.problem.isEmpty()) return tell(kDanger, tr("The picture cannot be used."), tried.problem);
        if (!isLive) return showTried(name, tried.picture, tried.output);
        controller_.tryImage(tried.picture, this, [this, name, picture = tried.picture](auto output) {
          showTried(name, picture, std::move(output));
        });
      });
}

void TrainPage::showTried(const QString& name, const core::Image& picture, std::optional<core::ProbeOutput> output) {
  if (!output) return tell(kDanger, tr("The picture was not tried."), tr("The run has ended meanwhile; try again."));
  if (tried_ == nullptr) tried_ = new Comparator(theme_, this);
  core::Probe probe{name.toStdString(), core::Split::Test, picture, picture};
  tried_->setProbe(probe, output->output, history_.lastEpoch());
  tried_->show();
  tried_->raise();
}

void TrainPage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isFile()) event->acceptProposedAction();
}

void TrainPage::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  tryImage(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace ui
