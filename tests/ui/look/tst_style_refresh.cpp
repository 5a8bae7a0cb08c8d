// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the look reaches every widget, once: what is in sight at once, the rest soon after or when it is shown.
#include <QApplication>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

#include "tests/ui/support/ui_test.h"
#include "ui/look/style_refresh.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace {

constexpr int kDepth = 12;

}  // namespace

// How often each widget was told of a new style.
class StyleCount : public QObject {
  Q_OBJECT

 public:
  QMap<QObject*, int> of;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::StyleChange) ++of[watched];
    return false;
  }
};

class TestStyleRefresh : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void eachWidgetIsPolishedOnce();
  void whatIsHiddenIsReadyWhenItIsShown();
  void whatStaysHiddenHoldsNobodyUp();
  void whatWasNeverShownFollowsWhenItIs();
  void aSecondChangeOvertakesTheFirst();
  void whatGoesMeanwhileIsLeftOut();
  void radioButtonsAreRoundInEverySize();

 private:
  [[nodiscard]] QLabel* addPage(const QString& text);
  void watch();
  [[nodiscard]] static ui::StyleRefresh& refresh() { return *qApp->style()->findChild<ui::StyleRefresh*>(); }

  std::unique_ptr<ui::Theme> theme_;
  std::unique_ptr<QWidget> window_;
  QStackedWidget* pages_ = nullptr;
  QLabel* seen_ = nullptr;
  QLabel* hidden_ = nullptr;
  StyleCount count_;
};

// Widgets in widgets, as pages are built, and a label and a button inside all of them.
QLabel* TestStyleRefresh::addPage(const QString& text) {
  auto* const page = new QWidget(pages_);
  QWidget* inner = page;
  for (int i = 0; i < kDepth; ++i) {
    auto* const column = new QVBoxLayout(inner);
    inner = new QWidget(inner);
    column->addWidget(inner);
  }
  auto* const column = new QVBoxLayout(inner);
  auto* const label = new QLabel(text, inner);
  column->addWidget(label);
  column->addWidget(new QPushButton(text, inner));
  pages_->addWidget(page);
  return label;
}

void TestStyleRefresh::watch() {
  count_.of.clear();
  for (QWidget* const widget : window_->findChildren<QWidget*>()) widget->installEventFilter(&count_);
}

void TestStyleRefresh::init() {
  testing::failOnQtWarnings();
  theme_ = std::make_unique<ui::Theme>();
  theme_->setMode(ui::ThemeMode::Light);
  theme_->applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
  window_ = std::make_unique<QWidget>();
  auto* const column = new QVBoxLayout(window_.get());
  pages_ = new QStackedWidget(window_.get());
  column->addWidget(pages_);
  seen_ = addPage(QStringLiteral("In sight"));
  hidden_ = addPage(QStringLiteral("Hidden"));
  testing::show(*window_);
  pages_->setCurrentIndex(1);  // Both have been shown once.
  pages_->setCurrentIndex(0);
  watch();
}

void TestStyleRefresh::cleanup() {
  window_.reset();
  theme_.reset();
}

void TestStyleRefresh::eachWidgetIsPolishedOnce() {
  theme_->setMode(ui::ThemeMode::Dark);
  const QColor dark = theme_->color(ui::Color::Text);
  QCOMPARE(count_.of.value(seen_), 1);
  QCOMPARE(seen_->palette().color(QPalette::WindowText), dark);
  QCOMPARE(count_.of.value(hidden_), 0);
  QTRY_COMPARE(count_.of.value(hidden_), 1);
  QCOMPARE(hidden_->palette().color(QPalette::WindowText), dark);
  for (auto count = count_.of.begin(); count != count_.of.end(); ++count) QCOMPARE(*count, 1);
  QVERIFY(count_.of.size() > 2 * kDepth);
}

void TestStyleRefresh::whatIsHiddenIsReadyWhenItIsShown() {
  const int usual = hidden_->parentWidget()->findChild<QPushButton*>()->sizeHint().height();
  theme_->setTextScale(200);
  pages_->setCurrentIndex(1);
  QCOMPARE(count_.of.value(hidden_), 1);
  QCOMPARE(hidden_->font().pixelSize(), theme_->font(ui::FontRole::Body).pixelSize());
  QVERIFY(hidden_->parentWidget()->findChild<QPushButton*>()->sizeHint().height() > usual * 3 / 2);
  QTRY_VERIFY(!refresh().isWaiting());
  QCOMPARE(count_.of.value(hidden_), 1);  // Once is enough.
}

void TestStyleRefresh::whatStaysHiddenHoldsNobodyUp() {
  auto* const button = hidden_->parentWidget()->findChild<QPushButton*>();
  button->hide();
  theme_->setMode(ui::ThemeMode::Dark);
  pages_->setCurrentIndex(1);
  QCOMPARE(count_.of.value(hidden_), 1);
  QCOMPARE(count_.of.value(button), 0);
  QTRY_VERIFY(!refresh().isWaiting());
  QCOMPARE(count_.of.value(button), 1);
  QCOMPARE(count_.of.value(hidden_), 1);
}

void TestStyleRefresh::whatWasNeverShownFollowsWhenItIs() {
  QLabel* const late = addPage(QStringLiteral("Late"));
  theme_->setMode(ui::ThemeMode::Dark);
  pages_->setCurrentIndex(2);
  QCOMPARE(late->palette().color(QPalette::WindowText), theme_->color(ui::Color::Text));
}

void TestStyleRefresh::aSecondChangeOvertakesTheFirst() {
  theme_->setMode(ui::ThemeMode::Dark);
  theme_->setMode(ui::ThemeMode::Light);
  QTRY_COMPARE(count_.of.value(hidden_), 1);
  QCOMPARE(count_.of.value(seen_), 2);
  QCOMPARE(hidden_->palette().color(QPalette::WindowText), theme_->color(ui::Color::Text));
}

void TestStyleRefresh::whatGoesMeanwhileIsLeftOut() {
  theme_->setMode(ui::ThemeMode::Dark);
  QWidget* const page = pages_->widget(1);
  delete hidden_;
  pages_->removeWidget(page);
  delete page;
  QVERIFY(refresh().isWaiting());
  QTRY_VERIFY(!refresh().isWaiting());
  QCOMPARE(seen_->palette().color(QPalette::WindowText), theme_->color(ui::Color::Text));
}

// A radius of more than half the side makes a square of it.
void TestStyleRefresh::radioButtonsAreRoundInEverySize() {
  static const QRegularExpression box(QStringLiteral("QRadioButton::indicator \\{ width: (\\d+)px"));
  static const QRegularExpression round(QStringLiteral("QRadioButton::indicator \\{ border-radius: (\\d+)px"));
  for (const int scale : ui::Theme::kTextScales) {
    theme_->setTextScale(scale);
    const QString sheet = ui::styleSheet(*theme_);
    const int side = box.match(sheet).captured(1).toInt() + 2;  // With its border.
    const int radius = round.match(sheet).captured(1).toInt();
    QVERIFY2(side > 8 && (radius == side / 2),
             qPrintable(QStringLiteral("%1: %2 of %3").arg(scale).arg(radius).arg(side)));
  }
}

QTEST_MAIN(TestStyleRefresh)
#include "tst_style_refresh.moc"
