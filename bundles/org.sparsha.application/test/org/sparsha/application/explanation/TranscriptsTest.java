/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is typed comes before an annotation, that before a text file beside the recording. */
class TranscriptsTest {

    private static final TextParameter TEXT = new TextParameter("text", "Text", "What is said.", "", false);

    @TempDir
    Path folder;

    private record Cutter(List<Parameter<?>> parameters) implements Segmenter {
        @Override
        public List<Segment> segment(SegmentationContext context) {
            return List.of(Segment.of(new SampleRange(0, context.signal().length)));
        }
    }

    /** "words" wants a transcript; "fixed" doesn't. */
    private static final ContributionCatalog CATALOG = new ContributionCatalog() {
        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return List.of();
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) {
            return kind.type().cast(new Cutter(id.equals("words") ? List.of(TEXT) : List.of()));
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    };

    private static ExplanationRequest request(String segmenter, Map<String, String> settings, Map<String, List<Segment>> tiers) {
        return new ExplanationRequest(AudioClip.ofMono(new float[10], 10), new Explanation.Audio("a.wav", "", 10, 1, 10), "", "lime",
                Optional.empty(), Optional.of(segmenter), settings, Optional.empty(), List.of(), tiers, Optional.empty(), 1);
    }

    private Map<String, String> settings(ExplanationRequest request, String typed) throws ExplainException {
        return Transcripts.given(request, typed.isEmpty() ? Optional.empty() : Optional.of(typed), Optional.of(folder.resolve("a.wav")),
                CATALOG).settings();
    }

    @Test
    void typedOrBesideOrInATier() throws Exception {
        Map<String, List<Segment>> tiers = Map.of("words", List.of(new Segment(new SampleRange(0, 5), "tier")));
        assertEquals(Map.of(), settings(request("words", Map.of(), Map.of()), ""));
        Files.writeString(folder.resolve("a.txt"), "beside\nthe file\n");
        assertEquals(Map.of("segmenter.text", "beside the file"), settings(request("words", Map.of(), Map.of()), ""));
        assertEquals(Map.of(), settings(request("words", Map.of(), tiers), ""));
        assertEquals(Map.of("segmenter.text", "typed"), settings(request("words", Map.of(), tiers), "typed"));
        assertEquals(Map.of("text", "set"), settings(request("words", Map.of("text", "set"), Map.of()), ""));
        assertEquals(Map.of(), settings(request("fixed", Map.of(), Map.of()), ""));
    }

    @Test
    void refusesWhatIsNotWantedOrCannotBeRead() throws Exception {
        assertThrows(ExplainException.class, () -> settings(request("fixed", Map.of(), Map.of()), "typed"));
        Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThrows(ExplainException.class, () -> settings(request("words", Map.of(), Map.of()), ""));
    }
}
