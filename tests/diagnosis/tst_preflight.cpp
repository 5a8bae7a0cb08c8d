// SPDX-License-Identifier: GPL-3.0-or-later
// What is said before training: each fault that can be seen in pictures and settings is planted once and found, and nothing
// is said of runs that have none.
#include <QTest>
#include <cmath>

#include "core/diagnosis/examination.h"
#include "core/diagnosis/rules.h"
#include "core/run/settings_schema.h"
#include "tests/diagnosis/made_pictures.h"

namespace {

constexpr std::size_t kPictures = 400;

core::Image disc(std::size_t number) { return made::disc(number); }
core::Image outline(std::size_t number) { return made::outline(number); }

using Changes = std::map<std::string, std::string>;

std::vector<core::Finding> findings(const Changes& changes, const made::Draw& input = disc,
                                    const made::Draw& target = {}, std::size_t count = kPictures) {
  const core::RunSettings settings = made::settings(changes);
  return core::preflightFindings(made::facts(settings, made::dataset(settings.data, count, input, target)));
}

Changes changesIn(const QString& text) {
  Changes changes;
  for (const QString& change : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    changes[change.section(QLatin1Char('='), 0, 0).toStdString()] = change.section(QLatin1Char('='), 1).toStdString();
  }
  return changes;
}

using Row = std::function<void(const char*, const char*)>;

// What a model of listed layers lacks is found as in the known ones.
void addListedLayers(const Row& row) {
  const auto listed = [&](const char* rule, const std::string& hidden, const char* last, const char* others = "") {
    row(rule, (R"(architecture=layers layer_list=[{"type":"Flatten"},)" + hidden + R"({"type":"Dense","units":3072)" +
               last + R"(},{"type":"Reshape","target_shape":[32,32,3]}] )" + others)
                  .c_str());
  };
  const std::string relu = R"({"type":"Dense","units":64,"activation":"relu"},)";
  const std::string plain = R"({"type":"Dense","units":64},)";
  const std::string bent = R"({"type":"Dense","units":64,"activation":"sigmoid"},)";
  const char* const sigmoid = R"(,"activation":"sigmoid")";
  listed("targets-out-of-reach", relu, sigmoid, "range=0..255");
  listed("targets-out-of-reach", relu, R"(,"activation":"relu")", "range=-1..1");
  listed("loss-and-output-apart", relu, R"(,"activation":"tanh")", "loss=bce");
  listed("dropout-high", relu + R"({"type":"Dropout","rate":0.95},)", sigmoid);
  listed("no-bend", plain + plain, sigmoid);
  listed("narrow-bottleneck", relu + R"({"type":"Dense","units":1,"activation":"relu"},)", sigmoid);
  listed("vanishing-gradient", bent + bent + bent + bent + bent + bent + bent + bent + bent, sigmoid);
}

// In all pictures of one part, or in some pairs.
void plantInPart(const QString& rule, made::Draw& input, made::Draw& target) {
  if (rule == QLatin1String("scrambled-targets: sheared"))
    input = [](std::size_t i) { return made::sheared(made::blocks(i, 32), 1); };
  const auto inValidation = [](const made::Draw& other, const made::Draw& usual) {
    return [=](std::size_t i) { return i % 4 == 3 ? other(i) : usual(i); };
  };
  if (rule == QLatin1String("split-differs: scrambled"))
    input = inValidation([](std::size_t i) { return made::scrambled(disc(i)); }, disc);
  if (rule == QLatin1String("split-differs: grey"))
    input = inValidation([](std::size_t i) { return made::grey(disc(i)); }, disc);
  if (rule == QLatin1String("split-differs: pairs"))
    target = inValidation([](std::size_t i) { return outline(i + kPictures); }, outline);
  if (rule == QLatin1String("cut-off-pictures")) {
    input = [](std::size_t i) {
      core::Image image = made::blocks(i, 32);
      if (i % 5 == 0) std::fill(image.pixels.begin() + 2011, image.pixels.end(), std::uint8_t{128});
      return image;
    };
  }
  if (rule == QLatin1String("exchanged-pairs")) {
    input = [](std::size_t i) { return i % 3 == 0 ? outline(i) : disc(i); };
    target = [](std::size_t i) { return i % 3 == 0 ? disc(i) : outline(i); };
  }
}

std::string firstRule(const std::vector<core::Finding>& findings) {
  return findings.empty() ? "" : findings.front().rule;
}

}  // namespace

class TestPreflight : public QObject {
  Q_OBJECT

 private slots:
  void settingsWithAFaultAreNamed_data();
  void settingsWithAFaultAreNamed();
  void picturesWithAFaultAreNamed_data();
  void picturesWithAFaultAreNamed();
  void faultsInAFifthOfTheFilesAreNamed_data();
  void faultsInAFifthOfTheFilesAreNamed();
  void picturesThatAreAllTheSameExplainWhatFollows();
  void plainPicturesAreBlankWhateverTheirColour();
  void tintedAndFadingPicturesAreInOrder();
  void whatTheProgramCorruptsIsNotScrambled();
  void pairsWithOtherColoursAreNamed();
  void batchesOfOneAreTooSmallForNormalisation();
  void aLossThatIsBlindIsNamed();
  void onlyAPersonCanAddPictures();
  void aPartOfAFolderSpeaksForAllOfIt();
  void filesThatAreLeftOutAndFewValidationPicturesAreCounted();
  void healthyRunsHearNoWarning_data();
  void healthyRunsHearNoWarning();
  void followingTheFixSilencesTheRule_data();
  void followingTheFixSilencesTheRule();
  void fixesGoFarEnoughToMend_data();
  void fixesGoFarEnoughToMend();
  void moreKeptAsideThanLearntFromIsNamed();
  void aWideCodeLetsTheModelCopy();
  void anUnevenKernelIsGoodToKnow();
  void anAccuracyOfGreyPicturesIsHighForAPlainColour();
  void anAccuracyWithBinaryCrossEntropyIsZeroForThePerfectPicture();
  void consequencesStandUnderTheirCause();
  void everyFindingIsComplete();
  void aBatchThatCannotBeLearntIsFound();
  void stepsThatDifferWhenTheyAreTakenAgainAreFound();
};

void TestPreflight::settingsWithAFaultAreNamed_data() {
  QTest::addColumn<QString>("rule");
  QTest::addColumn<QString>("changes");
  const auto row = [](const char* rule, const char* changes) {
    QTest::newRow((std::string(rule) + ": " + changes).c_str()) << rule << changes;
  };
  row("targets-out-of-reach", "range=0..255");
  row("targets-out-of-reach", "range=-1..1");
  row("targets-out-of-reach", "range=0..255 output_activation=tanh");
  row("unscaled-pixels", "range=0..255 output_activation=linear");
  row("loss-without-bound", "range=0..255 output_activation=linear loss=bce");
  row("loss-and-output-apart", "loss=bce output_activation=linear");
  row("scrambled-targets", "scramble_targets=on");
  row("input-hides-target", "predict=corrupted corruption=masked-squares corruption_amount=1");
  row("nothing-to-mend", "predict=corrupted corruption_amount=0");
  row("learning-rate-zero", "learning_rate=0");
  row("learning-rate-high", "learning_rate=1");
  row("learning-rate-high", "optimizer=sgd learning_rate=50");
  row("learning-rate-low", "learning_rate=1e-8");
  row("learning-rate-low", "optimizer=sgd learning_rate=1e-7");
  row("learning-rate-low", "schedule=step step_size=1 factor=0");
  row("momentum-never-fades", "optimizer=sgd momentum=1");
  row("gradients-cut", "optimizer=sgd global_clipnorm=0.000001");
  row("gradients-cut", "global_clipnorm=1e-9");
  row("weight-decay-high", "optimizer=adamw weight_decay=1 learning_rate=0.01 epochs=100");
  row("weight-decay-high", "optimizer=adamw weight_decay=1");
  row("learning-rate-low", "optimizer=adadelta");
  row("learning-rate-low", "optimizer=adagrad");
  row("dropout-high", "architecture=per-pixel-dense dropout_rate=0.95");
  row("too-few-steps", "batch_size=300 epochs=3");
  row("meaningless-accuracy", "loss=bce");
  row("epsilon-high", "epsilon=1");
  row("epsilon-high", "optimizer=adagrad initial_accumulator_value=1000");
  row("learning-rate-low", "schedule=plateau factor=0");
  row("learning-rate-high", "optimizer=rmsprop momentum=0.99");
  row("code-price-high", "architecture=variational kl_weight=1000");
  row("code-price-high", "architecture=variational kl_weight=4");
  row("code-price-high", "architecture=sparse activity_l1=1");
  row("no-bend", "negative_slope=1");
  row("changes-too-strong", "brightness=0.9");
  row("changes-too-strong", "shift=0.5");
  row("stops-too-soon", "patience=2 min_delta=1");
  row("narrow-bottleneck", "filters=1,16");
  row("vanishing-gradient", "architecture=basic units=64,64,64,64,64");
  row("learning-rate-high", "optimizer=sgd learning_rate=0.05 loss=1000*mse");
  row("learning-rate-low", "optimizer=sgd loss=0.00001*mse");
  row("learning-rate-low", "schedule=step step_size=1 factor=0.6");
  row("learning-rate-low", "schedule=warmup warmup_epochs=10000");
  row("learning-rate-low", "optimizer=sgd learning_rate=0.001 schedule=warmup warmup_epochs=10000");
  row("learning-rate-low", "schedule=plateau plateau_patience=1 plateau_min_delta=1");
  row("too-few-steps", "batch_size=150 epochs=15");
  row("code-price-none", "architecture=variational kl_weight=0");
  row("code-price-none", "architecture=sparse activity_l1=0");
  addListedLayers(row);
}

void TestPreflight::settingsWithAFaultAreNamed() {
  QFETCH(const QString, rule);
  QFETCH(const QString, changes);
  QCOMPARE(firstRule(findings(changesIn(changes))), rule.toStdString());
}

void TestPreflight::picturesWithAFaultAreNamed_data() {
  QTest::addColumn<QString>("rule");
  QTest::addColumn<int>("count");
  const auto row = [](const char* rule, int count = kPictures) { QTest::newRow(rule) << rule << count; };
  row("scrambled-targets");
  row("mixed-up-pairs");
  row("misaligned-pairs");
  row("noise-like-pictures");
  row("scrambled-targets: sheared");
  row("split-differs: scrambled");
  row("split-differs: grey");
  row("split-differs: pairs");
  row("exchanged-pairs");
  row("cut-off-pictures");
  row("leak-across-split");
  row("blank-pictures");
  row("pictures-alike");
  row("split-differs");
  row("too-few-pictures", 32);
  row("faint-pictures");
}

void TestPreflight::picturesWithAFaultAreNamed() {
  QFETCH(const QString, rule);
  QFETCH(const int, count);
  made::Draw input = disc;
  made::Draw target;
  if (rule == QLatin1String("scrambled-targets"))
    target = [](std::size_t i) { return made::scrambled(made::outline(i)); };
  if (rule == QLatin1String("mixed-up-pairs"))
    target = [](std::size_t i) { return made::outline((i * 37 + 11) % kPictures); };
  if (rule == QLatin1String("misaligned-pairs"))
    target = [](std::size_t i) { return made::mirrored(made::outline(i)); };
  if (rule == QLatin1String("noise-like-pictures")) input = [](std::size_t i) { return made::noise(i); };
  if (rule == QLatin1String("leak-across-split")) input = [](std::size_t i) { return made::disc(i / 4 % 60); };
  if (rule == QLatin1String("blank-pictures")) {
    input = [](std::size_t i) { return i % 5 == 0 ? made::plain(static_cast<std::uint8_t>(i)) : made::disc(i); };
  }
  if (rule == QLatin1String("pictures-alike")) {
    input = [](std::size_t i) {
      core::Image image = made::disc(1);
      image.pixels[i % image.pixels.size()] ^= 0x40U;
      image.pixels[(i * 7) % image.pixels.size()] ^= 0x40U;
      image.pixels[(i * 13) % image.pixels.size()] ^= 0x40U;
      image.pixels[(i * 17) % image.pixels.size()] ^= 0x40U;
      return image;
    };
  }
  if (rule == QLatin1String("faint-pictures")) {  // Divided by 255 twice, nearly.
    input = [](std::size_t i) {
      core::Image image = made::disc(i);
      for (auto& value : image.pixels) value = static_cast<std::uint8_t>(value / 20);
      return image;
    };
  }
  plantInPart(rule, input, target);
  if (rule == QLatin1String("split-differs")) {
    input = [](std::size_t i) {
      core::Image image = made::disc(i);
      if (i % 4 == 3)
        std::transform(image.pixels.begin(), image.pixels.end(), image.pixels.begin(),
                       [](auto v) { return static_cast<std::uint8_t>(255 - v); });
      return image;
    };
  }
  const std::string wanted = rule.section(QLatin1Char(':'), 0, 0).toStdString();
  const auto found = findings({}, input, target, static_cast<std::size_t>(count));
  QVERIFY2(made::find(found, wanted) != nullptr, firstRule(found).c_str());
  QCOMPARE(firstRule(found), wanted);
}

void TestPreflight::faultsInAFifthOfTheFilesAreNamed_data() {
  QTest::addColumn<QString>("fault");
  QTest::addColumn<QString>("rule");
  const auto row = [](const char* fault, const char* rule) { QTest::newRow(fault) << fault << rule; };
  row("scrambled", "scrambled-targets");
  row("noise", "noise-like-pictures");
  row("exchanged targets", "mixed-up-pairs");
  row("mirrored targets", "mixed-up-pairs");
  row("noise for targets", "noise-like-pictures");
  row("negative inputs", "recoloured-pairs");
  row("blank inputs", "blank-pictures");
}

void TestPreflight::faultsInAFifthOfTheFilesAreNamed() {
  QFETCH(const QString, fault);
  QFETCH(const QString, rule);
  made::Draw input = disc;
  made::Draw target;
  // What is spoilt, every fifth, and in step with nothing that is drawn by lot.
  const auto every = [](const made::Draw& spoilt, const made::Draw& other) {
    return [=](std::size_t i) { return i % 5 == 0 ? spoilt(i) : other(i); };
  };
  if (fault == QLatin1String("scrambled")) input = every([](std::size_t i) { return made::scrambled(disc(i)); }, disc);
  if (fault == QLatin1String("noise")) input = every([](std::size_t i) { return made::noise(i); }, disc);
  if (fault == QLatin1String("exchanged targets"))
    target = every([](std::size_t i) { return outline(i + kPictures); }, outline);
  if (fault == QLatin1String("mirrored targets"))
    target = every([](std::size_t i) { return made::mirrored(outline(i)); }, outline);
  if (fault == QLatin1String("noise for targets"))
    target = every([](std::size_t i) { return made::noise(i); }, outline);
  if (fault == QLatin1String("negative inputs")) {
    input = every([](std::size_t i) { return made::negative(disc(i)); }, disc);
    target = [](std::size_t i) { return made::grey(disc(i)); };
  }
  if (fault == QLatin1String("blank inputs")) {
    input = every([](std::size_t) { return made::plain(200); }, disc);
    target = outline;
  }
  const auto found = findings({}, input, target);
  QCOMPARE(firstRule(found), rule.toStdString());
  QCOMPARE(found.front().severity, core::Severity::Warning);
}

void TestPreflight::picturesThatAreAllTheSameExplainWhatFollows() {
  QCOMPARE(firstRule(findings({}, [](std::size_t) { return made::disc(1); })), std::string("pictures-alike"));
  QCOMPARE(firstRule(findings({}, disc, [](std::size_t) { return made::outline(1); })), std::string("pictures-alike"));
  QCOMPARE(firstRule(findings({}, disc, [](std::size_t) { return made::plain(0); })), std::string("blank-pictures"));
  QCOMPARE(firstRule(findings(
               {}, [](std::size_t) { return made::plain(255); }, outline)),
           std::string("blank-pictures"));
}

void TestPreflight::plainPicturesAreBlankWhateverTheirColour() {
  const auto found = findings(
      {}, [](std::size_t i) { return i % 5 == 0 ? made::tinted(made::plain(200), 1.0, 0.2, 0.1) : made::disc(i); });
  QCOMPARE(firstRule(found), std::string("blank-pictures"));
}

// One channel alone, a brown print, a sky that is the same from left to right.
void TestPreflight::tintedAndFadingPicturesAreInOrder() {
  const auto fading = [](std::size_t i) {
    core::Image image = made::plain(0);
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        *image.at(x, y) = static_cast<std::uint8_t>(40 + i % 60 + 2U * static_cast<unsigned>(y));
        image.at(x, y)[2] = static_cast<std::uint8_t>(100 + 3 * y);
      }
    }
    return image;
  };
  for (const made::Draw& draw :
       {made::Draw([](std::size_t i) { return made::tinted(disc(i), 1.0, 0.0, 0.0); }),
        made::Draw([](std::size_t i) { return made::tinted(made::grey(disc(i)), 1.0, 0.8, 0.5); }),
        made::Draw(fading)}) {
    QVERIFY(made::find(findings({}, draw), "scrambled-targets") == nullptr);
  }
}

void TestPreflight::whatTheProgramCorruptsIsNotScrambled() {
  const auto found = findings({{"predict", "corrupted"}, {"corruption", "blur"}, {"corruption_amount", "1"}});
  QVERIFY(made::find(found, "scrambled-targets") == nullptr);
}

void TestPreflight::pairsWithOtherColoursAreNamed() {
  const auto negatives = findings(
      {}, [](std::size_t i) { return made::negative(disc(i)); }, disc);
  QCOMPARE(firstRule(negatives), std::string("recoloured-pairs"));
  QCOMPARE(negatives.front().evidence.figures.at("share"), 1.0);
  const auto exchanged = findings({}, disc, [](std::size_t i) { return made::exchanged(disc(i)); });
  QCOMPARE(firstRule(exchanged), std::string("recoloured-pairs"));
  QVERIFY(made::find(findings({}, disc, outline), "recoloured-pairs") == nullptr);
  const auto same = findings({}, disc, disc);
  QCOMPARE(made::find(same, "nothing-to-mend")->severity, core::Severity::Note);
  QCOMPARE(std::get<std::string>(made::find(same, "nothing-to-mend")->fix.at("predict")), std::string("itself"));
}

void TestPreflight::batchesOfOneAreTooSmallForNormalisation() {
  core::RunSettings settings = made::settings({{"batch_size", "1"}});
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  QVERIFY(made::find(core::preflightFindings(facts), "batches-too-small") == nullptr);
  facts.model.averages = 96;
  QCOMPARE(firstRule(core::preflightFindings(facts)), std::string("batches-too-small"));
  facts.settings.training.batchSize = 4;
  QVERIFY(made::find(core::preflightFindings(facts), "batches-too-small") == nullptr);
}

// Turned ever so often, they stay a handful.
void TestPreflight::onlyAPersonCanAddPictures() {
  const core::RunSettings settings = made::settings();
  const core::ModelFacts model{5'000'000, 64, 0, 0, 0};
  for (const auto& [count, isMended] : {std::pair{std::size_t{24}, false}, {std::size_t{100}, true}}) {
    const core::Dataset pictures = made::dataset(settings.data, count, disc);
    const auto found = core::preflightFindings(core::preflightFacts(settings, pictures, model, made::judge(settings)));
    QCOMPARE(made::find(found, "too-few-pictures")->fix.contains("flip"), isMended);
  }
}

// The window looks at some hundred pictures of a large folder, and a run gets them all.
void TestPreflight::aPartOfAFolderSpeaksForAllOfIt() {
  const core::RunSettings settings = made::settings({{"batch_size", "100"}, {"epochs", "5"}});
  const core::Dataset some = made::dataset(settings.data, kPictures, disc);
  const core::ModelFacts model{5'000'000, 64, 0, 0, 0};
  const auto alone = core::preflightFindings(core::preflightFacts(settings, some, model, made::judge(settings)));
  QVERIFY(made::find(alone, "too-few-steps") != nullptr);
  QVERIFY(made::find(alone, "too-few-pictures") != nullptr);
  const auto found = core::preflightFindings(
      core::preflightFacts(settings, some, model, made::judge(settings), core::PartSizes{30000, 10000, 0}));
  QVERIFY(made::find(found, "too-few-steps") == nullptr);
  QVERIFY(made::find(found, "too-few-pictures") == nullptr);
}

void TestPreflight::aLossThatIsBlindIsNamed() {
  const core::RunSettings settings = made::settings();
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  QVERIFY(made::find(core::preflightFindings(facts), "loss-cannot-tell") == nullptr);
  facts.scores.lossOfDarker = facts.scores.lossOfPerfect;  // As categorical cross-entropy sees it.
  QCOMPARE(made::find(core::preflightFindings(facts), "loss-cannot-tell")->severity, core::Severity::Warning);
  facts.scores.lossOfOther = facts.scores.lossOfPerfect;
  const auto found = core::preflightFindings(facts);
  QCOMPARE(firstRule(found), std::string("loss-cannot-tell"));
  QCOMPARE(found.front().severity, core::Severity::Wrong);
}

void TestPreflight::filesThatAreLeftOutAndFewValidationPicturesAreCounted() {
  const core::RunSettings settings = made::settings();
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  facts.skipped = 40;  // Of 440: under a tenth.
  QVERIFY(made::find(core::preflightFindings(facts), "skipped-pictures") == nullptr);
  facts.skipped = 60;
  QCOMPARE(firstRule(core::preflightFindings(facts)), std::string("skipped-pictures"));
  facts.skipped = 0;
  facts.validation = 20;
  QCOMPARE(made::find(core::preflightFindings(facts), "small-validation-set")->severity, core::Severity::Note);
  facts.validation = 3;
  QCOMPARE(firstRule(core::preflightFindings(facts)), std::string("small-validation-set"));
  QVERIFY(core::preflightFindings(facts).front().fix.empty());  // A fifth is kept aside already.
  facts.settings.data.validationSplit = 0.0;
  QCOMPARE(core::preflightFindings(facts).front().fix.at("validation_split"), core::SettingValue(0.2));
}

void TestPreflight::healthyRunsHearNoWarning_data() {
  QTest::addColumn<QString>("changes");
  QTest::addColumn<bool>("isPair");
  const auto row = [](const char* changes, bool isPair = false) { QTest::newRow(changes) << changes << isPair; };
  row("epochs=20");
  row("loss=mae optimizer=sgd learning_rate=0.1");
  row("loss=ssim optimizer=nadam");
  row("loss=huber optimizer=rmsprop");
  row("range=-1..1 output_activation=tanh");
  row("output_activation=linear");
  row("architecture=variational");
  row("architecture=sparse optimizer=adagrad learning_rate=0.01");
  row("architecture=plain-convolutional predict=corrupted corruption_amount=0.2");
  row("predict=corrupted corruption=salt-and-pepper corruption_amount=0.3");
  row("predict=corrupted corruption=blur corruption_amount=0.05");
  row("predict=corrupted corruption=low-resolution corruption_amount=0.5");
  row("optimizer=sgd momentum=0.9 learning_rate=0.05 global_clipnorm=1");
  row("optimizer=adadelta learning_rate=1");
  row("schedule=cosine");
  row("loss=mse architecture=unet", true);
  row(R"(architecture=layers layer_list=[{"type":"Conv2D","filters":16,"activation":"relu"},{"type":"Conv2D","activation":"sigmoid"}])");
  row("loss=0.84*ssim+0.16*mae", true);
}

void TestPreflight::healthyRunsHearNoWarning() {
  QFETCH(const QString, changes);
  QFETCH(const bool, isPair);
  const auto found = findings(changesIn(changes), disc, isPair ? made::Draw(outline) : made::Draw());
  for (const core::Finding& finding : found) {
    QVERIFY2(finding.severity == core::Severity::Note || finding.rule == "meaningless-accuracy",
             (finding.rule + ": " + finding.evidence.sentence.english()).c_str());
  }
}

void TestPreflight::followingTheFixSilencesTheRule_data() { settingsWithAFaultAreNamed_data(); }

void TestPreflight::followingTheFixSilencesTheRule() {
  QFETCH(const QString, rule);
  QFETCH(const QString, changes);
  core::RunSettings settings = made::settings(changesIn(changes));
  const auto look = [&] {
    return core::preflightFindings(made::facts(settings, made::dataset(settings.data, kPictures, disc)));
  };
  const std::vector<core::Finding> before = look();
  const core::Finding* const finding = made::find(before, rule.toStdString());
  QVERIFY(finding != nullptr);
  if (finding->fix.empty()) QSKIP("Only a person can mend this.");
  for (const auto& [key, value] : finding->fix) core::changeSetting(settings, key, value);
  QVERIFY(made::find(look(), rule.toStdString()) == nullptr);
}

void TestPreflight::fixesGoFarEnoughToMend_data() {
  QTest::addColumn<QString>("changes");
  QTest::addColumn<std::string>("key");
  QTest::addColumn<core::SettingValue>("value");
  QTest::newRow("masked") << "predict=corrupted corruption=masked-squares corruption_amount=1"
                          << std::string("corruption_amount") << core::SettingValue(0.15);
  QTest::newRow("slow") << "optimizer=adagrad" << std::string("learning_rate") << core::SettingValue(0.1);
  QTest::newRow("hasty") << "patience=2 min_delta=1" << std::string("patience") << core::SettingValue(std::int64_t{10});
  QTest::newRow("deep") << "architecture=basic units=90,80,70,60,50" << std::string("units")
                        << core::SettingValue(std::vector<std::int64_t>{90, 70, 50});
}

// By how much was measured: what is less leaves the run far from one without the fault.
void TestPreflight::fixesGoFarEnoughToMend() {
  QFETCH(const QString, changes);
  QFETCH(const std::string, key);
  QFETCH(const core::SettingValue, value);
  QCOMPARE(findings(changesIn(changes)).front().fix.at(key), value);
}

void TestPreflight::moreKeptAsideThanLearntFromIsNamed() {
  const core::RunSettings settings = made::settings({{"validation_split", "0.9"}});
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  QVERIFY(made::find(core::preflightFindings(facts), "most-kept-aside") == nullptr);
  std::swap(facts.training, facts.validation);
  const auto found = core::preflightFindings(facts);
  QCOMPARE(std::get<double>(made::find(found, "most-kept-aside")->fix.at("validation_split")), 0.2);
}

void TestPreflight::aWideCodeLetsTheModelCopy() {
  const core::RunSettings settings = made::settings();
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  facts.model.codeValues = facts.valuesPerPicture;
  QVERIFY(made::find(core::preflightFindings(facts), "wide-bottleneck") != nullptr);
  facts.model.codeValues = 0;
  QVERIFY(made::find(core::preflightFindings(facts), "identity-shortcut") != nullptr);
  facts.model.codeValues = 2;
  QVERIFY(made::find(core::preflightFindings(facts), "narrow-bottleneck") != nullptr);
}

void TestPreflight::anUnevenKernelIsGoodToKnow() {
  const core::RunSettings settings = made::settings();
  core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  facts.model.unevenKernel = 3;
  facts.model.unevenStride = 2;
  const auto found = core::preflightFindings(facts);
  QCOMPARE(made::find(found, "uneven-enlarging")->severity, core::Severity::Note);
  QVERIFY(core::isWell(found));
}

// The three channels of a grey pixel tie, and a tie goes to the first: a reddish plain colour has all of them right.
void TestPreflight::anAccuracyOfGreyPicturesIsHighForAPlainColour() {
  const auto found = findings({}, [](std::size_t i) { return made::grey(made::disc(i)); });
  const core::Finding* const finding = made::find(found, "meaningless-accuracy");
  QVERIFY(finding != nullptr);
  QCOMPARE(finding->severity, core::Severity::Warning);
  QCOMPARE(finding->evidence.figures.at("accuracy_of_constant"), 1.0);
  QVERIFY(finding->evidence.figures.at("accuracy_of_nearly_targets") < 0.5);
  QVERIFY(made::find(found, "grey-in-colour") != nullptr);
  QVERIFY(core::isWell(found));  // The run is not to blame for its figure.
}

void TestPreflight::stepsThatDifferWhenTheyAreTakenAgainAreFound() {
  const core::RunSettings settings = made::settings({{"threads", "4"}, {"device", "cpu"}});
  const std::vector<double> losses = {0.5, 0.4, 0.3};
  QVERIFY(!core::repetitionFinding(settings, losses, losses));
  QVERIFY(!core::repetitionFinding(settings, losses, {0.5, 0.4 * (1.0 + 1e-8), 0.3}));
  QVERIFY(!core::repetitionFinding(settings, losses, {}));
  const auto found = core::repetitionFinding(settings, losses, {0.5, 0.404, 0.33});
  QVERIFY(found.has_value());
  QCOMPARE(found->rule, std::string("not-reproducible"));
  QCOMPARE(found->evidence.figures.at("step"), 2.0);
  QVERIFY(std::abs(found->evidence.figures.at("gap") - 0.1) < 1e-9);
  QCOMPARE(std::get<std::int64_t>(found->fix.at("threads")), std::int64_t{1});
}

void TestPreflight::anAccuracyWithBinaryCrossEntropyIsZeroForThePerfectPicture() {
  const auto found = findings({{"loss", "bce"}});
  QCOMPARE(made::find(found, "meaningless-accuracy")->evidence.figures.at("accuracy_of_targets"), 0.0);
  // Black and white alone: there it says something.
  const auto drawing = [](std::size_t i) {
    core::Image image = made::disc(i);
    for (std::uint8_t& value : image.pixels) value = value > 120 ? 255 : 0;
    return image;
  };
  QVERIFY(made::find(findings({{"loss", "bce"}}, drawing), "meaningless-accuracy") == nullptr);
}

void TestPreflight::consequencesStandUnderTheirCause() {
  const auto found = findings({{"range", "0..255"}});
  QCOMPARE(made::rules(found).at(0), std::string("targets-out-of-reach"));
  QCOMPARE(made::rules(found).at(1), std::string("unscaled-pixels"));
  QCOMPARE(found.at(1).cause, std::string("targets-out-of-reach"));
  QCOMPARE(found.at(0).cause, std::string());
}

void TestPreflight::everyFindingIsComplete() {
  for (const char* const changes : {"range=0..255", "scramble_targets=on", "learning_rate=0", "batch_size=300 epochs=3",
                                    "loss=bce output_activation=linear", "predict=corrupted corruption_amount=0"}) {
    for (const core::Finding& finding : findings(changesIn(QLatin1String(changes)))) {
      QVERIFY(!finding.title.empty());
      QVERIFY(!finding.evidence.sentence.empty());
      QVERIFY(!finding.reason.empty());
      QVERIFY(!finding.advice.empty());
      QVERIFY(core::rulePlace(finding.rule) < core::diagnosisRules().size());
      QVERIFY(!finding.title.english().ends_with('.'));
      QVERIFY(finding.evidence.sentence.english().find("%1") == std::string::npos);
    }
  }
}

void TestPreflight::aBatchThatCannotBeLearntIsFound() {
  const core::RunSettings settings = made::settings();
  const core::PreflightFacts facts = made::facts(settings, made::dataset(settings.data, kPictures, disc));
  core::Rehearsal rehearsal{std::vector<double>(200, facts.scores.lossOfConstant), true};
  QCOMPARE(core::rehearsalFinding(facts, rehearsal)->rule, std::string("cannot-learn-one-batch"));
  for (std::size_t i = 0; i < rehearsal.losses.size(); ++i) rehearsal.losses[i] /= static_cast<double>(i + 1);
  QVERIFY(!core::rehearsalFinding(facts, rehearsal));
  rehearsal.losses.resize(10);  // Too few steps to tell.
  QVERIFY(!core::rehearsalFinding(facts, rehearsal));
}

QTEST_APPLESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
