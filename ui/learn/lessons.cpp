// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lessons.h"

#include <QCoreApplication>

namespace ui {
namespace {

using At = LessonFigure::At;

using Changes = std::map<std::string, std::string>;

// The usual size of a lesson's pictures: all that has to be seen is seen, and an epoch takes a second or two.
Changes small(const char* epochs) { return {{"size", "32"}, {"limit", "400"}, {"epochs", epochs}}; }

// The record's filters take minutes.
Changes narrowed(const char* epochs) {
  return {{"size", "32"}, {"limit", "600"}, {"epochs", epochs}, {"filters", "32,64"}, {"batch_size", "16"}};
}

// More pictures and steps than before: batch normalization judges new pictures by means over some hundred batches, so that
// there have to be as many.
Changes lastModel(const char* color) {
  return {{"size", "32"},        {"limit", "1000"},    {"epochs", "10"},
          {"filters", "64,128"}, {"batch_size", "16"}, {"color", color}};
}

Lesson accuracyStuckAtZero() {
  return {
      QT_TRANSLATE_NOOP("Lesson", "Accuracy stuck at zero"),
      QT_TRANSLATE_NOOP(
          "Lesson",
          "A model shall turn a picture into another one: here an emoji into its pencil sketch. The first "
          "attempt has layers that look at small parts of the picture, and the binary cross-entropy as its "
          "loss, the number that training makes small."),
      QT_TRANSLATE_NOOP("Lesson", "The accuracy stayed at zero, however long the model was trained."),
      QT_TRANSLATE_NOOP("Lesson", "This accuracy counts only values that are exactly 0 or 1, and greys never are."),
      QT_TRANSLATE_NOOP("Lesson", "The model is trained, and its accuracy stays at zero. What do you think is wrong?"),
      {{{QT_TRANSLATE_NOOP("Lesson", "The model is too small to learn anything."),
         QT_TRANSLATE_NOOP("Lesson", "Then its loss would not fall either. Run it: it does.")},
        {QT_TRANSLATE_NOOP("Lesson", "This accuracy cannot measure pictures."),
         QT_TRANSLATE_NOOP("Lesson",
                           "It counts only values that are exactly 0 or exactly 1. A grey is neither, so that even a "
                           "perfect picture scores about zero.")},
        {QT_TRANSLATE_NOOP("Lesson", "It was not trained for long enough."),
         QT_TRANSLATE_NOOP("Lesson", "Longer training changes the pictures, not this figure. Run it and see.")}}},
      1,
      {"model-1", "lesson-1",
       QT_TRANSLATE_NOOP(
           "Lesson",
           "Watch the loss fall: the model learns something. Then choose Accuracy above the chart: it does "
           "not move."),
       small("6")},
      QT_TRANSLATE_NOOP("Lesson", "The output will be blurred. Where in the target is that most wrong?"),
      {QT_TRANSLATE_NOOP("Lesson", "This accuracy cannot measure pictures"),
       {{QT_TRANSLATE_NOOP(
             "Lesson",
             "In this run the loss went from %1 to %2, and the outputs reached a PSNR of %3. The accuracy at "
             "the end was %4."),
         {{"val_loss", At::First}, {"val_loss"}, {"val_psnr", At::Best}, {"val_accuracy"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "Keras, the library of the record, asks of every value of a pixel: is the target exactly what "
            "the output is when it is rounded to 0 or 1? Pixels lie somewhere between 0 and 1, and so the "
            "answer is nearly always no.")},
        {QT_TRANSLATE_NOOP("Lesson",
                           "Whoever draws the average of all targets, again and again, reaches a PSNR of %1 without "
                           "learning anything. That is the bar for every model."),
         {{"psnr", At::Baseline, "mean picture"}}}},
       {{"val_accuracy", At::Last, "", "accuracy"}, {"val_loss"}, {"val_psnr", At::Best}},
       QT_TRANSLATE_NOOP(
           "Lesson",
           "Model 2 kept all layers and took another loss, the mean absolute error. With it came, unnoticed, "
           "another accuracy under the same name."),
       {"accuracy", "cross-entropy", "psnr", "average-picture"}}};
}

Lesson nearlyAllRight() {
  return {
      QT_TRANSLATE_NOOP("Lesson", "96 % after one epoch"),
      QT_TRANSLATE_NOOP("Lesson",
                        "The layers stayed as they were. The loss became the mean absolute error, and Adam changed the "
                        "model after each batch of pictures."),
      QT_TRANSLATE_NOOP(
          "Lesson", "After the first epoch the accuracy was 96 %. The author found that highly unlikely, and rightly."),
      QT_TRANSLATE_NOOP("Lesson",
                        "In grey pixels red, green and blue tie, so that white is “right” nearly everywhere."),
      QT_TRANSLATE_NOOP("Lesson", "96 % right after a moment. What do you think is wrong?"),
      {{{QT_TRANSLATE_NOOP("Lesson", "The model knows the pictures by heart."),
         QT_TRANSLATE_NOOP("Lesson",
                           "Whoever knows pictures by heart draws them well. Run it: these outputs are all alike.")},
        {QT_TRANSLATE_NOOP("Lesson", "The pictures of the test were used for training, too."),
         QT_TRANSLATE_NOOP("Lesson",
                           "They were kept apart. The figure is as high for pictures that the model never saw.")},
        {QT_TRANSLATE_NOOP("Lesson", "This accuracy is high for almost any picture."),
         QT_TRANSLATE_NOOP(
             "Lesson",
             "For each pixel it asks only which of red, green and blue is the largest. In a grey pixel all "
             "three are equal; then red counts, and it does in a white output, too.")}}},
      2,
      {"model-2", "lesson-2",
       QT_TRANSLATE_NOOP(
           "Lesson",
           "Look at the row Output while it trains. Then choose Accuracy above the chart and compare what it "
           "says with what you see."),
       small("6")},
      QT_TRANSLATE_NOOP("Lesson",
                        "The output will be nearly white everywhere. Where in the target is that most wrong?"),
      {QT_TRANSLATE_NOOP("Lesson", "This accuracy is high for almost any picture"),
       {{QT_TRANSLATE_NOOP(
             "Lesson",
             "In this run the accuracy was %1 at the end, with a PSNR of %2. The average picture alone, which "
             "never looks at the input, reaches a PSNR of %3."),
         {{"val_accuracy"}, {"val_psnr"}, {"psnr", At::Baseline, "mean picture"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "A sketch is grey: in most of its pixels red, green and blue are equal. Keras then takes the "
            "first of them for the largest, and does the same with an output that is the same everywhere.")},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "It even ranks outputs the wrong way round. A good one has tiny differences between its colours, "
            "and loses for them.")}},
       {{"val_accuracy", At::First, "", "accuracy"}, {"val_accuracy"}, {"val_loss"}, {"val_psnr"}},
       QT_TRANSLATE_NOOP("Lesson",
                         "Model 3 began anew: smaller pictures, other layers, and a code of 128 numbers in the middle "
                         "through which everything has to pass."),
       {"accuracy", "absolute-error", "optimizer", "epoch", "psnr"}}};
}

Lesson noProgress() {
  return {
      QT_TRANSLATE_NOOP("Lesson", "No progress after epoch 66"),
      QT_TRANSLATE_NOOP(
          "Lesson",
          "A convolutional autoencoder on pictures of 32 × 32 pixels, for 100 epochs. The pixels went in as "
          "they are in files: whole numbers from 0 to 255."),
      QT_TRANSLATE_NOOP("Lesson", "The loss did not fall below 106.67 after the 66th epoch. The accuracy was 42 %."),
      QT_TRANSLATE_NOOP("Lesson", "The output can only reach 1, so pixels have to be scaled to 0…1."),
      QT_TRANSLATE_NOOP("Lesson", "The loss does not move any more. What do you think is wrong?"),
      {{{QT_TRANSLATE_NOOP("Lesson", "The model cannot reach what it is asked for."),
         QT_TRANSLATE_NOOP(
             "Lesson",
             "Its last layer is a sigmoid: whatever it does, its outputs lie between 0 and 1. The targets go "
             "up to 255.")},
        {QT_TRANSLATE_NOOP("Lesson", "The learning rate is too low."),
         QT_TRANSLATE_NOOP("Lesson", "With a higher one it meets the same wall sooner. The wall stays.")},
        {QT_TRANSLATE_NOOP("Lesson", "It needs more layers."),
         QT_TRANSLATE_NOOP("Lesson", "However many it has, the last one squeezes every value between 0 and 1.")}}},
      0,
      {"model-3", "lesson-3",
       QT_TRANSLATE_NOOP(
           "Lesson", "Look at the numbers of the loss: it starts at its wall and stays there. All outputs are alike."),
       small("8")},
      QT_TRANSLATE_NOOP(
          "Lesson",
          "The output can reach 1 of 255, which is as good as black. Where in the target is that most wrong?"),
      {QT_TRANSLATE_NOOP("Lesson", "The model cannot reach what it is asked for"),
       {{QT_TRANSLATE_NOOP(
             "Lesson",
             "In this run the loss ended at %1. An output of 1 everywhere, the most that a sigmoid can say, "
             "has %2: the model stands at its wall."),
         {{"val_loss"}, {"loss", At::Baseline, "sigmoid at its limit"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "The record stopped at 106.67 for the same reason: that is how far its targets lay from 1 on "
            "average. They were darker than these.")},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "No setting of the training moves this wall. Divided by 255, the same pictures are within reach.")}},
       {{"val_loss"}, {"val_accuracy"}, {"val_psnr"}},
       QT_TRANSLATE_NOOP("Lesson", "Model 4 made pictures and filters larger, and left the pixels as they were."),
       {"sigmoid", "range", "learning-rate", "loss"}}};
}

Lesson biggerAndNoBetter() {
  return {
      QT_TRANSLATE_NOOP("Lesson", "Bigger and no better"),
      QT_TRANSLATE_NOOP(
          "Lesson",
          "Model 3 with larger pictures and more filters. Training was to end by itself where the loss on "
          "the validation pictures no longer falls."),
      QT_TRANSLATE_NOOP("Lesson",
                        "It ended in the 11th epoch, with nothing learnt. The author took the pictures to be too few."),
      QT_TRANSLATE_NOOP("Lesson", "Size does not cure a mistake in the data: look at the data first."),
      QT_TRANSLATE_NOOP("Lesson", "It ended early, and the outputs are as bad as before. What do you think is wrong?"),
      {{{QT_TRANSLATE_NOOP("Lesson", "There are too few pictures."),
         QT_TRANSLATE_NOOP("Lesson", "More of them do not help a model that cannot say what it is asked for.")},
        {QT_TRANSLATE_NOOP("Lesson", "The old mistake is still there."),
         QT_TRANSLATE_NOOP(
             "Lesson",
             "The pixels still go up to 255, and the outputs still end at 1. A larger model meets the same "
             "wall.")},
        {QT_TRANSLATE_NOOP("Lesson", "Early stopping came too soon."),
         QT_TRANSLATE_NOOP("Lesson", "It came because nothing improved any more. To wait longer changes nothing.")}}},
      1,
      {"model-4",
       "lesson-4",
       QT_TRANSLATE_NOOP(
           "Lesson",
           "Compare it with model 3: a larger model and larger pictures, and the same wall. The run ends early "
           "where the loss no longer falls."),
       {{"size", "40"}, {"limit", "160"}, {"epochs", "12"}, {"filters", "96,192"}}},
      QT_TRANSLATE_NOOP("Lesson", "The picture is larger now. Is the place of the largest error another one?"),
      {QT_TRANSLATE_NOOP("Lesson", "The old mistake is still there"),
       {{QT_TRANSLATE_NOOP(
             "Lesson",
             "This run trained %1 epochs and ended with a loss of %2. An output of 1 everywhere has %3, as it "
             "had in model 3."),
         {{"epochs", At::Epochs}, {"val_loss"}, {"loss", At::Baseline, "sigmoid at its limit"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "Two things were changed at once, and neither was the cause. Whoever looks at the range of the "
            "targets and at the range of the outputs first needs no training to see it.")}},
       {{"epochs", At::Epochs}, {"val_loss"}, {"val_psnr"}},
       QT_TRANSLATE_NOOP("Lesson", "Now the author saw it. Model 5 scaled the pixels to 0…1."),
       {"early-stopping", "validation", "filters", "range"}}};
}

Lesson scrambledTargets() {
  return {
      QT_TRANSLATE_NOOP("Lesson", "Good loss, strange pictures"),
      QT_TRANSLATE_NOOP(
          "Lesson",
          "Pixels between 0 and 1 at last, pictures of 64 × 64 pixels, a model of 18 million numbers, and "
          "early stopping against learning by heart."),
      QT_TRANSLATE_NOOP("Lesson",
                        "It ended in the 25th epoch: a loss of 0.0166 in training and of 0.0909 in validation, and an "
                        "accuracy of 97 %. The figures looked good."),
      QT_TRANSLATE_NOOP("Lesson", "Look at the targets, and at the gap between the two curves."),
      QT_TRANSLATE_NOOP("Lesson", "The figures look good. What do you think is wrong?"),
      {{{QT_TRANSLATE_NOOP("Lesson", "Nothing: the model works."),
         QT_TRANSLATE_NOOP("Lesson",
                           "The figures say how close the outputs come to their targets. They cannot say whether the "
                           "targets are the right ones. Run it and look at them.")},
        {QT_TRANSLATE_NOOP("Lesson", "The loss was badly chosen."),
         QT_TRANSLATE_NOOP("Lesson", "Another one would measure the distance to the same targets. Look at these.")},
        {QT_TRANSLATE_NOOP("Lesson", "The targets are not what they should be."),
         QT_TRANSLATE_NOOP("Lesson",
                           "Their numbers were put into rows in the wrong order, so that the model learns to draw "
                           "scrambled pictures.")}}},
      2,
      {"model-5", "lesson-5",
       QT_TRANSLATE_NOOP("Lesson", "Look at the row Target: is that what you would want to have drawn?"),
       narrowed("15")},
      QT_TRANSLATE_NOOP("Lesson", "The target is scrambled. Where will the output be most wrong?"),
      {QT_TRANSLATE_NOOP("Lesson", "The targets are scrambled"),
       {{QT_TRANSLATE_NOOP(
             "Lesson",
             "In this run the loss was %1 in training and %2 in validation. Nothing in these figures tells "
             "that the targets are wrong; one look at them does."),
         {{"loss"}, {"val_loss"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "A colour picture can be stored as three pictures one after the other, or with red, green and "
            "blue side by side in each pixel. To get from one to the other, numbers have to change places. "
            "The author reshaped instead: the numbers stayed in their order and were only cut into other "
            "rows.")},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "In the record the training loss lies far below that of validation: the model knew its training "
            "pictures better than new ones, which is called over-fitting. Early stopping hid it.")}},
       {{"loss"}, {"val_loss"}, {"val_accuracy"}, {"epochs", At::Epochs}},
       QT_TRANSLATE_NOOP("Lesson", "Model 6 repaired the targets, and then tried losses and optimizers one by one."),
       {"target", "over-fitting", "early-stopping", "validation"}}};
}

LessonQuestion greyQuestion() {
  return {
      QT_TRANSLATE_NOOP(
          "Lesson",
          "One note of the record was never followed: “accuracy dropped below 10 % when the colours were taken "
          "out, investigate why”. Run model 6 once more, on grey pictures."),
      {"model-6", "lesson-6-grey",
       QT_TRANSLATE_NOOP("Lesson", "Compare the outputs with those in colour. Then choose Accuracy above the chart."),
       lastModel("grey")},
      {QT_TRANSLATE_NOOP("Lesson", "The measure was exchanged, not the model"),
       {{QT_TRANSLATE_NOOP(
             "Lesson", "In grey the accuracy is %1, and the PSNR %2. The average picture reaches a PSNR of %3 here."),
         {{"val_accuracy"}, {"val_psnr", At::Best}, {"psnr", At::Baseline, "mean picture"}}},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "A grey picture has one value for each pixel instead of three. Keras sees that and quietly takes "
            "another accuracy: the one of model 1, which counts values that are exactly 0 or 1.")},
        {QT_TRANSLATE_NOOP(
            "Lesson",
            "So the accuracy fell because another question was asked. That is the answer to the open note, "
            "and to model 1 as well.")}},
       {{"val_accuracy", At::Last, "", "", QT_TRANSLATE_NOOP("Lesson", "below 10 %")},
        {"val_loss"},
        {"val_psnr", At::Best}},
       QT_TRANSLATE_NOOP(
           "Lesson",
           "You have seen all six. Train a model on pictures of your own now, and judge it by PSNR, SSIM and "
           "your eyes."),
       {"accuracy", "channel", "psnr", "ssim"}}};
}

Lesson theOneThatWasKept() {
  return {QT_TRANSLATE_NOOP("Lesson", "The one that was kept"),
          QT_TRANSLATE_NOOP(
              "Lesson",
              "The targets were repaired. Several losses and optimizers were tried in turn; the mean squared error "
              "and RMSprop gave the best results."),
          QT_TRANSLATE_NOOP("Lesson",
                            "A loss of 0.0065 in training and of 0.0291 in validation, and an accuracy of 97.6 %."),
          QT_TRANSLATE_NOOP("Lesson", "Change one thing at a time, and compare by PSNR and by eye."),
          QT_TRANSLATE_NOOP("Lesson", "This model was kept. What tells whether it is good?"),
          {{{QT_TRANSLATE_NOOP("Lesson", "Its accuracy of 97.6 %."),
             QT_TRANSLATE_NOOP("Lesson", "Model 2 had as much, with white pictures.")},
            {QT_TRANSLATE_NOOP("Lesson", "Whether its outputs come closer to the targets than the average picture."),
             QT_TRANSLATE_NOOP(
                 "Lesson", "No way of counting lowers that bar. PSNR and SSIM measure it, and your eyes confirm it.")},
            {QT_TRANSLATE_NOOP("Lesson", "Its loss, the smallest of all six."),
             QT_TRANSLATE_NOOP(
                 "Lesson",
                 "Losses of two kinds cannot be compared: squared errors are smaller numbers than absolute ones, "
                 "for the very same picture.")}}},
          1,
          {"model-6", "lesson-6",
           QT_TRANSLATE_NOOP("Lesson",
                             "Watch the outputs change from picture to picture, as those of models 1 to 4 never did. "
                             "Choose PSNR above the chart: does the curve pass the line of the average picture?"),
           lastModel("rgb")},
          QT_TRANSLATE_NOOP("Lesson", "The output follows the target now, roughly. Where is it still most wrong?"),
          {QT_TRANSLATE_NOOP("Lesson", "A model is good when it comes closer to the targets than the average picture"),
           {{QT_TRANSLATE_NOOP("Lesson",
                               "In this run the PSNR reached %1. The average picture has %2, and the input itself, "
                               "handed on unchanged, %3. Only what lies above both has been learnt."),
             {{"val_psnr", At::Best}, {"psnr", At::Baseline, "mean picture"}, {"psnr", At::Baseline, "input itself"}}},
            {QT_TRANSLATE_NOOP("Lesson",
                               "A run as small as this one may stay below that bar. The whole recipe, model-6 on the "
                               "page Train, reaches about 20 dB with 1,000 of these pairs; it takes some minutes.")},
            {QT_TRANSLATE_NOOP(
                 "Lesson",
                 "Its accuracy was %1. Model 2 had more of it with white pictures: an accuracy that can be had for "
                 "nothing says nothing."),
             {{"val_accuracy"}}}},
           {{"loss"}, {"val_loss"}, {"val_accuracy"}, {"val_psnr", At::Best}},
           QT_TRANSLATE_NOOP("Lesson",
                             "There was no model 7. But one note of the record is still open: see the next step."),
           {"squared-error", "optimizer", "psnr", "ssim", "average-picture"}},
          greyQuestion()};
}

}  // namespace

const std::vector<Lesson>& lessons() {
  static const std::vector<Lesson> kLessons = {accuracyStuckAtZero(), nearlyAllRight(),   noProgress(),
                                               biggerAndNoBetter(),   scrambledTargets(), theOneThatWasKept()};
  return kLessons;
}

}  // namespace ui
