// SPDX-License-Identifier: GPL-3.0-or-later
// The update rules of Keras 3's optimizers, each written once: Value is what a processor computes side by side, or a whole
// tensor, and all updates are in place. Real is the precision of the constants, which are those of one step.
#pragma once

#include <array>
#include <cmath>

namespace core {

enum class UpdateRule { Adam, Nadam, Sgd, SgdMomentum, Rmsprop, RmspropMomentum, Adadelta, Adagrad, Keep };

// Adam (Kingma and Ba 2015, with epsilon outside the corrected root), and AdamW (Loshchilov and Hutter 2019).
template <class Real>
struct AdamFormula {
  static constexpr UpdateRule kRule = UpdateRule::Adam;
  static constexpr std::array kStates = {"momentum", "velocity"};
  Real rate;        // Learning rate x sqrt(1 - beta2^t) / (1 - beta1^t).
  Real oneMinusB1;  // 1 - beta1.
  Real oneMinusB2;  // 1 - beta2.
  Real epsilon;
  Real kept;  // 1 - learning rate x weight decay: 1 for Adam.

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& momentum, Value& velocity) const {
    using std::sqrt;
    momentum += (gradient - momentum) * oneMinusB1;
    velocity += (gradient * gradient - velocity) * oneMinusB2;
    weight *= kept;
    weight -= momentum * rate / (sqrt(velocity) + epsilon);
  }
};

// Adam with Nesterov's momentum (Dozat 2016); the momentum's schedule makes the four factors.
template <class Real>
struct NadamFormula {
  static constexpr UpdateRule kRule = UpdateRule::Nadam;
  static constexpr std::array kStates = {"momentum", "velocity"};
  Real rate;
  Real oneMinusB1;
  Real oneMinusB2;
  Real epsilon;
  Real momentumShare;  // u(t+1) / (1 - u(1) ... u(t+1)).
  Real gradientShare;  // (1 - u(t)) / (1 - u(1) ... u(t)).
  Real correction;     // 1 / (1 - beta2^t).

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& momentum, Value& velocity) const {
    using std::sqrt;
    momentum += (gradient - momentum) * oneMinusB1;
    velocity += (gradient * gradient - velocity) * oneMinusB2;
    weight -= (momentum * momentumShare + gradient * gradientShare) * rate / (sqrt(velocity * correction) + epsilon);
  }
};

template <class Real>
struct SgdFormula {
  static constexpr UpdateRule kRule = UpdateRule::Sgd;
  static constexpr std::array<const char*, 0> kStates = {};
  Real rate;

  template <class Value>
  void operator()(Value& weight, const Value& gradient) const {
    weight -= gradient * rate;
  }
};

// Plain momentum steps by the velocity; Nesterov's by momentum x velocity - learning rate x gradient.
template <class Real>
struct SgdMomentumFormula {
  static constexpr UpdateRule kRule = UpdateRule::SgdMomentum;
  static constexpr std::array kStates = {"momentum"};
  Real rate;
  Real momentum;
  Real velocityShare;  // 1, or momentum for Nesterov's.
  Real gradientShare;  // 0, or the learning rate for Nesterov's.

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& velocity) const {
    velocity *= momentum;
    velocity -= gradient * rate;
    weight += velocity * velocityShare - gradient * gradientShare;
  }
};

// RMSprop (Tieleman and Hinton 2012) with epsilon inside the root, as Keras has it.
template <class Real>
struct RmspropFormula {
  static constexpr UpdateRule kRule = UpdateRule::Rmsprop;
  static constexpr std::array kStates = {"velocity"};
  Real rate;
  Real rho;
  Real oneMinusRho;
  Real epsilon;

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& velocity) const {
    using std::sqrt;
    velocity *= rho;
    velocity += gradient * gradient * oneMinusRho;
    weight -= gradient * rate / sqrt(velocity + epsilon);
  }
};

template <class Real>
struct RmspropMomentumFormula {
  static constexpr UpdateRule kRule = UpdateRule::RmspropMomentum;
  static constexpr std::array kStates = {"velocity", "momentum"};
  Real rate;
  Real rho;
  Real oneMinusRho;
  Real epsilon;
  Real momentum;

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& velocity, Value& step) const {
    using std::sqrt;
    velocity *= rho;
    velocity += gradient * gradient * oneMinusRho;
    step *= momentum;
    step += gradient * rate / sqrt(velocity + epsilon);
    weight -= step;
  }
};

// Adadelta (Zeiler 2012), with the learning rate that Keras adds.
template <class Real>
struct AdadeltaFormula {
  static constexpr UpdateRule kRule = UpdateRule::Adadelta;
  static constexpr std::array kStates = {"accumulated_grad", "accumulated_delta_var"};
  Real rate;
  Real rho;
  Real oneMinusRho;
  Real epsilon;

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& squares, Value& squaredSteps) const {
    using std::sqrt;
    squares *= rho;
    squares += gradient * gradient * oneMinusRho;
    const Value step = sqrt(squaredSteps + epsilon) * gradient / sqrt(squares + epsilon);
    squaredSteps *= rho;
    squaredSteps += step * step * oneMinusRho;
    weight -= step * rate;
  }
};

// Adagrad (Duchi, Hazan and Singer 2011).
template <class Real>
struct AdagradFormula {
  static constexpr UpdateRule kRule = UpdateRule::Adagrad;
  static constexpr std::array kStates = {"accumulator"};
  Real rate;
  Real epsilon;

  template <class Value>
  void operator()(Value& weight, const Value& gradient, Value& accumulator) const {
    using std::sqrt;
    accumulator += gradient * gradient;
    weight -= gradient * rate / sqrt(accumulator + epsilon);
  }
};

// No update: what would be the gradients' weights become the gradients themselves, for those who want to see them.
template <class Real>
struct KeepFormula {
  static constexpr UpdateRule kRule = UpdateRule::Keep;
  static constexpr std::array<const char*, 0> kStates = {};

  template <class Value>
  void operator()(Value& weight, const Value& gradient) const {
    weight = gradient;
  }
};

}  // namespace core
