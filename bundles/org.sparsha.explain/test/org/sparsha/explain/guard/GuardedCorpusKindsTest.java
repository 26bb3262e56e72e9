/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.DecodedAudio;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a decoder or a label scheme does wrong becomes a sentence that names it, or costs one recording. */
class GuardedCorpusKindsTest {

    private static final Origin DECODER = new Origin("decoder", "acme.bad", "com.acme");
    private static final Origin SCHEME = new Origin("scheme", "acme.bad", "com.acme");

    private final ForeignCalls calls = new ForeignCalls();

    /** Decodes without end or measure, as it is told. */
    private record Bad(int rate, int channels, int frames, List<String> endings) implements AudioDecoder {

        @Override
        public boolean recognises(byte[] begin) {
            throw new IllegalStateException("no idea");
        }

        @Override
        public DecodedAudio decode(InputStream file) {
            return new DecodedAudio() {
                @Override
                public int sampleRate() {
                    return rate;
                }

                @Override
                public int channelCount() {
                    return channels;
                }

                @Override
                public int read(float[][] into, int count) {
                    return frames;
                }
            };
        }

        @Override
        public byte[] example() {
            return new byte[0];
        }
    }

    private String refused(Bad bad) throws ExplainException {
        AudioDecoder guarded = GuardedDecoder.of(calls, DECODER, bad);
        assertFalse(guarded.recognises(new byte[4]), "one that fails knows nothing of the file");
        return assertThrows(ExplainException.class, () -> guarded.decode(new ByteArrayInputStream(new byte[1])).read(new float[1][10], 10))
                .getMessage();
    }

    @Test
    void aDecodersPromisesAreChecked() throws ExplainException {
        assertTrue(refused(new Bad(0, 1, 1, List.of("x"))).contains("0 samples a second"));
        assertTrue(refused(new Bad(8000, 0, 1, List.of("x"))).contains("0 channels"));
        assertTrue(refused(new Bad(8000, 1, 11, List.of("x"))).contains("11 frames where 10 are wanted"));
        assertTrue(refused(new Bad(8000, 1, -1, List.of("x"))).contains("acme.bad"));
        assertThrows(ExplainException.class, () -> GuardedDecoder.of(calls, DECODER, new Bad(8000, 1, 1, List.of("A.B C"))));
    }

    /** Gives the same labels to every recording. */
    private record Same(double certainty, RecordingLabels labels) implements LabelScheme {

        @Override
        public LabelRule prepare(CorpusFolder folder) {
            return path -> {
                if (path.isEmpty()) {
                    throw new IllegalStateException("empty");
                }
                return Optional.of(labels);
            };
        }
    }

    private Optional<RecordingLabels> labelled(RecordingLabels labels, String path) throws ExplainException {
        return GuardedScheme.of(calls, SCHEME, new Same(0.5, labels)).prepare(new CorpusFolder() {
            @Override
            public List<String> recordings() {
                return List.of(path);
            }

            @Override
            public List<String> tables() {
                return List.of();
            }

            @Override
            public String text(String table) {
                return "";
            }
        }).labels(path);
    }

    @Test
    void aSchemesLabelsAreCheckedRecordingByRecording() throws ExplainException {
        RecordingLabels good = RecordingLabels.of("anger").withSpeaker("ann").withGender("female").withText("t").withSplit("train")
                .with("take", "2");
        assertEquals(Optional.of(good), labelled(good, "a.wav"));
        assertEquals(Optional.empty(), labelled(good, ""), "a rule that fails has no label");
        assertEquals(Optional.empty(), labelled(RecordingLabels.of(" "), "a.wav"));
        assertEquals(Optional.empty(), labelled(RecordingLabels.of("x".repeat(201)), "a.wav"));
        assertEquals(Optional.empty(), labelled(good.withGender("w"), "a.wav"));
    }

    @Test
    void aSchemesCertaintyIsCheckedWhereItIsLoaded() {
        for (double certainty : List.of(0.0, -1.0, 1.1, Double.NaN)) {
            assertThrows(ExplainException.class, () -> GuardedScheme.of(calls, SCHEME, new Same(certainty, RecordingLabels.of("a"))));
        }
    }
}
