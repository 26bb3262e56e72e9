/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.report.html.EvaluationHtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluationFilesTest {

    @TempDir
    Path folder;

    @Test
    void allFilesAreThere() throws ReportException, IOException {
        assertEquals(List.of(), EvaluationFiles.write(folder, MadeEvaluations.corpus(), MadeEvaluations.SETTINGS,
                MadeEvaluations.evaluation(), MadeEvaluations.FAILURES));
        assertEquals(Set.of("predictions.csv", "confusion_matrix.csv", "confusion_matrix.png", "reliability.png", "failures.csv",
                "summary.json", "report.html"), Set.copyOf(names()));
    }

    @Test
    void allFilesOfAModelOfDimensionsAreThere() throws ReportException, IOException {
        assertEquals(List.of(), EvaluationFiles.write(folder, MadeEvaluations.corpus(), MadeEvaluations.SETTINGS,
                MadeEvaluations.dimensional(), MadeEvaluations.FAILURES));
        assertEquals(Set.of("predictions.csv", "dimensions.csv", "dimensions.png", "failures.csv", "summary.json", "report.html"),
                Set.copyOf(names()));
        String html = Files.readString(folder.resolve("report.html"));
        assertTrue(html.contains("CCC of सुख &lt;&amp;&gt;") && html.contains("s9"), html);
        assertTrue(Files.readString(folder.resolve("summary.json")).contains("\"task\": \"dimensional\""));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theReportIsSelfContainedAndEscaped() {
        String html = EvaluationHtml.of(MadeEvaluations.corpus(), MadeEvaluations.SETTINGS, MadeEvaluations.evaluation(),
                MadeEvaluations.FAILURES);
        assertTrue(html.contains("toy &lt;1&gt; on made &amp; small"));
        assertTrue(html.contains("The file is &lt;empty&gt;."));
        assertFalse(html.contains("src=\"http") || html.contains("href="));
        assertEquals(2, html.split("data:image/png;base64,", -1).length - 1);
    }

    @Test
    void anEvaluationOfNothingHasAReport() {
        Evaluation nothing = Evaluation.of(MadeEvaluations.LABELS, List.of(), 0);
        assertTrue(EvaluationHtml.of(MadeEvaluations.corpus(), MadeEvaluations.SETTINGS, nothing, List.of()).contains("0 recordings"));
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "x");
        assertThrows(ReportException.class, () -> EvaluationFiles.write(file, MadeEvaluations.corpus(), MadeEvaluations.SETTINGS,
                MadeEvaluations.evaluation(), List.of()));
    }
}
