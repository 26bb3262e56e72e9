/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.sparsha.report.ReportException;
import org.w3c.dom.Document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Makes a PDF of the HTML of a report: the same figures, pictures, tables and links on A4, tagged for screen readers, all fonts
 * embedded. The same HTML gives the same bytes on the same machine. Nothing is fetched; only pictures in the folder of the report are
 * read. For any thread.
 */
public final class PdfReport {

    /** Name of the font of the page in its style. */
    static final String FONT = "report";

    private PdfReport() {
    }

    /**
     * Makes a PDF.
     *
     * @param html a page of this bundle
     * @param folder the folder that the page's relative addresses start from
     * @return the PDF
     * @throws ReportException where the page can't be laid out
     */
    public static byte[] of(String html, Path folder) throws ReportException {
        PdfLibraries.prepare();
        PrintedPage page = PrintedPage.of(html);
        try {
            PdfFonts fonts = PdfFonts.forText(page.text());
            page.say(fonts.lacking());
            return print(builder(page.document(), folder, fonts), html.hashCode());
        } catch (IOException | RuntimeException e) { // of the libraries, which say so of pages that they don't understand
            throw new ReportException("The report can't be laid out as PDF (" + e.getMessage() + "): use the HTML.", e);
        }
    }

    private static byte[] print(PdfRendererBuilder builder, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            PDDocumentInformation information = document.getDocumentInformation();
            information.setCreationDate(null); // the day would make each file another
            information.setCreator("Sparsha Workbench");
            document.getDocumentCatalog().setMetadata(null); // says the day, too
            document.getDocumentCatalog().setAcroForm(null); // there are no forms, yet it names a font that isn't embedded
            document.setDocumentId(id);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(Document document, Path folder, PdfFonts fonts) {
        String place = folder.toAbsolutePath().normalize().toUri().toString();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, place.endsWith("/") ? place : place + "/");
        builder.withProducer("Sparsha Workbench, openhtmltopdf, Apache PDFBox");
        builder.usePdfUaAccessibility(true); // leaves out the fonts that readers bring, which aren't embedded
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:") || address.startsWith(place),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(PdfFonts::plain, FONT, 400, FontStyle.NORMAL, true);
        for (int i = 0; i < fonts.files().size(); i++) {
            builder.useFont(fonts.files().get(i), PrintedPage.family(i), 400, FontStyle.NORMAL, true);
        }
        return builder;
    }
}
