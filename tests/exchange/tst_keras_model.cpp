// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <iterator>

#include "core/base/error.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/keras_model.h"
#include "core/run/layer_list.h"

namespace fs = std::filesystem;

class TestKerasModel : public QObject {
  Q_OBJECT

 private slots:
  void modelsAreToldByTheirContents();
  void chainBecomesAListOfLayers();
  void bridgesBecomeAListThatSaysWhereFrom();
  void filesThatEndTooEarlyAreRefused_data() { damagedFilesAreReadOrRefused_data(); }
  void filesThatEndTooEarlyAreRefused();
  void damagedFilesAreReadOrRefused_data();
  void damagedFilesAreReadOrRefused();
  void otherFilesAreRefusedInWords();
  void fileThatClaimsToHoldFarMoreIsRefused();
  void picturesOfASizeThatNoRunCanHaveAreRefused();

 private:
  [[nodiscard]] fs::path written(const std::string& bytes) const {
    fs::path file = folder_.filePath("model").toStdString();
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file;
  }

  QTemporaryDir folder_;
};

namespace {

fs::path fixture(const std::string& name) { return fs::path(FIXTURES_DIR) / "keras" / "models" / name; }

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string littleEndian(std::uint64_t value, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

// As zip has it (ISO 3309).
std::uint32_t checksum(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char letter : bytes) {
    sum ^= static_cast<unsigned char>(letter);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

// An archive of one file, as it is or deflated, that claims to have so many bytes.
struct ZippedFile {
  std::string name;
  std::string bytes;
  bool isDeflated = false;
  std::uint64_t claimed = 0;
};

std::string zipOf(const std::vector<ZippedFile>& files) {
  std::string archive;
  std::string entries;
  for (const ZippedFile& file : files) {
    const std::string method = littleEndian(file.isDeflated ? 8 : 0, 2);
    const std::string sizes = littleEndian(checksum(file.bytes), 4) + littleEndian(file.bytes.size(), 4) +
                              littleEndian(file.claimed > 0 ? file.claimed : file.bytes.size(), 4);
    const std::string common = littleEndian(0, 2) + method + littleEndian(0, 4) + sizes;
    const std::uint64_t place = archive.size();
    archive += "PK\x03\x04" + littleEndian(20, 2) + common + littleEndian(file.name.size(), 2) + littleEndian(0, 2) +
               file.name + file.bytes;
    entries += "PK\x01\x02" + littleEndian(20, 4) + common + littleEndian(file.name.size(), 2) + littleEndian(0, 12) +
               littleEndian(place, 4) + file.name;
  }
  return archive + entries + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(files.size(), 2) +
         littleEndian(files.size(), 2) + littleEndian(entries.size(), 4) + littleEndian(archive.size(), 4) +
         littleEndian(0, 2);
}

// A model of one layer for pictures of this size.
std::string configOf(int height, int width) {
  return R"({"class_name":"Sequential","config":{"name":"s","layers":[{"class_name":"InputLayer","config":{"name":"in",)"
         R"("batch_shape":[null,)" +
         std::to_string(height) + "," + std::to_string(width) +
         R"(,3]}},{"class_name":"Conv2D","config":{"name":"conv2d","filters":3,"kernel_size":[3,3],"strides":[1,1],)"
         R"("padding":"same","data_format":"channels_last","dilation_rate":[1,1],"groups":1,"activation":"linear",)"
         R"("use_bias":true}}]}})";
}

// What the file is refused with; "" where it is read.
QString refusal(const fs::path& file) {
  try {
    (void)core::readKerasModel(file);
  } catch (const core::Error& error) {
    return error.code() == core::ErrorCode::FileUnreadable ? error.what() : "other";
  }
  return {};
}

std::vector<core::ListedLayer> layersOf(const core::KerasModel& model) {
  return core::parseLayerList(model.settings.architecture.text("layer_list"));
}

}  // namespace

void TestKerasModel::modelsAreToldByTheirContents() {
  QVERIFY(core::importKindOf(fixture("odd.keras")) == core::ImportKind::KerasModel);
  QVERIFY(core::importKindOf(fixture("bridges.h5")) == core::ImportKind::KerasModel);
  QVERIFY(core::importKindOf(written("something else")) == core::ImportKind::Unknown);
  QVERIFY(core::importKindOf(folder_.filePath("nothing").toStdString()) == core::ImportKind::Unknown);
}

void TestKerasModel::chainBecomesAListOfLayers() {
  const core::KerasModel model = core::readKerasModel(fixture("odd.keras"));
  const core::ImageShape shape = core::modelShape(model.settings.data);
  QVERIFY((shape == core::ImageShape{16, 27, 3}));
  const std::vector<core::ListedLayer> layers = layersOf(model);
  QCOMPARE(layers.size(), std::size_t{9});
  QCOMPARE(layers[0].type, std::string("Conv2D"));
  QCOMPARE(layers[0].list("strides", 2), (std::vector<std::int64_t>{2, 2}));
  QCOMPARE(layers[1].real("negative_slope"), 0.2);
  QCOMPARE(model.weights.front().name, std::string("layers.0.weight"));
  QCOMPARE(model.weights.front().shape, (std::vector<std::int64_t>{4, 3, 3, 3}));
  core::validate(model.settings);
}

void TestKerasModel::bridgesBecomeAListThatSaysWhereFrom() {
  const core::KerasModel model = core::readKerasModel(fixture("bridges.h5"));
  bool joins = false;
  bool adds = false;
  for (const core::ListedLayer& layer : layersOf(model)) {
    joins = joins || (layer.type == "Concatenate" && layer.from.size() == 2);
    adds = adds || (layer.type == "Add" && layer.from.front() == 0);
  }
  QVERIFY(joins && adds);
}

void TestKerasModel::damagedFilesAreReadOrRefused_data() {
  QTest::addColumn<QString>("name");
  for (const char* const name : {"odd.keras", "bridges.h5", "kernels.keras"}) QTest::newRow(name) << name;
}

void TestKerasModel::filesThatEndTooEarlyAreRefused() {
  QFETCH(const QString, name);
  const std::string bytes = bytesOf(fixture(name.toStdString()));
  for (std::size_t length = 0; length < bytes.size() - 1; length += 997) {
    QVERIFY2(!refusal(written(bytes.substr(0, length))).isEmpty(), qPrintable(QString::number(length)));
  }
}

void TestKerasModel::damagedFilesAreReadOrRefused() {
  QFETCH(const QString, name);
  const std::string bytes = bytesOf(fixture(name.toStdString()));
  for (std::size_t at = 0; at < bytes.size(); at += 211) {
    std::string damaged = bytes;
    damaged.replace(at, std::min<std::size_t>(8, bytes.size() - at), std::string(8, '\xFF'));
    QVERIFY(refusal(written(damaged)) != "other");
  }
}

void TestKerasModel::otherFilesAreRefusedInWords() {
  QVERIFY(refusal(folder_.filePath("nothing").toStdString()).contains("missing"));
  QVERIFY(refusal(written("something else")).contains("no HDF5 file"));
  QVERIFY(refusal(written(std::string("PK\x03\x04") + "and nothing behind it")).contains("its end is missing"));
}

// A few kilobytes that claim three gigabytes: nothing is made room for.
void TestKerasModel::fileThatClaimsToHoldFarMoreIsRefused() {
  const std::string bomb = zipOf({{"config.json", std::string(4000, '\x55'), true, 3'000'000'000}});
  const QString why = refusal(written(bomb));
  QVERIFY2(why.contains("far more than"), qPrintable(why));
}

void TestKerasModel::picturesOfASizeThatNoRunCanHaveAreRefused() {
  const std::string weights = bytesOf(fixture("bridges.h5"));
  const auto with = [&](int height, int width) {
    return refusal(written(zipOf({{"config.json", configOf(height, width)}, {"model.weights.h5", weights}})));
  };
  const QString small = with(9, 7);
  QVERIFY2(small.contains("7") && small.contains("8"), qPrintable(small));  // What it is, and what it may be.
  QVERIFY(!with(7, 9).isEmpty());
  QVERIFY2(!with(16, 20).contains("size"), qPrintable(with(16, 20)));  // Other weights: that is told instead.
}

QTEST_GUILESS_MAIN(TestKerasModel)

#include "tst_keras_model.moc"
