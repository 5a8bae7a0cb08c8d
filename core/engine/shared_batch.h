// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer does with a batch of which it sees a part, because other processes have the rest. Private to the engine.
#pragma once

#include "core/engine/batch_share.h"
#include "core/engine/torch_headers.h"

namespace core {

class TensorExchange;

struct SharedBatch {
  TensorExchange* exchange = nullptr;
  BatchShare share;
  bool poolsMoments = true;  // BatchNorm measures the whole batch.
};

// A layer whose answer in training depends on more than one picture at a time, or on chance. Alone it does what LibTorch does.
class BatchMember {
 public:
  virtual ~BatchMember() = default;

  // The batch must outlive the layer, or be taken away by nullptr.
  void belongTo(const SharedBatch* batch) { batch_ = batch; }

  // Standard normal numbers of the shape of own, whose first axis counts pictures. Every process draws those of the whole
  // batch and takes its part: the numbers do not depend on how many processes there are.
  [[nodiscard]] torch::Tensor normalLike(const torch::Tensor& own) const;
  // own with this share of its values, or of its channels, set to 0, the others scaled; drawn in the same way.
  [[nodiscard]] torch::Tensor droppedOut(const torch::Tensor& own, double rate, bool wholeChannels) const;

 protected:
  // The batch whose moments are to be pooled; null where the layer is to measure its own part.
  [[nodiscard]] const SharedBatch* pooledBatch() const {
    return batch_ != nullptr && batch_->poolsMoments ? batch_ : nullptr;
  }

 private:
  [[nodiscard]] torch::Tensor onesForAll(const torch::Tensor& own, bool isOneAChannel) const;
  [[nodiscard]] torch::Tensor ownPart(const torch::Tensor& whole) const;

  const SharedBatch* batch_ = nullptr;
};

// For all layers of a model.
void shareBatch(torch::nn::Module& model, const SharedBatch* batch);

// Batch normalisation over the pictures of all processes: count x channels (x height x width). mean and variance (biased)
// are of the whole batch, for moving averages. One exchange forward and one backward.
struct PooledNorm {
  torch::Tensor output;
  torch::Tensor mean;
  torch::Tensor variance;
};
[[nodiscard]] PooledNorm normalisedTogether(const torch::Tensor& input, const torch::Tensor& weight,
                                            const torch::Tensor& bias, double epsilon, const SharedBatch& batch);

}  // namespace core
