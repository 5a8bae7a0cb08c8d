// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/place.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/spool/spool_job.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

constexpr PlaceKind kKinds[] = {PlaceKind::Machine, PlaceKind::Slurm, PlaceKind::Folder};

[[noreturn]] void refuseDamaged(const fs::path& file) {
  const std::string shown = displayPath(file);
  throw Error(
      ErrorCode::FileUnreadable, shown,
      {coreText("Core", "The list of places where runs can be trained, \"%1\", is damaged. Mend or delete that file."),
       shown});
}

OrderedJson toJson(const Place& place) {
  const SlurmWishes& slurm = place.slurm;
  return {{"name", place.name},
          {"kind", placeKindName(place.kind)},
          {"host", place.machine.host},
          {"program", place.machine.program},
          {"remote_folder", place.machine.folder},
          {"ssh_options", place.machine.options},
          {"folder", place.folder.native()},
          {"copies_pictures", place.copiesPictures},
          {"workers", slurm.workers},
          {"at_once", slurm.atOnce},
          {"partition", slurm.partition},
          {"account", slurm.account},
          {"time", slurm.time},
          {"memory", slurm.memory},
          {"gpus", slurm.gpus},
          {"cpus", slurm.cpus},
          {"tasks", slurm.tasks},
          {"nodes", slurm.nodes},
          {"modules", slurm.modules},
          {"lines", slurm.lines}};
}

// What is not there keeps its default. Throws OrderedJson::exception for what is something else.
Place fromJson(const OrderedJson& json) {
  Place place;
  const auto read = [&json](const char* key, auto& value) {
    if (json.contains(key)) json.at(key).get_to(value);
  };
  read("name", place.name);
  for (const PlaceKind kind : kKinds) {
    if (json.value("kind", "") == placeKindName(kind)) place.kind = kind;
  }
  read("host", place.machine.host);
  read("program", place.machine.program);
  read("remote_folder", place.machine.folder);
  read("ssh_options", place.machine.options);
  place.folder = json.value("folder", "");
  read("copies_pictures", place.copiesPictures);
  SlurmWishes& slurm = place.slurm;
  read("workers", slurm.workers);
  read("at_once", slurm.atOnce);
  read("partition", slurm.partition);
  read("account", slurm.account);
  read("time", slurm.time);
  read("memory", slurm.memory);
  read("gpus", slurm.gpus);
  read("cpus", slurm.cpus);
  read("tasks", slurm.tasks);
  read("nodes", slurm.nodes);
  read("modules", slurm.modules);
  read("lines", slurm.lines);
  return place;
}

}  // namespace

std::string placeKindName(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Machine: return "machine";
    case PlaceKind::Slurm: return "slurm";
    case PlaceKind::Folder: return "folder";
  }
  return "folder";
}

fs::path Place::spool(const fs::path& store) const {
  return isRemote() ? store / "places" / jobName(machine.host + "-" + machine.folder) : folder;
}

void requireUsable(const Place& place) {
  if (trim(place.name).empty())
    throw Error(ErrorCode::InvalidSetting, "name", coreText("Core", "Give the place a name."));
  if (place.kind == PlaceKind::Machine && !place.isRemote()) {
    throw Error(ErrorCode::InvalidSetting, "host",
                coreText("Core", "Say which machine it is, as \"ssh\" knows it: a name, or user@name."));
  }
  if (!place.isRemote() && place.folder.empty()) {
    throw Error(ErrorCode::InvalidSetting, "folder",
                coreText("Core", "Choose the folder that the other machines share with this one."));
  }
  if (place.isRemote() && place.machine.host.front() == '-') {
    throw Error(ErrorCode::InvalidSetting, "host", coreText("Core", "The name of a machine cannot begin with a dash."));
  }
}

fs::path defaultPlacesFile() {
  const char* const chosen = std::getenv("XDG_CONFIG_HOME");
  if (chosen != nullptr && *chosen == '/') return fs::path(chosen) / "afterimage" / "places.json";
  const char* const home = std::getenv("HOME");
  return fs::path(home == nullptr ? "." : home) / ".config" / "afterimage" / "places.json";
}

std::vector<Place> readPlaces(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return {};
  const OrderedJson json = OrderedJson::parse(std::string(std::istreambuf_iterator<char>(stream), {}), nullptr, false);
  if (!json.is_object() || !json.contains("places") || !json["places"].is_array()) refuseDamaged(file);
  std::vector<Place> places;
  try {
    for (const OrderedJson& place : json["places"]) places.push_back(fromJson(place));
  } catch (const OrderedJson::exception&) {
    refuseDamaged(file);
  }
  return places;
}

void writePlaces(const fs::path& file, const std::vector<Place>& places) {
  OrderedJson json = {{"afterimage_places", 1}, {"places", OrderedJson::array()}};
  for (const Place& place : places) json["places"].push_back(toJson(place));
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  writeFileWhole(file, json.dump(2) + "\n");
}

}  // namespace core
