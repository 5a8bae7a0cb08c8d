// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/code_map_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/picture_map.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/segments.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {

CodeMapView::CodeMapView(const Theme& theme, std::shared_ptr<core::Engine> engine, std::filesystem::path store,
                         std::string uid, QWidget* parent)
    : QWidget(parent), engine_(std::move(engine)), store_(std::move(store)), uid_(std::move(uid)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  side_ = new Segments(2, this);
  side_->setObjectName(QStringLiteral("mapSide"));
  row->addWidget(side_);
  words_ = new FittingLabel(this, Qt::ElideRight);
  words_->setObjectName(QStringLiteral("mapWords"));
  setKind(words_, QStringLiteral("muted"));
  row->addWidget(words_, 1);
  map_ = new PictureMap(theme, this);
  column->addWidget(map_, 1);
  connect(map_, &PictureMap::chosen, this, [this](int point) {
    const MappedPicture& picture = read_.pictures[static_cast<std::size_t>(point)];
    emit chosen(side_->chosen() == 0, nameText(picture.name), picture.picture);
  });
  retranslate();
}

CodeMapView::~CodeMapView() { stop_.request_stop(); }

// Once, when somebody wants to see it: seconds may pass until all is read.
void CodeMapView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(isAsked_, true)) return;
  isReading_ = true;
  inBackground<CodeMap>(
      this,
      [engine = engine_, store = store_, uid = uid_, stop = stop_.get_token()] {
        return readCodeMap(engine.get(), store, uid, stop);
      },
      [this](CodeMap map) { adopt(std::move(map)); });
}

void CodeMapView::adopt(CodeMap map) {
  isReading_ = false;
  read_ = std::move(map);
  if (!read_.problem.empty()) read_.pictures.clear();
  std::vector<PictureMap::Point> points;
  for (const MappedPicture& picture : read_.pictures) {
    points.push_back({nameText(picture.name), toQImage(picture.picture), {picture.place[0], picture.place[1]}});
  }
  map_->setPoints(std::move(points));
  setEnds(from_, to_);
  retranslate();
}

void CodeMapView::setEnds(const QString& from, const QString& to) {
  from_ = from;
  to_ = to;
  const auto end = [this](const QString& name, const QString& word) -> std::optional<PictureMap::End> {
    const auto& points = map_->points();
    const auto found =
        std::find_if(points.begin(), points.end(), [&name](const auto& point) { return point.name == name; });
    if (found == points.end()) return std::nullopt;
    return PictureMap::End{static_cast<int>(found - points.begin()), word};
  };
  map_->setEnds(end(from_, tr("From")), end(to_, tr("To")));
}

void CodeMapView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    setEnds(from_, to_);
  }
  QWidget::changeEvent(event);
}

void CodeMapView::retranslate() {
  side_->setTexts({tr("From"), tr("To")},
                  {tr("A click on the map chooses the first picture"), tr("A click on the map chooses the last one")});
  side_->setAccessibleName(tr("Which picture a click on the map chooses"));
  map_->setAccessibleName(tr("Map of the pictures"));
  map_->setEmptyText(read_.problem.empty() ? tr("The pictures are being read.") : messageText(read_.problem));
  if (read_.pictures.empty()) return words_->clear();
  const QLocale locale;
  const auto count = static_cast<int>(read_.pictures.size());
  const QString pictures =
      read_.all > read_.pictures.size()
          ? tr("%1 of %2 pictures").arg(locale.toString(count), locale.toString(qulonglong{read_.all}))
          : tr("%n picture(s)", nullptr, count);
  const QString share = locale.toString(std::lround(100.0 * (read_.shares[0] + read_.shares[1])));
  words_->setText(tr("%1; %2 % of what tells them apart is seen").arg(pictures, share));
}

}  // namespace ui
