// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_pictures.h"

#include <algorithm>
#include <cmath>

#include "core/data/png.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"

namespace core {
namespace {

// Encoded; as text in the file they take a third more. What else there is of a run takes less than the rest of 2 MB.
constexpr std::size_t kBytesOfARun = 1'000'000;
constexpr std::size_t kMostRows = 12;
constexpr int kLargestSide = 256;

// One column of outputs.
struct Outputs {
  std::string title;
  std::string runName;
  std::int64_t epoch = 0;
  std::vector<std::string> names;
  std::vector<Image> images;
  std::vector<double> psnr;
};

struct Sources {
  std::vector<std::string> names;
  std::vector<Image> inputs;
  std::vector<Image> targets;
};

Image middleOf(const Image& image) {
  const int width = std::min(image.width, kLargestSide);
  const int height = std::min(image.height, kLargestSide);
  if (width == image.width && height == image.height) return image;
  Image part(width, height, image.channels);
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* const from = image.at((image.width - width) / 2, y + (image.height - height) / 2);
    std::copy_n(from, static_cast<std::size_t>(width) * static_cast<std::size_t>(image.channels), part.at(0, y));
  }
  return part;
}

std::vector<Image> imagesOf(const KeptRun& run, SheetKind kind) {
  const auto sheet = run.sheet(kind);
  return sheet ? readSheet(*sheet) : std::vector<Image>();
}

Sources sourcesOf(const KeptRun& run) {
  Sources sources;
  for (const ProbeRecord& probe : run.probes()) sources.names.push_back(probe.name);
  sources.targets = imagesOf(run, SheetKind::Target);
  sources.inputs = imagesOf(run, SheetKind::Input);
  sources.names.resize(std::min(sources.names.size(), sources.targets.size()));
  if (sources.inputs.size() < sources.names.size()) sources.inputs = sources.targets;
  return sources;
}

// The sheet of the epoch with the lowest validation loss, or the last one before it.
const ImageSheet* bestSheet(const std::vector<ImageSheet>& sheets, const RunSummary& run) {
  const MetricSummary* const loss = run.metric("val_loss");
  if (loss == nullptr || !std::isfinite(loss->best)) return nullptr;
  const ImageSheet* best = nullptr;
  for (const ImageSheet& sheet : sheets) {
    if (sheet.epoch <= loss->bestEpoch) best = &sheet;
  }
  return best;
}

class PictureTable {
 public:
  PictureTable(RunStore& store, const std::vector<RunDetails>& runs, const ReportWords& words)
      : words_(words), budget_(kBytesOfARun * runs.size()) {
    for (const RunDetails& run : runs) addRun(store, run, runs.size() > 1);
  }

  ReportPictures table() {
    ReportPictures table;
    if (outputs_.empty() || sources_.names.empty()) return table;
    const bool hasInputs = sources_.inputs != sources_.targets;
    if (hasInputs) table.columns.push_back(words_.say(coreText("Core", "Input")));
    table.columns.push_back(words_.say(hasInputs ? coreText("Core", "Target") : coreText("Core", "Original")));
    for (const Outputs& output : outputs_) table.columns.push_back(output.title);
    std::size_t possible = 0;
    for (std::size_t i = 0; i < sources_.names.size(); ++i) {
      if (!isEverywhere(i)) continue;
      ++possible;
      if (table.rows.size() == kMostRows || isFull_) continue;
      ReportPictures::Row row = rowOf(i, hasInputs);
      if (!isFull_) table.rows.push_back(std::move(row));
    }
    addNote(table, possible);
    return table;
  }

 private:
  void addRun(RunStore& store, const RunDetails& details, bool isOneOfSeveral) {
    const KeptRun run(store, details.summary.uid);
    const Sources sources = sourcesOf(run);
    if (sources_.names.empty()) sources_ = sources;
    const std::vector<ImageSheet> sheets = run.sheets(SheetKind::Output);
    if (sheets.empty()) return;
    const ImageSheet* const best = bestSheet(sheets, details.summary);
    if (best != nullptr) {
      add(*best, sources.names, details.summary.name,
          isOneOfSeveral ? details.summary.name : words_.say({coreText("Core", "Best epoch, %1"), best->epoch}));
    }
    if (best == nullptr || (!isOneOfSeveral && best->epoch != sheets.back().epoch)) {
      add(sheets.back(), sources.names, details.summary.name,
          isOneOfSeveral ? details.summary.name
                         : words_.say({coreText("Core", "Last epoch, %1"), sheets.back().epoch}));
    }
  }

  void add(const ImageSheet& sheet, const std::vector<std::string>& names, const std::string& run,
           const std::string& title) {
    outputs_.push_back({title, run, sheet.epoch, names, readSheet(sheet), sheet.psnr});
  }

  [[nodiscard]] static std::optional<std::size_t> placeOf(const Outputs& outputs, const std::string& name) {
    const auto found = std::find(outputs.names.begin(), outputs.names.end(), name);
    const auto place = static_cast<std::size_t>(found - outputs.names.begin());
    return found == outputs.names.end() || place >= outputs.images.size() ? std::nullopt : std::optional(place);
  }

  [[nodiscard]] bool isEverywhere(std::size_t source) const {
    return std::all_of(outputs_.begin(), outputs_.end(),
                       [&](const Outputs& outputs) { return placeOf(outputs, sources_.names[source]).has_value(); });
  }

  ReportPictures::Row rowOf(std::size_t source, bool hasInputs) {
    const std::string& name = sources_.names[source];
    ReportPictures::Row row{name, {}};
    if (hasInputs) {
      row.cells.push_back(picture(sources_.inputs[source], {coreText("Core", "Input picture \"%1\""), name}, {}));
    }
    row.cells.push_back(picture(sources_.targets[source], {coreText("Core", "Original picture \"%1\""), name}, {}));
    for (const Outputs& outputs : outputs_) {
      const std::size_t place = *placeOf(outputs, name);
      const double psnr = place < outputs.psnr.size() ? outputs.psnr[place] : std::nan("");
      const std::string figure = std::isnan(psnr) ? std::string() : words_.metric("psnr", psnr);
      row.cells.push_back(
          picture(outputs.images[place],
                  {coreText("Core", "What \"%1\" made of \"%2\" after epoch %3"), outputs.runName, name, outputs.epoch},
                  figure));
    }
    return row;
  }

  std::optional<ReportPicture> picture(const Image& image, const Message& alternative, const std::string& figure) {
    const Image shown = middleOf(image);
    isCut_ = isCut_ || shown.width != image.width || shown.height != image.height;
    ReportPicture made{pngOf(shown), shown.width, shown.height, words_.say(alternative), figure};
    isFull_ = isFull_ || made.png.size() > budget_;
    if (isFull_) return std::nullopt;
    budget_ -= made.png.size();
    return made;
  }

  void addNote(ReportPictures& table, std::size_t possible) const {
    const auto add = [&](const Message& sentence) {
      table.note += (table.note.empty() ? "" : " ") + words_.say(sentence);
    };
    if (possible > table.rows.size()) {
      add({coreText("Core", "%1 of %2 pictures are shown, so that the report stays small."), table.rows.size(),
           possible});
    }
    if (isCut_) add(coreText("Core", "Of large pictures only the middle is shown, at its true pixels."));
  }

  const ReportWords& words_;
  std::size_t budget_;
  Sources sources_;
  std::vector<Outputs> outputs_;
  bool isFull_ = false;
  bool isCut_ = false;
};

}  // namespace

ReportPictures reportPictures(RunStore& store, const std::vector<RunDetails>& runs, const ReportWords& words) {
  return PictureTable(store, runs, words).table();
}

}  // namespace core
