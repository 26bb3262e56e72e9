/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.explain.spi.ReportSection;
import org.sparsha.model.Prediction;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link ReportSection} as rules: something, or nothing, is said of an explanation of any kind, with and without metrics
 * and warnings, and the same each time. A section may refuse by an {@link ExplainException}.
 */
public final class SectionChecks {

    private final ReportSection section;

    private SectionChecks(ReportSection section) {
        this.section = section;
    }

    /**
     * @param section the section
     * @param values unused: a section has no parameters
     * @return the rules
     */
    public static List<ContractRule> of(ReportSection section, Map<String, String> values) {
        SectionChecks checks = new SectionChecks(section);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(section)),
                ContractRule.of("takes no settings", () -> assertTrue(values.isEmpty() && section.parameters().isEmpty(),
                        "a report asks nobody for settings")),
                ContractRule.of("says something readable, or nothing, of every kind of explanation", checks::readable),
                ContractRule.of("the same each time", checks::deterministic));
    }

    private Optional<List<ReportBlock>> blocks(Explanation explanation) {
        try {
            return Optional.of(section.blocks(explanation));
        } catch (ExplainException e) {
            assertFalse(e.getMessage().isBlank());
            return Optional.empty();
        }
    }

    private void readable() {
        for (Explanation explanation : explanations()) {
            for (ReportBlock block : blocks(explanation).orElse(List.of())) {
                if (block instanceof ReportBlock.Paragraph paragraph) {
                    assertFalse(paragraph.text().isBlank(), "a blank paragraph");
                } else if (block instanceof ReportBlock.Table table) {
                    assertFalse(table.titles().isEmpty(), "a table without columns");
                }
            }
        }
    }

    private void deterministic() {
        for (Explanation explanation : explanations()) {
            assertEquals(blocks(explanation), blocks(explanation), "what is said");
        }
    }

    private static List<Explanation> explanations() {
        List<Segment> halves = List.of(Segment.of(new SampleRange(0, 20_000)), new Segment(new SampleRange(20_000, 40_000), "word"));
        SegmentAttribution plain = SegmentAttribution.of(halves, new double[] {0.7, -0.2});
        SegmentAttribution even = SegmentAttribution.of(halves, new double[2]);
        List<Explanation> all = new ArrayList<>();
        for (Attribution attribution : List.of(plain, even, CellAttribution.of(List.of(new SampleRange(0, 40_000)), List.of(0.0, 4000.0),
                List.of(List.of(0.5))), InteractionAttribution.of(plain, List.of(List.of(0.0, 0.1), List.of(0.1, 0.0))),
                ResponseCurves.of(List.of(new ResponseCurves.Curve("Loudness", "dB", List.of(-6.0, 0.0, 6.0),
                        List.of(List.of(0.2, 0.8), List.of(0.5, 0.5), List.of(0.9, 0.1))))))) {
            all.add(explanation(attribution, Map.of(), List.of()));
            all.add(explanation(attribution, Map.of("deletion", MetricResult.undefined("Nothing to remove.")),
                    List.of(new Warning("made", "This explanation is made up."))));
        }
        return all;
    }

    private static Explanation explanation(Attribution attribution, Map<String, MetricResult> metrics, List<Warning> warnings) {
        Prediction answer = new Prediction(List.of("calm", "angry"), new double[] {1, -1}, new double[] {0.88, 0.12});
        Explanation.Algorithm algorithm = new Explanation.Algorithm("made", "1", ParameterValues.none());
        return new Explanation(new Explanation.Audio("folder/clip.wav", "00", 16_000, 1, 40_000),
                new Explanation.ModelIdentity("made", "1", "00"), answer, 0, algorithm, Optional.of(algorithm), Optional.of(algorithm), 1,
                0.88, 100, 0.5, 16_000, attribution, List.of(new SampleRange(0, 20_000)), metrics, warnings, "explain clip.wav");
    }
}
