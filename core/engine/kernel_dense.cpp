// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernel_dense.h"

#include "core/engine/kernels/channel_sums.h"
#include "core/engine/kernels/dense_products.h"

namespace core {
namespace {

class DenseFunction : public torch::autograd::Function<DenseFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& weight, const torch::Tensor& bias) {
    const torch::Tensor values = input.contiguous();
    const torch::Tensor weights = weight.contiguous();
    torch::Tensor output = torch::empty({values.size(0), weights.size(0)}, values.options());
    kernels::DenseCall call = callOf(kernels::DenseDirection::Forward, values, weights);
    call.values = values.data_ptr<float>();
    call.bias = bias.data_ptr<float>();
    call.result = output.data_ptr<float>();
    kernels::dense(call);
    context->save_for_backward({values, weights});
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor gradient = gradients[0].contiguous();
    torch::Tensor inputGradient;
    if (context->needs_input_grad(0)) {
      inputGradient = torch::empty_like(saved[0]);
      kernels::DenseCall call = callOf(kernels::DenseDirection::ToInput, saved[0], saved[1]);
      call.values = gradient.data_ptr<float>();
      call.result = inputGradient.data_ptr<float>();
      kernels::dense(call);
    }
    torch::Tensor weightGradient;
    if (context->needs_input_grad(1)) {
      weightGradient = torch::empty_like(saved[1]);
      kernels::DenseCall call = callOf(kernels::DenseDirection::ToWeights, saved[0], saved[1]);
      call.values = saved[0].data_ptr<float>();
      call.gradient = gradient.data_ptr<float>();
      call.result = weightGradient.data_ptr<float>();
      kernels::dense(call);
    }
    torch::Tensor biasGradient = torch::empty({gradient.size(1)}, gradient.options());
    kernels::sumChannels(gradient.data_ptr<float>(), gradient.size(0), gradient.size(1),
                         biasGradient.data_ptr<float>());
    return {inputGradient, weightGradient, biasGradient};
  }

 private:
  static kernels::DenseCall callOf(kernels::DenseDirection direction, const torch::Tensor& input,
                                   const torch::Tensor& weight) {
    kernels::DenseCall call;
    call.direction = direction;
    call.shape = {input.size(0), weight.size(1), weight.size(0)};
    call.weights = weight.data_ptr<float>();
    return call;
  }
};

}  // namespace

torch::Tensor denseWithKernels(const torch::Tensor& input, const torch::Tensor& weight, const torch::Tensor& bias) {
  return DenseFunction::apply(input, weight, bias);
}

}  // namespace core
