// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the tool kit's own dialogs and menus are German in a German window, without Qt's package of translations.
#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <functional>
#include <memory>

#include "ui/look/theme.h"
#include "ui/words/window_language.h"

namespace {

// Asked before all others: hears what Qt asks for, and answers nothing.
class Listener : public QTranslator {
 public:
  Listener() { QCoreApplication::installTranslator(this); }
  ~Listener() override { QCoreApplication::removeTranslator(this); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* sourceText, const char* /*disambiguation*/,
                                  int /*n*/) const override {
    if (*context == 'Q') heard_.insert({context, sourceText});
    return {};
  }
  [[nodiscard]] const QSet<QPair<QByteArray, QByteArray>>& heard() const { return heard_; }

 private:
  mutable QSet<QPair<QByteArray, QByteArray>> heard_;
};

// Of all keys of all keyboards, those that this program uses are looked at by themselves.
bool isSameInGerman(const QByteArray& context, const QByteArray& text) {
  static const QSet<QByteArray> kSame = {"OK", "Name", "Computer", "&HTML:", "QT_LAYOUT_DIRECTION", ""};
  return context == "QShortcut" || text.startsWith("Alt+") || kSame.contains(text);
}

}  // namespace

class TestToolKitWords : public QObject {
  Q_OBJECT

 private slots:
  void everyDialogIsGerman_data();
  void everyDialogIsGerman();
  void buttonsAreThoseThatPeopleKnow();
  void keysAreThoseOnTheKeyboard();

 private:
  ui::Theme theme_;  // Brings the resources.
};

using Shown = std::function<void()>;
Q_DECLARE_METATYPE(Shown)

void TestToolKitWords::everyDialogIsGerman_data() {
  QTest::addColumn<Shown>("show");
  QTest::newRow("buttons") << Shown([] {
    QDialogButtonBox box;
    for (int button = QDialogButtonBox::FirstButton; button <= QDialogButtonBox::LastButton; button <<= 1) {
      box.addButton(static_cast<QDialogButtonBox::StandardButton>(button));
    }
  });
  QTest::newRow("message") << Shown([] {
    QMessageBox box(QMessageBox::Question, QStringLiteral("?"), QStringLiteral("?"),
                    QMessageBox::Yes | QMessageBox::No | QMessageBox::Cancel);
    box.setDetailedText(QStringLiteral("more"));
    box.show();
    for (QAbstractButton* const button : box.buttons()) {
      if (box.buttonRole(button) == QMessageBox::ActionRole) button->click();  // Shows the details.
    }
  });
  QTest::newRow("input") << Shown([] {
    QInputDialog dialog;
    dialog.show();
  });
  for (const auto mode : {QFileDialog::AnyFile, QFileDialog::ExistingFiles, QFileDialog::Directory}) {
    QTest::addRow("files %d", mode) << Shown([mode] {
      const QTemporaryDir folder;
      QFileDialog dialog(nullptr, QString(), folder.path());
      dialog.setOption(QFileDialog::DontUseNativeDialog);
      dialog.setFileMode(mode);
      if (mode == QFileDialog::AnyFile) dialog.setAcceptMode(QFileDialog::AcceptSave);
      dialog.show();
    });
  }
  QTest::newRow("colour") << Shown([] {
    QColorDialog dialog;
    dialog.setOption(QColorDialog::DontUseNativeDialog);
    dialog.setOption(QColorDialog::ShowAlphaChannel);
    dialog.show();
  });
  QTest::newRow("menus of fields") << Shown([] {
    QLineEdit line;
    const std::unique_ptr<QMenu> ofLine(line.createStandardContextMenu());
    QPlainTextEdit text;
    const std::unique_ptr<QMenu> ofText(text.createStandardContextMenu());
    QTextBrowser browser;
    const std::unique_ptr<QMenu> ofBrowser(browser.createStandardContextMenu());
  });
}

void TestToolKitWords::everyDialogIsGerman() {
  QFETCH(const Shown, show);
  ui::WindowLanguage language;
  language.use(QStringLiteral("de"));
  QSet<QPair<QByteArray, QByteArray>> heard;
  {
    const Listener listener;
    show();
    heard = listener.heard();
  }
  QVERIFY(!heard.isEmpty());
  QStringList english;
  for (const auto& [context, text] : heard) {
    const QString words = QCoreApplication::translate(context.constData(), text.constData());
    if (words == QString::fromUtf8(text) && !isSameInGerman(context, text)) {
      english.append(QStringLiteral("%1: %2").arg(QString::fromUtf8(context), words));
    }
  }
  QVERIFY2(english.isEmpty(), qPrintable(english.join(QStringLiteral("\n"))));
}

void TestToolKitWords::buttonsAreThoseThatPeopleKnow() {
  const auto textOf = [](QDialogButtonBox::StandardButton button) {
    QDialogButtonBox box(button);
    return box.button(button)->text();
  };
  ui::WindowLanguage language;
  language.use(QStringLiteral("en"));
  QCOMPARE(textOf(QDialogButtonBox::Cancel), QStringLiteral("Cancel"));
  language.use(QStringLiteral("de"));
  QCOMPARE(textOf(QDialogButtonBox::Cancel), QStringLiteral("Abbrechen"));
  QCOMPARE(textOf(QDialogButtonBox::Close), QStringLiteral("Schließen"));
  QCOMPARE(textOf(QDialogButtonBox::Save), QStringLiteral("Speichern"));
  language.use(QStringLiteral("en"));
  QLocale::setDefault(QLocale::c());
}

void TestToolKitWords::keysAreThoseOnTheKeyboard() {
  ui::WindowLanguage language;
  language.use(QStringLiteral("de"));
  const auto name = [](QKeyCombination key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
  QCOMPARE(name(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QStringLiteral("Strg+Umschalt+Z"));
  QCOMPARE(name(Qt::ALT | Qt::Key_Delete), QStringLiteral("Alt+Entf"));
  QCOMPARE(name(Qt::Key_PageDown), QStringLiteral("Bild ab"));
  for (const QKeyCombination key : {Qt::CTRL | Qt::Key_K, Qt::SHIFT | Qt::Key_F5, Qt::CTRL | Qt::Key_Up}) {
    QCOMPARE(QKeySequence(name(key)), QKeySequence(key));  // What is read back is the same key.
  }
  language.use(QStringLiteral("en"));
  QCOMPARE(name(Qt::CTRL | Qt::Key_K), QStringLiteral("Ctrl+K"));
  QLocale::setDefault(QLocale::c());
}

QTEST_MAIN(TestToolKitWords)
#include "tst_tool_kit_words.moc"
