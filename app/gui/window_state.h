// SPDX-License-Identifier: GPL-3.0-or-later
// How the window was left, besides its place: which page, which groups of settings are open, how the charts look.
#pragma once

namespace ui {
class MainWindow;
class TrainPage;
}  // namespace ui

namespace app {

void saveWindowState(const ui::MainWindow& window, const ui::TrainPage& page);
// What was never saved stays.
void restoreWindowState(ui::MainWindow& window, ui::TrainPage& page);

}  // namespace app
