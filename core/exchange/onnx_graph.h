// SPDX-License-Identifier: GPL-3.0-or-later
// A graph of ONNX operations and its file (onnx.proto of github.com/onnx/onnx, operator set 13, which every ONNX Runtime
// since 1.6 computes). It knows nothing of models. Private to core_exchange.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/exchange/wire_format.h"

#include "core/base/work_progress.h"

namespace core {

class OnnxGraph {
 public:
  // Attributes of one operation, in the order in which they are added.
  class Attributes {
   public:
    Attributes& integer(const std::string& name, std::int64_t value);
    Attributes& integers(const std::string& name, const std::vector<std::int64_t>& values);
    Attributes& real(const std::string& name, double value);
    Attributes& text(const std::string& name, const std::string& value);

   private:
    friend class OnnxGraph;
    void add(const std::string& name, int type, WireMessage attribute);
    WireMessage fields_;
  };

  enum class Type { Float = 1, Byte = 2 };
  // The batch axis comes before the shape.
  void input(const std::string& name, Type type, const std::vector<std::int64_t>& shape, const std::string& about);
  void output(const std::string& name, const std::vector<std::int64_t>& shape, const std::string& about);

  // Adds an operation and answers the name of what it makes; output: a name of its own choice. "" among inputs: left out.
  std::string add(const std::string& operation, const std::vector<std::string>& inputs,
                  const Attributes& attributes = {}, const std::string& output = {});
  // Numbers that belong to the graph; answers their name. values is looked at again by write.
  std::string weight(const std::string& name, const std::vector<std::int64_t>& shape, std::span<const float> values);
  std::string constant(const std::vector<float>& values, const std::vector<std::int64_t>& shape);
  std::string integers(const std::vector<std::int64_t>& values);

  // The file of a model with this graph. Throws Error(FileUnwritable), also where it had more than the 2 GB that ONNX takes.
  void write(const std::filesystem::path& file, const std::string& name, const std::string& about,
             const std::map<std::string, std::string>& metadata, const WorkProgress& progress) const;

 private:
  struct Tensor {
    std::string head;  // All fields but the values, and the opening of those.
    std::span<const float> values;
  };
  void tensor(const std::string& name, const std::vector<std::int64_t>& shape, int type, const std::string& bytes);

  WireMessage nodes_;
  WireMessage tensors_;  // Small ones, whole.
  WireMessage ends_;     // Inputs and outputs.
  std::vector<Tensor> weights_;
  std::size_t names_ = 0;
};

}  // namespace core
