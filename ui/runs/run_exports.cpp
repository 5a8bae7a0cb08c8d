// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_exports.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/exchange/mlflow_log.h"
#include "core/exchange/mlflow_sync.h"
#include "core/exchange/onnx_file.h"
#include "core/exchange/pytorch_folder.h"
#include "core/exchange/run_csv.h"
#include "core/exchange/run_mlflow.h"
#include "core/exchange/run_tensorboard.h"
#include "core/run/engine.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/runs/run_editor.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

using ExportTone = NoticeBar::Tone;

struct Exported {
  QStringList places;
  core::Message problem;
};

// A spreadsheet of a language that writes commas in numbers takes semicolons between cells.
core::CsvStyle styleOfTheWindow() { return decimalMark() == ',' ? core::CsvStyle{';', ','} : core::CsvStyle(); }

std::string toMlflow(core::RunStore& store, const std::string& uid, const std::string& address) {
  core::MlflowSync sync(store.folder(), uid, core::mlflowTarget(address, {}));
  if (sync.bring()) core::forgetPendingMlflow(store.folder(), uid);
  return sync.place();
}

// With its best weights, or, where an end came before the first measurement, with its newest.
core::ModelDescription modelOf(core::RunStore& store, const std::string& uid, core::Engine& engine) {
  const auto best = core::RunCheckpoints(store, uid).best();
  const std::filesystem::path weights = best ? best->file : core::checkpointOf(store, uid).file;
  return engine.open(core::settingsOf(core::KeptRun(store, uid).details()), weights)->describe();
}

}  // namespace

RunExports::RunExports(const RunEditor& editor, Notices& notices, QWidget* page)
    : QObject(page), editor_(editor), notices_(notices), page_(page) {}

void RunExports::addTo(QMenu* menu, const QStringList& uids) {
  const auto add = [&](const QString& title, auto action) {
    connect(menu->addAction(title), &QAction::triggered, this, action);
  };
  add(tr("As a table (CSV)…"), [this, uids] { askForTable(uids.front()); });
  add(tr("For TensorBoard…"), [this, uids] {
    askForFolder(tr("A folder of TensorBoard's logs"), uids,
                 [](core::RunStore& store, const std::string& uid, const std::string& folder) {
                   return core::exportTensorBoard(store, uid, folder).string();
                 });
  });
  add(tr("To an MLflow server…"), [this, uids] { askForServer(uids); });
  add(tr("Into a folder of MLflow…"), [this, uids] {
    askForFolder(tr("A folder of MLflow's runs"), uids,
                 [](core::RunStore& store, const std::string& uid, const std::string& folder) {
                   return core::exportMlflowFolder(store, uid, folder, core::MlflowTarget{}.experiment).string();
                 });
  });
  if (editor_.engine() != nullptr && uids.size() == 1) addModelsTo(menu, uids.front());
}

void RunExports::addModelsTo(QMenu* menu, const QString& uid) {
  menu->addSeparator();
  const std::shared_ptr<core::Engine> engine = editor_.engine();
  connect(menu->addAction(tr("As an ONNX model…")), &QAction::triggered, this, [this, uid, engine] {
    askForModel(tr("Export the model"), tr("ONNX models (*.onnx)"), uid + QStringLiteral(".onnx"), uid,
                [engine](core::RunStore& store, const std::string& run, const std::string& file) {
                  core::writeOnnx(modelOf(store, run, *engine), {{"afterimage.run", run}}, file);
                  return file;
                });
  });
  connect(menu->addAction(tr("For PyTorch…")), &QAction::triggered, this, [this, uid, engine] {
    askForModel(tr("Export the model into a new folder"), tr("New folder (*)"), uid + QStringLiteral("-pytorch"), uid,
                [engine](core::RunStore& store, const std::string& run, const std::string& folder) {
                  core::writePytorchFolder(store, run, modelOf(store, run, *engine), "best", folder);
                  return folder;
                });
  });
}

void RunExports::askForModel(const QString& title, const QString& kinds, const QString& file, const QString& uid,
                             const Export& write) {
  auto* const dialog = new QFileDialog(page_, title, {}, kinds);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  if (file.contains(QLatin1Char('.'))) dialog->setDefaultSuffix(file.section(QLatin1Char('.'), -1));
  dialog->selectFile(file);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, uid, write](const QString& target) { carryOut({uid}, target, write); });
  dialog->open();
}

void RunExports::askForTable(const QString& uid) {
  auto* const dialog = new QFileDialog(page_, tr("Export the figures"), {}, tr("Tables (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  dialog->selectFile(uid + QStringLiteral(".csv"));
  connect(dialog, &QFileDialog::fileSelected, this, [this, uid](const QString& file) {
    carryOut({uid}, file,
             [style = styleOfTheWindow()](core::RunStore& store, const std::string& run, const std::string& path) {
               core::writeFileWhole(path, core::runCsv(store, run, style));
               return path;
             });
  });
  dialog->open();
}

void RunExports::askForFolder(const QString& title, const QStringList& uids, const Export& write) {
  auto* const dialog = new QFileDialog(page_, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, uids, write](const QString& folder) { carryOut(uids, folder, write); });
  dialog->open();
}

void RunExports::askForServer(const QStringList& uids) {
  auto* const dialog = new QInputDialog(page_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("To an MLflow server"));
  dialog->setLabelText(tr("Address of the server. What it has of these runs already is not sent again."));
  dialog->setTextValue(QStringLiteral("http://localhost:5000"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this, uids](const QString& address) {
    if (!address.trimmed().isEmpty()) carryOut(uids, address.trimmed(), toMlflow);
  });
  dialog->open();
}

void RunExports::carryOut(const QStringList& uids, const QString& target, const Export& write) {
  notices_.notify([=] { return Notice{ExportTone::Info, tr("Exporting the run."), target}; });
  inBackground<Exported>(
      this,
      [store = editor_.store(), uids, target, write] {
        Exported exported;
        try {
          core::RunStore kept(store, core::StoreAccess::ReadOnly);
          for (const QString& uid : uids) {
            exported.places += QString::fromStdString(write(kept, uid.toStdString(), target.toStdString()));
          }
        } catch (const std::exception& error) {
          exported.problem = core::messageOf(error);
        }
        return exported;
      },
      [this](const Exported& exported) {
        notices_.notify([=] {
          if (exported.problem.empty())
            return Notice{ExportTone::Success, tr("Exported."), exported.places.join(QStringLiteral(", "))};
          return Notice{ExportTone::Danger, tr("That did not work."), messageText(exported.problem)};
        });
      });
}

}  // namespace ui
