// SPDX-License-Identifier: GPL-3.0-or-later
// Brings an MLflow server to what the store holds of one run. The store is the queue: nothing has to be kept for sending, and
// a server that was away gets what it has missed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/message.h"
#include "core/base/work_progress.h"

namespace core {

struct MlflowTarget {
  std::string address;                    // "http://host:5000"
  std::string experiment = "Afterimage";  // Made where there is none of that name.
  std::string token{};                    // "" for none; never written to a file.
};

// Of which MLFLOW_TRACKING_TOKEN holds the token.
[[nodiscard]] MlflowTarget mlflowTarget(std::string address, std::string experiment);
[[nodiscard]] bool isMlflowAddress(const std::string& text);  // http:// or https://
// "host:5000" and "host:5000/path" as an address, unless there is a file or folder of that name; "file:///a" as the path; all else
// as it is. Throws Error(InvalidSetting) for addresses of other kinds, "ftp://...".
[[nodiscard]] std::string withMlflowScheme(const std::string& text);

class MlflowSync {
 public:
  MlflowSync(std::filesystem::path store, std::string uid, MlflowTarget target);
  ~MlflowSync();
  MlflowSync(const MlflowSync&) = delete;
  MlflowSync& operator=(const MlflowSync&) = delete;

  // False while another program or thread sends this run to this server. Kept until all of a run that has ended is there, or
  // this goes.
  [[nodiscard]] bool takeTurn();
  // Sends what the server lacks: settings, figures, pictures, weights once the run has ended, and its end. Answers true where
  // the run goes on no longer, and all is there. MLflow adds a figure as often as it comes, and never takes one back, so after
  // any failure, and at first, the server's own history is read before anything is sent. An epoch that was trained again after
  // it had been sent stays there as it was first. progress: points and files. Throws Error as MlflowServer and KeptRun do, and
  // Error(Engine) while it is not our turn; call it again later.
  [[nodiscard]] bool bring(const WorkProgress& progress = {});
  // What the server could not take; nothing where it took all.
  [[nodiscard]] const Message& note() const;
  // Where people find the run on the server; "" before it is there.
  [[nodiscard]] std::string place() const;
  // From any thread: bring() ends soon with an Error, and so does every later call.
  void cancel();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace core
