/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sparsha.features.raster.Argb;
import org.sparsha.features.raster.ColorScheme;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.Drawing;

/** Writes an HTML page piece by piece, well-formed as XML, so that it can be printed; all text is escaped. For one thread. */
final class HtmlPage {

    private static final ColorScheme COLORS = ColorScheme.LIGHT;
    private static final String VARIABLES = String.format(Locale.ROOT,
            ":root{--paper:#%06x;--panel:#%06x;--line:#%06x;--ink:#%06x;--faint:#%06x;--for:#%06x;"
                    + "--good:#%06x;--doubtful:#%06x;--bad:#%06x}\n",
            COLORS.surface(), Argb.mix(COLORS.surface(), COLORS.strip(), 0.4) & 0xFFFFFF, COLORS.border(), COLORS.text(), COLORS.quiet(),
            COLORS.supporting(), COLORS.good(), COLORS.doubtful(), COLORS.bad());
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);
            margin:0 auto;max-width:1040px;padding:32px 24px}
            h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 8px}p.faint,td.faint{color:var(--faint)}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:4px 14px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--faint);font-weight:500}td.number,th.number{text-align:right}
            img,svg{max-width:100%;height:auto}
            code{font:13px ui-monospace,monospace;background:var(--panel);padding:2px 5px;overflow-wrap:anywhere}
            pre{font:13px ui-monospace,monospace;background:var(--panel);padding:8px 12px;overflow:auto}
            .cards{display:flex;gap:12px;flex-wrap:wrap}.card{background:var(--panel);border-radius:8px;padding:12px 18px;min-width:130px}
            .card b{display:block;font-size:24px}.warning{border-left:4px solid var(--for);padding:4px 12px;background:var(--panel)}
            .verdict{border-left:4px solid var(--faint);padding:4px 12px;background:var(--panel)}
            .verdict.trustworthy{border-color:var(--good)}
            .verdict.pointing{border-color:var(--doubtful)}.verdict.doubtful{border-color:var(--bad)}
            audio{width:100%;max-width:480px}
            .long{max-height:560px;overflow:auto;border:1px solid var(--line);padding:0 8px}
            .long th{position:sticky;top:0;background:var(--paper);
            cursor:pointer}.long audio{height:28px;width:220px;display:block}img.small{width:280px}td{overflow-wrap:anywhere}
            input.filter{font:inherit;padding:4px 8px;margin:0 0 8px;width:320px;max-width:100%}
            """;

    /** Sorts a long table by the column that is clicked, and shows the rows that hold what is typed. */
    private static final String SCRIPT = """
            for (const box of document.querySelectorAll('.long')) {
              const table = box.querySelector('table'), body = table.tBodies[0], filter = box.previousElementSibling;
              table.tHead.addEventListener('click', event => {
                const head = event.target.closest('th');
                if (!head) return;
                const up = head.dataset.up !== 'yes', at = head.cellIndex, number = head.className === 'number';
                head.dataset.up = up ? 'yes' : 'no';
                const key = row => row.cells[at].textContent;
                const order = (a, b) => number ? (parseFloat(key(a)) || 0) - (parseFloat(key(b)) || 0) : key(a).localeCompare(key(b));
                body.append(...[...body.rows].sort((a, b) => up ? order(a, b) : order(b, a)));
              });
              filter.addEventListener('input', () => {
                const words = filter.value.toLowerCase().split(' ');
                for (const row of body.rows) row.hidden = !words.every(word => row.textContent.toLowerCase().includes(word));
              });
            }
            """;

    /** Rows from which on a table is long. */
    private static final int LONG = 12;

    /** What of the page is ready, in UTF-8: pictures and sounds are most of it and never become text. */
    private final List<byte[]> ready = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(1 << 14);
    private boolean scripted;

    HtmlPage(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/>\n<meta name=\"viewport\" "
                + "content=\"width=device-width\"/>\n")
                .append("<title>").append(escaped(title)).append("</title>\n<style>\n")
                .append(VARIABLES).append(STYLE).append("</style></head><body>\n");
        element("h1", title);
    }

    void heading(String words) {
        element("h2", words);
    }

    void paragraph(String words) {
        element("p", words);
    }

    void faint(String words) {
        text.append("<p class=\"faint\">").append(escaped(words)).append("</p>\n");
    }

    void warning(String words) {
        text.append("<p class=\"warning\">").append(escaped(words)).append("</p>\n");
    }

    void code(String words) {
        text.append("<p><code>").append(escaped(words)).append("</code></p>\n");
    }

    /** Lines as they are. */
    void block(String lines) {
        text.append("<pre>").append(escaped(lines)).append("</pre>\n");
    }

    /** Large figures side by side: name, value, what else there is to say. */
    void cards(List<List<String>> cards) {
        text.append("<div class=\"cards\">");
        for (List<String> card : cards) {
            text.append("<div class=\"card\">").append(escaped(card.get(0))).append("<b>").append(escaped(card.get(1))).append("</b>")
                    .append(escaped(card.get(2))).append("</div>");
        }
        text.append("</div>\n");
    }

    /** A table; columns whose name begins with # hold numbers. */
    void table(List<String> columns, List<List<String>> rows) {
        table(columns, rows, List.of());
    }

    /** The same; where it has many rows it scrolls, is sorted by a click on a column's name and searched. */
    void longTable(List<String> columns, List<List<String>> rows) {
        longTable(columns, rows, List.of());
    }

    /** The same with a last column of HTML, where that isn't empty. */
    void longTable(List<String> columns, List<List<String>> rows, List<String> explanations) {
        boolean isLong = rows.size() > LONG;
        if (isLong) {
            text.append("<input class=\"filter\" type=\"search\" aria-label=\"Search the table\" placeholder=\"Search; click a column to "
                    + "sort\"/><div class=\"long\" tabindex=\"0\">\n");
            scripted = true;
        }
        table(columns, rows, explanations);
        text.append(isLong ? "</div>\n" : "");
    }

    private void table(List<String> columns, List<List<String>> rows, List<String> explanations) {
        text.append("<table><thead><tr>");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            text.append(number ? "<th class=\"number\">" : "<th>").append(escaped(number ? column.substring(1) : column)).append("</th>");
        }
        text.append(explanations.isEmpty() ? "" : "<th>explanation</th>").append("</tr></thead><tbody>\n");
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                text.append(columns.get(i).startsWith("#") ? "<td class=\"number\">" : "<td>").append(escaped(row.get(i))).append("</td>");
            }
            if (!explanations.isEmpty()) {
                text.append("<td>").append(explanations.get(at)).append("</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</tbody></table>\n");
    }

    /** Says that there are more rows, and where, if there are. */
    void more(int count, String file) {
        if (count > 0) {
            text.append("<p class=\"faint\">… and ").append(count).append(" more, see <a href=\"").append(file).append("\">").append(file)
                    .append("</a>.</p>\n");
        }
    }

    /** A picture, or the reason why there is none. */
    void picture(Drawing drawing, String description) {
        try {
            byte[] png = ChartImages.png(drawing, ChartImages.SCALE);
            text.append("<p><img width=\"").append(drawing.width()).append("\" height=\"").append(drawing.height()).append("\" alt=\"")
                    .append(escaped(description)).append("\" src=\"data:image/png;base64,");
            embed(png);
            text.append("\"/></p>\n");
        } catch (ReportException e) {
            warning(e.getMessage());
        }
    }

    /** A picture that was made before, shown at so many of its pixels a user unit. */
    void image(byte[] png, double scale, String description) {
        ByteBuffer header = ByteBuffer.wrap(png); // width and height of the picture stand at byte 16
        text.append("<p><img width=\"").append(Math.round(header.getInt(16) / scale)).append("\" height=\"")
                .append(Math.round(header.getInt(20) / scale)).append("\" alt=\"").append(escaped(description))
                .append("\" src=\"data:image/png;base64,");
        embed(png);
        text.append("\"/></p>\n");
    }

    /** The verdict: its level as a colour. */
    void verdict(String level, String words) {
        text.append("<p class=\"verdict ").append(escaped(level)).append("\">").append(escaped(words)).append("</p>\n");
    }

    void sound(String name, byte[] wav) {
        text.append("<p>").append(escaped(name)).append("<br/><audio controls=\"\" src=\"data:audio/wav;base64,");
        embed(wav);
        text.append("\"></audio></p>\n");
    }

    /** A sound beside the page, too long to be part of it. */
    void longSound(String name, String file) {
        String address = address(file);
        text.append("<p>").append(escaped(name)).append(" (<a href=\"").append(address).append("\">").append(escaped(file))
                .append("</a> in the folder of the explanation, too long to be part of this page)<br/>")
                .append("<audio controls=\"\" preload=\"none\" src=\"").append(address).append("\"></audio></p>\n");
    }

    private void embed(byte[] content) {
        settle();
        ready.add(Base64.getEncoder().encode(content));
    }

    private void settle() {
        ready.add(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** Ends the page and writes it in UTF-8. */
    void end(OutputStream out) throws IOException {
        text.append(scripted ? "<script>\n" + SCRIPT + "</script>\n" : "").append("</body></html>\n");
        settle();
        for (byte[] piece : ready) {
            out.write(piece);
        }
    }

    /** Ends the page. */
    String end() {
        ByteArrayOutputStream page = new ByteArrayOutputStream(ready.stream().mapToInt(piece -> piece.length).sum() + 2 * text.length());
        try {
            end(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory doesn't fail that way
        }
        return page.toString(StandardCharsets.UTF_8);
    }

    private void element(String name, String words) {
        text.append('<').append(name).append('>').append(escaped(words)).append("</").append(name).append(">\n");
    }

    /** A path below the page, with {@code /} between names, as an address. */
    static String address(String path) {
        return Arrays.stream(path.split("/")).map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
