// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the set-up, for the tests of its parts.
#pragma once

#include <QLineEdit>
#include <QSignalSpy>
#include <QString>
#include <QTest>

#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"

// Writes over what stands in the field of this name.
inline void typeInto(const ui::SetupPanel& panel, const char* name, const QString& text) {
  auto* const line = panel.findChild<QLineEdit*>(QLatin1String(name));
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, text);
}

// Chooses the folder, and waits until it has been looked into.
inline void chooseFolder(const ui::SetupPanel& panel, const QString& folder) {
  QSignalSpy looked(&panel.data(), &ui::DataGroup::previewChanged);
  emit panel.data().folderChosen(folder);
  QVERIFY(looked.wait());
}
