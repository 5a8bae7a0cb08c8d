// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/error.h"
#include "core/run/layer_list.h"
#include "core/run/run_settings.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"

class TestLayerList : public QObject {
  Q_OBJECT

 private slots:
  void listComesBackFromItsText();
  void whatIsNotGivenHasItsDefault();
  void listThatCannotBeUnderstoodSaysWhere_data();
  void listThatCannotBeUnderstoodSaysWhere();
  void settingsAreCheckedAndKept();
};

namespace {

// What the text is refused with; "" where it is taken.
QString refusal(const std::string& text) {
  try {
    (void)core::parseLayerList(text);
  } catch (const core::Error& error) {
    return error.code() == core::ErrorCode::InvalidSetting && error.subject() == "layer_list" ? error.what() : "other";
  }
  return {};
}

}  // namespace

void TestLayerList::listComesBackFromItsText() {
  const std::string text =
      R"([{"type":"Conv2D","filters":8,"kernel_size":[3,5]},{"type":"LeakyReLU","negative_slope":0.1,"code":true},)"
      R"({"type":"Concatenate","from":[0,1,-1]}])";
  const std::vector<core::ListedLayer> layers = core::parseLayerList(text);
  QCOMPARE(core::formatLayerList(layers), text);
  QVERIFY(layers[1].isCode && !layers[0].isCode);
  QCOMPARE(layers[2].from, (std::vector<std::int64_t>{0, 1, -1}));
}

void TestLayerList::whatIsNotGivenHasItsDefault() {
  const core::ListedLayer layer = core::parseLayerList(R"([{"type":"MaxPooling2D"}])").front();
  QCOMPARE(layer.from, std::vector<std::int64_t>{-1});
  QCOMPARE(layer.list("pool_size", 2), (std::vector<std::int64_t>{2, 2}));
  QCOMPARE(layer.text("padding"), std::string("valid"));
  QVERIFY(!core::parseLayerList(core::sampleLayerList()).empty());
}

void TestLayerList::listThatCannotBeUnderstoodSaysWhere_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("word");
  QTest::newRow("no list") << R"({"type":"Flatten"})"
                           << "a list";
  QTest::newRow("nothing") << ""
                           << "a list";
  QTest::newRow("no layer") << "[]"
                            << "a list";
  QTest::newRow("no object") << "[3]"
                             << "Layer 0";
  QTest::newRow("unknown type") << R"([{"type":"Flatten"},{"type":"Lambda"}])"
                                << "Layer 1 of the list (Lambda)";
  QTest::newRow("unknown setting") << R"([{"type":"Dense","unit":3}])"
                                   << "\"unit\"";
  QTest::newRow("wrong number") << R"([{"type":"Dense","units":0}])"
                                << "16777216";
  QTest::newRow("wrong kind") << R"([{"type":"Dense","units":{"a":1}}])"
                              << "16777216";
  QTest::newRow("not whole") << R"([{"type":"Conv2D","strides":[1.5,2]}])"
                             << "Layer 0";
  QTest::newRow("itself") << R"([{"type":"Flatten","from":[0]}])"
                          << "\"from\"";
  QTest::newRow("later") << R"([{"type":"Add","from":[-1,5]}])"
                         << "\"from\"";
  QTest::newRow("activation") << R"([{"type":"Activation","activation":"gelu"}])"
                              << "softsign";
  QTest::newRow("too deep") << R"([{"type":[[[[[[[[1]]]]]]]]}])"
                            << "Layer 0";
}

void TestLayerList::listThatCannotBeUnderstoodSaysWhere() {
  QFETCH(const QString, text);
  QFETCH(const QString, word);
  const QString found = refusal(text.toStdString());
  QVERIFY2(found.contains(word), qPrintable(found));
}

void TestLayerList::settingsAreCheckedAndKept() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings,
                       {{"architecture", "layers"}, {"layer_list", R"([{"type":"Conv2D","activation":"sigmoid"}])"}});
  const core::RunSettings again = core::parseRecipe(core::formatRecipe({"", "", {}, settings}), "text").settings;
  QVERIFY(again.architecture == settings.architecture);
  QVERIFY_THROWS_EXCEPTION(core::Error, core::changeSettings(settings, {{"layer_list", "[]"}}));
}

QTEST_GUILESS_MAIN(TestLayerList)

#include "tst_layer_list.moc"
