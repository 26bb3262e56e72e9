/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.report.html.EvaluationHtml;
import org.sparsha.report.pdf.PdfReport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is on the page of a report can be read out of its PDF again. */
class PdfReportTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>A page</title><style>.x{color:red}</style></head><body><h1>A page</h1>
            %s
            </body></html>
            """;

    @TempDir
    Path folder;

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void holdsWhatTheReportHolds() throws IOException, ReportException {
        String html = EvaluationHtml.of(MadeEvaluations.report(MadeEvaluations.evaluation()), folder);
        byte[] pdf = PdfReport.of(html, folder);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            for (String words : List.of("toy <1> on made & small", "By class", "The file is <empty>.", "Methods, to be pasted",
                    "We evaluated the model toy <1>", "efron1993bootstrap", "guo2017calibration", "sparsha evaluate 'a & b' --out again",
                    "Calibration error", "Recordings")) {
                assertTrue(text.contains(words), words + " is missing in " + text);
            }
            assertEquals("toy <1> on made & small", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "screen readers can read it");
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    assertTrue(font.isEmbedded(), font.getName() + " isn't in the file");
                }
                for (COSName name : resources.getXObjectNames()) {
                    pictures += resources.isImageXObject(name) ? 1 : 0;
                }
            }
            assertTrue(pictures >= 2, "confusion matrix and calibration");
        }
        assertArrayEquals(pdf, PdfReport.of(html, folder), "the same page gives the same bytes");
    }

    @Test
    void lettersOfTheMachinesFontsAreShownAndOthersSaid() throws IOException, ReportException {
        byte[] pdf = PdfReport.of(PAGE.formatted("<p>злость ψυχή \u0001 \uE123</p>"), folder);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertTrue(text.contains("злость ψυχή"), text);
            assertTrue(text.contains("no font for") && text.contains("U+E123"), text);
        }
    }

    @Test
    void linksStayRelativeAndSoundsBecomeLinks() throws IOException, ReportException {
        byte[] pdf = PdfReport.of(PAGE.formatted("<p><a href=\"explanations/1%20b/report.html\">report</a>"
                + "<audio controls=\"\" src=\"explanations/salient.wav\"></audio>"
                + "<audio controls=\"\" src=\"data:audio/wav;base64,AAAA\"></audio></p>"), folder);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> addresses = new ArrayList<>();
            for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    addresses.add(action.getURI());
                }
            }
            assertEquals(List.of("explanations/1%20b/report.html", "explanations/salient.wav"), addresses);
            assertTrue(text(document).contains("to be heard in the HTML"));
        }
    }

    @Test
    void longTablesEndAndNothingOutsideTheFolderIsRead() throws IOException, ReportException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 507; i++) {
            rows.append("<tr><td>r").append(i).append(".wav</td></tr>");
        }
        Path outside = Files.createDirectories(folder.resolve("other")).resolve("secret.png");
        Files.write(outside, new byte[] {1, 2, 3});
        byte[] pdf = PdfReport.of(PAGE.formatted("<table><thead><tr><th>recording</th></tr></thead><tbody>" + rows + "</tbody></table>"
                + "<img alt=\"\" src=\"../other/secret.png\"/><img alt=\"\" src=\"http://localhost:9/x.png\"/>"),
                Files.createDirectories(folder.resolve("run")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertTrue(text.contains("r499.wav") && !text.contains("r500.wav"), text);
            assertTrue(text.contains("and 7 more rows"), text);
            assertTrue(document.getNumberOfPages() > 3);
            assertFalse(document.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void whatIsNoPageIsRefusedInASentence() {
        ReportException e = assertThrows(ReportException.class, () -> PdfReport.of("<p>not closed", folder));
        assertTrue(e.getMessage().contains("use the HTML"), e.getMessage());
    }
}
