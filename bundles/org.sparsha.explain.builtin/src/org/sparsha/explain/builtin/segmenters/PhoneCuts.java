/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;

/**
 * Cuts aligned words into phones. The synthesiser doesn't tell when it speaks which, so its word is laid beside its own phones, spoken
 * alone one after another; the recording stands beside the word, and so beside the phones.
 */
final class PhoneCuts {

    private final Synthesiser synthesiser;
    private final String language;
    private final int sampleRate;
    private final Map<String, float[]> sounds = new HashMap<>();
    private final Map<String, List<Synthesiser.Phone>> phones = new HashMap<>();

    PhoneCuts(Synthesiser synthesiser, String language, int sampleRate) {
        this.synthesiser = synthesiser;
        this.language = language;
        this.sampleRate = sampleRate;
    }

    /**
     * @param words the words
     * @param spoken each of them, spoken
     * @param alignment the recording beside them
     * @param ends number of the frame of the spoken words after each
     * @param hop samples from frame to frame
     * @param found the segments of the words, in order; a word may be missing
     * @return a segment a phone; a word whose phones are not known is one
     */
    List<Segment> cut(List<String> words, List<float[]> spoken, WordAlignment alignment, int[] ends, int hop, List<Segment> found)
            throws ExplainException {
        int[] positions = alignment.positions();
        List<Segment> cut = new ArrayList<>();
        int next = 0;
        for (int word = 0; word < words.size(); word++) {
            if (next == found.size() || !found.get(next).label().equals(words.get(word))) {
                continue;
            }
            Segment whole = found.get(next++);
            int first = word == 0 ? 0 : ends[word - 1];
            int[] starts = starts(words.get(word), spoken.get(word), ends[word] - first);
            List<Synthesiser.Phone> parts = phones(words.get(word));
            long from = whole.start();
            for (int phone = 0; phone < starts.length; phone++) {
                long to = phone + 1 == starts.length ? whole.end()
                        : Math.clamp(heardAt(positions, first + starts[phone + 1], ends[word]) * hop - hop / 2, from, whole.end());
                if (to > from) {
                    cut.add(new Segment(new SampleRange(from, to), parts.isEmpty() ? whole.label() : parts.get(phone).label()));
                    from = to;
                }
            }
        }
        return cut;
    }

    /** The first frame of the recording that stands beside this frame of the word or a later one; beyond all where there is none. */
    private static long heardAt(int[] positions, int frame, int end) {
        for (int t = 0; t < positions.length; t++) {
            if (positions[t] >= frame) {
                return positions[t] < end ? t : Math.max(0, t - 1);
            }
        }
        return positions.length;
    }

    private List<Synthesiser.Phone> phones(String word) throws ExplainException {
        List<Synthesiser.Phone> known = phones.get(word);
        if (known == null) {
            known = synthesiser.phones(word, language);
            phones.put(word, known);
        }
        return known;
    }

    /** First frame of each phone in a spoken word of so many frames. */
    private int[] starts(String word, float[] spoken, int frames) throws ExplainException {
        List<float[]> parts = new ArrayList<>();
        for (Synthesiser.Phone phone : phones(word)) {
            float[] sound = sounds.get(phone.sound());
            if (sound == null) {
                sound = Align.trimmed(synthesiser.speak(phone.sound(), language).mono(sampleRate), sampleRate);
                sounds.put(phone.sound(), sound);
            }
            parts.add(sound);
        }
        int[] starts = new int[Math.max(1, parts.size())];
        if (starts.length == 1) {
            return starts;
        }
        SpeechFrames whole = SpeechFrames.of(spoken, sampleRate);
        int[] ends = new int[parts.size()];
        SpeechFrames apart = SpeechFrames.of(Align.joined(parts, ends, whole.hop()), sampleRate);
        List<int[]> ranges = whole.count() < 2 * parts.size() ? List.of() : new WordAlignment(whole, apart, ends).words();
        for (int phone = 1; phone < starts.length; phone++) {
            int evenly = (int) ((long) frames * ends[phone - 1] / ends[ends.length - 1]);
            starts[phone] = Math.clamp(ranges.isEmpty() ? evenly : ranges.get(phone)[0], starts[phone - 1], frames);
        }
        return starts;
    }
}
