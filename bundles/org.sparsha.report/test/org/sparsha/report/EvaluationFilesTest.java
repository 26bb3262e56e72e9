/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Warning;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.report.evaluation.EvaluationFiles;
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
        assertEquals(List.of(), EvaluationFiles.write(folder, MadeEvaluations.report(MadeEvaluations.evaluation())));
        assertEquals(Set.of("predictions.csv", "confusion_matrix.csv", "confusion_matrix.png", "reliability.png", "failures.csv",
                "warnings.csv", "summary.json", "report.html"), Set.copyOf(names()));
    }

    @Test
    void warningsHaveATableWhileThereAreAny() throws ReportException, IOException {
        EvaluationReport plain = MadeEvaluations.report(MadeEvaluations.dimensional());
        EvaluationFiles.write(folder, new EvaluationReport(plain.corpus(), plain.settings(), plain.evaluation(), plain.failures(),
                plain.explanations(), Map.of("a.wav", List.of(new Warning("damaged", "It is damaged, here.")))));
        assertEquals("recording,code,message\na.wav,damaged,\"It is damaged, here.\"\n", Files.readString(folder.resolve("warnings.csv")));
        assertTrue(Files.readString(folder.resolve("predictions.csv")).startsWith("file,") && Files.readString(folder.resolve(
                "failures.csv")).startsWith("file,speaker,truth,reason,warnings\n"));
        assertTrue(Files.readString(folder.resolve("summary.json")).contains("damaged: 1"));
        EvaluationFiles.write(folder, plain);
        assertFalse(names().contains("warnings.csv"));
        EvaluationFiles.write(folder, MadeEvaluations.report(MadeEvaluations.evaluation()));
        assertTrue(Files.readString(folder.resolve("warnings.csv")).startsWith("recording,code,message\n\"\",absent-classes,"),
                "what is to be known of the whole run has no recording");
    }

    @Test
    void allFilesOfAModelOfDimensionsAreThere() throws ReportException, IOException {
        assertEquals(List.of(), EvaluationFiles.write(folder, MadeEvaluations.report(MadeEvaluations.dimensional())));
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
        String html = EvaluationHtml.of(MadeEvaluations.report(MadeEvaluations.evaluation()), folder);
        assertTrue(html.contains("toy &lt;1&gt; on made &amp; small"));
        assertTrue(html.contains("The file is &lt;empty&gt;."));
        assertTrue(html.contains("sparsha evaluate 'a &amp; b' --out again"));
        assertFalse(html.contains("src=\"http") || html.contains("href="));
        assertEquals(2, html.split("data:image/png;base64,", -1).length - 1);
    }

    @Test
    void explanationsAreShownHeardAndLinkedTo() throws IOException {
        Path explanation = Files.createDirectories(folder.resolve("same_output/clip 1#"));
        for (String name : List.of("explanation.png", "salient.wav", "explanation.json")) {
            Files.writeString(explanation.resolve(name), "x");
        }
        String html = EvaluationHtml.of(new EvaluationReport(MadeEvaluations.corpus(), MadeEvaluations.SETTINGS,
                MadeEvaluations.evaluation(), List.of(), Map.of("clip 1", "same_output/clip 1#")), folder);
        assertTrue(html.contains("src=\"same_output/clip%201%23/explanation.png\""), html);
        assertTrue(html.contains("src=\"same_output/clip%201%23/salient.wav\""));
        assertTrue(html.contains("href=\"same_output/clip%201%23/explanation.json\""));
        assertFalse(html.contains("complement.wav"));
    }

    @Test
    void anEvaluationOfNothingHasAReportWithoutFigures() throws ReportException, IOException {
        EvaluationReport nothing = MadeEvaluations.report(ClassEvaluation.of(MadeEvaluations.LABELS, List.of(), 0));
        EvaluationFiles.write(folder, nothing);
        assertEquals(Set.of("predictions.csv", "confusion_matrix.csv", "failures.csv", "warnings.csv", "summary.json", "report.html"),
                Set.copyOf(names()));
        assertTrue(Files.readString(folder.resolve("warnings.csv")).contains("\"\",no-results,"));
        String html = Files.readString(folder.resolve("report.html"));
        assertTrue(html.contains("0 recordings") && html.contains("There is no figure") && !html.contains("0.000"), html);
        String json = Files.readString(folder.resolve("summary.json"));
        assertTrue(json.contains("\"accuracy\": null") && json.contains("\"no-results\""), json);
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "x");
        assertThrows(ReportException.class, () -> EvaluationFiles.write(file, MadeEvaluations.report(MadeEvaluations.evaluation())));
    }
}
