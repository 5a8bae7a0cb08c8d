// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keras_model.h"

#include <cstddef>
#include <fstream>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/bounded_bytes.h"
#include "core/exchange/hdf5_file.h"
#include "core/exchange/keras_config.h"
#include "core/exchange/keras_weights.h"
#include "core/exchange/zip_file.h"
#include "core/run/catalogue.h"
#include "core/run/layer_list.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

std::vector<std::byte> contentsOf(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  std::ifstream stream(file, std::ios::binary);
  if (error || !stream) refuseContents(coreText("Core", "it is missing or cannot be opened."));
  requireRoom(size);
  std::vector<std::byte> bytes(size);
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (static_cast<std::uintmax_t>(stream.gcount()) != size) refuseContents(coreText("Core", "it ends too early."));
  return bytes;
}

// What cannot be read back as the settings of a run would make a run that nobody can use: pictures that are too small, say.
void requireUsableSettings(const RunSettings& settings) {
  try {
    validate(parseRecipe(formatRecipe({settings.name, {}, {}, settings}), "it").settings);
  } catch (const Error& error) {
    refuseContents(error.message());
  }
}

RunSettings settingsOf(const KerasDescription& model) {
  RunSettings settings = defaultRunSettings();
  settings.architecture = defaultChoice(entryNamed(architectureCatalogue(), "architecture", "layers"));
  settings.architecture.options["layer_list"] = formatLayerList(model.layers);
  settings.name = model.name;
  settings.data.size = model.image.width;
  settings.data.height = model.image.height == model.image.width ? 0 : model.image.height;
  settings.data.color = model.image.channels == 1 ? ColorMode::Grey : ColorMode::Rgb;
  settings.data.range = model.range;
  requireUsableSettings(settings);
  return settings;
}

KerasModel modelIn(const std::string& description, const Hdf5File& weights) {
  const KerasDescription model = describeKeras(description);
  return {settingsOf(model), weightsOfKeras(model, weights), model.takesAnySize};
}

KerasModel readContents(const fs::path& file) {
  const std::vector<std::byte> bytes = contentsOf(file);
  const BoundedBytes contents(bytes);
  if (contents.hasAt(0, "PK\x03\x04")) {
    const std::vector<std::byte> config = zipContents(contents, "config.json");
    const std::vector<std::byte> weights = zipContents(contents, "model.weights.h5");
    return modelIn(BoundedBytes(config).text(), Hdf5File(BoundedBytes(weights)));
  }
  const Hdf5File whole(contents);
  const std::optional<std::string> description = whole.text("model_config");
  if (!description) {
    refuseContents(coreText("Core",
                            "it holds no description of its model, only weights perhaps. Save the whole model in "
                            "Keras: model.save(\"model.keras\")."));
  }
  return modelIn(*description, whole);
}

}  // namespace

KerasModel readKerasModel(const fs::path& file) {
  try {
    return readContents(file);
  } catch (const Error& error) {
    const std::string shown = displayPath(file);
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" cannot be imported: %2 Nothing was changed."), shown, error.message()});
  }
}

}  // namespace core
