// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include "tests/app/program.h"

// A short run with a code, one without, and a model of Keras, in and out of the store "store".
class TestModelsProgram : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void modelIsWrittenForOnnx();
  void encoderAndDecoderAreFilesOfTheirOwn();
  void modelWithoutACodeStaysWhole();
  void folderForPytorchHoldsAllOfTheModel();
  void folderThatHoldsSomethingIsLeftAlone();
  void kerasModelIsUsedLikeAnyRun();
  void kerasModelIsTrainedOn();
  void otherModelsAreRefusedInOneSentence();

 private:
  [[nodiscard]] Result call(QStringList words) const {
    return program_.run(words << "--store"
                              << "store");
  }
  [[nodiscard]] QByteArray content(const QString& name) const { return contentOf(program_.path(name)); }

  Program program_;
};

namespace {

const QString kKeras = QStringLiteral(FIXTURES_DIR "/keras/models/");

}  // namespace

void TestModelsProgram::initTestCase() {
  for (const char* const architecture : {"convolutional", "unet"}) {
    const Result trained = call({"train", "--data", program_.pictures(), "--size", "16", "--epochs", "2", "--filters",
                                 "4,6", "--architecture", architecture});
    QVERIFY2(trained.status == 0, trained.messages);
    QCOMPARE(call({"rename", "last", architecture}).status, 0);
  }
}

void TestModelsProgram::modelIsWrittenForOnnx() {
  const Result result = call({"export", "convolutional", "--onnx", "model.onnx", "--weights", "final"});
  QVERIFY2(result.status == 0, result.messages);
  QCOMPARE(result.output, QByteArray("model.onnx\n"));
  const QByteArray file = content("model.onnx");
  QVERIFY(file.contains("ConvTranspose") && file.contains("pictures") && file.contains("reconstruction"));
  QVERIFY(file.contains("afterimage.run") && file.contains("encoder.0.weight"));
}

void TestModelsProgram::encoderAndDecoderAreFilesOfTheirOwn() {
  QCOMPARE(call({"export", "convolutional", "--onnx-parts", "part.onnx"}).output,
           QByteArray("part-encoder.onnx\npart-decoder.onnx\n"));
  QCOMPARE(call({"export", "convolutional", "--onnx-parts", "plain"}).output,
           QByteArray("plain-encoder.onnx\nplain-decoder.onnx\n"));
  QVERIFY(!content("part-encoder.onnx").contains("decoder.0") && !content("part-decoder.onnx").contains("encoder.0"));
}

void TestModelsProgram::modelWithoutACodeStaysWhole() {
  const Result result = call({"export", "unet", "--onnx-parts", "bridge.onnx"});
  QCOMPARE(result.status, 2);
  QVERIFY2(result.messages.contains("has no code"), result.messages);
  QVERIFY(!QFileInfo::exists(program_.path("bridge-encoder.onnx")));
}

void TestModelsProgram::folderForPytorchHoldsAllOfTheModel() {
  QCOMPARE(call({"export", "convolutional", "--pytorch", "torch"}).output, QByteArray("torch\n"));
  const QStringList files = QDir(program_.path("torch")).entryList(QDir::Files, QDir::Name | QDir::IgnoreCase);
  QCOMPARE(files, QStringList({"config.json", "metrics.csv", "model.py", "model.safetensors", "README.md"}));
  const QJsonObject config = QJsonDocument::fromJson(content("torch/config.json")).object();
  QCOMPARE(config["architecture"].toString(), QString("convolutional"));
  QVERIFY(content("torch/model.safetensors").contains("\"encoder.0.weight\""));
  QVERIFY(content("torch/model.py").contains("class Model(nn.Module)"));
  const QByteArray card = content("torch/README.md");
  QCOMPARE(card.count("**Left blank.**"), 2);  // What the model is for, and under which licence.
  for (const char* const word : {"val_psnr", "latent_dim", "Pictures to learn from", "## Curves", "license:  #"}) {
    QVERIFY2(card.contains(word), word);
  }
  QVERIFY(!card.contains(program_.path("").toUtf8()));  // Where pictures lay is nobody's concern.
}

void TestModelsProgram::folderThatHoldsSomethingIsLeftAlone() {
  QVERIFY(QDir(program_.path("")).mkpath("full"));
  writeFile(program_.path("full/mine.txt"), "mine");
  const Result result = call({"export", "convolutional", "--pytorch", "full"});
  QCOMPARE(result.status, 1);
  QCOMPARE(QDir(program_.path("full")).entryList(QDir::Files), QStringList("mine.txt"));
}

void TestModelsProgram::kerasModelIsUsedLikeAnyRun() {
  const Result imported = call({"import", kKeras + "odd.keras", "--json"});
  QVERIFY2(imported.status == 0, imported.messages);
  QCOMPARE(imported.json()["name"].toString(), QString("odd"));
  const QString id = imported.json()["id"].toString();
  QCOMPARE(call({"reconstruct", id, "--pictures",
                 "pictures/" + QDir(program_.pictures()).entryList(QDir::Files).first(), "--out", "grid.png"})
               .status,
           0);
  QCOMPARE(call({"export", id, "--onnx", "keras.onnx", "--pytorch", "keras"}).status, 0);
  QCOMPARE(call({"verify"}).status, 0);
  const Result measured = call({"evaluate", id, "--data", program_.pictures(), "--json"});
  QVERIFY2(measured.json().contains("psnr"), measured.messages);
  const Result nothing = call({"evaluate", id});
  QVERIFY2(nothing.status == 2 && nothing.messages.contains("--data"), nothing.messages);
  QVERIFY(call({"show", id}).output.contains("odd"));
}

void TestModelsProgram::kerasModelIsTrainedOn() {
  const QString id = call({"import", kKeras + "bridges.h5", "--json"}).json()["id"].toString();
  const Result trained = call({"train", "--data", program_.pictures(), "--from", id, "--epochs", "1"});
  QVERIFY2(trained.status == 0, trained.messages);
}

void TestModelsProgram::otherModelsAreRefusedInOneSentence() {
  writeFile(program_.path("broken.keras"), content("model.onnx").replace(0, 4, "PK\x03\x04"));
  const Result result = call({"import", "broken.keras"});
  QCOMPARE(result.status, 1);
  QVERIFY2(result.messages.contains("\"broken.keras\" cannot be imported") &&
               result.messages.contains("Nothing was changed"),
           result.messages);
}

QTEST_GUILESS_MAIN(TestModelsProgram)

#include "tst_models_program.moc"
