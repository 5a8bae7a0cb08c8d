// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report_html.h"

#include <algorithm>

#include "core/exchange/report_chart.h"

namespace core {
namespace {

constexpr int kSmallestShown =
    96;  // Pixels of the page; smaller pictures are shown with every pixel as a square of several.

constexpr const char* kStyle = R"css(
:root{--paper:#fff;--ink:#1b1b1f;--muted:#5b5d66;--line:#e2e3e8;--c0:#2f5fd0;--c1:#c2571a;--c2:#26805c;--c3:#8a3fb0;--c4:#b0264a;--c5:#5c6470;--wrong:#b0264a;--warning:#9a6200;--note:#2f5fd0}
@media (prefers-color-scheme:dark){:root{--paper:#17181c;--ink:#ececf1;--muted:#a3a6b1;--line:#34363e;--c0:#8db0ff;--c1:#f0a070;--c2:#6fd0a4;--c3:#d29cf2;--c4:#f58aa6;--c5:#b6bcc8;--wrong:#f58aa6;--warning:#e6b35a;--note:#8db0ff}}
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--line:#ccc;--c0:#2f5fd0;--c1:#c2571a;--c2:#26805c;--c3:#8a3fb0;--c4:#b0264a;--c5:#5c6470}details{display:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,Arial,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.8rem;line-height:1.2;overflow-wrap:anywhere}h2{margin-top:2.2rem;font-size:1.3rem;overflow-wrap:anywhere}
h1,h2,h3{break-after:avoid}
.quiet,figcaption{color:var(--muted)}
figure{margin:1rem 0;break-inside:avoid}figcaption{font-size:.9rem}
svg{width:100%;height:auto;display:block}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:.5rem 0}
th,td{border-bottom:1px solid var(--line);padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}
tr{break-inside:avoid}thead th{color:var(--muted);font-weight:600}tbody th{font-weight:500}
img{display:block;image-rendering:pixelated}
.finding{border-left:4px solid var(--note);padding:.1rem 0 .1rem .9rem;margin:1rem 0;break-inside:avoid}
.finding.warning{border-color:var(--warning)}.finding.wrong{border-color:var(--wrong)}
.finding h3{margin:.2rem 0;font-size:1.05rem}.finding p{margin:.3rem 0}
pre{overflow-x:auto;font:13px/1.4 "JetBrains Mono",monospace;border:1px solid var(--line);padding:.6rem;max-height:30rem}
summary{cursor:pointer}a{color:var(--c0)}
)css";

std::string colourName(std::size_t place) { return "var(--c" + std::to_string(place) + ")"; }

ChartColours pageColours() {
  ChartColours colours{"Inter, Arial, sans-serif", "var(--ink)", "var(--muted)", "var(--line)", {}};
  for (std::size_t i = 0; i < colours.curves.size(); ++i) colours.curves[i] = colourName(i);
  return colours;
}

class PageWriter {
 public:
  std::string written(const Report& report) {
    html_ =
        "<!DOCTYPE html>\n<html lang=\"" + inMarkup(report.language) +
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        "<meta name=\"color-scheme\" content=\"light dark\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src "
        "data:\"><title>" +
        inMarkup(report.title) + "</title><style>" + kStyle + "</style></head><body><main>\n";
    for (const ReportPart& part : report.parts) {
      std::visit([this](const auto& held) { write(held); }, part);
      html_ += "\n";
    }
    return html_ + "</main></body></html>\n";
  }

 private:
  void write(const ReportHeading& heading) {
    const std::string tag = "h" + std::to_string(heading.level);
    html_ += "<" + tag + ">" + inMarkup(heading.text) + "</" + tag + ">";
  }

  void write(const ReportText& text) {
    html_ += (text.isQuiet ? "<p class=\"quiet\">" : "<p>") + inMarkup(text.text) + "</p>";
  }

  void write(const ReportTable& table) {
    html_ += "<div class=\"wide\"><table>";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      html_ += i == 0 ? "<thead><tr>" : "<tr>";
      for (std::size_t cell = 0; cell < table.rows[i].size(); ++cell) {
        const bool isHead = i == 0 || cell == 0;
        const std::string scope = i == 0 ? " scope=\"col\"" : " scope=\"row\"";
        html_ += (isHead ? "<th" + scope + ">" : "<td>") + inMarkup(table.rows[i][cell]) + (isHead ? "</th>" : "</td>");
      }
      html_ += i == 0 ? "</tr></thead><tbody>" : "</tr>";
    }
    html_ += "</tbody></table></div>";
  }

  void write(const ReportChart& chart) {
    html_ += "<figure>" + chartSvg(chart, pageColours(), "chart" + std::to_string(++charts_));
    if (!chart.note.empty()) html_ += "<figcaption>" + inMarkup(chart.note) + "</figcaption>";
    html_ += "</figure>";
  }

  void write(const ReportPictures& pictures) {
    html_ += "<div class=\"wide\"><table><thead><tr><td></td>";
    for (const std::string& column : pictures.columns) html_ += "<th scope=\"col\">" + inMarkup(column) + "</th>";
    html_ += "</tr></thead><tbody>";
    for (const ReportPictures::Row& row : pictures.rows) {
      html_ += "<tr><th scope=\"row\">" + inMarkup(row.name) + "</th>";
      for (const auto& cell : row.cells) {
        html_ += "<td>";
        if (cell) write(*cell);
        html_ += "</td>";
      }
      html_ += "</tr>\n";
    }
    html_ += "</tbody></table></div>";
    if (!pictures.note.empty()) write(ReportText{pictures.note, true});
  }

  // A whole number of the page's pixels for each of the picture's.
  void write(const ReportPicture& picture) {
    const int larger = std::max({picture.width, picture.height, 1});
    const int scale = std::max(1, (kSmallestShown + larger - 1) / larger);
    html_ += "<img width=\"" + std::to_string(picture.width * scale) + "\" height=\"" +
             std::to_string(picture.height * scale) + "\" alt=\"" + inMarkup(picture.alternative) +
             "\" src=\"data:image/png;base64," + base64(picture.png) + "\">" + inMarkup(picture.figure);
  }

  void write(const ReportFinding& finding) {
    html_ += "<section class=\"finding " + severityName(finding.severity) + "\"><h3>" + inMarkup(finding.kind) + ": " +
             inMarkup(finding.title) + "</h3>";
    for (const std::string& sentence : finding.sentences) html_ += "<p>" + inMarkup(sentence) + "</p>";
    html_ += "</section>";
  }

  void write(const ReportNumbers& numbers) {
    html_ += "<details><summary>" + inMarkup(numbers.title) + "</summary><p><a download=\"" +
             inMarkup(numbers.fileName) + "\" href=\"data:text/csv;charset=utf-8;base64," + base64(numbers.csv) +
             "\">" + inMarkup(numbers.saveWord) + "</a></p><pre>" + inMarkup(numbers.csv) + "</pre></details>";
  }

  std::string html_;
  int charts_ = 0;
};

}  // namespace

std::string reportHtml(const Report& report) { return PageWriter().written(report); }

std::string base64(const std::string& bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<std::uint8_t>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) {
      text += i + k > bytes.size() ? '=' : kLetters[group >> (18U - 6U * k) & 63U];
    }
  }
  return text;
}

}  // namespace core
