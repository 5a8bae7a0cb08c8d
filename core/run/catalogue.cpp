// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/catalogue.h"

#include <cstdint>
#include <utility>

#include "core/run/layer_list.h"

namespace core {
namespace {

using List = std::vector<std::int64_t>;

SettingSpec filters(List defaults, Text explanation) {
  return {"filters", std::move(defaults), 1, 2048, {}, explanation};
}

SettingSpec units(List defaults, Text explanation) { return {"units", std::move(defaults), 1, 65536, {}, explanation}; }

SettingSpec latent(std::int64_t size) {
  return {"latent_dim", size, 1,
          65536,        {},   coreText("Core", "Numbers that remain of a picture between encoder and decoder.")};
}

SettingSpec leak() { return {"negative_slope", 0.2, 0, 1, {}, coreText("Core", "Slope of LeakyReLU below zero.")}; }

SettingSpec activation(std::string name) {
  return {"activation",
          std::move(name),
          0,
          0,
          {"relu", "sigmoid", "tanh"},
          coreText("Core", "What each hidden layer applies to its sums.")};
}

SettingSpec output() {
  return {"output_activation",
          std::string("sigmoid"),
          0,
          0,
          {"sigmoid", "tanh", "linear"},
          coreText("Core", "What the last layer applies: sigmoid gives 0 to 1, tanh -1 to 1, linear anything.")};
}

SettingSpec learningRate(double rate) {
  return {"learning_rate",
          rate,
          0,
          100,
          {},
          coreText("Core", "Size of a step; the first setting to try when a run is slow or jumps.")};
}

SettingSpec epsilon() {
  return {"epsilon", 1e-7, 0, 1, {}, coreText("Core", "Keeps a division from exploding; rarely worth a change.")};
}

SettingSpec share(std::string key, double value, Text explanation) {
  return {std::move(key), value, 0, 1, {}, explanation};
}

SettingSpec betaOne() { return share("beta_1", 0.9, coreText("Core", "How slowly the mean of past gradients fades.")); }
SettingSpec betaTwo() {
  return share("beta_2", 0.999, coreText("Core", "How slowly the mean of past squared gradients fades."));
}

SettingSpec warmUp(std::int64_t epochs) {
  return {"warmup_epochs", epochs, 0,
          10000,           {},     coreText("Core", "Epochs over which the learning rate first rises from zero.")};
}

CatalogueEntry variational() {
  return {
      "variational",
      coreText("Core", "Variational autoencoder"),
      coreText("Core",
               "Encodes a picture as a cloud of codes rather than one, so that nearby codes give similar pictures."),
      {filters({32, 64}, coreText("Core", "Filters of each encoder stage; every stage halves the picture.")),
       latent(16),
       leak(),
       {"kl_weight",
        1.0,
        0,
        1000,
        {},
        coreText("Core", "Price, per picture value, of codes that leave the standard normal cloud.")},
       output()}};
}

CatalogueEntry ownLayers() {
  return {"layers",
          coreText("Core", "Layers of your own"),
          coreText("Core", "A list of layers with Keras's names; what Keras's files are brought into as well."),
          {{"layer_list",
            sampleLayerList(),
            0,
            0,
            {},
            coreText("Core",
                     "A list in JSON, one layer after the other: its type, its settings as Keras calls them, and with "
                     "\"from\" whose outputs it takes.")}}};
}

}  // namespace

const Catalogue& architectureCatalogue() {
  static const Catalogue catalogue = {
      {"convolutional",
       coreText("Core", "Convolutional autoencoder"),
       coreText("Core", "Strided convolutions down to a few numbers and back up; the record's models 3 to 6."),
       {filters({128, 256}, coreText("Core", "Filters of each encoder stage; every stage halves the picture.")),
        latent(128), leak(), output()}},
      {"per-pixel-dense",
       coreText("Core", "Per-pixel dense autoencoder"),
       coreText("Core",
                "Convolutions and pooling down to a small grid, dense layers at each place of it, and back; the "
                "record's models "
                "1 and 2."),
       {filters({72, 64, 32, 16}, coreText("Core", "Filters of each encoder stage; every stage halves the picture.")),
        units({512, 128, 128, 512}, coreText("Core", "Units of the dense layers at each place of the small grid.")),
        share("dropout_rate", 0.2, coreText("Core", "Share of dense units silenced at random in training.")),
        output()}},
      {"basic",
       coreText("Core", "Basic fully-connected autoencoder"),
       coreText("Core", "Dense layers down and back up, without any notion of neighbouring pixels."),
       {units({256, 128}, coreText("Core", "Units of each encoder layer; the decoder mirrors them.")),
        activation("sigmoid"), output()}},
      {"sparse",
       coreText("Core", "Sparse autoencoder"),
       coreText("Core", "One dense code with a price on every active unit, so that few are used for a picture."),
       {units({32}, coreText("Core", "Units of each encoder layer; the decoder mirrors them.")),
        activation("relu"),
        {"activity_l1", 1e-5, 0, 1, {}, coreText("Core", "Price of the code's mean absolute value in the loss (L1).")},
        output()}},
      {"deep",
       coreText("Core", "Deep fully-connected autoencoder"),
       coreText("Core", "Several dense layers down to a small code and back."),
       {units({128, 64, 32}, coreText("Core", "Units of each encoder layer; the decoder mirrors them.")),
        activation("relu"), output()}},
      {"plain-convolutional",
       coreText("Core", "Plain convolutional autoencoder"),
       coreText(
           "Core",
           "Convolution and pooling down, convolution and up-sampling back; no dense code. Good for removing noise."),
       {filters({16, 8, 8}, coreText("Core", "Filters of each encoder stage; every stage halves the picture.")),
        output()}},
      variational(),
      {"unet",
       coreText("Core", "U-Net"),
       coreText(
           "Core",
           "Encoder and decoder with bridges between equal sizes: for pairs, where much of the input stays as it is."),
       {filters({32, 64, 128}, coreText("Core", "Filters of each stage; every stage but the last halves the picture.")),
        share("dropout_rate", 0.0, coreText("Core", "Share of channels silenced at random at the bottom in training.")),
        output()},
       1},
      ownLayers(),
  };
  return catalogue;
}

const Catalogue& optimizerCatalogue() {
  static const Catalogue catalogue = {
      {"adam",
       coreText("Core", "Adam"),
       coreText("Core", "Steps scaled by running means of the gradient and its square. A safe first choice."),
       {learningRate(1e-3), betaOne(), betaTwo(), epsilon()}},
      {"adamw",
       coreText("Core", "AdamW"),
       coreText("Core", "Adam with weights pulled towards zero apart from the gradient."),
       {learningRate(1e-3), betaOne(), betaTwo(), epsilon(),
        share("weight_decay", 4e-3, coreText("Core", "Pull of each weight towards zero."))}},
      {"sgd",
       coreText("Core", "SGD"),
       coreText("Core", "Plain steps along the gradient, with momentum if wanted."),
       {learningRate(1e-2),
        share("momentum", 0.0, coreText("Core", "Share of the last step that is kept.")),
        {"nesterov", false, 0, 1, {}, coreText("Core", "Look ahead along the momentum before stepping.")}}},
      {"rmsprop",
       coreText("Core", "RMSprop"),
       coreText("Core", "Steps scaled by a running mean of the squared gradient."),
       {learningRate(1e-3), share("rho", 0.9, coreText("Core", "How slowly the mean of past squared gradients fades.")),
        share("momentum", 0.0, coreText("Core", "Share of the last step that is kept.")), epsilon()}},
      {"adadelta",
       coreText("Core", "Adadelta"),
       coreText("Core", "Steps scaled by the size of past steps; very slow at Keras's default rate of 0.001."),
       {learningRate(1e-3), share("rho", 0.95, coreText("Core", "How slowly past squared gradients and steps fade.")),
        epsilon()}},
      {"adagrad",
       coreText("Core", "Adagrad"),
       coreText("Core", "Steps that shrink with the sum of all squared gradients so far."),
       {learningRate(1e-3),
        {"initial_accumulator_value", 0.1, 0, 1000, {}, coreText("Core", "The sum's starting value.")},
        epsilon()}},
      {"nadam",
       coreText("Core", "Nadam"),
       coreText("Core", "Adam with Nesterov's look ahead."),
       {learningRate(1e-3), betaOne(), betaTwo(), epsilon()}},
  };
  return catalogue;
}

const Catalogue& scheduleCatalogue() {
  static const Catalogue catalogue = {
      {"constant", coreText("Core", "Constant"), coreText("Core", "The learning rate stays as it is."), {warmUp(0)}},
      {"step",
       coreText("Core", "Step"),
       coreText("Core", "The learning rate is multiplied by a factor every few epochs."),
       {{"step_size", std::int64_t{10}, 1, 100000, {}, coreText("Core", "Epochs between two reductions.")},
        share("factor", 0.5, coreText("Core", "What the learning rate is multiplied by.")),
        warmUp(0)}},
      {"cosine",
       coreText("Core", "Cosine"),
       coreText("Core", "The learning rate glides along half a cosine wave down to the last epoch."),
       {share("alpha", 0.0, coreText("Core", "Share of the learning rate that is left at the end.")),
        {"when_lengthened",
         std::string("go-on"),
         0,
         0,
         {"go-on", "rescale"},
         coreText(
             "Core",
             "What the learning rate does when the run is given another number of epochs: it goes on from where it "
             "is, or follows the wave over the new length.")},
        warmUp(0)}},
      {"plateau",
       coreText("Core", "On plateau"),
       coreText("Core", "The learning rate drops when the validation loss has stopped falling."),
       {{"plateau_patience",
         std::int64_t{10},
         1,
         100000,
         {},
         coreText("Core", "Epochs without progress before a reduction.")},
        share("factor", 0.1, coreText("Core", "What the learning rate is multiplied by.")),
        share("plateau_min_delta", 1e-4, coreText("Core", "Smaller progress than this does not count.")),
        share("min_lr", 0.0, coreText("Core", "The learning rate never falls below this.")),
        warmUp(0)}},
      {"warmup",
       coreText("Core", "Warm-up"),
       coreText("Core", "The learning rate rises from zero over the first epochs, then stays."),
       {warmUp(5)}},
  };
  return catalogue;
}

const Catalogue& lossCatalogue() {
  static const Catalogue catalogue = {
      {"mse",
       coreText("Core", "Mean squared error"),
       coreText("Core", "Large differences count far more than small ones."),
       {}},
      {"mae", coreText("Core", "Mean absolute error"), coreText("Core", "Every difference counts by its size."), {}},
      {"bce",
       coreText("Core", "Binary cross-entropy"),
       coreText("Core", "Each value as a probability between black and white; needs pixels from 0 to 1."),
       {}},
      {"cce",
       coreText("Core", "Categorical cross-entropy"),
       coreText("Core", "The channels of a pixel as shares of a whole: only colour ratios count."),
       {}},
      {"huber", coreText("Core", "Huber"), coreText("Core", "Squared for differences under 1, absolute beyond."), {}},
      {"ssim",
       coreText("Core", "1 - SSIM"),
       coreText("Core", "Differences of local structure, as the eye weighs them."),
       {}},
  };
  return catalogue;
}

std::size_t halvings(const Choice& architecture) {
  const CatalogueEntry& entry = entryNamed(architectureCatalogue(), "architecture", architecture.name);
  if (entry.find("filters") == nullptr) return 0;
  return architecture.list("filters").size() - static_cast<std::size_t>(entry.wholeStages);
}

}  // namespace core
