// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/term_words.h"

#include <map>
#include <string_view>

#include "core/analysis/metric.h"

namespace ui {
namespace {

using Terms = std::map<std::string_view, const char*>;

const Terms& ofSettings() {
  static const Terms terms = {{"architecture", "autoencoder"},
                              {"predict", "target"},
                              {"color", "channel"},
                              {"range", "range"},
                              {"validation_split", "validation"},
                              {"latent_dim", "code"},
                              {"filters", "filters"},
                              {"output_activation", "sigmoid"},
                              {"loss", "loss"},
                              {"optimizer", "optimizer"},
                              {"learning_rate", "learning-rate"},
                              {"schedule", "learning-rate"},
                              {"epochs", "epoch"},
                              {"batch_size", "batch"},
                              {"patience", "early-stopping"},
                              {"restore_best_weights", "early-stopping"}};
  return terms;
}

const Terms& ofMetrics() {
  static const Terms terms = {{"loss", "loss"},
                              {"mse", "squared-error"},
                              {"mae", "absolute-error"},
                              {"psnr", "psnr"},
                              {"ssim", "ssim"},
                              {"accuracy", "accuracy"},
                              {"binary_accuracy", "accuracy"},
                              {"categorical_accuracy", "accuracy"},
                              {"learning_rate", "learning-rate"}};
  return terms;
}

const Terms& ofRules() {
  static const Terms terms = {{"meaningless-accuracy", "accuracy"},
                              {"targets-out-of-reach", "range"},
                              {"unscaled-pixels", "range"},
                              {"output-out-of-range", "range"},
                              {"loss-without-bound", "cross-entropy"},
                              {"loss-and-output-apart", "cross-entropy"},
                              {"loss-cannot-tell", "loss"},
                              {"scrambled-targets", "target"},
                              {"mixed-up-pairs", "target"},
                              {"misaligned-pairs", "target"},
                              {"learning-rate-zero", "learning-rate"},
                              {"learning-rate-low", "learning-rate"},
                              {"learning-rate-high", "learning-rate"},
                              {"diverging", "learning-rate"},
                              {"jumping-loss", "learning-rate"},
                              {"hardly-learning", "learning-rate"},
                              {"overfitting", "over-fitting"},
                              {"too-few-pictures", "over-fitting"},
                              {"leak-across-split", "validation"},
                              {"split-differs", "validation"},
                              {"small-validation-set", "validation"},
                              {"validation-below-training", "validation"},
                              {"narrow-bottleneck", "code"},
                              {"wide-bottleneck", "code"},
                              {"unused-code", "code"},
                              {"ignored-code", "code"},
                              {"worse-than-mean-picture", "average-picture"},
                              {"same-output-for-all", "average-picture"},
                              {"plateau", "early-stopping"}};
  return terms;
}

QString in(const Terms& terms, std::string_view name) {
  const auto found = terms.find(name);
  return found == terms.end() ? QString() : QString::fromLatin1(found->second);
}

}  // namespace

QString termOfSetting(const std::string& key) { return in(ofSettings(), key); }

QString termOfMetric(const std::string& metric) { return in(ofMetrics(), core::metricId(metric).name); }

QString termOfRule(const std::string& rule) { return in(ofRules(), rule); }

std::vector<QString> termsInUse() {
  std::vector<QString> ids;
  for (const Terms* const terms : {&ofSettings(), &ofMetrics(), &ofRules()}) {
    for (const auto& [name, id] : *terms) ids.push_back(QString::fromLatin1(id));
  }
  return ids;
}

}  // namespace ui
