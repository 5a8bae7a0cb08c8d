// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a comparison: all at once where there is room, otherwise under tabs beside the matrix; one of them over the
// whole area where a person enlarges it. What is moved between them is remembered. The cards stay children of the area, and
// are laid over the places that splitters and tabs have for them.
#pragma once

#include <QList>
#include <QVariantMap>
#include <QWidget>
#include <optional>

class QSplitter;
class QTabWidget;
class QVBoxLayout;

namespace ui {

class CardPlace;
class Theme;

class CardArea : public QWidget {
  Q_OBJECT

 public:
  struct Cards {
    QWidget* matrix;
    QWidget* curves;
    QWidget* magnifier;
    QWidget* differences;
    QWidget* settings;
  };
  enum class Arrangement { All, TwoStacks, OneStack, Single };

  explicit CardArea(const Theme& theme, QWidget* parent = nullptr);

  // Takes them over.
  void setCards(const Cards& cards);
  // One of the cards over all others; null brings them back.
  void enlarge(QWidget* card);
  [[nodiscard]] QWidget* enlarged() const { return enlarged_; }
  // How an area of this size is shared out, at the usual size of text.
  [[nodiscard]] static Arrangement arrangementFor(const QSize& size);
  [[nodiscard]] QSize minimumSizeHint() const override;
  // Cards make do with the height that there is; a page would otherwise ask for that of their lines that break.
  [[nodiscard]] bool hasHeightForWidth() const override { return false; }

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  // Of all cards, for the arrangement that is wanted now.
  void build();
  void follow(QWidget* root);
  // Brings each card to its place.
  void lay();
  [[nodiscard]] Arrangement wantedArrangement() const;
  [[nodiscard]] QWidget* everything();
  // What holds their places is a child of parent; it hands itself to the parent where that is a splitter.
  [[nodiscard]] CardPlace* place(QWidget* card, QWidget* parent);
  QTabWidget* stack(const QList<QWidget*>& cards, QWidget* parent);
  [[nodiscard]] QSplitter* split(Qt::Orientation orientation, const QList<QWidget*>& cards, QWidget* parent);
  // part: under which name its sizes are kept. shares: of its length, before a person has moved anything.
  void share(QSplitter* splitter, const QString& part, const QList<int>& shares);
  [[nodiscard]] QList<QTabWidget*> stacks() const;
  void rememberTabs();
  void retranslate();
  [[nodiscard]] QString titleOf(const QWidget* card) const;
  [[nodiscard]] QWidget* cardWith(const QWidget* part) const;  // Null where it belongs to none.

  const Theme& theme_;
  QVBoxLayout* column_;
  QList<QWidget*> cards_;
  Cards named_{};
  QWidget* all_ = nullptr;       // What holds the places of all cards,
  QList<CardPlace*> places_;     // and those.
  QWidget* enlarged_ = nullptr;  // Null where none is, like what follows.
  CardPlace* whole_ = nullptr;   // Its place.
  QList<QWidget*> front_;        // Those that stood before others under tabs.
  std::optional<Arrangement> arrangement_;
  QVariantMap sizes_;  // Of splitters, as people left them, by arrangement and part.
  bool areSizesNew_ = false;
  bool isArranging_ = false;
};

}  // namespace ui
