// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/help_window.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kParagraphGap = 8;
constexpr int kCellGap = 4;
constexpr int kContentsWidth = 230;
constexpr QSize kSize(940, 720);

// Markdown has no room between paragraphs of its own.
void space(QTextDocument& document) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextBlockFormat format = block.blockFormat();
    format.setBottomMargin(kParagraphGap);
    if (format.headingLevel() > 0) format.setTopMargin(kParagraphGap);
    QTextCursor(block).setBlockFormat(format);
  }
}

// Markdown gives each table a frame, and a first row even where it has no headings.
void plainTables(const QTextDocument& document) {
  for (QTextFrame* const frame : document.rootFrame()->childFrames()) {
    auto* const table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    QTextTableFormat format = table->format();
    format.setBorder(0);
    format.setCellPadding(kCellGap);
    table->setFormat(format);
    bool isHeaded = false;
    for (int column = 0; column < table->columns(); ++column) {
      const QTextTableCell cell = table->cellAt(0, column);
      isHeaded = isHeaded || cell.firstCursorPosition() != cell.lastCursorPosition();
    }
    if (!isHeaded) table->removeRows(0, 1);
  }
}

// Text as wide as there is room for, pictures too: nothing has to be moved sideways.
class HelpText : public QTextBrowser {
 public:
  explicit HelpText(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);  // Nothing in it leads outside.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // Its coming and going would change the width again.
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  }

  QVariant loadResource(int type, const QUrl& name) override {
    if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
    const QImage image(QStringLiteral(":/help/%1").arg(name.path()));
    const int room = viewport()->width() - static_cast<int>(2 * document()->documentMargin()) - kParagraphGap;
    return image.width() <= room || room <= 0 ? image : image.scaledToWidth(room, Qt::SmoothTransformation);
  }
};

}  // namespace

HelpWindow::HelpWindow(const Theme& theme, std::function<QString()> keys, QWidget* parent)
    : QDialog(parent), theme_(theme), keys_(std::move(keys)) {
  setObjectName(QStringLiteral("helpWindow"));
  setDesignedWindow(this, kSize);
  auto* const row = new QHBoxLayout(this);
  auto* const column = new QVBoxLayout;
  row->addLayout(column);
  words_ = new QLineEdit(this);
  words_->setObjectName(QStringLiteral("helpSearch"));
  words_->setClearButtonEnabled(true);
  setDesignedWidth(words_, kContentsWidth);
  column->addWidget(words_);
  contents_ = new QListWidget(this);
  contents_->setObjectName(QStringLiteral("helpContents"));
  contents_->setWordWrap(true);
  contents_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setDesignedWidth(contents_, kContentsWidth);
  column->addWidget(contents_, 1);
  text_ = new HelpText(this);
  text_->setObjectName(QStringLiteral("helpText"));
  row->addWidget(text_, 1);
  typed_.setSingleShot(true);
  typed_.setInterval(0);
  connect(words_, &QLineEdit::textChanged, &typed_, qOverload<>(&QTimer::start));
  connect(&typed_, &QTimer::timeout, this, &HelpWindow::search);
  connect(contents_, &QListWidget::currentRowChanged, this, &HelpWindow::showChosen);
  connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
    if (link.scheme() == QLatin1String("term")) emit termWanted(link.path());
  });
  retranslate();
}

void HelpWindow::showPage(const QString& name) {
  words_->clear();
  const auto found =
      std::find_if(pages_.begin(), pages_.end(), [&](const HelpPage& page) { return page.name == name; });
  contents_->setCurrentRow(found == pages_.end() ? 0 : static_cast<int>(found - pages_.begin()));
}

void HelpWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void HelpWindow::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  const bool isWider = event->size().width() != event->oldSize().width();
  if (isWider && shownPage() != nullptr && shownPage()->text.contains(QLatin1String("!["))) showChosen();  // Pictures.
}

void HelpWindow::retranslate() {
  const int row = std::max(0, contents_->currentRow());
  setWindowTitle(tr("Help"));
  text_->setAccessibleName(tr("Help"));
  contents_->setAccessibleName(tr("Contents"));
  words_->setAccessibleName(tr("Search the help"));
  words_->setPlaceholderText(tr("Search the help"));
  pages_ = writtenHelp(QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en"));
  std::vector<HelpPage> settings = settingHelp();
  std::move(settings.begin(), settings.end(), std::back_inserter(pages_));
  pages_.push_back({QStringLiteral("keys"), tr("Keys"), keys_()});
  contents_->clear();
  for (const HelpPage& page : pages_) contents_->addItem(page.title);
  contents_->setCurrentRow(row);
  search();
}

// Pages without the words are left out; the first that is left is shown.
void HelpWindow::search() {
  int first = -1;
  for (int row = 0; row < contents_->count(); ++row) {
    const bool fits = holdsWords(pages_[static_cast<std::size_t>(row)], words_->text());
    contents_->item(row)->setHidden(!fits);
    if (fits && first < 0) first = row;
  }
  const QListWidgetItem* const current = contents_->currentItem();
  if (first >= 0 && (current == nullptr || current->isHidden())) contents_->setCurrentRow(first);
  markWords();
}

const HelpPage* HelpWindow::shownPage() const {
  const int row = contents_->currentRow();
  return row < 0 || row >= static_cast<int>(pages_.size()) ? nullptr : &pages_[static_cast<std::size_t>(row)];
}

// Read beside the window: a document that is shown would be laid out anew with each of its paragraphs.
void HelpWindow::showChosen() {
  const HelpPage* const page = shownPage();
  if (page == nullptr) return;
  auto* const document = new QTextDocument(text_);
  document->setDefaultFont(text_->font());
  document->setMarkdown(QStringLiteral("## %1\n\n%2").arg(page->title, page->text));
  space(*document);
  plainTables(*document);
  text_->setExtraSelections({});  // They are places in the document that goes.
  const QPointer<QTextDocument> before = text_->document();
  text_->setDocument(document);
  delete before.data();  // Unless it was the text's own, which has deleted it.
  markWords();
}

void HelpWindow::markWords() {
  QList<QTextEdit::ExtraSelection> marks;
  for (const QString& word : words_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    QTextCursor place(text_->document());
    while (!(place = text_->document()->find(word, place)).isNull()) {
      QTextEdit::ExtraSelection mark;
      mark.cursor = place;
      mark.format.setBackground(theme_.color(Color::Selected));
      marks += mark;
    }
  }
  text_->setExtraSelections(marks);
}

}  // namespace ui
