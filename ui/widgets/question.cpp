// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/question.h"

#include <QMessageBox>
#include <QPushButton>
#include <utility>

#include "ui/look/style_sheet.h"

namespace ui {

QMessageBox* ask(QWidget* parent, const Question& question, std::function<void()> onYes) {
  auto* const box = new QMessageBox(question.isDangerous ? QMessageBox::Warning : QMessageBox::Question, question.title,
                                    question.text, QMessageBox::NoButton, parent);
  box->setObjectName(question.name);
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* const yes = box->addButton(question.yes, QMessageBox::DestructiveRole);
  yes->setObjectName(question.name + QStringLiteral("_yes"));
  if (question.isDangerous) setKind(yes, QStringLiteral("danger"));
  QPushButton* const no = box->addButton(question.no, QMessageBox::RejectRole);
  box->setDefaultButton(no);
  box->setEscapeButton(no);
  QObject::connect(yes, &QPushButton::clicked, parent, std::move(onYes));
  box->open();
  return box;
}

}  // namespace ui
