// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_options.h"
#include "app/cli/setting_options.h"
#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/batch.h"
#include "core/data/fitting.h"
#include "core/data/image_grid.h"
#include "core/data/image_reader.h"
#include "core/engine/trained_model.h"

namespace cli {
namespace {

struct ReconstructOptions {
  explicit ReconstructOptions(Command& command) : run(command) {}

  RunOptions run;
  std::vector<std::string> pictures;
  std::size_t count = 16;
  std::string out;
};

std::string caption(const core::ProbeOutput& output) { return core::formatMetric("psnr", output.psnr); }

core::Image imageOf(const std::vector<float>& values, std::size_t position, const core::ImageShape& shape,
                    core::ValueRange range) {
  core::Image image(shape.width, shape.height, shape.channels);
  for (std::size_t i = 0; i < shape.size(); ++i) {
    image.pixels[i] = core::toByte(values[position * shape.size() + i], range);
  }
  return image;
}

// At most count samples, spread evenly.
std::vector<std::uint32_t> spread(const std::vector<std::uint32_t>& all, std::size_t count) {
  std::vector<std::uint32_t> chosen;
  const std::size_t wanted = std::min(count, all.size());
  for (std::size_t i = 0; i < wanted; ++i) chosen.push_back(all[i * all.size() / wanted]);
  return chosen;
}

std::vector<core::GridColumn> columnsOfDataset(core::TrainedModel& model, const core::RecordedRun& run,
                                               const ReconstructOptions& options) {
  const core::Dataset dataset = options.run.dataset(run);
  const std::vector<std::uint32_t> samples = spread(options.run.samples(dataset), options.count);
  const std::vector<core::ProbeOutput> outputs = model.reconstruct(dataset, samples);
  core::Batch batch;  // What the model sees: corrupted, where the run corrupts.
  core::fillBatch(dataset, samples, core::Purpose::Evaluate, 0, 0, batch);
  std::vector<core::GridColumn> columns;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    columns.push_back({imageOf(batch.inputs, i, batch.shape, dataset.settings.range),
                       imageOf(batch.targets, i, batch.shape, dataset.settings.range), outputs[i].output,
                       caption(outputs[i])});
  }
  return columns;
}

std::vector<core::GridColumn> columnsOfFiles(core::TrainedModel& model, const core::DataSettings& data,
                                             const std::vector<std::string>& files) {
  std::vector<core::Image> pictures;
  for (const std::string& file : files) {
    const core::Image whole = core::readNamedImage(file, data.background, data.depth);
    pictures.push_back(core::fitted(whole, core::modelShape(data), data.fit, data.background));
  }
  const std::vector<core::ProbeOutput> outputs = model.reconstruct(pictures);
  std::vector<core::GridColumn> columns;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    columns.push_back({pictures[i], pictures[i], outputs[i].output, caption(outputs[i])});
  }
  return columns;
}

void reconstruct(const ReconstructOptions& options) {
  const core::RecordedRun run = options.run.run();
  core::TrainedModel model(run.settings, options.run.weightsFile());
  const std::vector<core::GridColumn> columns = options.pictures.empty()
                                                    ? columnsOfDataset(model, run, options)
                                                    : columnsOfFiles(model, run.settings.data, options.pictures);
  core::writePng(core::reconstructionGrid(columns), options.out);
  print(core::displayPath(options.out) + "\n");
}

}  // namespace

void addReconstruct(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command =
      app.addCommand("reconstruct", "Draws what a model makes of pictures: input, target, output, difference.");
  const auto options = std::make_shared<ReconstructOptions>(command);
  command.addOption("--pictures", options->pictures, "These picture files instead of the run's pictures.")
      .path("FILE")
      .excludes("--data");
  command.addOption("--count", options->count, "How many of the run's pictures; 16 unless given.")
      .typeName("N")
      .between(1, 1000);
  command.addOption("--out", options->out, "The picture to write, a PNG file.").path("FILE.png").required();
  command.addExamples(
      "reconstruct last --out grid.png\n"
      "reconstruct 1a2b --split training --count 8 --out training.png\n"
      "reconstruct my-run --pictures cat.jpg dog.jpg --out pets.png");
  command.setAction([options] { reconstruct(*options); });
}

}  // namespace cli
