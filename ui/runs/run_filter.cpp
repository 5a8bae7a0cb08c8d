// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_filter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStringListModel>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/runs/query_highlighter.h"
#include "ui/words/filter_words.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kFilterPatience = 150;  // Milliseconds after the last key.
constexpr int kThinking = 1200;       // The same, until a mistake is told.
constexpr int kMostWords = 12;

}  // namespace

RunFilter::RunFilter(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent),
      theme_(theme),
      highlighter_(std::make_unique<QueryHighlighter>(theme, document())),
      completer_(new QCompleter(this)),
      words_(new QStringListModel(this)) {
  setObjectName(QStringLiteral("runFilter"));
  setKind(this, QStringLiteral("filter"));
  setLineWrapMode(QPlainTextEdit::NoWrap);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTabChangesFocus(true);
  document()->setDocumentMargin(Space::kTiny);
  completer_->setModel(words_);
  completer_->setWidget(this);
  completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  timer_.setSingleShot(true);
  timer_.setInterval(kFilterPatience);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &RunFilter::insertCompletion);
  connect(&timer_, &QTimer::timeout, this, [this] {
    if (query() == told_) return;
    told_ = query();
    emit queryChanged(told_);
  });
  connect(this, &QPlainTextEdit::textChanged, &timer_, qOverload<>(&QTimer::start));
  thinking_.setSingleShot(true);
  thinking_.setInterval(kThinking);
  connect(&thinking_, &QTimer::timeout, this, [this] { showMistake(true); });
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (query() == typed_) return;  // Colours alone.
    typed_ = query();
    showMistake(false);
    thinking_.start();
  });
  connect(&theme_, &Theme::changed, this, &RunFilter::adoptFont);
  adoptFont();
  retranslate();
}

RunFilter::~RunFilter() = default;

void RunFilter::setQuery(const QString& query) {
  if (query == toPlainText()) return;
  setPlainText(query);
  moveCursor(QTextCursor::End);
  thinking_.stop();
}

void RunFilter::setNames(core::QueryNames names) { names_ = std::move(names); }

void RunFilter::setMistake(const std::optional<QueryMistake>& mistake) {
  mistake_ = mistake;
  showMistake(!thinking_.isActive());
}

void RunFilter::showMistake(bool isShown) {
  const bool isWrong = isShown && mistake_.has_value();
  highlighter_->setMistake(isWrong ? mistake_ : std::nullopt);
  const QString sentence = isWrong ? messageText(mistake_->message) : QString();
  setToolTip(sentence);
  setAccessibleDescription(sentence);
  emit complaintChanged(sentence);
}

void RunFilter::adoptFont() {
  setFont(theme_.font(FontRole::Mono));
  setFixedHeight(std::max(int{Size::kControl}, fontMetrics().height() + 2 * Space::kTiny + 4));
  fitHint();
  highlighter_->rehighlight();
}

// Words that fit what stands before the caret.
void RunFilter::complete(bool always) {
  const QString before = toPlainText().left(textCursor().position());
  const core::Completion completion = core::completeQuery(before.toStdString(), names_);
  const QByteArray bytes = before.toUtf8();
  const QString typed = QString::fromUtf8(bytes.mid(static_cast<qsizetype>(completion.offset)));
  wordStart_ = static_cast<int>(before.size() - typed.size());
  QStringList words;
  for (const std::string& word : completion.words) {
    if (words.size() < kMostWords) words += QString::fromStdString(word);
  }
  if (words.isEmpty() || (!always && typed.isEmpty()) || words == QStringList{typed}) {
    completer_->popup()->hide();
    return;
  }
  words_->setStringList(words);
  QRect place = cursorRect();
  place.setWidth(completer_->popup()->sizeHintForColumn(0) + Space::kPage);
  completer_->complete(place);
}

void RunFilter::insertCompletion(const QString& word) {
  QTextCursor cursor = textCursor();
  cursor.setPosition(wordStart_, QTextCursor::KeepAnchor);
  cursor.insertText(word + QLatin1Char(' '));
  setTextCursor(cursor);
}

void RunFilter::keyPressEvent(QKeyEvent* event) {
  const bool isOpen = completer_->popup()->isVisible();
  const int key = event->key();
  const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (isOpen && (isEnter || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape)) {
    event->ignore();  // For the list of words.
    return;
  }
  if (isEnter) {
    timer_.start(0);
    thinking_.stop();
    return showMistake(true);
  }
  if (key == Qt::Key_Escape && !toPlainText().isEmpty()) return clear();
  if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete(true);
  QPlainTextEdit::keyPressEvent(event);
  if (!event->text().isEmpty() && event->text().at(0).isPrint()) complete(false);
}

// One line, whatever is pasted.
void RunFilter::insertFromMimeData(const QMimeData* source) { insertPlainText(source->text().simplified()); }

void RunFilter::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QPlainTextEdit::changeEvent(event);
}

void RunFilter::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  fitHint();
}

// A field of several lines would wrap it, and cut it in its single one.
void RunFilter::fitHint() {
  const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
  setPlaceholderText(fontMetrics().elidedText(hint_, Qt::ElideRight, std::max(0, room)));
}

void RunFilter::focusInEvent(QFocusEvent* event) {
  completer_->setWidget(this);
  QPlainTextEdit::focusInEvent(event);
}

void RunFilter::retranslate() {
  hint_ = tr("Search, or filter: PSNR > 20");
  fitHint();
  setAccessibleName(tr("Filter of the runs"));
  shownWords_ = filterWords();
  showMistake(!thinking_.isActive());
}

}  // namespace ui
