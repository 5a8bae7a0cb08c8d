// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_trial.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/pictures/picture_image.h"
#include "ui/widgets/notices.h"

namespace ui {
namespace {

// The one file that is dragged here; "" where it is none, or more.
QString draggedFile(const QDropEvent& event) {
  const QList<QUrl> urls = event.mimeData()->urls();
  if (urls.size() != 1) return {};
  const QString file = urls.first().toLocalFile();
  return QFileInfo(file).isFile() ? file : QString();
}

}  // namespace

PictureTrial::PictureTrial(RunController& controller, std::filesystem::path store, Notices& notices,
                           std::function<std::vector<Model>()> models, QWidget* page)
    : QObject(page),
      controller_(controller),
      store_(std::move(store)),
      notices_(notices),
      models_(std::move(models)),
      page_(page),
      kept_(std::make_shared<KeptModels>()) {
  page->setAcceptDrops(true);
  page->installEventFilter(this);
  // What they held is free for the training.
  connect(&controller_, &RunController::taken, this, [this] { kept_ = std::make_shared<KeptModels>(); });
}

bool PictureTrial::eventFilter(QObject* page, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) return QObject::eventFilter(page, event);
  auto* const drop = static_cast<QDropEvent*>(event);  // A drag that enters is one too.
  const QString file = draggedFile(*drop);
  if (file.isEmpty()) return true;
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) tryFile(file);
  return true;
}

void PictureTrial::choose(const QString& title) {
  auto* const dialog = new QFileDialog(
      page_, title, {},
      tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.gif *.heic *.heif *.avif *.jp2 *.ppm *.pgm)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, &PictureTrial::tryFile);
  dialog->open();
}

void PictureTrial::tryFile(const QString& file) { tryImage(QFileInfo(file).fileName(), loaderOf(file.toStdString())); }

void PictureTrial::tryClipboard() {
  const QImage image = QGuiApplication::clipboard()->image();
  if (!image.isNull())
    return tryImage(tr("clipboard"), [image](const core::DataSettings&) { return fromQImage(image); });
  notices_.notify([] {
    return Notice{NoticeBar::Tone::Danger, tr("Nothing to try."), tr("There is no picture in the clipboard.")}.blaming(
        cause());
  });
}

void PictureTrial::tryImage(const QString& name, ImageLoader load) {
  std::vector<Model> models = models_();
  const std::shared_ptr<core::Engine> engine = controller_.engine();
  if (models.empty() || !engine) return;
  notices_.settle(cause());
  emit asked(name);
  inBackground<std::vector<TriedPicture>>(
      this,
      [engine, kept = kept_, store = store_, models = std::move(models), load = std::move(load)] {
        std::vector<TriedPicture> tried;
        for (const Model& model : models) {
          tried.push_back(model.isLive ? toRunShape(model.settings, load)
                                       : triedOnStoredRun(*engine, *kept, store, model.uid, model.settings, load));
          tried.back().uid = model.uid;
        }
        return tried;
      },
      [this, name](std::vector<TriedPicture> tried) { askLive(name, std::move(tried)); });
}

void PictureTrial::askLive(const QString& name, std::vector<TriedPicture> tried) {
  const auto open = std::find_if(tried.begin(), tried.end(),
                                 [](const TriedPicture& each) { return each.problem.empty() && !each.output; });
  if (open == tried.end()) return emit answered(name, tried);
  const core::Image picture = open->picture;
  const auto place = static_cast<std::size_t>(open - tried.begin());
  controller_.tryImage(picture, this, [this, name, tried, place](std::optional<core::ProbeOutput> output) mutable {
    tried[place].output = std::move(output);
    if (!tried[place].output) tried[place].problem = core::coreText("Core", "The run has ended meanwhile; try again.");
    askLive(name, std::move(tried));
  });
}

}  // namespace ui
