// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/code_path.h"

#include "core/base/error.h"
#include "core/run/imported_run.h"
#include "core/run/run_records.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/reading/stored_run.h"

namespace ui {

struct CodePath::Opened {
  std::shared_ptr<core::Model> model;
  std::string name;
  Probes probes;
  core::Message problem;
};

struct CodePath::Decoded {
  std::vector<core::Image> pictures;
  std::optional<double> share;  // None where they are all steps.
  core::Message problem;
};

namespace {

core::Error noPath(const core::Message& why) { return core::Error(core::ErrorCode::InvalidSetting, "code", why); }

// codes: of both ends, one after the other. The ends themselves are met in every bit.
core::Codes codesBetween(const core::Codes& codes, const std::vector<double>& shares) {
  const std::size_t size = codes.size();
  core::Codes between{codes.shape, {}};
  between.values.reserve(size * shares.size());
  for (const double share : shares) {
    for (std::size_t i = 0; i < size; ++i) {
      const double from = codes.values[i];
      const double to = codes.values[size + i];
      between.values.push_back(static_cast<float>((1.0 - share) * from + share * to));
    }
  }
  return between;
}

}  // namespace

CodePath::CodePath(std::shared_ptr<core::Engine> engine, std::filesystem::path store, std::string uid, QObject* parent)
    : QObject(parent), codes_(std::make_shared<core::Codes>()) {
  inBackground<Opened>(
      this,
      [engine = std::move(engine), store = std::move(store), uid = std::move(uid)] {
        return openModel(engine.get(), store, uid);
      },
      [this](const Opened& found) { adopt(found); });
}

CodePath::Opened CodePath::openModel(core::Engine* engine, const std::filesystem::path& folder,
                                     const std::string& uid) {
  Opened found;
  try {
    if (engine == nullptr) {
      throw noPath(core::coreText("Core", "What trains and uses models is still being loaded; try again."));
    }
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const core::RunDetails details = core::KeptRun(store, uid).details();
    found.name = details.summary.name;
    if (core::isImported(details.summary)) {
      throw noPath(core::coreText("Core", "This run was trained by another program; its model is not kept here."));
    }
    found.probes = storedProbes(store, uid);
    if (!found.probes || found.probes->empty()) {
      throw noPath(core::coreText("Core", "The pictures of this run cannot be read."));
    }
    const auto best = core::RunCheckpoints(store, uid).best();
    if (!best) throw noPath(core::coreText("Core", "The run has no weights yet."));
    found.model = engine->open(core::settingsOf(details), best->file);
    if (!found.model->codeShape()) {
      throw noPath(
          core::coreText("Core",
                         "This model hands values past its narrowest place, so that no picture can be made from "
                         "its code alone. Choose a run with an autoencoder."));
    }
  } catch (const std::exception& error) {
    found.problem = core::messageOf(error);
  }
  return found;
}

CodePath::~CodePath() = default;

void CodePath::adopt(const Opened& found) {
  isBusy_ = false;
  name_ = found.name;
  if (!found.problem.empty()) return emit refused(found.problem);
  model_ = found.model;
  probes_ = found.probes;
  numbers_ = core::Codes{*model_->codeShape(), {}}.size();
  emit opened();
  goOn();
}

void CodePath::setEnds(std::size_t from, std::size_t to) {
  ends_ = {from, to};
  goOn();
}

void CodePath::setShare(double share) {
  share_ = share;
  goOn();
}

// A share is decoded between the ends that are wished for by then, never between those before.
void CodePath::goOn() {
  if (isBusy_ || model_ == nullptr || (!ends_ && !share_)) return;
  isBusy_ = true;
  const auto ends = std::exchange(ends_, {});
  const auto share = ends ? std::nullopt : std::exchange(share_, {});
  inBackground<Decoded>(
      this,
      [model = model_, codes = codes_, probes = probes_, ends, share] {
        Decoded decoded{{}, share, {}};
        try {
          std::vector<double> shares;
          if (ends) {
            *codes = model->encode({probes->at(ends->first).input, probes->at(ends->second).input}).value();
            for (std::size_t i = 0; i < kSteps; ++i) shares.push_back(shareAt(i));
          } else {
            shares = {*share};
          }
          decoded.pictures = model->decode(codesBetween(*codes, shares));
        } catch (const std::exception& error) {
          decoded.problem = core::messageOf(error);
        }
        return decoded;
      },
      [this](const Decoded& decoded) { tell(decoded); });
}

// What was decoded between ends that nobody wishes any more is not shown.
void CodePath::tell(const Decoded& decoded) {
  isBusy_ = false;
  if (!decoded.problem.empty()) {
    model_ = nullptr;
    return emit refused(decoded.problem);
  }
  if (!ends_ && decoded.share) emit this->decoded(*decoded.share, decoded.pictures.front());
  if (!ends_ && !decoded.share) emit stepsDecoded(decoded.pictures);
  goOn();
}

}  // namespace ui
