// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_estimate.h"

#include <algorithm>
#include <thread>

#include "ui/bridge/background_task.h"
#include "ui/setup/cost_meter.h"

namespace ui {
namespace {

// Multiply-adds a second of one core in training: small convolutions on a server's core that others used as well.
constexpr double kUsualSpeed = 1.5e10;
constexpr double kSecondsToStart = 2.0;  // Weighing the model, yardsticks, the first pictures.

double usualSpeed() { return kUsualSpeed * static_cast<double>(std::max(1U, std::thread::hardware_concurrency())); }

}  // namespace

void StartEstimate::ask(const StartPlan& plan) {
  const int number = ++questions_;
  if (!engine_ || plan.training == 0) return emit estimated(std::nullopt);
  inBackground<double>(
      this,
      [engine = engine_, settings = plan.settings] {
        try {
          return static_cast<double>(engine->cost(settings).multiplyAdds);
        } catch (const std::exception&) {  // Told when it is started.
          return 0.0;
        }
      },
      [this, number, plan](double multiplyAdds) {
        if (number != questions_) return;
        if (multiplyAdds <= 0.0) return emit estimated(std::nullopt);
        const double work = CostMeter::kPassesInAStep * multiplyAdds * static_cast<double>(plan.training);
        const double epoch = work / (speed_ > 0.0 ? speed_ : usualSpeed());
        const double before = kSecondsToStart + plan.secondsToRead;
        emit estimated(StartTimes{before + epoch, before + epoch * plan.settings.training.epochs});
      });
}

}  // namespace ui
