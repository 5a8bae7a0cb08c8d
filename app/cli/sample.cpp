// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
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

void addSample(Command& app, Outcome& outcome) {
  (void)outcome;
  const auto options = std::make_shared<SampleOptions>();
  Command command = app.addCommand("sample", "Makes sample pictures; without a name, lists what there is.");
  command.addOption("name", options->name, "Which pictures: emoji, emoji-sketch or shapes.").typeName("NAME");
  command.addOption("--out", options->out, "Folder for the PNG files.").path("DIR");
  command.addOption("--size", options->size, "Width and height in pixels; 64 unless given, 8 to 1024.")
      .typeName("N")
      .between(8, 1024);
  command.addOption("--count", options->count, "At most this many; 0, the default, makes all (shapes: 2,000).")
      .typeName("N");
  command.addExamples(
      "sample\n"
      "sample emoji --out emoji\n"
      "sample shapes --out shapes --size 32 --count 500");
  command.setAction([options] { runSample(*options); });
}

}  // namespace cli
