/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sparsha.features.raster.Argb;
import org.sparsha.features.raster.ColorScheme;

/** The style of a page on paper, in CSS 2.1, which knows neither variables nor flexible boxes. */
final class PrintStyle {

    /** Further fonts that a text may need. */
    private static final int FONTS = 24;

    static final String CSS = css();

    private PrintStyle() {
    }

    private static String css() {
        ColorScheme colors = ColorScheme.LIGHT;
        String families = PdfReport.FONT + "," + IntStream.range(0, FONTS).mapToObj(PrintedPage::family).collect(Collectors.joining(","));
        return """
                @page{size:A4;margin:16mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt FAMILIES;color:FAINT}}
                body{font:9pt/1.4 FAMILIES;color:INK;margin:0}
                h1{font-size:17pt;font-weight:400;line-height:1.2;margin:0 0 6pt}
                h2{font-size:12.5pt;font-weight:400;margin:16pt 0 5pt;page-break-after:avoid}
                p{margin:4pt 0;word-wrap:break-word}p.faint,td.faint{color:FAINT}
                a{color:LINK;text-decoration:none}
                table{border-collapse:collapse;width:100%;margin:4pt 0;font-size:8pt;-fs-table-paginate:paginate}
                th,td{text-align:left;padding:2pt 8pt 2pt 0;border-bottom:.5pt solid LINE;vertical-align:top;word-wrap:break-word}
                th{color:FAINT;font-weight:400}td.number,th.number{text-align:right}tr{page-break-inside:avoid}
                img{max-width:100%;page-break-inside:avoid}img.small{width:160pt}
                code,pre{font:8pt/1.35 FAMILIES;background:PANEL;white-space:pre-wrap;word-wrap:break-word}
                pre{padding:5pt 8pt;margin:4pt 0;page-break-inside:avoid}
                .cards{margin:4pt 0}
                .card{display:inline-block;width:23%;margin:0 1.5% 4pt 0;padding:5pt 0;background:PANEL;
                text-align:center;vertical-align:top}
                .card b{display:block;font-size:15pt;font-weight:400}
                .warning{border-left:2.5pt solid FOR;padding:3pt 8pt;background:PANEL}
                .verdict{border-left:2.5pt solid FAINT;padding:3pt 8pt;background:PANEL}
                .verdict.trustworthy{border-color:GOOD}.verdict.pointing{border-color:DOUBTFUL}.verdict.doubtful{border-color:BAD}
                """.replace("FAMILIES", families).replace("FAINT", hex(colors.quiet())).replace("LINK", hex(colors.opposing()))
                .replace("LINE", hex(colors.border())).replace("PANEL", hex(Argb.mix(colors.surface(), colors.strip(), 0.4)))
                .replace("INK", hex(colors.text())).replace("FOR", hex(colors.supporting())).replace("GOOD", hex(colors.good()))
                .replace("DOUBTFUL", hex(colors.doubtful())).replace("BAD", hex(colors.bad()));
    }

    private static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color & 0xFFFFFF);
    }
}
