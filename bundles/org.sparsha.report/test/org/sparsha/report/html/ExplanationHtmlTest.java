/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplanationHtmlTest {

    @TempDir
    Path folder;

    @Test
    void thePageHoldsPicturesSoundsNumbersAndTheLineThatGivesItAgain() throws Exception {
        Explanation explanation = MadeExplanations.words().withMetrics(Map.of("deletion", new MetricResult(Map.of("deletion", 0.3),
                Map.of("deletion", List.of(new MetricResult.Point(0, 0.7), new MetricResult.Point(1, 0.1)), "random order",
                        List.of(new MetricResult.Point(0, 0.7), new MetricResult.Point(1, 0.4))),
                "Removing what is marked matters.")), List.of(), "explain made.wav --seed 7");
        Verdict verdict = new Verdict(TrustLevel.POINTING, "Points the right way. It falls.", List.of(new Verdict.Part(
                Verdict.Source.METRIC, "deletion", TrustLevel.POINTING, "It falls.", "More than 0.05 beyond chance.")));
        ExplanationFiles.write(folder, new ExplanationReport(explanation, verdict, MadeExplanations.clip()));
        ExplanationHtml.write(folder.resolve("page.html"), folder, Optional.of(MadeExplanations.clip()));
        assertEquals(-1, Files.mismatch(folder.resolve("page.html"), folder.resolve("report.html")), "the same page, nothing computed");
        String html = Files.readString(folder.resolve("page.html"));
        assertEquals(3, html.split("data:image/png;base64,", -1).length - 1);
        assertEquals(3, html.split("<audio", -1).length - 1);
        assertTrue(html.contains("क्यों, &quot;so&quot;"));
        assertTrue(html.contains("Only the first 10 s count &amp; &lt;more&gt;."));
        assertTrue(html.contains("<p class=\"verdict pointing\">Points the right way. It falls."));
        assertTrue(html.contains("More than 0.05 beyond chance."));
        assertTrue(html.contains("sparsha explain made.wav --seed 7"));
        assertFalse(html.contains("src=\"http") || html.contains("href="));
    }

    /** Ten minutes of eight sounds would be 200 MB of page, and several times that while it is made. */
    @Test
    void longSoundsAreLinked() throws Exception {
        ExplanationFiles.write(folder, new ExplanationReport(MadeExplanations.words(), Verdict.NONE, MadeExplanations.clip()));
        try (RandomAccessFile sound = new RandomAccessFile(folder.resolve("complement.wav").toFile(), "rw")) {
            sound.setLength(1 << 30);
        }
        String html = ExplanationHtml.of(folder, Optional.of(MadeExplanations.clip()));
        assertTrue(html.length() < 10_000_000);
        assertTrue(html.contains("<a href=\"complement.wav\">complement.wav</a> in the folder of the explanation"));
        assertEquals(2, html.split("data:audio/wav;base64,", -1).length - 1, "the recording and what is salient stay in the page");
        AudioClip hour = AudioClip.ofMono(new float[3600 * 8000], 8000);
        assertTrue(ExplanationHtml.of(folder, Optional.of(hour)).contains("The recording is too long to be part of this page."));
    }

    @Test
    void everyKindOfAttributionHasAPage() throws SparshaException {
        for (Explanation explanation : List.of(MadeExplanations.cells(), MadeExplanations.responses(), MadeExplanations.slidingWindow())) {
            Path out = folder.resolve(explanation.explainer().id());
            ExplanationFiles.write(out, new ExplanationReport(explanation, Verdict.NONE, MadeExplanations.clip()));
            assertTrue(ExplanationHtml.of(out, Optional.empty()).endsWith("</html>\n"));
        }
    }
}
