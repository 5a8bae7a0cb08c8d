// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnx_graph.h"

#include <bit>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace core {
namespace {

constexpr std::int64_t kOperatorSet = 13;
constexpr std::int64_t kFormatVersion = 7;                  // Of onnx.proto, as that operator set goes with.
constexpr std::uint64_t kLargestModel = (1ULL << 31U) - 1;  // Protocol Buffers' own limit.

// Field numbers of onnx.proto.
constexpr std::uint32_t kGraphNode = 1;
constexpr std::uint32_t kGraphName = 2;
constexpr std::uint32_t kGraphInitializer = 5;
constexpr std::uint32_t kGraphInput = 11;
constexpr std::uint32_t kGraphOutput = 12;
constexpr std::uint32_t kModelGraph = 7;
constexpr std::uint32_t kTensorValues = 9;

constexpr int kFloats = 1;
constexpr int kWholeNumbers = 7;

std::string bytesOf(const std::vector<float>& values) {
  std::string bytes;
  for (const float value : values) appendLittleEndian(bytes, std::bit_cast<std::uint32_t>(value), 4);
  return bytes;
}

WireMessage tensorHead(const std::string& name, const std::vector<std::int64_t>& shape, int type) {
  WireMessage head;
  for (const std::int64_t side : shape) head.integer(1, side);
  return head.integer(2, type).text(8, name);
}

WireMessage valueInfo(const std::string& name, int type, const std::vector<std::int64_t>& shape,
                      const std::string& about) {
  WireMessage dimensions;
  dimensions.message(1, WireMessage().text(2, "count"));
  for (const std::int64_t side : shape) dimensions.message(1, WireMessage().integer(1, side));
  const WireMessage kind = WireMessage().message(1, WireMessage().integer(1, type).message(2, dimensions));
  return WireMessage().text(1, name).message(2, kind).text(3, about);
}

}  // namespace

void OnnxGraph::Attributes::add(const std::string& name, int type, WireMessage attribute) {
  fields_.message(5, attribute.text(1, name).integer(20, type));
}

OnnxGraph::Attributes& OnnxGraph::Attributes::integer(const std::string& name, std::int64_t value) {
  add(name, 2, WireMessage().integer(3, value));
  return *this;
}

OnnxGraph::Attributes& OnnxGraph::Attributes::integers(const std::string& name,
                                                       const std::vector<std::int64_t>& values) {
  WireMessage attribute;
  for (const std::int64_t value : values) attribute.integer(8, value);
  add(name, 7, attribute);
  return *this;
}

OnnxGraph::Attributes& OnnxGraph::Attributes::real(const std::string& name, double value) {
  add(name, 1, WireMessage().single(2, static_cast<float>(value)));
  return *this;
}

OnnxGraph::Attributes& OnnxGraph::Attributes::text(const std::string& name, const std::string& value) {
  add(name, 3, WireMessage().text(4, value));
  return *this;
}

void OnnxGraph::input(const std::string& name, Type type, const std::vector<std::int64_t>& shape,
                      const std::string& about) {
  ends_.message(kGraphInput, valueInfo(name, static_cast<int>(type), shape, about));
}

void OnnxGraph::output(const std::string& name, const std::vector<std::int64_t>& shape, const std::string& about) {
  ends_.message(kGraphOutput, valueInfo(name, static_cast<int>(Type::Float), shape, about));
}

std::string OnnxGraph::add(const std::string& operation, const std::vector<std::string>& inputs,
                           const Attributes& attributes, const std::string& output) {
  const std::string number = std::to_string(names_++);
  std::string made = output.empty() ? "value_" + number : output;
  WireMessage node;
  for (const std::string& input : inputs) node.text(1, input);
  node.text(2, made).text(3, lowerCase(operation) + "_" + number).text(4, operation);
  nodes_.message(kGraphNode, WireMessage(node).append(attributes.fields_));
  return made;
}

std::string OnnxGraph::weight(const std::string& name, const std::vector<std::int64_t>& shape,
                              std::span<const float> values) {
  weights_.push_back({tensorHead(name, shape, kFloats).opening(kTensorValues, values.size_bytes()).bytes(), values});
  return name;
}

std::string OnnxGraph::constant(const std::vector<float>& values, const std::vector<std::int64_t>& shape) {
  std::string name = "constant_" + std::to_string(names_++);
  tensor(name, shape, kFloats, bytesOf(values));
  return name;
}

std::string OnnxGraph::integers(const std::vector<std::int64_t>& values) {
  std::string name = "integers_" + std::to_string(names_++);
  std::string bytes;
  for (const std::int64_t value : values) appendLittleEndian(bytes, static_cast<std::uint64_t>(value), 8);
  tensor(name, {static_cast<std::int64_t>(values.size())}, kWholeNumbers, bytes);
  return name;
}

void OnnxGraph::tensor(const std::string& name, const std::vector<std::int64_t>& shape, int type,
                       const std::string& bytes) {
  tensors_.message(kGraphInitializer, tensorHead(name, shape, type).text(kTensorValues, bytes));
}

void OnnxGraph::write(const std::filesystem::path& file, const std::string& name, const std::string& about,
                      const std::map<std::string, std::string>& metadata, const WorkProgress& progress) const {
  std::vector<std::string> heads;
  const std::string ends = WireMessage().text(kGraphName, name).bytes() + ends_.bytes() + tensors_.bytes();
  std::uint64_t size = nodes_.bytes().size() + ends.size();
  for (const Tensor& tensor : weights_) {
    const std::uint64_t length = tensor.head.size() + tensor.values.size_bytes();
    heads.push_back(WireMessage().opening(kGraphInitializer, length).bytes() + tensor.head);
    size += heads.back().size() + tensor.values.size_bytes();
  }
  WireMessage model;
  model.integer(1, kFormatVersion).text(2, "Afterimage").text(6, about);
  model.message(8, WireMessage().text(1, "").integer(2, kOperatorSet));
  for (const auto& [key, value] : metadata) model.message(14, WireMessage().text(1, key).text(2, value));
  model.opening(kModelGraph, size);
  if (model.bytes().size() + size > kLargestModel) {
    throw Error(ErrorCode::FileUnwritable, displayPath(file),
                {coreText("Core",
                          "This model has more than the 2 GB that an ONNX file can hold. Export it for PyTorch "
                          "instead: that has no such limit.")});
  }
  writeFileWhole(file, [&](const ByteWriter& toFile) {
    const ByteWriter write = toldWriter(toFile, model.bytes().size() + size, progress);
    for (const std::string* text : {&model.bytes(), &nodes_.bytes(), &ends}) write(std::as_bytes(std::span(*text)));
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      write(std::as_bytes(std::span(heads[i])));
      write(std::as_bytes(weights_[i].values));
    }
  });
}

}  // namespace core
