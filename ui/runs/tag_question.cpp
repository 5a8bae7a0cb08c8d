// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/tag_question.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <utility>

namespace ui {
namespace {

class TagQuestion {
  Q_DECLARE_TR_FUNCTIONS(TagQuestion)
};

}  // namespace

void askForTag(QWidget* window, const QStringList& known, std::function<void(const QString& tag)> chosen) {
  auto* const dialog = new QInputDialog(window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(TagQuestion::tr("Add a tag"));
  dialog->setLabelText(TagQuestion::tr("Tag"));
  if (!known.isEmpty()) {
    dialog->setComboBoxItems(known);
    dialog->setComboBoxEditable(true);
  }
  QObject::connect(dialog, &QInputDialog::textValueSelected, window, [chosen = std::move(chosen)](const QString& text) {
    const QString tag = text.trimmed();
    if (!tag.isEmpty()) chosen(tag);
  });
  dialog->open();
}

}  // namespace ui
