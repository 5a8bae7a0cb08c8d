// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/sample_datasets.h"

namespace cli {
namespace {

struct SampleOptions {
  std::string name;
  std::string out;
  int size = 64;
  std::size_t count = 0;
};

void listSamples() {
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) {
    print(sample.name + std::string(14 - std::min<std::size_t>(13, sample.name.size()), ' ') +
          sample.explanation.english() + "\n");
  }
}

void runSample(const SampleOptions& options) {
  if (options.name.empty()) return listSamples();
  if (options.out.empty()) {
    throw core::Error(core::ErrorCode::InvalidSetting, "out",
                      core::Message::verbatim("Sample pictures need a folder to be written to: add --out DIR."));
  }
  ProgressLine line;
  const Pace pace;
  const auto progress = [&](std::size_t done, std::size_t total) {
    line.show("Drawing", done, total, pace.describe(done, total, "pictures"));
  };
  const std::size_t made = core::makeSampleDataset(options.name, options.out, options.size, options.count, progress);
  line.clear();
  print(core::groupDigits(static_cast<long long>(made)) + " samples in " + core::displayPath(options.out) + "\n");
}

}  // namespace

void addSample(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  const auto options = std::make_shared<SampleOptions>();
  CLI::App& command = *app.add_subcommand("sample", "Makes sample pictures; without a name, lists what there is.");
  command.add_option("name", options->name, "Which pictures: emoji, emoji-sketch or shapes.")->type_name("NAME");
  command.add_option("--out", options->out, "Folder for the PNG files.")->type_name("DIR");
  command.add_option("--size", options->size, "Width and height in pixels; 64 unless given, 8 to 1024.")
      ->type_name("N")
      ->check(CLI::Range(8, 1024));
  command.add_option("--count", options->count, "At most this many; 0, the default, makes all (shapes: 2,000).")
      ->type_name("N");
  addExamples(command,
              "sample\n"
              "sample emoji --out emoji\n"
              "sample shapes --out shapes --size 32 --count 500");
  command.callback([options] { runSample(*options); });
}

}  // namespace cli
