// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>
#include <span>

#include "core/base/error.h"
#include "core/run/tensor_file.h"

namespace fs = std::filesystem;

class TestTensorFile : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenComesBack();
  void otherPrecisionsBecomeFloats();
  void countersOfBatchNormsArePassedOver();
  void otherNumbersAreRefused();
  void shapesThatDoNotFitAreRefused();

 private:
  // A file as Python's safetensors writes it.
  [[nodiscard]] fs::path written(const std::string& header, const std::string& values) const {
    const fs::path file = folder_.filePath("file.safetensors").toStdString();
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    for (int i = 0; i < 8; ++i) stream.put(static_cast<char>(header.size() >> (8 * i) & 0xFFU));
    stream << header << values;
    return file;
  }

  QTemporaryDir folder_;
};

namespace {

using Values = std::map<std::string, std::vector<float>>;

Values valuesIn(const fs::path& file) {
  Values values;
  (void)core::readTensorFile(file, [&](const core::TensorInfo& info) -> void* {
    std::size_t count = 1;
    for (const std::int64_t side : info.shape) count *= static_cast<std::size_t>(side);
    return (values[info.name] = std::vector<float>(count)).data();
  });
  return values;
}

bool isRefused(const fs::path& file) {
  try {
    (void)valuesIn(file);
  } catch (const core::Error& error) {
    return error.code() == core::ErrorCode::FileUnreadable;
  }
  return false;
}

std::string bytes(std::initializer_list<unsigned> values, int size) {
  std::string text;
  for (const std::uint64_t value : values) {
    for (int i = 0; i < size; ++i) text += static_cast<char>(value >> (8 * i) & 0xFFU);
  }
  return text;
}

}  // namespace

void TestTensorFile::whatIsWrittenComesBack() {
  const fs::path file = folder_.filePath("own.safetensors").toStdString();
  const std::vector<float> values = {1.5F, -2.0F, 0.25F, 4.0F};
  core::writeTensorFile(file, {{{"a.weight", {2, 2}, false}, std::as_bytes(std::span(values))}}, {{"format", "pt"}});
  QVERIFY((valuesIn(file) == Values{{"a.weight", values}}));
  const auto metadata = core::readTensorFile(file, [](const core::TensorInfo&) -> void* { return nullptr; });
  QCOMPARE(metadata, (core::TensorMetadata{{"format", "pt"}}));  // Without the checksum.
}

// Each has 1.5, -2, the smallest number below one and infinity, of IEEE 754 and of bfloat16.
void TestTensorFile::otherPrecisionsBecomeFloats() {
  const std::string half = bytes({0x3E00, 0xC000, 0x0001, 0x7C00}, 2);
  const std::string brain = bytes({0x3FC0, 0xC000, 0x0080, 0x7F80}, 2);
  std::string doubles;
  for (const double value : {1.5, -2.0}) {
    doubles.append(reinterpret_cast<const char*>(&value), sizeof(value));
  }
  const Values found = valuesIn(written(
      R"({"half":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"brain":{"dtype":"BF16","shape":[4],"data_offsets":[8,16]},)"
      R"("double":{"dtype":"F64","shape":[2],"data_offsets":[16,32]}})",
      half + brain + doubles));
  const float infinite = std::numeric_limits<float>::infinity();
  QCOMPARE(found.at("half"), (std::vector<float>{1.5F, -2.0F, std::ldexp(1.0F, -24), infinite}));
  QCOMPARE(found.at("brain"), (std::vector<float>{1.5F, -2.0F, std::ldexp(1.0F, -126), infinite}));
  QCOMPARE(found.at("double"), (std::vector<float>{1.5F, -2.0F}));
  QVERIFY(std::isnan(core::floatOfHalf(0x7E00)));
}

void TestTensorFile::countersOfBatchNormsArePassedOver() {
  const Values found = valuesIn(written(
      R"({"bn.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"bn.weight":{"dtype":"F16","shape":[1],"data_offsets":[8,10]}})",
      bytes({7}, 8) + bytes({0x3C00}, 2)));
  QVERIFY((found == Values{{"bn.weight", {1.0F}}}));
}

void TestTensorFile::otherNumbersAreRefused() {
  QVERIFY(isRefused(written(R"({"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", bytes({7}, 8))));
  QVERIFY(isRefused(written(R"({"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}})", "x")));
  // A name that is too long to stand within its string was given back twice, and the program ended.
  QVERIFY(isRefused(
      written(R"({"encoder.block.0.position_ids":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", bytes({7}, 8))));
}

void TestTensorFile::shapesThatDoNotFitAreRefused() {
  QVERIFY(isRefused(written(R"({"a":{"dtype":"F16","shape":[3],"data_offsets":[0,4]}})", "abcd")));
  QVERIFY(isRefused(written(R"({"a":{"dtype":"F64","shape":[1],"data_offsets":[0,4]}})", "abcd")));
  QVERIFY(isRefused(written(R"({"a":{"dtype":"F32","shape":[0,9223372036854775807],"data_offsets":[0,0]}})", "")));
}

QTEST_GUILESS_MAIN(TestTensorFile)

#include "tst_tensor_file.moc"
