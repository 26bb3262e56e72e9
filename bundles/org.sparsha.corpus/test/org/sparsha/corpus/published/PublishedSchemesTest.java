/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.corpus.PublishedCorpora;
import org.sparsha.corpus.scheme.ContributedScheme;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.SchemeChecks;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Every scheme of ours keeps the contract of schemes; the names of a few corpora as they are given out. */
class PublishedSchemesTest {

    /** A folder with one table. */
    private record Folder(List<String> tables, String content) implements CorpusFolder {
        @Override
        public List<String> recordings() {
            return List.of();
        }

        @Override
        public String text(String table) {
            return content;
        }
    }

    private static Optional<RecordingLabels> labels(NameLabelled scheme, String path) {
        return scheme.prepare(new Folder(List.of(), "")).labels(path);
    }

    @TestFactory
    List<DynamicContainer> eachKeepsTheContract() {
        return PublishedCorpora.CORPORA.schemes().stream().filter(ContributedScheme.class::isInstance).map(ContributedScheme.class::cast)
                .map(scheme -> DynamicContainer.dynamicContainer(scheme.id(), SchemeChecks.of(scheme.contribution(), Map.of()).stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run))))
                .toList();
    }

    @Test
    void allAreContributions() {
        assertEquals(18, PublishedCorpora.CORPORA.schemes().stream().filter(ContributedScheme.class::isInstance).count());
    }

    @Test
    void aesdd() {
        assertEquals(Optional.of(RecordingLabels.of("sadness").withSpeaker("3").withText("05")),
                labels(new Aesdd(), "sadness/s05 (3).wav"));
        assertEquals(Optional.of(RecordingLabels.of("disgust").withSpeaker("1").withText("01")), labels(new Aesdd(), "d01 (1)b.wav"));
        assertEquals(Optional.empty(), labels(new Aesdd(), "x05 (3).wav"));
        assertEquals(Optional.empty(), labels(new Aesdd(), "s05.wav"));
    }

    @Test
    void cremadTessAndSavee() {
        assertEquals(Optional.of(RecordingLabels.of("anger").withSpeaker("1087").withText("IWL").with("level", "XX")),
                labels(new CremaD(), "a/1087_IWL_ANG_XX.wav"));
        assertEquals(Optional.of(RecordingLabels.of("pleasant surprise").withSpeaker("YAF").withText("back").withGender("female")),
                labels(new Tess(), "YAF_back_ps.wav"));
        assertEquals("OAF", labels(new Tess(), "OA_bite_neutral.wav").orElseThrow().speaker());
        assertEquals("sadness", labels(new Savee(), "DC/sa03.wav").orElseThrow().label());
        assertEquals("surprise", labels(new Savee(), "all/KL_su15.wav").orElseThrow().label());
        assertEquals("KL", labels(new Savee(), "all/KL_su15.wav").orElseThrow().speaker());
        assertEquals(Optional.empty(), labels(new Savee(), "all/KL_x15.wav"));
    }

    @Test
    void tablesSayWhyARecordingHasNoLabel() throws ExplainException {
        LabelScheme scheme = new MspPodcast();
        String table = "FileName,EmoClass\nMSP-1.wav,N\nMSP-2.wav,X\n";
        LabelRule rule = scheme.prepare(new Folder(List.of("labels_consensus.csv"), table));
        assertEquals("neutral", rule.labels("MSP-1.wav").orElseThrow().label());
        assertEquals(Optional.empty(), rule.labels("MSP-2.wav"));
        assertEquals("The corpus itself gives it no class (no agreement).", rule.whyNone("MSP-2.wav").orElseThrow());
        assertEquals("No table of this corpus names it.", rule.whyNone("MSP-3.wav").orElseThrow());
        assertEquals("There is no table labels_consensus.csv in this folder.",
                scheme.prepare(new Folder(List.of("other.csv"), table)).whyNone("MSP-1.wav").orElseThrow());
        assertThrows(ExplainException.class, () -> scheme.prepare(new Folder(List.of("labels_consensus.csv"), "a,b\n1,2\n")));
    }
}
