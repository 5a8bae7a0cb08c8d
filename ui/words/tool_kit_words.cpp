// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/tool_kit_words.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string_view>

namespace ui {
namespace {

constexpr const char* kContext = "ui::ToolKitWords";

// Whose texts they are in Qt: words are asked for by these.
constexpr std::string_view kAsking[] = {"QPlatformTheme",
                                        "QDialogButtonBox",
                                        "QMessageBox",
                                        "QInputDialog",
                                        "QFileDialog",
                                        "QFileSystemModel",
                                        "QColorDialog",
                                        "QLineEdit",
                                        "QWidgetTextControl",
                                        "QAbstractSpinBox",
                                        "QAbstractFileIconProvider",
                                        "QScrollBar",
                                        "QDialog",
                                        "QShortcut"};

constexpr const char* kTexts[] = {
    // Buttons of dialogs.
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "OK"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Save"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Save All"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Open"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Yes"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Yes to &All"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&No"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "N&o to All"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Abort"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Retry"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Ignore"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Close"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Cancel"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Cancel"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Discard"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Help"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Apply"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Reset"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Restore Defaults"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Show Details..."),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Hide Details..."),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Enter a value:"),
    // Files.
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Show "),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Drive"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Folder"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Directories"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Look in:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "File &name:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Files of type:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Directory:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Open"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Save"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Choose"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Back"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Forward"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Go back"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Go forward"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Parent Directory"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Go to the parent directory"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Create New Folder"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Create a New Folder"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "New Folder"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&New Folder"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "List View"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Change to list view mode"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Detail View"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Change to detail view mode"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Sidebar"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "List of places and bookmarks"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Files"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "All Files (*)"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "All files (*)"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Recent Places"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Find Directory"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Save As"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Show &hidden files"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Rename"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Delete"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Remove"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Delete"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "%1 already exists.\nDo you want to replace it?"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "%1\nFile not found.\nPlease verify the correct file name was given."),
    QT_TRANSLATE_NOOP("ui::ToolKitWords",
                      "%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "'%1' is write protected.\nDo you want to delete it anyway?"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Are you sure you want to delete '%1'?"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Could not delete directory."),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Name"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Size"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Type"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Kind"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Date Modified"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Computer"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "My Computer"),
    // Menus of fields.
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Undo"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Redo"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Cu&t"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Copy"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Copy &Link Location"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Paste"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Select All"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Select All"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Step up"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Step &down"),
    // Keys.
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Ctrl"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Shift"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Space"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Backspace"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Del"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Ins"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Home"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "End"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Left"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Up"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Right"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Down"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "PgUp"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "PgDown"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Return"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Enter"),
    // Colours.
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Basic colors"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Custom colors"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Add to Custom Colors"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Pick Screen Color"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Cursor at %1, %2\nPress ESC to cancel"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Select Color"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Hu&e:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Sat:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Val:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Red:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&Green:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "Bl&ue:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "A&lpha channel:"),
    QT_TRANSLATE_NOOP("ui::ToolKitWords", "&HTML:"),
};

}  // namespace

ToolKitWords::ToolKitWords(const QTranslator& texts) : texts_(texts) {}

// The texts are asked themselves: the application is locked while it asks its translators.
QString ToolKitWords::translate(const char* context, const char* sourceText, const char* /*disambiguation*/,
                                int /*n*/) const {
  if (context == nullptr || sourceText == nullptr) return {};
  if (std::find(std::begin(kAsking), std::end(kAsking), context) == std::end(kAsking)) return {};
  const bool isKnown = std::any_of(std::begin(kTexts), std::end(kTexts),
                                   [&](const char* text) { return std::strcmp(text, sourceText) == 0; });
  return isKnown ? texts_.translate(kContext, sourceText, nullptr, -1) : QString();
}

}  // namespace ui
