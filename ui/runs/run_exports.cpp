// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_exports.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/exchange/live_logs.h"
#include "core/exchange/mlflow_backlog.h"
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
#include "ui/bridge/task_notice.h"
#include "ui/look/settings.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_table_csv.h"
#include "ui/widgets/notices.h"
#include "ui/words/number_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

using ExportTone = NoticeBar::Tone;

struct Exported {
  QStringList places;
  core::Message problem;
};

// A spreadsheet of a language that writes commas in numbers takes semicolons between cells.
core::CsvStyle styleOfTheWindow() { return decimalMark() == ',' ? core::CsvStyle{';', ','} : core::CsvStyle(); }

const char* const kArchiveEnding = "afterimage";

// To the server that shows runs live, into the experiment where it shows them: elsewhere, one run would be two.
std::string toMlflow(core::RunStore& store, const std::string& uid, const std::string& address,
                     const LiveLogPlaces& live, const core::WorkProgress& progress) {
  core::MlflowTarget target = core::mlflowTarget(address, {});
  const core::MlflowTarget shown = core::mlflowTarget(live.mlflow.toStdString(), live.experiment.toStdString());
  if (shown.address == target.address) target.experiment = shown.experiment;
  core::MlflowSync sync(store.folder(), uid, target);
  if (sync.bring(progress)) core::forgetPendingMlflow(store.folder(), uid, target.address);
  return sync.place();
}

// With its best weights, or, where an end came before the first measurement, with its newest.
core::ModelDescription modelOf(core::RunStore& store, const std::string& uid, core::Engine& engine) {
  const auto best = core::RunCheckpoints(store, uid).best();
  const std::filesystem::path weights = best ? best->file : core::checkpointOf(store, uid).file;
  return engine.open(core::settingsOf(core::KeptRun(store, uid).details()), weights)->describe();
}

}  // namespace

RunExports::RunExports(RunEditor& editor, Notices& notices, QWidget* page)
    : QObject(page), editor_(editor), notices_(notices), page_(page) {}

void RunExports::addTo(QMenu* menu, const QStringList& uids) {
  const auto add = [&](const QString& title, auto action) {
    connect(menu->addAction(title), &QAction::triggered, this, action);
  };
  QAction* const table = menu->addAction(tr("As a table (CSV)…"));
  table->setEnabled(uids.size() ==
                    1);  // As a file of ours and as a model: one of several would be taken without a word.
  connect(table, &QAction::triggered, this, [this, uids] { askForTable(uids.front()); });
  add(tr("For TensorBoard…"), [this, uids] {
    askForFolder({uids,
                  core::ExportKind::TensorBoard,
                  tr("A folder of TensorBoard's logs"),
                  {},
                  {},
                  [](core::RunStore& store, const std::string& uid, const std::string& folder,
                     const core::WorkProgress& progress) {
                    return core::exportTensorBoard(store, uid, folder, progress).string();
                  }});
  });
  add(tr("To an MLflow server…"), [this, uids] { askForServer(uids); });
  add(tr("Into a folder of MLflow…"), [this, uids] {
    askForFolder(
        {uids,
         core::ExportKind::Mlflow,
         tr("A folder of MLflow's runs"),
         {},
         {},
         [](core::RunStore& store, const std::string& uid, const std::string& folder,
            const core::WorkProgress& progress) {
           return core::exportMlflowFolder(store, uid, folder, core::MlflowTarget{}.experiment, progress).string();
         }});
  });
  if (editor_.engine() != nullptr && uids.size() == 1) addModelsTo(menu, uids.front());
}

void RunExports::addModelsTo(QMenu* menu, const QString& uid) {
  menu->addSeparator();
  const std::shared_ptr<core::Engine> engine = editor_.engine();
  const auto addOnnx = [&](const QString& entry, const QString& title, const Export& write) {
    connect(menu->addAction(entry), &QAction::triggered, this, [this, uid, title, write] {
      askForFile(
          {{uid}, core::ExportKind::Onnx, title, tr("ONNX models (*.onnx)"), uid + QStringLiteral(".onnx"), write});
    });
  };
  addOnnx(tr("As an ONNX model…"), tr("Export the model"),
          [engine](core::RunStore& store, const std::string& run, const std::string& file,
                   const core::WorkProgress& progress) {
            const core::ModelDescription model = modelOf(store, run, *engine);
            core::writeOnnx(model, {{"afterimage.run", run}}, file, progress);
            return file;
          });
  addOnnx(tr("Encoder and decoder as ONNX models…"), tr("Export encoder and decoder: two files named after this one"),
          [engine](core::RunStore& store, const std::string& run, const std::string& file,
                   const core::WorkProgress& progress) {
            const core::ModelDescription model = modelOf(store, run, *engine);
            const auto files = core::writeOnnxParts(model, {{"afterimage.run", run}}, file, progress);
            return files.front().string() + "\n" + files.back().string();
          });
  connect(menu->addAction(tr("For PyTorch…")), &QAction::triggered, this, [this, uid, engine] {
    askForFile({{uid},
                core::ExportKind::Pytorch,
                tr("Export the model into a new folder"),
                tr("New folder (*)"),
                uid + QStringLiteral("-pytorch"),
                [engine](core::RunStore& store, const std::string& run, const std::string& folder,
                         const core::WorkProgress& progress) {
                  const core::ModelDescription model = modelOf(store, run, *engine);
                  core::writePytorchFolder(store, run, model, "best", folder, progress);
                  return folder;
                }});
  });
}

void RunExports::archive(const QString& uid, const QString& name) {
  const Order order{{uid},
                    core::ExportKind::Archive,
                    tr("Export the run"),
                    tr("Runs (*.afterimage)"),
                    fileNameFor(name) + QLatin1Char('.') + QLatin1String(kArchiveEnding),
                    {}};
  weigh(order, [this, order, uid](const QString& size) {
    openFileDialog(titleWith(order.title, size), order.fileKinds, order.file, [this, uid](const QString& file) {
      const QPointer<TaskNotice> task(new TaskNotice(
          notices_, [] { return tr("Exporting the run."); }, file));
      editor_.exportRun(uid, file, task->progress(), [task] {
        if (task) task->end();
      });
    });
  });
}

// A table is made at once, so its size is known.
void RunExports::askForTable(const QString& uid) {
  struct Made {
    std::string text;
    core::Message problem;
  };
  inBackground<Made>(
      this,
      [store = editor_.store(), uid, style = styleOfTheWindow()] {
        Made made;
        try {
          core::RunStore kept(store, core::StoreAccess::ReadOnly);
          made.text = core::runCsv(kept, uid.toStdString(), style);
        } catch (const std::exception& error) {
          made.problem = core::messageOf(error);
        }
        return made;
      },
      [this, uid](const Made& made) {
        if (!made.problem.empty()) {
          return notices_.notify([problem = made.problem] { return TaskNotice::ofFailure(problem); });
        }
        const QString title = titleWith(tr("Export the figures"), sizeText(static_cast<qint64>(made.text.size())));
        openFileDialog(
            title, tr("Tables (*.csv)"), uid + QStringLiteral(".csv"), [this, uid, made](const QString& file) {
              carryOut({uid}, file,
                       [made](core::RunStore&, const std::string&, const std::string& path, const core::WorkProgress&) {
                         core::writeFileWhole(path, made.text);
                         return path;
                       });
            });
      });
}

void RunExports::askForFile(const Order& order) {
  weigh(order, [this, order](const QString& size) {
    openFileDialog(titleWith(order.title, size), order.fileKinds, order.file,
                   [this, order](const QString& target) { carryOut(order.uids, target, order.write); });
  });
}

void RunExports::openFileDialog(const QString& title, const QString& kinds, const QString& file,
                                const std::function<void(const QString&)>& chosen) {
  auto* const dialog = new QFileDialog(page_, title, {}, kinds);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  if (file.contains(QLatin1Char('.'))) dialog->setDefaultSuffix(file.section(QLatin1Char('.'), -1));
  dialog->selectFile(file);
  connect(dialog, &QFileDialog::fileSelected, this, chosen);
  dialog->open();
}

void RunExports::askForFolder(const Order& order) {
  weigh(order, [this, order](const QString& size) {
    auto* const dialog = new QFileDialog(page_, titleWith(order.title, size));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, order](const QString& folder) { carryOut(order.uids, folder, order.write); });
    dialog->open();
  });
}

void RunExports::askForServer(const QStringList& uids) {
  const LiveLogPlaces live = loadPreferences().liveLogs;
  const bool isServer = core::isMlflowAddress(live.mlflow.toStdString());
  const QString usual = isServer ? live.mlflow : QStringLiteral("http://localhost:5000");
  const Order order{
      uids,
      core::ExportKind::Mlflow,
      {},
      {},
      {},
      [live](core::RunStore& store, const std::string& uid, const std::string& address,
             const core::WorkProgress& progress) { return toMlflow(store, uid, address, live, progress); }};
  weigh(order, [this, order, usual](const QString& size) {
    auto* const dialog = new QInputDialog(page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(titleWith(tr("To an MLflow server"), size));
    dialog->setLabelText(tr("Address of the server. What it has of these runs already is not sent again."));
    dialog->setTextValue(usual);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, order](const QString& address) {
      const std::string place = core::typedMlflowPlace(address.toStdString());
      if (!place.empty()) carryOut(order.uids, QString::fromStdString(place), order.write);
    });
    dialog->open();
  });
}

QString RunExports::titleWith(const QString& title, const QString& size) {
  return size.isEmpty() ? title : tr("%1, about %2").arg(title, size);
}

void RunExports::weigh(const Order& order, const std::function<void(const QString& size)>& ask) {
  inBackground<qint64>(
      this,
      [store = editor_.store(), uids = order.uids, kind = order.kind] {
        qint64 bytes = 0;
        try {
          core::RunStore kept(store, core::StoreAccess::ReadOnly);
          for (const QString& uid : uids) bytes += core::exportBytes(kept, uid.toStdString(), kind);
        } catch (const std::exception&) {  // The export itself says what is wrong.
          return qint64{0};
        }
        return bytes;
      },
      [ask](qint64 bytes) { ask(bytes > 0 ? sizeText(bytes) : QString()); });
}

void RunExports::carryOut(const QStringList& uids, const QString& target, const Export& write) {
  const QPointer<TaskNotice> task(new TaskNotice(
      notices_, [] { return tr("Exporting the run."); }, target));
  inBackground<Exported>(
      this,
      [store = editor_.store(), uids, target, write, progress = task->progress()] {
        Exported exported;
        const auto count = static_cast<std::size_t>(uids.size());
        try {
          core::RunStore kept(store, core::StoreAccess::ReadOnly);
          for (std::size_t i = 0; i < count; ++i) {
            const std::string uid = uids[static_cast<qsizetype>(i)].toStdString();
            exported.places +=
                QString::fromStdString(write(kept, uid, target.toStdString(), progress.partOf(i, count)));
          }
        } catch (const std::exception& error) {
          exported.problem = core::messageOf(error);
        }
        return exported;
      },
      [this, task](const Exported& exported) {
        if (task) task->end();
        notices_.notify([=] {
          if (exported.problem.empty())
            return Notice{ExportTone::Success, tr("Exported."), exported.places.join(QStringLiteral(", "))};
          return TaskNotice::ofFailure(exported.problem);
        });
      });
}

}  // namespace ui
