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

QTEST_GUILESS_MAIN(TestKerasModel)

#include "tst_keras_model.moc"
