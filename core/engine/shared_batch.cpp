// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shared_batch.h"

#include "core/engine/tensor_exchange.h"

namespace core {
namespace {

// The sum over all processes. Each process's loss depends on every process's part of it, so the gradient is such a sum too.
class SumOverProcesses : public torch::autograd::Function<SumOverProcesses> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& own,
                               TensorExchange* exchange) {
    context->saved_data["exchange"] = reinterpret_cast<std::int64_t>(exchange);
    return summed(own, *exchange);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    auto* const exchange = reinterpret_cast<TensorExchange*>(context->saved_data["exchange"].toInt());
    return {summed(gradients[0], *exchange), torch::Tensor()};
  }

 private:
  static torch::Tensor summed(const torch::Tensor& own, TensorExchange& exchange) {
    const torch::Tensor values = own.to(torch::kDouble).clone(torch::MemoryFormat::Contiguous);
    exchange.sum(values);
    return values;
  }
};

}  // namespace

// Always in 32 bits, which draw other numbers than 16.
torch::Tensor BatchMember::normalLike(const torch::Tensor& own) const {
  const auto drawn = [](const torch::Tensor& like) { return torch::randn_like(like, torch::kFloat); };
  return batch_ == nullptr ? drawn(own) : ownPart(drawn(onesForAll(own, false)));
}

torch::Tensor BatchMember::droppedOut(const torch::Tensor& own, double rate, bool wholeChannels) const {
  const auto drop = wholeChannels ? &torch::feature_dropout : &torch::dropout;
  if (batch_ == nullptr) return drop(own, rate, true);
  return own * ownPart(drop(onesForAll(own, wholeChannels), rate, true));
}

// Of the shape that own would have for the whole batch, in the same order in memory: LibTorch then draws what it would draw
// for one process.
torch::Tensor BatchMember::onesForAll(const torch::Tensor& own, bool isOneAChannel) const {
  std::vector<std::int64_t> sizes = own.sizes().vec();
  sizes[0] = static_cast<std::int64_t>(batch_->share.whole);
  for (std::size_t axis = 2; isOneAChannel && axis < sizes.size(); ++axis) sizes[axis] = 1;
  return torch::empty(sizes, own.options().requires_grad(false), own.suggest_memory_format()).fill_(1.0);
}

torch::Tensor BatchMember::ownPart(const torch::Tensor& whole) const {
  return whole.narrow(0, static_cast<std::int64_t>(batch_->share.first),
                      static_cast<std::int64_t>(batch_->share.count));
}

void shareBatch(torch::nn::Module& model, const SharedBatch* batch) {
  for (const auto& module : model.modules()) {
    if (auto* const member = dynamic_cast<BatchMember*>(module.get())) member->belongTo(batch);
  }
}

PooledNorm normalisedTogether(const torch::Tensor& input, const torch::Tensor& weight, const torch::Tensor& bias,
                              double epsilon, const SharedBatch& batch) {
  const bool isFlat = input.dim() == 2;
  const std::vector<std::int64_t> axes = isFlat ? std::vector<std::int64_t>{0} : std::vector<std::int64_t>{0, 2, 3};
  const auto spread = [&](const torch::Tensor& channels) {
    return isFlat ? channels : channels.reshape({1, channels.numel(), 1, 1});
  };
  const double places = isFlat ? 1.0 : static_cast<double>(input.size(2) * input.size(3));
  const double own = batch.share.counts ? static_cast<double>(batch.share.count) * places : 0.0;
  const double all = static_cast<double>(batch.share.whole) * places;
  const torch::Tensor centre = input.detach().mean(axes);  // Squares are taken from here, so that they do not cancel.
  const torch::Tensor centreDouble = centre.to(torch::kDouble);
  const torch::Tensor mean = input.mean(axes, false, torch::kDouble);
  const torch::Tensor squares = (input - spread(centre)).square().mean(axes, false, torch::kDouble) +
                                2.0 * centreDouble * mean - centreDouble.square();
  const torch::Tensor sums = SumOverProcesses::apply(torch::stack({mean, squares}) * own, batch.exchange) / all;
  const torch::Tensor pooledMean = sums[0];
  const torch::Tensor variance = sums[1] - pooledMean.square();
  const torch::Tensor scale = torch::rsqrt(variance + epsilon).to(input.scalar_type()) * weight;
  const torch::Tensor middle = pooledMean.to(input.scalar_type());
  return {(input - spread(middle)) * spread(scale) + spread(bias), middle.detach(),
          variance.detach().to(input.scalar_type())};
}

}  // namespace core
