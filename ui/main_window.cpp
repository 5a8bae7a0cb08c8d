// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>

#include "ui/bridge/run_controller.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pages/run_status_bar.h"

namespace ui {

MainWindow::MainWindow(Theme& theme, RunController& controller, QWidget* parent)
    : QMainWindow(parent), theme_(theme), controller_(controller) {
  setObjectName(QStringLiteral("mainWindow"));
  setMinimumSize(1024, 640);
  buildMenus();
  auto* const centre = new QWidget(this);
  auto* const row = new QHBoxLayout(centre);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  rail_ = new QFrame(centre);
  setKind(rail_, QStringLiteral("rail"));
  row->addWidget(rail_);
  pages_ = new QStackedWidget(centre);
  row->addWidget(pages_, 1);
  auto* const column = new QVBoxLayout(rail_);
  column->setContentsMargins(Space::kTiny, Space::kSmall, Space::kTiny, Space::kSmall);
  railTop_ = new QVBoxLayout;
  railBottom_ = new QVBoxLayout;
  column->addLayout(railTop_);
  column->addStretch(1);
  column->addLayout(railBottom_);
  choice_ = new QActionGroup(this);
  setCentralWidget(centre);
  setStatusBar(new RunStatusBar(controller, this));
  connect(&theme_, &Theme::changed, this, &MainWindow::refreshIcons);
  connect(&theme_, &Theme::changed, this, &MainWindow::fitText);
  retranslate();
  fitText();
  refreshIcons();
}

void MainWindow::buildMenus() {
  file_ = menuBar()->addMenu(QString());
  edit_ = menuBar()->addMenu(QString());
  view_ = menuBar()->addMenu(QString());
  run_ = menuBar()->addMenu(QString());
  help_ = menuBar()->addMenu(QString());
  quit_ = new QAction(this);
  quit_->setShortcut(QKeySequence::Quit);
  quit_->setMenuRole(QAction::QuitRole);
  connect(quit_, &QAction::triggered, this, &MainWindow::close);
  file_->addSeparator();
  file_->addAction(quit_);
  paste_ = edit_->addAction(QString());
  paste_->setShortcut(QKeySequence::Paste);
  connect(paste_, &QAction::triggered, this, &MainWindow::pasteTriggered);
  train_ = run_->addAction(QString());
  train_->setShortcut(QKeySequence(Qt::Key_F5));
  connect(train_, &QAction::triggered, this, &MainWindow::trainTriggered);
  pause_ = run_->addAction(QString());
  pause_->setShortcut(QKeySequence(Qt::Key_F6));
  connect(pause_, &QAction::triggered, this, &MainWindow::pauseTriggered);
  stop_ = run_->addAction(QString());
  stop_->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
  connect(stop_, &QAction::triggered, this, &MainWindow::stopTriggered);
  run_->addSeparator();
  addToQueue_ = run_->addAction(QString());
  connect(addToQueue_, &QAction::triggered, this, &MainWindow::addToQueueRequested);
  search_ = run_->addAction(QString());
  connect(search_, &QAction::triggered, this, &MainWindow::searchRequested);
  queue_ = run_->addAction(QString());
  queue_->setObjectName(QStringLiteral("showQueue"));
  queue_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
  connect(queue_, &QAction::triggered, this, &MainWindow::queueRequested);
  connect(&controller_, &RunController::phaseChanged, this, &MainWindow::refreshActions);
  helpAction_ = help_->addAction(QString());
  helpAction_->setShortcut(QKeySequence::HelpContents);
  connect(helpAction_, &QAction::triggered, this, &MainWindow::helpRequested);
  help_->addSeparator();
  about_ = help_->addAction(QString());
  connect(about_, &QAction::triggered, this, [this] {
    auto* const box = new QMessageBox(QMessageBox::Information, tr("About Afterimage"),
                                      tr("Afterimage %1\n\nTrains image autoencoders on your own pictures, and shows "
                                         "what they do.\n\nLicence: GPL-3.0-or-later.")
                                          .arg(QCoreApplication::applicationVersion()),
                                      QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
  });
  aboutQt_ = help_->addAction(QString());
  connect(aboutQt_, &QAction::triggered, qApp, &QApplication::aboutQt);
  themeButton_ = new QToolButton(menuBar());
  themeButton_->setObjectName(QStringLiteral("themeButton"));
  themeButton_->setFocusPolicy(Qt::TabFocus);
  connect(themeButton_, &QToolButton::clicked, this, [this] { emit themeChosen(!theme_.isDark()); });
  menuBar()->setCornerWidget(themeButton_);
}

void MainWindow::addPage(QWidget* page, const QString& icon, std::function<QString()> title, const QKeySequence& key,
                         Place place) {
  auto* const action = new QAction(this);
  action->setCheckable(true);
  action->setShortcut(key);
  choice_->addAction(action);
  auto* const button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIconSize(QSize(Size::kRailIcon, Size::kRailIcon));
  setKind(button, QStringLiteral("rail"));
  (place == Place::Top ? railTop_ : railBottom_)->addWidget(button);
  pages_->addWidget(page);
  connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
  view_->addAction(action);
  all_.push_back({page, button, action, icon, std::move(title)});
  if (all_.size() == 1) showPage(page);
  fitText();
  retranslate();
  refreshIcons();
}

void MainWindow::showPage(QWidget* page) {
  pages_->setCurrentWidget(page);
  for (const Page& entry : all_) entry.action->setChecked(entry.widget == page);
  refreshIcons();
}

void MainWindow::showPage(int index) {
  if (index >= 0 && index < static_cast<int>(all_.size())) showPage(all_[static_cast<std::size_t>(index)].widget);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
  setWindowTitle(tr("Afterimage"));
  file_->setTitle(tr("&File"));
  edit_->setTitle(tr("&Edit"));
  view_->setTitle(tr("&View"));
  run_->setTitle(tr("&Run"));
  help_->setTitle(tr("&Help"));
  paste_->setText(tr("&Try the picture in the clipboard"));
  stop_->setText(tr("&Stop"));
  addToQueue_->setText(tr("&Add to the queue"));
  search_->setText(tr("Search &over settings…"));
  queue_->setText(tr("&Queue…"));
  quit_->setText(tr("&Quit"));
  refreshActions();
  helpAction_->setText(tr("&How to…"));
  about_->setText(tr("&About Afterimage"));
  aboutQt_->setText(tr("About &Qt"));
  themeButton_->setToolTip(tr("Light or dark"));
  themeButton_->setAccessibleName(tr("Light or dark"));
  for (const Page& entry : all_) {
    entry.action->setText(entry.title());
    entry.button->setToolTip(
        tr("%1 (%2)").arg(entry.title(), entry.action->shortcut().toString(QKeySequence::NativeText)));
    entry.button->setAccessibleName(entry.title());
  }
}

void MainWindow::refreshActions() {
  const Phase phase = controller_.phase();
  train_->setText(phase == Phase::Paused ? tr("&Resume") : tr("&Train"));
  train_->setEnabled(phase == Phase::Idle || phase == Phase::Paused);
  pause_->setText(tr("&Pause"));
  pause_->setEnabled(phase == Phase::Running || phase == Phase::Loading);
  stop_->setEnabled(controller_.isActive() && phase != Phase::Stopping);
}

void MainWindow::refreshIcons() {
  themeButton_->setIcon(theme_.icon(theme_.isDark() ? QStringLiteral("sun") : QStringLiteral("moon")));
  for (const Page& entry : all_) {
    const bool isShown = entry.widget == pages_->currentWidget();
    entry.action->setIcon(theme_.icon(entry.icon, isShown ? Color::AccentText : Color::TextSecondary));
  }
}

// A menu bar that is too low for its text shows no menus at all.
void MainWindow::fitText() {
  menuBar()->setFixedHeight(theme_.scaled(Size::kMenuBar));
  rail_->setFixedWidth(theme_.scaled(Size::kRail));
  const QSize item(rail_->width() - 2 * Space::kTiny, theme_.scaled(Size::kRailItem));
  for (const Page& entry : all_) entry.button->setFixedSize(item);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (mayClose_ || !controller_.isActive()) {
    event->accept();
    return;
  }
  event->ignore();
  // Whoever pauses has been told that the window may be closed.
  if (controller_.phase() == Phase::Paused) {
    stopAndClose();
  } else {
    askAndClose();
  }
}

// Nothing is lost either way: the question is whether to wait for the run or to go on with it another time.
void MainWindow::askAndClose() {
  auto* const box = new QMessageBox(QMessageBox::Question, tr("A run is in progress"),
                                    tr("Stop the run and close? Every finished epoch is kept, and the run can go on "
                                       "from there later."),
                                    QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("closeQuestion"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* const stop = box->addButton(tr("Stop and close"), QMessageBox::AcceptRole);
  stop->setObjectName(QStringLiteral("stopAndClose"));
  box->setDefaultButton(box->addButton(tr("Keep training"), QMessageBox::RejectRole));
  connect(stop, &QPushButton::clicked, this, &MainWindow::stopAndClose);
  box->open();
}

void MainWindow::stopAndClose() {
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
