// SPDX-License-Identifier: GPL-3.0-or-later
// Where planned runs can be trained besides this machine: set up once, and kept for all stores of a person.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/spool/remote_shell.h"
#include "core/spool/slurm_script.h"

namespace core {

enum class PlaceKind {
  Machine,  // By ssh; it trains by itself once it was told to.
  Slurm,    // A cluster: from this machine, or by ssh from a machine that can submit jobs there.
  Folder,   // A spool that other machines share; somebody starts workers there.
};
[[nodiscard]] std::string placeKindName(PlaceKind kind);  // "machine", "slurm", "folder"

struct Place {
  std::string name;  // For people, and unique.
  PlaceKind kind = PlaceKind::Machine;
  // By ssh; without a host this machine sees the folder and, of a cluster, Slurm's programs.
  RemoteMachine machine{};
  std::filesystem::path folder{};  // The spool, where this machine sees it.
  SlurmWishes slurm{};             // Workers of a machine by ssh as well; the rest of a cluster alone.
  // Pictures are copied there once; else they lie under the same path as here. Samples are made there either way.
  bool copiesPictures = true;

  [[nodiscard]] bool isRemote() const { return !machine.host.empty(); }
  // Where its spool is here: of a place by ssh, beside the store whose runs go there.
  [[nodiscard]] std::filesystem::path spool(const std::filesystem::path& store) const;
};

// Throws Error(InvalidSetting, field) for what is missing: "name", "host", "folder".
void requireUsable(const Place& place);

// In the folder of the program's own settings.
[[nodiscard]] std::filesystem::path defaultPlacesFile();
// None where there is no such file. Throws Error(FileUnreadable) where it is damaged.
[[nodiscard]] std::vector<Place> readPlaces(const std::filesystem::path& file);
// Throws Error(FileUnwritable).
void writePlaces(const std::filesystem::path& file, const std::vector<Place>& places);

}  // namespace core
