/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.SectionChecks;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.explain.spi.ReportSection;
import org.sparsha.model.Prediction;
import org.sparsha.report.json.WrittenSection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is contributed to a report: ours keeps the contract, and one that fails loses only itself, in words. */
class ReportSectionsTest {

    private record Sections(Map<String, ReportSection> all) implements ContributionCatalog {

        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return kind.equals(ExtensionKind.SECTIONS) ? all.keySet().stream().map(id -> info(id)).toList() : List.of();
        }

        private static ContributionInfo info(String id) {
            return new ContributionInfo(id, "Title of " + id, "", "", "com.acme");
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
            return kind.guarded(new ForeignCalls(), info(id), kind.type().cast(all.get(id)));
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    }

    private static Explanation explanation() {
        List<Segment> halves = List.of(Segment.of(new SampleRange(0, 8000)), Segment.of(new SampleRange(8000, 16_000)));
        return new Explanation(new Explanation.Audio("clip.wav", "00", 16_000, 1, 16_000), new Explanation.ModelIdentity("made", "1", "00"),
                new Prediction(List.of("calm", "angry"), new double[] {1, -1}, new double[] {0.88, 0.12}), 0,
                new Explanation.Algorithm("made", "1", ParameterValues.none()), Optional.empty(), Optional.empty(), 1, 0.88, 100, 0.5,
                16_000, SegmentAttribution.of(halves, new double[] {0.7, -0.2}), List.of(new SampleRange(0, 8000)), Map.of(), List.of(),
                "");
    }

    @Test
    void oneThatFailsSaysSoAndOneThatHasNothingToSayIsLeftOut() {
        List<WrittenSection> sections = ReportSections.of(explanation(), new Sections(new TreeMap<>(Map.of("acme.fails", made -> {
            throw new IllegalStateException("no");
        }, "acme.silent", made -> List.of(), "acme.good", made -> List.of(new ReportBlock.Paragraph(made.targetLabel()))))));
        assertEquals(List.of("acme.fails", "acme.good"), sections.stream().map(WrittenSection::id).toList());
        assertEquals(List.of(new ReportBlock.Paragraph("The section acme.fails of the plug-in com.acme failed (IllegalStateException: no). "
                + "Choose another, or report this to whoever made it.")), sections.get(0).blocks());
        assertEquals("Title of acme.good", sections.get(1).title());
    }

    @Test
    void oursSaysWhatTheWindowSays() {
        WrittenSection words = ReportSections.of(explanation(), new Sections(Map.of("in-words", new InWordsSection()))).getFirst();
        assertTrue(words.blocks().getFirst() instanceof ReportBlock.Paragraph paragraph && paragraph.text().contains("calm"),
                words::toString);
        assertTrue(words.blocks().get(1) instanceof ReportBlock.Table table
                && table.rows().stream().anyMatch(row -> row.getFirst().equals("In the recording")), words::toString);
    }

    @TestFactory
    Stream<DynamicTest> oursKeepsTheContract() {
        return SectionChecks.of(new InWordsSection(), Map.of()).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run));
    }
}
