/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.sparsha.report.chart.Drawing;
import org.sparsha.report.html.ReportPage;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** Writes a PDF on A4 piece by piece; pictures are drawn as lines, so that they stay sharp. For one thread. */
final class PdfPage implements ReportPage, AutoCloseable {

    /** Rows of a long table that are printed. */
    static final int MOST_ROWS = 500;

    private static final float MARGIN = 48;
    private static final Color INK = new Color(0x22262E);
    private static final Color FAINT = new Color(0x6A7080);
    private static final Color LINE = new Color(0xE6E8EC);
    private static final Color PANEL = new Color(0xF6F7F9);
    private static final Color WARNING = new Color(0xFDF4EF);

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer;
    private final PdfFonts fonts = new PdfFonts();

    /** @param out stays open when the page is closed */
    PdfPage(String title, OutputStream out) throws IOException {
        try {
            writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.addTitle(title);
            document.addCreator("Sparsha Workbench");
            HeaderFooter footer = new HeaderFooter(new Phrase("", fonts.plain(8, FAINT)), true);
            footer.setAlignment(Element.ALIGN_RIGHT);
            footer.setBorder(0);
            document.setFooter(footer);
            document.open();
            add(spaced(fonts.phrase(title, 16, Font.BOLD, INK), 0, 4));
        } catch (DocumentException e) {
            throw new IOException("The PDF can't be begun: " + e.getMessage(), e);
        }
    }

    private void add(Element element) {
        try {
            document.add(element);
        } catch (DocumentException e) {
            throw new IllegalStateException("An element that is always allowed", e);
        }
    }

    private static Paragraph spaced(Phrase words, float before, float after) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        paragraph.setKeepTogether(true);
        return paragraph;
    }

    @Override
    public void heading(String words) {
        add(spaced(fonts.phrase(words, 12, Font.BOLD, INK), 14, 4));
    }

    @Override
    public void paragraph(String words) {
        add(spaced(fonts.phrase(words, 9.5f, Font.NORMAL, INK), 2, 4));
    }

    @Override
    public void faint(String words) {
        add(spaced(fonts.phrase(words, 9, Font.NORMAL, FAINT), 2, 4));
    }

    @Override
    public void warning(String words) {
        add(box(fonts.phrase(words, 9.5f, Font.NORMAL, INK), WARNING));
    }

    @Override
    public void code(String words) {
        add(box(fonts.fixed(words, 8.5f, INK), PANEL));
    }

    @Override
    public void block(String lines) {
        add(box(fonts.fixed(lines, 8, INK), PANEL));
    }

    private static PdfPTable box(Phrase words, Color background) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(4);
        PdfPCell cell = cell(words, Element.ALIGN_LEFT);
        cell.setBackgroundColor(background);
        cell.setPadding(6);
        table.addCell(cell);
        return table;
    }

    private static PdfPCell cell(Phrase words, int alignment) {
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(0);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    @Override
    public void cards(List<List<String>> cards) {
        PdfPTable table = new PdfPTable(Math.max(1, cards.size()));
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(4);
        for (List<String> card : cards) {
            Phrase words = new Phrase();
            words.add(fonts.phrase(card.get(0), 8.5f, Font.NORMAL, FAINT));
            words.add(Chunk.NEWLINE);
            words.add(fonts.phrase(card.get(1), 15, Font.BOLD, INK));
            words.add(Chunk.NEWLINE);
            words.add(fonts.phrase(card.get(2), 8.5f, Font.NORMAL, FAINT));
            PdfPCell cell = cell(words, Element.ALIGN_LEFT);
            cell.setBackgroundColor(PANEL);
            cell.setPadding(7);
            table.addCell(cell);
        }
        add(table);
    }

    @Override
    public void table(List<String> columns, List<List<String>> rows) {
        if (columns.isEmpty()) {
            return;
        }
        PdfPTable table = new PdfPTable(columns.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(4);
        table.setHeaderRows(1);
        table.setWidths(widths(columns, rows));
        for (String column : columns) {
            boolean number = column.startsWith("#");
            table.addCell(lined(fonts.phrase(number ? column.substring(1) : column, 8, Font.NORMAL, FAINT), number));
        }
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(lined(fonts.phrase(row.get(i), 8, Font.NORMAL, INK), columns.get(i).startsWith("#")));
            }
        }
        add(table);
    }

    /** By the longest text of each column, none so wide that others have no place. */
    private static float[] widths(List<String> columns, List<List<String>> rows) {
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int at = i;
            int longest = rows.stream().limit(MOST_ROWS).mapToInt(row -> row.get(at).length()).max().orElse(0);
            widths[i] = Math.clamp(Math.max(columns.get(i).length(), longest), 6, 28) + 3;
        }
        return widths;
    }

    private static PdfPCell lined(Phrase words, boolean number) {
        PdfPCell cell = cell(words, number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPaddingBottom(3);
        return cell;
    }

    @Override
    public void longTable(List<String> columns, List<List<String>> rows) {
        table(columns, rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        more(rows.size() - MOST_ROWS, "the tables in the run's folder");
    }

    @Override
    public void more(int count, String file) {
        if (count > 0) {
            faint("… and " + count + " more, see " + file + ".");
        }
    }

    @Override
    public void picture(Drawing drawing, String description) {
        try {
            PdfTemplate template = writer.getDirectContent().createTemplate(drawing.width(), drawing.height());
            Graphics2D graphics = template.createGraphicsShapes(drawing.width(), drawing.height());
            drawing.draw(graphics);
            graphics.dispose();
            Image image = Image.getInstance(template);
            image.setAlt(description);
            image.scaleToFit(PageSize.A4.getWidth() - 2 * MARGIN, 0.45f * PageSize.A4.getHeight());
            image.setSpacingBefore(6);
            add(image);
        } catch (DocumentException | java.awt.AWTError | LinkageError e) {
            warning("There is no picture here, since this machine has no fonts to draw it with: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        document.close();
    }
}
