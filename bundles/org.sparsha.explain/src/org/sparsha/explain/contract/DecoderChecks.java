/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.DecodedAudio;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link AudioDecoder} as rules, tried by its own example: it is recognised and heard, the same each time and in blocks of
 * any length; a damaged file is decoded as far as it goes or refused in words; other files aren't recognised.
 */
public final class DecoderChecks {

    private static final int LARGEST_EXAMPLE = 100_000;
    private static final int BLOCK = 1000;
    private static final int LOUDEST = 8;
    /** More than any cut or damaged example may give: an hour of 48 kHz. */
    private static final int MOST = 3600 * 48_000;

    private final AudioDecoder decoder;

    private DecoderChecks(AudioDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * @param decoder the decoder
     * @param values unused: a decoder has no parameters
     * @return the rules
     */
    public static List<ContractRule> of(AudioDecoder decoder, Map<String, String> values) {
        DecoderChecks checks = new DecoderChecks(decoder);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(decoder)),
                ContractRule.of("takes no settings", () -> assertTrue(values.isEmpty() && decoder.parameters().isEmpty(),
                        "a file asks nobody for settings")),
                ContractRule.of("endings in lower case, without a dot in front", checks::endings),
                ContractRule.of("recognises its example, and no file of another kind", checks::recognised),
                ContractRule.of("its example is heard", checks::heard),
                ContractRule.of("the same sound each time, in blocks of any length", checks::same),
                ContractRule.of("a file that is cut or damaged is heard or refused in words", checks::damaged));
    }

    private void endings() {
        assertFalse(decoder.endings().isEmpty(), "it has no ending");
        for (String ending : decoder.endings()) {
            assertTrue(ending.matches("[a-z0-9_-]{1,20}"), () -> "an ending is '" + ending + "'");
        }
    }

    private void recognised() {
        byte[] example = decoder.example();
        assertTrue(example.length <= LARGEST_EXAMPLE, () -> "its example has " + example.length + " bytes");
        assertTrue(decoder.recognises(Arrays.copyOf(example, Math.min(AudioDecoder.BEGIN, example.length))), "it doesn't know its example");
        byte[] ones = new byte[AudioDecoder.BEGIN];
        Arrays.fill(ones, (byte) 0xff);
        for (byte[] other : List.of(new byte[0], new byte[] {0}, new byte[AudioDecoder.BEGIN], ones,
                "RIFF\u0024\u0000\u0000\u0000WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                "file,label\na.wav,anger\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            assertFalse(decoder.recognises(other), "it takes another file for one of its format");
        }
    }

    private void heard() throws ExplainException, IOException {
        DecodedAudio sound = decoder.decode(new ByteArrayInputStream(decoder.example()));
        assertTrue(sound.sampleRate() >= 1000 && sound.sampleRate() <= 768_000, () -> sound.sampleRate() + " samples a second");
        assertTrue(sound.channelCount() >= 1 && sound.channelCount() <= 64, () -> sound.channelCount() + " channels");
        float[][] samples = all(decoder.example(), BLOCK);
        assertTrue(samples[0].length > 0 && samples[0].length <= sound.sampleRate(), () -> "its example has " + samples[0].length
                + " samples, not up to a second");
        boolean silent = true;
        for (float[] channel : samples) {
            for (float sample : channel) {
                assertTrue(Math.abs(sample) <= LOUDEST, () -> "a sample is " + sample + "; full scale is 1");
                silent &= sample == 0;
            }
        }
        assertFalse(silent, "its example is silent");
    }

    private void same() throws ExplainException, IOException {
        float[][] samples = all(decoder.example(), BLOCK);
        assertTrue(Arrays.deepEquals(samples, all(decoder.example(), BLOCK)), "the example is heard differently the second time");
        assertTrue(Arrays.deepEquals(samples, all(decoder.example(), 7)), "blocks of 7 samples give another sound than blocks of 1000");
    }

    private void damaged() throws IOException {
        byte[] example = decoder.example();
        List<byte[]> files = new ArrayList<>(List.of(new byte[0], new byte[] {0}, new byte[4000]));
        for (int i = 1; i < 16; i++) {
            files.add(Arrays.copyOf(example, example.length * i / 16));
        }
        for (int at = 0; at < Math.min(example.length, AudioDecoder.BEGIN); at++) {
            byte[] damaged = example.clone();
            damaged[at] ^= (byte) 0xff;
            files.add(damaged);
        }
        for (byte[] file : files) {
            try {
                all(file, BLOCK);
            } catch (ExplainException e) {
                assertFalse(e.getMessage() == null || e.getMessage().isBlank(), "it refuses without words");
            }
        }
    }

    private float[][] all(byte[] file, int block) throws ExplainException, IOException {
        DecodedAudio sound = decoder.decode(new ByteArrayInputStream(file));
        float[][] into = new float[sound.channelCount()][block];
        float[][] all = new float[into.length][0];
        int length = 0;
        for (int read = sound.read(into, block); read > 0; read = sound.read(into, block)) {
            int got = read;
            assertTrue(got <= block, () -> "it decodes " + got + " samples where " + block + " are wanted");
            assertTrue(length <= MOST, "it doesn't come to an end");
            for (int c = 0; c < all.length; c++) {
                all[c] = length + read <= all[c].length ? all[c] : Arrays.copyOf(all[c], Math.max(length + read, 2 * all[c].length));
                System.arraycopy(into[c], 0, all[c], length, read);
            }
            length += read;
        }
        assertEquals(0, sound.read(into, block), "samples after the end");
        for (int c = 0; c < all.length; c++) {
            all[c] = Arrays.copyOf(all[c], length);
        }
        return all;
    }
}
