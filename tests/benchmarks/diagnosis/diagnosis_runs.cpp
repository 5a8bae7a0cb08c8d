// SPDX-License-Identifier: GPL-3.0-or-later
// Trains runs one after the other and says what the doctor finds: "diagnosis_runs FOLDER" reads one JSON object a line
// ({"tag", "data", "recipe"}) and answers each with one. What was measured of a run is kept in FOLDER under its tag; a run
// that is there already is not trained again, its rules alone are tried anew. Pictures and settings are always looked at anew.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/error.h"
#include "core/base/memory_setup.h"
#include "core/diagnosis/doctor.h"
#include "core/diagnosis/examination.h"
#include "core/engine/torch_engine.h"
#include "core/engine/trainer.h"
#include "core/run/settings_file.h"
#include "core/run/training_control.h"
#include "tests/benchmarks/diagnosis/course_file.h"

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::json;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

bench::KeptCourse trained(const core::RunSettings& settings, const core::Dataset& dataset) {
  bench::KeptCourse kept;
  const auto sink = [&](const core::TrainEvent& event) {
    if (const auto* const started = std::get_if<core::RunStarted>(&event)) kept.started = *started;
    if (const auto* const batch = std::get_if<core::BatchDone>(&event)) {
      if (batch->batch == 1) kept.unfinished.clear();
      kept.unfinished.push_back(batch->loss);
    }
    if (std::holds_alternative<core::EpochDone>(event)) kept.unfinished.clear();
    if (const auto* const failed = std::get_if<core::RunFailed>(&event)) kept.failed = *failed;
  };
  const auto watch = [&](const core::DoctorWork& work) {
    kept.course = work.course;
    kept.secondsBefore = work.secondsBefore;
    kept.secondsBeside = work.secondsBeside;
  };
  core::TrainingControl control;
  const auto begin = Clock::now();
  core::trainModel(settings, dataset, control, sink, {}, nullptr, watch);
  kept.seconds = secondsSince(begin);
  return kept;
}

// As core/engine/run_doctor.h lets a doctor follow a run.
std::vector<core::Finding> judged(const bench::KeptCourse& kept, std::vector<core::Finding> before) {
  core::Course course = kept.course;
  course.firstStep.reset();
  course.epochs.clear();
  core::Doctor doctor(std::move(course), std::move(before));
  if (kept.course.firstStep) (void)doctor.firstStepTaken(*kept.course.firstStep);
  std::int64_t steps = 0;
  const auto takeBatches = [&](const std::vector<double>& losses) {
    for (std::size_t count = 2; count <= losses.size(); ++count) {
      if (!core::Doctor::wantsBatches(count)) continue;
      (void)doctor.batchesDone({losses.begin(), losses.begin() + static_cast<std::ptrdiff_t>(count)},
                               steps + static_cast<std::int64_t>(count));
    }
  };
  for (const core::EpochFacts& epoch : kept.course.epochs) {
    takeBatches(epoch.batchLosses);
    steps = epoch.steps;
    (void)doctor.epochEnded(epoch);
  }
  takeBatches(kept.unfinished);
  if (kept.failed) (void)doctor.failed(*kept.failed);
  return doctor.said();
}

class Runs {
 public:
  explicit Runs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Json answer(const Json& job) {
    core::RunSettings settings = core::parseRecipe(job["recipe"].dump(), "job").settings;
    settings.data.folder = job["data"].get<std::string>();
    core::validate(settings);
    const core::Dataset& dataset = pictures(settings.data, job);
    const auto begin = Clock::now();
    const core::Examination before = core::examine(settings, dataset, *engine_);
    const double examined = secondsSince(begin);
    const std::filesystem::path file = folder_ / (job["tag"].get<std::string>() + ".json");
    auto kept = bench::keptCourse(file);
    if (!kept) {
      kept = trained(settings, dataset);
      bench::keepCourse(*kept, file);
    }
    Json findings = Json::array();
    for (const core::Finding& finding : judged(*kept, before.findings)) {
      findings.push_back(Json::parse(core::findingJson(finding)));
    }
    return {{"tag", job["tag"]},
            {"findings", findings},
            {"psnr", bestPsnr(kept->course)},
            {"seconds", {kept->secondsBefore, kept->secondsBeside, kept->seconds, examined}},
            {"refused", kept->failed && kept->course.epochs.empty() ? kept->failed->message.english() : std::string()}};
  }

 private:
  static double bestPsnr(const core::Course& course) {
    double best = -1000.0;
    for (std::size_t i = 0; i < course.epochs.size(); ++i) best = std::fmax(best, course.metric(i, "val_psnr"));
    return best;
  }

  // Those of the job before, where it had the same.
  const core::Dataset& pictures(const core::DataSettings& settings, const Json& job) {
    const std::string wanted = settings.folder + job["recipe"].value("data", Json::object()).dump();
    if (wanted != loaded_) dataset_ = core::loadDataset(settings, core::defaultCacheFolder());
    loaded_ = wanted;
    return dataset_;
  }

  std::filesystem::path folder_;
  std::unique_ptr<core::Engine> engine_ = core::makeTorchEngine();
  std::string loaded_;
  core::Dataset dataset_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: diagnosis_runs FOLDER\n");
    return 2;
  }
  core::keepFreedMemory();
  std::filesystem::create_directories(argv[1]);
  Runs runs(argv[1]);
  for (std::string line; std::getline(std::cin, line);) {
    const Json job = Json::parse(line);
    Json answer;
    try {
      answer = runs.answer(job);
    } catch (const core::Error& error) {
      answer = {{"tag", job["tag"]}, {"findings", Json::array()}, {"psnr", -1000.0}, {"refused", error.what()}};
    }
    std::cout << answer.dump() << std::endl;
  }
  return 0;
}
