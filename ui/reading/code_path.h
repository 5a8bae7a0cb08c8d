// SPDX-License-Identifier: GPL-3.0-or-later
// The straight way between what a kept run's model makes of two pictures: between their codes, and what the model draws
// from the numbers on that way. Everything is read, encoded and decoded on another thread, one thing at a time; of several
// wishes the newest is met.
#pragma once

#include <QObject>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/run/engine.h"

namespace ui {

struct RunModel;

class CodePath : public QObject {
  Q_OBJECT

 public:
  using Probes = std::shared_ptr<const std::vector<core::Probe>>;
  static constexpr std::size_t kSteps = 9;  // At equal distances, both ends among them.
  // Of the way, at one of the steps: from 0 to 1.
  [[nodiscard]] static double shareAt(std::size_t step) {
    return static_cast<double>(step) / static_cast<double>(kSteps - 1);
  }

  // Begins to open the model with the run's best weights.
  CodePath(std::shared_ptr<core::Engine> engine, std::filesystem::path store, std::string uid,
           QObject* parent = nullptr);
  ~CodePath() override;

  // What is known once it is opened: the run's name, its pictures (at least one) and how many numbers a code has.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const Probes& probes() const { return probes_; }
  [[nodiscard]] std::size_t numbers() const { return numbers_; }
  // Whether nothing is wished for that has not been answered.
  [[nodiscard]] bool isSettled() const { return !isBusy_ && !ends_ && !share_; }

  // Between which pictures, in the model's shape. Once it is opened.
  void setEnds(core::Image from, core::Image to);
  // Where on the way, from 0 to 1, a picture is wanted; after the steps of ends that were set before.
  void setShare(double share);

 signals:
  void opened();
  // The model cannot be opened, has no code or cannot use it: nothing more will come.
  void refused(const core::Message& why);
  // Between the ends that were set last.
  void stepsDecoded(const std::vector<core::Image>& pictures);
  void decoded(double share, const core::Image& picture);

 private:
  struct Decoded;

  void adopt(const RunModel& found);
  void goOn();
  void tell(const Decoded& decoded);

  std::shared_ptr<core::Model> model_;  // Used by the work in hand alone, like codes_.
  std::shared_ptr<core::Codes> codes_;  // Of both ends.
  std::string name_;
  Probes probes_;
  std::size_t numbers_ = 0;
  bool isBusy_ = true;
  std::optional<std::pair<core::Image, core::Image>> ends_;  // Wished for, like what follows.
  std::optional<double> share_;
};

}  // namespace ui
