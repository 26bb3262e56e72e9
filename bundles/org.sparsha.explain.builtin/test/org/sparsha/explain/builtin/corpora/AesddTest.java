/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.corpora;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;
import org.sparsha.explain.testsupport.SchemeContract;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names of the corpus as it is given out, and the contract. */
class AesddTest extends SchemeContract {

    @Override
    protected LabelScheme scheme() {
        return new Aesdd();
    }

    @Test
    void namesOfTheCorpus() throws ExplainException {
        LabelRule rule = new Aesdd().prepare(new CorpusFolder() {
            @Override
            public List<String> recordings() {
                return List.of();
            }

            @Override
            public List<String> tables() {
                return List.of();
            }

            @Override
            public String text(String table) {
                return "";
            }
        });
        assertEquals(Optional.of(RecordingLabels.of("sadness").withSpeaker("3").withText("05")), rule.labels("sadness/s05 (3).wav"));
        assertEquals(Optional.of(RecordingLabels.of("disgust").withSpeaker("1").withText("01")), rule.labels("d01 (1)b.wav"));
        assertEquals(Optional.empty(), rule.labels("x05 (3).wav"));
        assertEquals(Optional.empty(), rule.labels("s05.wav"));
    }
}
