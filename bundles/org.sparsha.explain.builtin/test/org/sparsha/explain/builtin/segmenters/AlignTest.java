/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.SegmenterChecks;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.testsupport.ContractTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Words are found by a synthesiser made for the test; the real one is tried with {@code -Dsparsha.espeak-ng=true}. */
class AlignTest {

    private static final int RATE = 16000;

    /** Each letter is a sound of its own of 80 ms. */
    private static float[] spoken(String word, double pitch, double seconds) {
        int letter = (int) (seconds * RATE);
        float[] sound = new float[word.length() * letter];
        for (int i = 0; i < sound.length; i++) {
            double resonance = 400 + 131 * (Character.toLowerCase(word.charAt(i / letter)) - 'a');
            double sum = 0;
            for (int partial = 1; partial * pitch < 7000; partial++) {
                double off = (partial * pitch - resonance) / 250;
                sum += Math.sin(2 * Math.PI * partial * pitch * i / RATE) * Math.exp(-off * off);
            }
            sound[i] = (float) (0.05 * sum);
        }
        return sound;
    }

    private static final Synthesiser LETTERS = (word, language) -> AudioClip.ofMono(spoken(word, 120, 0.08), RATE);

    private static List<Segment> align(float[] signal, String text, Map<String, List<Segment>> tiers) throws Exception {
        Align align = new Align(LETTERS);
        return align.segment(SegmentationContext.of(signal, RATE).withTiers(tiers)
                .withValues(ParameterValues.parse(align.parameters(), Map.of("text", text))));
    }

    private record Said(float[] signal, List<Long> starts) {
    }

    /** Another voice, at another speed, with pauses. */
    private static Said said(List<String> words) {
        SplittableRandom random = new SplittableRandom(4);
        float[] signal = new float[3 * RATE];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (1e-4 * random.nextDouble());
        }
        List<Long> starts = new java.util.ArrayList<>();
        int at = RATE / 4;
        for (String word : words) {
            float[] sound = spoken(word, 190, 0.065 + 0.01 * (word.length() % 3));
            starts.add((long) at);
            System.arraycopy(sound, 0, signal, at, sound.length);
            at += sound.length + (word.length() % 2 == 0 ? RATE / 5 : 0);
        }
        return new Said(signal, starts);
    }

    @TestFactory
    List<DynamicTest> keepsTheContract() {
        return ContractTests.of(SegmenterChecks.of(new Align(LETTERS), Map.of()));
    }

    @Test
    void findsWordsOfAnotherVoiceAtAnotherSpeed() throws Exception {
        List<String> words = List.of("abend", "kommt", "sie", "zuhause", "an");
        Said said = said(words);
        List<Segment> found = align(said.signal(), "Abend, kommt sie zuhause an.".replace("Abend", "abend"), Map.of());
        assertEquals(words, found.stream().map(Segment::label).toList());
        for (int i = 0; i < words.size(); i++) {
            assertEquals(said.starts().get(i), found.get(i).start(), 0.03 * RATE, words.get(i));
        }
        assertTrue(found.get(2).end() <= found.get(3).start());
    }

    /** Speaks as the one for words does, and knows that each letter is a phone. */
    private static final Synthesiser PHONES = new Synthesiser() {
        @Override
        public AudioClip speak(String word, String language) {
            return AudioClip.ofMono(spoken(word, 120, 0.08), RATE);
        }

        @Override
        public List<Phone> phones(String word, String language) {
            return word.chars().mapToObj(letter -> String.valueOf((char) letter)).map(letter -> new Phone(letter, letter)).toList();
        }
    };

    @Test
    void findsThePhonesOfEachWord() throws Exception {
        List<String> words = List.of("abend", "kommt", "sie", "zuhause", "an");
        Said said = said(words);
        Align align = new Align(PHONES);
        List<Segment> found = align.segment(SegmentationContext.of(said.signal(), RATE).withValues(
                ParameterValues.parse(align.parameters(), Map.of("text", String.join(" ", words), "unit", "phone"))));
        String letters = String.join("", words);
        assertEquals(letters, found.stream().map(Segment::label).collect(Collectors.joining()));
        int at = 0;
        for (int word = 0; word < words.size(); word++) {
            int length = words.get(word).length();
            double letter = 0.065 + 0.01 * (length % 3);
            for (int i = 0; i < length; i++) {
                assertEquals(said.starts().get(word) + i * letter * RATE, found.get(at++).start(), 0.04 * RATE, words.get(word) + i);
            }
        }
    }

    @Test
    void wordsWhosePhonesAreNotKnownStayWhole() throws Exception {
        Said said = said(List.of("abend", "kommt"));
        Align align = new Align(LETTERS);
        List<Segment> found = align.segment(SegmentationContext.of(said.signal(), RATE)
                .withValues(ParameterValues.parse(align.parameters(), Map.of("text", "abend kommt", "unit", "phone"))));
        assertEquals(align(said.signal(), "abend kommt", Map.of()), found);
    }

    @Test
    void theTranscriptMayBeATier() throws Exception {
        Said said = said(List.of("abend", "kommt"));
        Map<String, List<Segment>> tiers = Map.of("sentence", List.of(new Segment(new SampleRange(0, 100), "abend kommt")));
        assertEquals(align(said.signal(), "abend kommt", Map.of()), align(said.signal(), "", tiers));
    }

    @Test
    void saysWhatIsMissing() {
        assertTrue(assertThrows(ExplainException.class, () -> align(new float[RATE], " ", Map.of())).getMessage().contains("transcript"));
        assertTrue(assertThrows(ExplainException.class, () -> align(new float[RATE], "...", Map.of())).getMessage().contains("0 words"));
        EspeakNg none = new EspeakNg(Map.of("PATH", ""));
        assertTrue(assertThrows(ExplainException.class, () -> none.speak("word", "en")).getMessage().contains("Install it"));
    }

    @Test
    void theProgramIsLookedForInAbsoluteFoldersOnly(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("espeak-ng"));
        assertTrue(program.toFile().setExecutable(true));
        assertEquals(program, new EspeakNg(Map.of("PATH", folder.toString())).program().orElseThrow());
        assertTrue(new EspeakNg(Map.of("PATH", ".")).program().isEmpty());
        assertTrue(new EspeakNg(Map.of("PATH", folder.toString(), EspeakNg.VARIABLE, "off")).program().isEmpty());
    }

    @Test
    @EnabledIfSystemProperty(named = "sparsha.espeak-ng", matches = "true")
    void theRealOneSpeaks() throws Exception {
        EspeakNg espeak = new EspeakNg(System.getenv());
        Stream.of("en", "de", "hi").forEach(language -> {
            try {
                assertTrue(espeak.speak("no", language).seconds() > 0.1);
                assertTrue(espeak.phones("no", language).size() >= 2, language);
            } catch (ExplainException e) {
                throw new AssertionError(e);
            }
        });
    }
}
