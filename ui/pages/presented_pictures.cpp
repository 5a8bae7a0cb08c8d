// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presented_pictures.h"

#include <algorithm>
#include <utility>

namespace ui {

void PresentedPictures::setProbes(Probes probes) {
  probes_ = std::move(probes);
  outputs_.reset();
  all_.clear();
  first_ = 0;
  const auto isUnseen = [](const core::Probe& probe) { return probe.split == core::Split::Validation; };
  areUnseen_ = probes_ && std::any_of(probes_->begin(), probes_->end(), isUnseen);
  for (std::size_t i = 0; probes_ && i < probes_->size(); ++i) {
    if (!areUnseen_ || isUnseen((*probes_)[i])) all_.push_back(i);
  }
  chooseProbes();
}

void PresentedPictures::setOutputs(Outputs outputs) {
  const bool fits = outputs && probes_ && outputs->size() == probes_->size();
  outputs_ = fits ? std::move(outputs) : nullptr;
  chooseOutputs();
}

void PresentedPictures::moveOn() {
  if (!canMoveOn()) return;
  first_ = (first_ + kAtOnce) % all_.size();
  chooseProbes();
}

void PresentedPictures::chooseProbes() {
  shown_.clear();
  for (std::size_t i = 0; i < std::min(kAtOnce, all_.size()); ++i) shown_.push_back(all_[(first_ + i) % all_.size()]);
  auto few = std::make_shared<std::vector<core::Probe>>();
  for (const std::size_t place : shown_) few->push_back((*probes_)[place]);
  shownProbes_ = few->empty() ? nullptr : std::move(few);
  chooseOutputs();
}

void PresentedPictures::chooseOutputs() {
  auto few = std::make_shared<std::vector<core::ProbeOutput>>();
  for (std::size_t i = 0; outputs_ && i < shown_.size(); ++i) few->push_back((*outputs_)[shown_[i]]);
  shownOutputs_ = few->empty() ? nullptr : std::move(few);
}

bool PresentedPictures::areTheirOwnTargets() const {
  return probes_ && std::all_of(probes_->begin(), probes_->end(),
                                [](const core::Probe& probe) { return probe.input == probe.target; });
}

}  // namespace ui
