// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes of a run, here in threads that meet by Gloo, choose between main memory and the way from graphics card to
// graphics card. No test has a card: a link that says what it was given stands for NCCL's.
#include "core/engine/tensor_exchange.h"  // Before any Qt header.

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <map>
#include <thread>

#include "core/engine/gradient_averaging.h"
#include "core/engine/process_group.h"
#include "core/engine/shared_batch.h"
#include "core/engine/weights.h"
#include "core/run/settings_schema.h"
#include "tests/engine/engine_tests.h"
#include "tests/support/memory_dataset.h"

namespace {

struct Travelled {
  int throughMainMemory = 0;  // Sums of gradients and moments.
  int fromCardToCard = 0;
};

class StandInLink : public core::CardLink {
 public:
  StandInLink(core::ProcessGroup& group, Travelled& travelled) : group_(group), travelled_(travelled) {}

  void sum(const torch::Tensor& values) override {
    ++travelled_.fromCardToCard;
    const torch::Tensor exact = values.to(torch::kDouble);
    group_.sum(std::span(exact.data_ptr<double>(), static_cast<std::size_t>(exact.numel())));
    values.copy_(exact);
  }

 private:
  core::ProcessGroup& group_;
  Travelled& travelled_;
};

class WatchedGroup : public core::ProcessGroup {
 public:
  WatchedGroup(std::unique_ptr<core::ProcessGroup> group, bool canLink) : group_(std::move(group)), canLink_(canLink) {}

  [[nodiscard]] int rank() const override { return group_->rank(); }
  [[nodiscard]] int size() const override { return group_->size(); }
  [[nodiscard]] int neighbours() const override { return group_->neighbours(); }
  [[nodiscard]] int threadsOf(int shared) const override { return group_->threadsOf(shared); }
  [[nodiscard]] int cardOf(int cards) const override { return group_->cardOf(cards); }
  [[nodiscard]] bool canLinkCards() const override { return canLink_; }
  [[nodiscard]] std::unique_ptr<core::CardLink> linkCards() override {
    return std::make_unique<StandInLink>(*group_, travelled);
  }
  void sum(std::span<float> values) override {
    ++travelled.throughMainMemory;
    group_->sum(values);
  }
  void sum(std::span<double> values) override {
    ++travelled.throughMainMemory;
    group_->sum(values);
  }
  void broadcast(std::span<float> values) override { group_->broadcast(values); }
  void broadcast(std::span<std::byte> bytes) override { group_->broadcast(bytes); }

  Travelled travelled;

 private:
  std::unique_ptr<core::ProcessGroup> group_;
  bool canLink_;
};

// The work of each process.
void together(int size, bool canLink, const std::function<void(WatchedGroup&)>& work) {
  const QTemporaryDir folder;
  std::vector<std::thread> processes;
  for (int rank = 0; rank < size; ++rank) {
    processes.emplace_back([&, rank] {
      core::Rendezvous rendezvous;
      rendezvous.rank = rendezvous.localRank = rank;
      rendezvous.size = rendezvous.localSize = size;
      rendezvous.file = folder.filePath("meeting").toStdString();
      WatchedGroup group(core::joinProcesses(rendezvous), canLink);
      work(group);
    });
  }
  for (std::thread& process : processes) process.join();
}

core::RunSettings settingsWithMoments() {
  return testing::quickSettings(
      {{"architecture", "layers"},
       {"layer_list", R"([{"type": "Conv2D", "filters": 4, "padding": "same"}, {"type": "BatchNormalization"},
                          {"type": "Conv2D", "filters": 3, "padding": "same"}])"}});
}

std::shared_ptr<core::ImageModel> modelFor(const core::RunSettings& settings) {
  torch::manual_seed(7);
  auto model = core::buildModel(settings.architecture, core::modelShape(settings.data));
  model->train();
  return model;
}

torch::Tensor lossFor(core::ImageModel& model, const torch::Tensor& pictures) {
  return (model.forward(pictures).reconstruction - pictures).square().mean();
}

double largestDifference(const core::ImageModel& one, const core::ImageModel& other) {
  double largest = 0.0;
  const auto mine = core::namedParameters(one);
  const auto theirs = core::namedParameters(other);
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const torch::Tensor difference = mine[i].tensor.grad() - theirs[i].tensor.grad();
    largest = std::max(largest, difference.abs().max().item<double>());
  }
  return largest;
}

}  // namespace

class TestTensorExchange : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void cardsAreLinkedWhereEachProcessHasItsOwn_data();
  void cardsAreLinkedWhereEachProcessHasItsOwn();
  void gradientsAreThoseOfTheWholeBatch_data();
  void gradientsAreThoseOfTheWholeBatch();
};

void TestTensorExchange::initTestCase() {
  try {
    core::requireProcessGroups();
  } catch (const core::Error& error) {
    QSKIP(error.what());
  }
}

// cards: of each process, "-" where it has none, "?" where nobody can tell which, "gloo" where somebody wants no link.
void TestTensorExchange::cardsAreLinkedWhereEachProcessHasItsOwn_data() {
  QTest::addColumn<QStringList>("cards");
  QTest::addColumn<bool>("hasNccl");
  QTest::addColumn<bool>("areLinked");
  QTest::addColumn<QString>("detour");
  QTest::newRow("each its own") << QStringList{"a 0", "a 1", "b 0"} << true << true << "";
  QTest::newRow("no cards") << QStringList{"-", "-"} << true << false << "";
  QTest::newRow("no cards, no NCCL") << QStringList{"-", "-"} << false << false << "";
  QTest::newRow("two on one") << QStringList{"a 0", "a 1", "a 0"} << true << false << "share a card";
  QTest::newRow("one without") << QStringList{"a 0", "-", "b 0"} << true << false << "without a card";
  QTest::newRow("unknown") << QStringList{"a 0", "?"} << true << false << "cannot be told apart";
  QTest::newRow("no NCCL") << QStringList{"a 0", "a 1"} << false << false << "has no NCCL";
  QTest::newRow("not wanted") << QStringList{"a 0", "gloo"} << true << false << "";
}

void TestTensorExchange::cardsAreLinkedWhereEachProcessHasItsOwn() {
  QFETCH(const QStringList, cards);
  QFETCH(const bool, hasNccl);
  QFETCH(const bool, areLinked);
  QFETCH(const QString, detour);
  std::vector<core::ExchangeWay> ways(static_cast<std::size_t>(cards.size()));
  together(static_cast<int>(cards.size()), hasNccl, [&](core::ProcessGroup& group) {
    const QString& card = cards.at(group.rank());
    ways[static_cast<std::size_t>(group.rank())] =
        core::agreeOnWay(group, {card != "-", card == "?" ? "" : card.toStdString(), card != "gloo"});
  });
  for (const core::ExchangeWay& way : ways) {
    QCOMPARE(way.isFromCardToCard, areLinked);
    QCOMPARE(way.detour.empty(), detour.isEmpty());
    QVERIFY2(QString::fromStdString(way.detour.english()).contains(detour), way.detour.english().c_str());
  }
}

void TestTensorExchange::gradientsAreThoseOfTheWholeBatch_data() {
  QTest::addColumn<bool>("areLinked");
  QTest::newRow("from card to card") << true;
  QTest::newRow("through main memory") << false;
}

// Whatever a step exchanges goes the way that was agreed on: gradients, and the moments that BatchNorm pools.
void TestTensorExchange::gradientsAreThoseOfTheWholeBatch() {
  QFETCH(const bool, areLinked);
  constexpr int kSize = 3;
  const core::RunSettings settings = settingsWithMoments();
  torch::manual_seed(3);
  const torch::Tensor pictures = torch::rand({8, 3, 16, 16});
  const auto whole = modelFor(settings);
  const torch::Tensor wholeLoss = lossFor(*whole, pictures);
  wholeLoss.backward();
  std::vector<std::shared_ptr<core::ImageModel>> models;
  for (int rank = 0; rank < kSize; ++rank) models.push_back(modelFor(settings));
  std::array<double, kSize> losses{};
  std::array<float, kSize> carried{};
  std::array<Travelled, kSize> travelled{};
  together(kSize, areLinked, [&](WatchedGroup& group) {
    const auto rank = static_cast<std::size_t>(group.rank());
    core::TensorExchange exchange(group, torch::kCPU, {true, "card " + std::to_string(rank), true});
    group.travelled = {};
    const core::SharedBatch batch{&exchange, core::shareOfBatch(8, group.rank(), kSize), true};
    core::shareBatch(*models[rank], &batch);
    core::GradientAveraging averaging(exchange);
    const torch::Tensor own =
        pictures.narrow(0, static_cast<std::int64_t>(batch.share.first), static_cast<std::int64_t>(batch.share.count));
    std::array<float, 1> also = {static_cast<float>(rank) + 1.0F};
    losses[rank] = averaging.backward(lossFor(*models[rank], own), batch.share.weight(),
                                      core::namedParameters(*models[rank]), also);
    carried[rank] = also[0];
    core::shareBatch(*models[rank], nullptr);
    travelled[rank] = group.travelled;
  });
  constexpr int kExchanges = 3;  // Of moments forward and backward, and of gradients.
  for (std::size_t rank = 0; rank < kSize; ++rank) {
    QCOMPARE(travelled[rank].fromCardToCard, areLinked ? kExchanges : 0);
    QCOMPARE(travelled[rank].throughMainMemory, areLinked ? 0 : kExchanges);
    QCOMPARE(carried[rank], 6.0F);
    QVERIFY(std::abs(losses[rank] - wholeLoss.item<double>()) < 1e-6);
    QVERIFY(largestDifference(*models[rank], *whole) < 1e-5);
    QCOMPARE(largestDifference(*models[rank], *models[0]), 0.0);
  }
}

std::unique_ptr<QObject> makeTensorExchangeTest() { return std::make_unique<TestTensorExchange>(); }

#include "tst_tensor_exchange.moc"
