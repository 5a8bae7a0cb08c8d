// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/code_path.h"

#include "core/base/error.h"
#include "ui/bridge/background_task.h"
#include "ui/reading/run_model.h"

namespace ui {

struct CodePath::Decoded {
  std::vector<core::Image> pictures;
  std::optional<double> share;  // None where they are all steps.
  core::Message problem;
};

namespace {

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
  inBackground<RunModel>(
      this,
      [engine = std::move(engine), store = std::move(store), uid = std::move(uid)] {
        return openRunModel(engine.get(), store, uid);
      },
      [this](const RunModel& found) { adopt(found); });
}

CodePath::~CodePath() = default;

void CodePath::adopt(const RunModel& found) {
  isBusy_ = false;
  name_ = found.name;
  if (!found.problem.empty()) return emit refused(found.problem);
  model_ = found.model;
  probes_ = found.probes;
  numbers_ = core::Codes{*model_->codeShape(), {}}.size();
  emit opened();
  goOn();
}

void CodePath::setEnds(core::Image from, core::Image to) {
  ends_ = {std::move(from), std::move(to)};
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
      [model = model_, codes = codes_, ends, share] {
        Decoded decoded{{}, share, {}};
        try {
          std::vector<double> shares;
          if (ends) {
            *codes = model->encode({ends->first, ends->second}).value();
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
