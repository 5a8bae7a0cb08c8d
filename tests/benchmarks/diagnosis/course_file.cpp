// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/diagnosis/course_file.h"

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "core/run/event_json.h"

namespace bench {
namespace {

using Json = nlohmann::json;

double number(const Json& value) {
  return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> numbers(const Json& values) {
  std::vector<double> result;
  for (const Json& value : values) result.push_back(number(value));
  return result;
}

template <class Event>
Event eventIn(const Json& text) {
  return std::get<Event>(core::eventFromJson(text.get<std::string>()).value());
}

Json toJson(const core::ModelLook& look) {
  Json layers = Json::array();
  for (const core::LayerFacts& layer : look.layers) {
    layers.push_back(
        {layer.name, layer.type, layer.silent, layer.saturated, layer.gradient, layer.change, layer.weights});
  }
  return {{"layers", layers},           {"steps", look.steps},        {"code", look.codeUnits},
          {"used", look.usedCodeUnits}, {"outside", look.outOfRange}, {"effect", look.codeEffect}};
}

std::optional<core::ModelLook> lookFrom(const Json& json) {
  if (json.is_null()) return std::nullopt;
  core::ModelLook look;
  for (const Json& layer : json["layers"]) {
    look.layers.push_back({layer[0], layer[1], number(layer[2]), number(layer[3]), number(layer[4]), number(layer[5]),
                           layer[6].get<std::int64_t>()});
  }
  look.steps = json["steps"];
  look.codeUnits = number(json["code"]);
  look.usedCodeUnits = number(json["used"]);
  look.outOfRange = number(json["outside"]);
  look.codeEffect = number(json["effect"]);
  return look;
}

Json toJson(const core::ReconstructionFacts& facts) {
  return {facts.outputSpread, facts.targetSpread, facts.outputContrast, facts.targetContrast, facts.outputAtEnds,
          facts.targetAtEnds, facts.sharpness,    facts.outputGrid,     facts.targetGrid,     facts.error};
}

std::optional<core::ReconstructionFacts> reconstructionFrom(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const std::vector<double> n = numbers(json);
  return core::ReconstructionFacts{n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]};
}

template <class Value>
Json orNull(const std::optional<Value>& value) {
  return value ? toJson(*value) : Json();
}

}  // namespace

void keepCourse(const KeptCourse& kept, const std::filesystem::path& file) {
  Json epochs = Json::array();
  for (const core::EpochFacts& epoch : kept.course.epochs) {
    epochs.push_back({{"done", core::eventJson(epoch.done)},
                      {"losses", epoch.batchLosses},
                      {"loading", epoch.loadingSeconds},
                      {"steps", epoch.steps},
                      {"outputs", orNull(epoch.outputs)},
                      {"model", orNull(epoch.model)}});
  }
  const Json json = {{"started", core::eventJson(kept.started)},
                     {"batch_norm", kept.course.hasBatchNorm},
                     {"first_step", orNull(kept.course.firstStep)},
                     {"epochs", epochs},
                     {"unfinished", kept.unfinished},
                     {"failed", kept.failed ? Json(core::eventJson(*kept.failed)) : Json()},
                     {"seconds", {kept.secondsBefore, kept.secondsBeside, kept.seconds}}};
  const std::filesystem::path written = file.string() + ".new";
  std::ofstream(written) << json.dump();
  std::filesystem::rename(written, file);
}

std::optional<KeptCourse> keptCourse(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) return std::nullopt;
  std::stringstream text;
  text << stream.rdbuf();
  const Json json = Json::parse(text.str());
  KeptCourse kept;
  kept.started = eventIn<core::RunStarted>(json["started"]);
  kept.course.settings = kept.started.settings;
  kept.course.baselines = kept.started.baselines;
  kept.course.hasBatchNorm = json["batch_norm"];
  kept.course.validation = kept.started.validationCount;
  kept.course.stepsPerEpoch = kept.started.batchesPerEpoch;
  kept.course.firstStep = lookFrom(json["first_step"]);
  for (const Json& epoch : json["epochs"]) {
    kept.course.epochs.push_back({eventIn<core::EpochDone>(epoch["done"]), numbers(epoch["losses"]),
                                  number(epoch["loading"]), epoch["steps"].get<std::int64_t>(),
                                  reconstructionFrom(epoch["outputs"]), lookFrom(epoch["model"])});
  }
  kept.unfinished = numbers(json["unfinished"]);
  if (!json["failed"].is_null()) kept.failed = eventIn<core::RunFailed>(json["failed"]);
  kept.secondsBefore = number(json["seconds"][0]);
  kept.secondsBeside = number(json["seconds"][1]);
  kept.seconds = number(json["seconds"][2]);
  return kept;
}

}  // namespace bench
