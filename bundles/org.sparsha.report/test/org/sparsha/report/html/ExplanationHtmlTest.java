/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.report.MadeExplanations;

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
                "Removing what is marked matters.")));
        ExplanationHtml.write(folder.resolve("page.html"), explanation, MadeExplanations.clip());
        String html = Files.readString(folder.resolve("page.html"));
        assertEquals(3, html.split("data:image/png;base64,", -1).length - 1);
        assertEquals(3, html.split("<audio", -1).length - 1);
        assertTrue(html.contains("क्यों, &quot;so&quot;"));
        assertTrue(html.contains("Only the first 10 s count &amp; &lt;more&gt;."));
        assertTrue(html.contains("sparsha explain made.wav --seed 7"));
        assertFalse(html.contains("src=\"http") || html.contains("href="));
    }

    @Test
    void everyKindOfAttributionHasAPage() throws SparshaException {
        for (Explanation explanation : List.of(MadeExplanations.cells(), MadeExplanations.responses(), MadeExplanations.slidingWindow())) {
            assertTrue(ExplanationHtml.of(explanation, MadeExplanations.clip()).endsWith("</html>\n"));
        }
    }
}
