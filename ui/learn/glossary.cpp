// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/glossary.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace ui {

namespace {

constexpr Term kTerms[] = {
    {"accuracy", QT_TRANSLATE_NOOP("Lesson", "Accuracy"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "The share of answers that are right. It is made for questions with a right answer, such as “cat or "
         "dog?”. A pixel has none, and so Keras counts something else: values that are exactly 0 or 1, or "
         "pixels whose strongest colour fits. Neither says how good a picture is.")},
    {"autoencoder", QT_TRANSLATE_NOOP("Lesson", "Autoencoder"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "A model with two halves: one squeezes a picture into few numbers, the other draws a picture from "
         "them. What it can draw shows what it has understood.")},
    {"average-picture", QT_TRANSLATE_NOOP("Lesson", "Average picture"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "The mean of all training targets, pixel by pixel. Drawn again and again it needs no learning, and "
         "still it scores something. A model that is not better has learnt nothing that matters.")},
    {"batch", QT_TRANSLATE_NOOP("Lesson", "Batch"),
     QT_TRANSLATE_NOOP("Lesson", "The few pictures, often 32, after which the model is changed a little.")},
    {"channel", QT_TRANSLATE_NOOP("Lesson", "Channel"),
     QT_TRANSLATE_NOOP("Lesson", "One of the values of a pixel: red, green and blue are three, grey is one.")},
    {"code", QT_TRANSLATE_NOOP("Lesson", "Code"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "The few numbers in the middle of an autoencoder through which everything has to pass; also called "
         "latent vector or bottleneck.")},
    {"cross-entropy", QT_TRANSLATE_NOOP("Lesson", "Cross-entropy"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "A loss that takes each value for the probability of a yes. It needs targets between 0 and 1; outside "
         "of them it has no smallest value, and falls for ever.")},
    {"early-stopping", QT_TRANSLATE_NOOP("Lesson", "Early stopping"),
     QT_TRANSLATE_NOOP(
         "Lesson", "Training ends by itself when the loss on the validation pictures has not fallen for some epochs.")},
    {"epoch", QT_TRANSLATE_NOOP("Lesson", "Epoch"),
     QT_TRANSLATE_NOOP("Lesson", "One pass over all training pictures, batch by batch.")},
    {"filters", QT_TRANSLATE_NOOP("Lesson", "Filters"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "How many patterns a layer looks for in each part of the picture. More of them can tell more apart, "
         "and make training slower.")},
    {"learning-rate", QT_TRANSLATE_NOOP("Lesson", "Learning rate"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "How large the steps are by which the model is changed. Too large ones jump about, too small ones "
         "take for ever.")},
    {"loss", QT_TRANSLATE_NOOP("Lesson", "Loss"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "The one number that training makes small: how far the outputs are from their targets. Losses of two "
         "kinds cannot be compared.")},
    {"absolute-error", QT_TRANSLATE_NOOP("Lesson", "Mean absolute error"),
     QT_TRANSLATE_NOOP("Lesson", "A loss: how far the values of the output are from those of the target, on average.")},
    {"squared-error", QT_TRANSLATE_NOOP("Lesson", "Mean squared error"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "A loss: the distance of each value is multiplied by itself before the average is taken, so that "
         "large errors count more.")},
    {"optimizer", QT_TRANSLATE_NOOP("Lesson", "Optimizer"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "The rule by which the numbers of a model are changed after each batch: Adam, RMSprop and SGD are "
         "some of them.")},
    {"over-fitting", QT_TRANSLATE_NOOP("Lesson", "Over-fitting"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "Learning by heart: the training pictures become better and better, new ones do not. The two curves "
         "drift apart.")},
    {"psnr", QT_TRANSLATE_NOOP("Lesson", "PSNR"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "How close a picture is to its target, in decibels; the higher the better. Below 15 dB little can be "
         "recognised, above 30 dB errors are hard to see.")},
    {"range", QT_TRANSLATE_NOOP("Lesson", "Range of pixels"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "Which numbers stand for black and white: 0 and 255 in files, 0 and 1 in most models. The output of "
         "a model must be able to reach the range of its targets.")},
    {"run", QT_TRANSLATE_NOOP("Lesson", "Run"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "One training from its start to its end, with all settings, figures and pictures. Every run is kept.")},
    {"sigmoid", QT_TRANSLATE_NOOP("Lesson", "Sigmoid"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "A last layer that squeezes every number between 0 and 1: large ones become nearly 1, negative ones "
         "nearly 0.")},
    {"ssim", QT_TRANSLATE_NOOP("Lesson", "SSIM"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "How alike two pictures are in their structure, from 0 to 1; the higher the better. It notices blur "
         "that PSNR forgives.")},
    {"target", QT_TRANSLATE_NOOP("Lesson", "Target"),
     QT_TRANSLATE_NOOP("Lesson", "The picture that the model should have drawn. The output is compared with it.")},
    {"validation", QT_TRANSLATE_NOOP("Lesson", "Validation"),
     QT_TRANSLATE_NOOP(
         "Lesson",
         "Pictures that are kept aside and never used for training. How a model does on them tells what it "
         "will do with new ones.")},
};

}  // namespace

std::span<const Term> glossary() { return kTerms; }

const Term* findTerm(const QString& id) {
  const auto* const found = std::find_if(std::begin(kTerms), std::end(kTerms),
                                         [&](const Term& term) { return id == QLatin1String(term.id); });
  return found == std::end(kTerms) ? nullptr : found;
}

}  // namespace ui
