/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.ReportException;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.report.html.ExplanationHtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sections of plug-ins are written with an explanation, read back, and part of its page, as plain text whatever they say. */
class SectionsJsonTest {

    @TempDir
    private Path folder;

    private final List<WrittenSection> sections = List.of(new WrittenSection("acme.one", "One <b>", List.of(
            new ReportBlock.Paragraph("Said & <script>done()</script>."),
            new ReportBlock.Table(List.of("part", "#share"), List.of(List.of("first", "0.7"), List.of("", "0.3"))))));

    @Test
    void whatIsWrittenIsReadAndStandsInThePage() throws Exception {
        ExplanationFiles.writeFigures(folder, new ExplanationReport(MadeExplanations.words(), Verdict.NONE, MadeExplanations.clip())
                .with(sections));
        assertEquals(sections, SectionsJson.read(folder));
        String html = ExplanationHtml.of(folder, Optional.empty());
        assertTrue(html.contains("One &lt;b&gt;") && html.contains("Said &amp; &lt;script&gt;"), html);
        assertTrue(html.contains("0.7"), html);
    }

    @Test
    void withoutSectionsThereIsNoFile() throws Exception {
        ExplanationFiles.writeFigures(folder, new ExplanationReport(MadeExplanations.words(), Verdict.NONE, MadeExplanations.clip()));
        assertTrue(Files.notExists(folder.resolve(SectionsJson.FILE)));
        assertEquals(List.of(), SectionsJson.read(folder));
    }

    @Test
    void aDamagedFileIsSaid() throws Exception {
        for (String text : List.of("{", "[]", "{\"sections\": [{\"id\": \"a\", \"blocks\": []}]}",
                "{\"sections\": [{\"id\": \"a\", \"title\": \"b\", \"blocks\": [{\"titles\": [\"x\"], \"rows\": [{\"cells\": []}]}]}]}")) {
            Files.writeString(folder.resolve(SectionsJson.FILE), text);
            String message = assertThrows(ReportException.class, () -> SectionsJson.read(folder), text).getMessage();
            assertTrue(message.contains("Delete the file"), message);
        }
    }
}
