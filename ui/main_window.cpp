// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

#include "ui/bridge/run_controller.h"
#include "ui/edit_actions.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/run_status_bar.h"
#include "ui/widgets/question.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/wheel_guard.h"

namespace ui {
namespace {

// A page that needs more room than the window has, as in large letters, is scrolled rather than cut.
QScrollArea* scrolled(QWidget* page) {
  auto* const area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidgetResizable(true);
  area->setWidget(page);
  return area;
}

}  // namespace

MainWindow::MainWindow(Theme& theme, RunController& controller, QWidget* parent)
    : QMainWindow(parent), theme_(theme), controller_(controller) {
  setObjectName(QStringLiteral("mainWindow"));
  setMinimumSize(1024, 640);
  menus_ = new MainMenus(*menuBar());
  edit_ = new EditActions(*menus_, [this] { return page(); });
  auto* const centre = new QWidget(this);
  auto* const row = new QHBoxLayout(centre);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  rail_ = new NavigationRail(theme, centre);
  row->addWidget(rail_);
  pages_ = new QStackedWidget(centre);
  row->addWidget(pages_, 1);
  setCentralWidget(centre);
  setStatusBar(new RunStatusBar(controller, this));
  new WheelGuard(this);
  buildCorner();
  connectParts();
  retranslate();
  refreshLook();
}

// Beside the menus, as in the design: the way to everything, and the look.
void MainWindow::buildCorner() {
  auto* const corner = new QWidget(menuBar());
  auto* const row = new QHBoxLayout(corner);
  row->setContentsMargins(0, 2, Space::kTiny, 2);
  row->setSpacing(Space::kTiny);
  findButton_ = new QPushButton(corner);
  findButton_->setObjectName(QStringLiteral("findButton"));
  setKind(findButton_, QStringLiteral("find"));
  row->addWidget(findButton_);
  presentButton_ = new QToolButton(corner);
  presentButton_->setObjectName(QStringLiteral("presentButton"));
  presentButton_->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(presentButton_);
  themeButton_ = new QToolButton(corner);
  themeButton_->setObjectName(QStringLiteral("themeButton"));
  themeButton_->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(themeButton_);
  menuBar()->setCornerWidget(corner);
}

void MainWindow::connectParts() {
  connect(menus_, &MainMenus::chosen, this, &MainWindow::obey);
  connect(rail_, &NavigationRail::chosen, this, qOverload<int>(&MainWindow::showPage));
  connect(findButton_, &QPushButton::clicked, menus_->action(Command::Find), &QAction::trigger);
  connect(presentButton_, &QToolButton::clicked, menus_->action(Command::Present), &QAction::trigger);
  connect(themeButton_, &QToolButton::clicked, this,
          [this] { menus_->action(theme_.isDark() ? Command::LightLook : Command::DarkLook)->trigger(); });
  connect(&controller_, &RunController::phaseChanged, this, &MainWindow::refreshActions);
  connect(&theme_, &Theme::changed, this, &MainWindow::refreshLook);
}

void MainWindow::obey(Command command) {
  switch (command) {
    case Command::Close:
    case Command::Quit: close(); break;
    case Command::Undo: edit_->undo(); break;
    case Command::Redo: edit_->redo(); break;
    case Command::Copy: edit_->copy(); break;
    case Command::FullScreen: setFullScreen(menus_->action(command)->isChecked()); break;
    case Command::About: showAbout(); break;
    case Command::AboutQt:  // Later: it waits for its end, and who has asked for it would wait as well.
      QTimer::singleShot(0, this, [] { QApplication::aboutQt(); });
      break;
    default: emit commanded(command);
  }
}

void MainWindow::addPage(QWidget* page, const QString& icon, std::function<QString()> title, const QKeySequence& key,
                         Place place) {
  menus_->addPage(rail_->addPage(icon, std::move(title), key, place));
  pages_->addWidget(scrolled(page));
  if (pages_->count() == 1) showPage(0);
}

void MainWindow::showPage(QWidget* page) {
  for (int index = 0; index < pages_->count(); ++index) {
    if (pageAt(index) == page) showPage(index);
  }
}

QWidget* MainWindow::pageAt(int index) const {
  const auto* const area = qobject_cast<QScrollArea*>(pages_->widget(index));
  return area == nullptr ? nullptr : area->widget();
}

void MainWindow::showPage(int index) {
  if (index < 0 || index >= pages_->count()) return;
  pages_->setCurrentIndex(index);
  rail_->showChosen(index);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::WindowStateChange) menus_->action(Command::FullScreen)->setChecked(isFullScreen());
  QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
  setWindowTitle(tr("Afterimage"));
  const QString key = menus_->action(Command::Find)->shortcut().toString(QKeySequence::NativeText);
  findButton_->setText(tr("Find an action or a run   %1").arg(key));
  findButton_->setAccessibleName(tr("Find an action or a run"));
  const QString presentKey = menus_->action(Command::Present)->shortcut().toString(QKeySequence::NativeText);
  presentButton_->setToolTip(tr("Present the run on the whole screen (%1)").arg(presentKey));
  presentButton_->setAccessibleName(tr("Present"));
  themeButton_->setToolTip(tr("Light or dark"));
  themeButton_->setAccessibleName(tr("Light or dark"));
  refreshActions();
}

void MainWindow::refreshActions() {
  const Phase phase = controller_.phase();
  QAction* const train = menus_->action(Command::Train);
  train->setText(phase == Phase::Paused ? tr("&Go on") : tr("&Train"));
  train->setEnabled(phase == Phase::Idle || phase == Phase::Paused);
  menus_->action(Command::Pause)->setEnabled(phase == Phase::Running || phase == Phase::Loading);
  menus_->action(Command::Stop)->setEnabled(controller_.isActive() && phase != Phase::Stopping);
  rail_->setLive(controller_.isActive() ? 0 : -1);
}

void MainWindow::refreshLook() {
  themeButton_->setIcon(theme_.icon(theme_.isDark() ? QStringLiteral("sun") : QStringLiteral("moon")));
  findButton_->setIcon(theme_.icon(QStringLiteral("search"), Color::TextMuted));
  presentButton_->setIcon(theme_.icon(QStringLiteral("screen")));
  // A menu bar that is too low for its text shows no menus at all.
  menuBar()->setFixedHeight(theme_.scaled(Size::kMenuBar));
  const Command look = theme_.mode() == ThemeMode::Dark    ? Command::DarkLook
                       : theme_.mode() == ThemeMode::Light ? Command::LightLook
                                                           : Command::LookOfSystem;
  menus_->action(look)->setChecked(true);
}

void MainWindow::setFullScreen(bool isFull) {
  setWindowState(isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::showAbout() {
  auto* const box = new QMessageBox(QMessageBox::Information, tr("About Afterimage"),
                                    tr("Afterimage %1\n\nTrains image autoencoders on your own pictures, and shows "
                                       "what they do.\n\nLicence: GPL-3.0-or-later.")
                                        .arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

bool MainWindow::focusNextPrevChild(bool isForward) {
  QWidget* const next = tabStopBeside(*this, focusWidget(), isForward);
  if (next == nullptr) return false;
  next->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  bringIntoSight(*next);
  return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (mayClose_ || !controller_.isActive()) {
    event->accept();
    return;
  }
  event->ignore();
  // Whoever pauses has been told that the window may be closed.
  if (controller_.phase() == Phase::Paused) {
    end();
  } else {
    askAndClose();
  }
}

// Nothing is lost either way: the question is whether to wait for the run or to go on with it another time.
void MainWindow::askAndClose() {
  const Question question{
      QStringLiteral("closeQuestion"), tr("A run is in progress"),
      tr("Stop the run and close? Every batch that is done is kept, and the run can go on from there "
         "later."),
      tr("Stop and close"), tr("Keep training")};
  ask(this, question, [this] { end(); });
}

void MainWindow::end() {
  if (mayClose_) return;  // It is on its way.
  mayClose_ = true;
  if (!controller_.isActive()) {
    close();
    return;
  }
  connect(&controller_, &RunController::phaseChanged, this, [this](Phase phase) {
    if (phase == Phase::Idle) QMetaObject::invokeMethod(this, &MainWindow::close, Qt::QueuedConnection);
  });
  controller_.stop();
}

}  // namespace ui
