// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_menus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>

namespace ui {
namespace {

constexpr auto kContext = "ui::MainMenus";

// What kind of entry: one that does something, that switches something on and off, or that is one of several of which one
// holds; and whether a line stands above it.
enum Kind { Plain = 0, Switch = 1, Choice = 2, Below = 4 };

struct Row {
  Command command;
  MainMenus::Menu menu;
  int kind;
  QKeySequence key;
  const char* text;
};

// The order is that of the menus. Undo, redo and copy name the keys that text fields have of their own, behind a tab, and
// take none: a field, a table or a picture would no longer get them.
const std::vector<Row>& rows() {
  using Keys = QKeySequence;
  static const std::vector<Row> kRows = {
      {Command::NewRun, MainMenus::File, Plain, Keys::New, QT_TRANSLATE_NOOP("ui::MainMenus", "&New run")},
      {Command::OpenFolder, MainMenus::File, Plain, Keys::Open,
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Open a folder of pictures…")},
      {Command::ImportRuns, MainMenus::File, Below, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Import runs…")},
      {Command::ExportRun, MainMenus::File, Plain, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Export the chosen run…")},
      {Command::Close, MainMenus::File, Below, Keys(Qt::CTRL | Qt::Key_W),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Close the window")},
      {Command::Quit, MainMenus::File, Plain, Keys(Qt::CTRL | Qt::Key_Q), QT_TRANSLATE_NOOP("ui::MainMenus", "&Quit")},
      {Command::Undo, MainMenus::Edit, Plain, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&Undo\tCtrl+Z")},
      {Command::Redo, MainMenus::Edit, Plain, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&Redo\tCtrl+Shift+Z")},
      {Command::Copy, MainMenus::Edit, Below, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&Copy\tCtrl+C")},
      {Command::Paste, MainMenus::Edit, Plain, Keys::Paste,
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Try the picture in the clipboard")},
      {Command::FindRuns, MainMenus::Edit, Below, Keys::Find, QT_TRANSLATE_NOOP("ui::MainMenus", "&Find runs")},
      {Command::LargerText, MainMenus::View, Below, Keys(Qt::CTRL | Qt::Key_Plus),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Larger text")},
      {Command::SmallerText, MainMenus::View, Plain, Keys(Qt::CTRL | Qt::Key_Minus),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Smaller text")},
      {Command::UsualText, MainMenus::View, Plain, Keys(Qt::CTRL | Qt::Key_0),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Usual size of text")},
      {Command::HideSetup, MainMenus::View, Below | Switch, Keys(Qt::CTRL | Qt::Key_B),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Hide the set-up")},
      {Command::FullScreen, MainMenus::View, Switch, Keys(Qt::SHIFT | Qt::Key_F11),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Full screen")},
      {Command::Present, MainMenus::View, Plain, Keys(Qt::Key_F11), QT_TRANSLATE_NOOP("ui::MainMenus", "&Present")},
      {Command::LookOfSystem, MainMenus::Look, Choice, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "As the &system")},
      {Command::LightLook, MainMenus::Look, Choice, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&Light")},
      {Command::DarkLook, MainMenus::Look, Choice, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&Dark")},
      {Command::Train, MainMenus::Run, Plain, Keys(Qt::Key_F5), QT_TRANSLATE_NOOP("ui::MainMenus", "&Train")},
      {Command::Pause, MainMenus::Run, Plain, Keys(Qt::Key_F6), QT_TRANSLATE_NOOP("ui::MainMenus", "&Pause")},
      {Command::Stop, MainMenus::Run, Plain, Keys(Qt::SHIFT | Qt::Key_F5), QT_TRANSLATE_NOOP("ui::MainMenus", "&Stop")},
      {Command::Explore, MainMenus::Run, Below, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Explore between two pictures…")},
      {Command::AddToQueue, MainMenus::Queue, Plain, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Add to the queue")},
      {Command::Search, MainMenus::Queue, Plain, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
       QT_TRANSLATE_NOOP("ui::MainMenus", "Search &over settings…")},
      {Command::StartQueue,
       MainMenus::Queue,
       Below | Switch,
       {},
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Train what is queued")},
      {Command::ShowQueue, MainMenus::Queue, Plain, Keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Q),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Show the queue")},
      {Command::Find, MainMenus::HelpMenu, Plain, Keys(Qt::CTRL | Qt::Key_K),
       QT_TRANSLATE_NOOP("ui::MainMenus", "&Find an action or a run…")},
      {Command::Help, MainMenus::HelpMenu, Below, Keys::HelpContents, QT_TRANSLATE_NOOP("ui::MainMenus", "&How to…")},
      {Command::Tour, MainMenus::HelpMenu, Plain, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "A &tour of the window")},
      {Command::Keys, MainMenus::HelpMenu, Plain, Keys(Qt::CTRL | Qt::Key_F1),
       QT_TRANSLATE_NOOP("ui::MainMenus", "List of &keys")},
      {Command::About, MainMenus::HelpMenu, Below, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "&About Afterimage")},
      {Command::AboutQt, MainMenus::HelpMenu, Plain, {}, QT_TRANSLATE_NOOP("ui::MainMenus", "About &Qt")},
  };
  return kRows;
}

}  // namespace

MainMenus::MainMenus(QMenuBar& bar) : QObject(&bar), bar_(bar) {
  for (const Menu menu : {File, Edit, View, Run, Queue, HelpMenu}) menus_[menu] = bar_.addMenu(QString());
  menus_[Look] = new QMenu(&bar_);
  auto* const looks = new QActionGroup(this);
  for (const Row& row : rows()) {
    QMenu* const menu = menus_[row.menu];
    if ((row.kind & Below) != 0) menu->addSeparator();
    QAction* const action = menu->addAction(QString());
    actions_[row.command] = action;
    action->setShortcut(row.key);
    action->setCheckable((row.kind & (Switch | Choice)) != 0);
    if ((row.kind & Choice) != 0) looks->addAction(action);
    connect(action, &QAction::triggered, this, [this, command = row.command] { emit chosen(command); });
  }
  firstOfView_ = menus_[View]->actions().front();
  menus_[View]->addMenu(menus_[Look]);
  actions_[Command::ShowQueue]->setObjectName(QStringLiteral("showQueue"));
  actions_[Command::Quit]->setMenuRole(QAction::QuitRole);
  actions_[Command::About]->setMenuRole(QAction::AboutRole);
  actions_[Command::AboutQt]->setMenuRole(QAction::AboutQtRole);
  connect(menus_[Edit], &QMenu::aboutToShow, this, &MainMenus::editAboutToShow);
  retranslate();
}

void MainMenus::addPage(QAction* action) { menus_[View]->insertAction(firstOfView_, action); }

// A widget hands the change of language on to its children.
bool MainMenus::event(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  return QObject::event(event);
}

void MainMenus::retranslate() {
  menus_[File]->setTitle(tr("&File"));
  menus_[Edit]->setTitle(tr("&Edit"));
  menus_[View]->setTitle(tr("&View"));
  menus_[Look]->setTitle(tr("L&ook"));
  menus_[Run]->setTitle(tr("&Run"));
  menus_[Queue]->setTitle(tr("&Queue"));
  menus_[HelpMenu]->setTitle(tr("&Help"));
  for (const Row& row : rows()) actions_[row.command]->setText(QCoreApplication::translate(kContext, row.text));
}

}  // namespace ui
