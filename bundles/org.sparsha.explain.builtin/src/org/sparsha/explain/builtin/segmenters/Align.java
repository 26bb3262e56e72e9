/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/**
 * The words of a transcript, found in the recording without a model: eSpeak NG speaks them, and dynamic time warping lays the recording
 * beside that ({@link WordAlignment}), as aeneas does (Pettarin 2015) by whole sentences; words may be cut into phones
 * ({@link PhoneCuts}). Pauses are no segments.
 */
public final class Align implements Segmenter {

    /** The transcript. */
    public static final TextParameter TEXT = new TextParameter("text", "Transcript",
            "What is said in the recording; empty for the labels of an annotation tier.", "", false);

    /** The language. */
    public static final TextParameter LANGUAGE = new TextParameter("language", "Language",
            "Language of the transcript as eSpeak NG names it, such as en, de, hi, cmn.", "en", false);

    /** What a segment is. */
    public static final ChoiceParameter UNIT = Parameter.choice("unit", "Segments", "Whether each word is a segment, or each phone of it.",
            "word", "phone");

    private static final int MOST_WORDS = 400;
    private static final double KEPT_SECONDS = 0.01;

    private final Synthesiser synthesiser;

    /** Speaks by the eSpeak NG that is on the path. */
    public Align() {
        this(new EspeakNg(System.getenv()));
    }

    Align(Synthesiser synthesiser) {
        this.synthesiser = synthesiser;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TEXT, LANGUAGE, UNIT);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) throws ExplainException {
        List<String> words = words(context);
        String language = context.values().get(LANGUAGE).strip();
        if (!language.matches("[A-Za-z][A-Za-z0-9-]{0,30}")) {
            throw new ExplainException("'" + language + "' is no code of a language; set 'language' to one such as en, de or hi.");
        }
        List<float[]> spoken = new ArrayList<>();
        Map<String, float[]> known = new HashMap<>();
        for (String word : words) {
            context.progress().checkCancelled();
            if (!known.containsKey(word)) {
                AudioClip clip = synthesiser.speak(word, language);
                known.put(word, trimmed(clip.mono(context.sampleRate()), context.sampleRate()));
            }
            spoken.add(known.get(word));
        }
        SpeechFrames heard = SpeechFrames.of(context.signal(), context.sampleRate());
        int[] ends = new int[words.size()];
        SpeechFrames synthetic = SpeechFrames.of(joined(spoken, ends, heard.hop()), context.sampleRate());
        if (heard.count() < 3 * words.size() || heard.count() > 40 * Math.max(1, synthetic.count())
                || heard.count() * 6 < synthetic.count()) {
            return evenly(words, context.signal().length);
        }
        context.progress().checkCancelled();
        WordAlignment alignment = new WordAlignment(heard, synthetic, ends);
        List<Segment> segments = segments(words, alignment.words(), heard.hop(), context.signal().length);
        return context.values().get(UNIT).equals("word") ? segments
                : new PhoneCuts(synthesiser, language, context.sampleRate()).cut(words, spoken, alignment, ends, heard.hop(), segments);
    }

    private static List<String> words(SegmentationContext context) throws ExplainException {
        String text = context.values().get(TEXT);
        if (text.isBlank()) {
            text = context.tiers().values().stream()
                    .map(tier -> tier.stream().sorted((a, b) -> a.range().compareTo(b.range())).map(Segment::label)
                            .filter(label -> !label.isBlank()).collect(Collectors.joining(" ")))
                    .filter(labels -> !labels.isBlank()).findFirst().orElseThrow(() -> new ExplainException("The segmenter align needs a "
                            + "transcript: give it as 'text', in a text file beside the recording, or in a tier of a TextGrid."));
        }
        List<String> words = Stream.of(text.strip().split("\\s+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$", "")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw new ExplainException("The transcript has " + words.size() + " words; the segmenter align takes 1 to " + MOST_WORDS
                    + ". Cut the recording into sentences first.");
        }
        return words;
    }

    /** Without the silence that a synthesiser leaves around a word. */
    static float[] trimmed(float[] word, int sampleRate) {
        float loudest = 0;
        for (float sample : word) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        int first = 0;
        int last = word.length;
        float floor = 0.01f * loudest;
        while (first < last && Math.abs(word[first]) <= floor) {
            first++;
        }
        while (last > first && Math.abs(word[last - 1]) <= floor) {
            last--;
        }
        int margin = (int) (KEPT_SECONDS * sampleRate);
        return Arrays.copyOfRange(word, Math.max(0, first - margin), Math.max(1, Math.min(word.length, last + margin)));
    }

    /** The words one after another, each as many whole hops long as it takes. */
    static float[] joined(List<float[]> words, int[] ends, int hop) {
        int frame = 0;
        for (int word = 0; word < ends.length; word++) {
            frame += Math.max(2, (words.get(word).length + hop - 1) / hop);
            ends[word] = frame;
        }
        float[] all = new float[Math.max(1, (frame - 1) * hop)];
        for (int word = 0; word < ends.length; word++) {
            int start = word == 0 ? 0 : ends[word - 1] * hop;
            System.arraycopy(words.get(word), 0, all, start, Math.max(0, Math.min(words.get(word).length, all.length - start)));
        }
        return all;
    }

    private static List<Segment> segments(List<String> words, List<int[]> ranges, int hop, long length) {
        List<Segment> segments = new ArrayList<>();
        long end = 0;
        for (int word = 0; word < words.size(); word++) {
            // a frame is centred at its number times the hop
            long from = Math.max(end, Math.max(0, (long) ranges.get(word)[0] * hop - hop / 2));
            long to = Math.min(length, (long) ranges.get(word)[1] * hop - hop / 2);
            if (to > from) {
                segments.add(new Segment(new SampleRange(from, to), words.get(word)));
                end = to;
            }
        }
        return segments.isEmpty() ? evenly(words, length) : segments;
    }

    /** Where the recording can't be those words, each gets the same part of it. */
    private static List<Segment> evenly(List<String> words, long length) {
        List<Segment> segments = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            SampleRange range = new SampleRange(length * word / words.size(), length * (word + 1) / words.size());
            if (!range.isEmpty()) {
                segments.add(new Segment(range, words.get(word)));
            }
        }
        return segments;
    }
}
