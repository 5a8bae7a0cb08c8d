// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_exchange.h"

#include "core/engine/process_group.h"

namespace core {

TensorExchange::TensorExchange(ProcessGroup& group, const torch::Device& device, const OwnCard& card)
    : group_(group),
      way_(agreeOnWay(group, card)),
      link_(way_.isFromCardToCard ? group.linkCards() : nullptr),
      place_(link_ ? device : torch::Device(torch::kCPU)) {}

void TensorExchange::sum(const torch::Tensor& values) {
  if (link_) return link_->sum(values);
  const torch::Tensor here = values.to(torch::kCPU);  // Itself where it lies there.
  const auto count = static_cast<std::size_t>(here.numel());
  if (here.scalar_type() == torch::kDouble) {
    group_.sum(std::span(here.data_ptr<double>(), count));
  } else {
    group_.sum(std::span(here.data_ptr<float>(), count));
  }
  if (!values.is_cpu()) values.copy_(here);
}

}  // namespace core
