/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.StretchAnswers.Stretch;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;

/**
 * Reads stretches of several people: a TextGrid or ELAN file a person and recording, lying in a folder named like the person and called
 * like
 * the recording.
 */
public final class StretchFiles {

    private static final int MILLIS = 3;

    private StretchFiles() {
    }

    /**
     * What was read.
     *
     * @param answers stretches of the recordings that everybody marked
     * @param notes what was left out, a sentence each
     */
    public record Reading(StretchAnswers answers, List<String> notes) {

        /** Copies the list. */
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param file a file
     * @return whether its name is that of a TextGrid or an ELAN file
     */
    public static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".textgrid") || name.endsWith(".eaf");
    }

    /**
     * @param files TextGrids and ELAN files
     * @param tier name of the tier that counts; empty where each file has only one tier of stretches
     * @param people the annotators wanted; empty for all
     * @return what everybody marked
     * @throws CorpusException where a file can't be read, it isn't clear which tier counts, or no recording was marked by two people
     */
    public static Reading read(List<Path> files, Optional<String> tier, List<String> people) throws CorpusException {
        Map<String, Map<String, AnnotationDocument>> recordings = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            String person = String.valueOf(whole.getParent().getFileName());
            if (people.isEmpty() || people.contains(person)) {
                names.add(person);
                String stem = whole.getFileName().toString().replaceAll("\\.[^.]*$", "");
                if (recordings.computeIfAbsent(stem, key -> new TreeMap<>()).put(person, AnnotationFiles.read(file)) != null) {
                    throw new CorpusException(person + " has two files of the recording " + stem + ", " + file
                            + " the second: keep one of them.");
                }
            }
        }
        int given = recordings.size();
        recordings.values().removeIf(one -> one.size() < names.size());
        if (names.size() < 2 || recordings.isEmpty()) {
            throw new CorpusException(names.size() < 2
                    ? "The files are of one person only" + names + ": give each person's files a folder named like the person."
                    : "No recording was marked by all of " + String.join(", ", names) + ": files of one recording have the same name in "
                            + "each person's folder; people can be chosen (--annotators).");
        }
        List<String> notes = given == recordings.size() ? List.of() : List.of(given - recordings.size() + " of " + given
                + " recordings were not marked by everybody and are left out.");
        return new Reading(answers(recordings, new ArrayList<>(names), tier), notes);
    }

    private static StretchAnswers answers(Map<String, Map<String, AnnotationDocument>> recordings, List<String> people,
            Optional<String> tier) throws CorpusException {
        Map<String, Integer> categories = new TreeMap<>();
        Map<String, List<Tier>> chosen = new TreeMap<>();
        for (Map.Entry<String, Map<String, AnnotationDocument>> recording : recordings.entrySet()) {
            List<Tier> tiers = new ArrayList<>();
            for (String person : people) {
                Tier one = tier(recording.getValue().get(person), tier, person + "'s " + recording.getKey());
                one.annotations().stream().map(annotation -> annotation.label().strip()).filter(label -> !label.isEmpty())
                        .forEach(label -> categories.put(label, 0));
                tiers.add(one);
            }
            chosen.put(recording.getKey(), tiers);
        }
        List<String> names = new ArrayList<>(categories.keySet());
        for (int i = 0; i < names.size(); i++) {
            categories.put(names.get(i), i);
        }
        List<StretchAnswers.Marked> marked = new ArrayList<>();
        for (Map.Entry<String, List<Tier>> recording : chosen.entrySet()) {
            long length = 0;
            for (AnnotationDocument document : recordings.get(recording.getKey()).values()) {
                length = Math.max(length, millis(document.lastTime()));
            }
            marked.add(new StretchAnswers.Marked(recording.getKey(), length, recording.getValue().stream()
                    .map(one -> stretches(one, categories)).toList()));
        }
        return new StretchAnswers(people, names, marked);
    }

    private static Tier tier(AnnotationDocument document, Optional<String> name, String whose) throws CorpusException {
        List<Tier> found = document.tiers().stream().filter(tier -> tier.kind() == Tier.Kind.INTERVAL)
                .filter(tier -> name.isEmpty() || tier.name().equals(name.get())).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String all = String.join(", ", document.tiers().stream().map(Tier::name).toList());
        throw new CorpusException(name.isPresent() ? "There is no tier of stretches '" + name.get() + "' in " + whose + "; it has: " + all
                + "."
                : "It isn't clear which tier of " + whose + " counts: name one (--tier). It has: " + all + ".");
    }

    /** In the order of time; what overlaps an earlier stretch begins after it. */
    private static List<Stretch> stretches(Tier tier, Map<String, Integer> categories) {
        List<Stretch> stretches = new ArrayList<>();
        long at = 0;
        List<Annotation> sorted = tier.annotations().stream().sorted(Comparator.comparing(Annotation::start)).toList();
        for (Annotation annotation : sorted) {
            String label = annotation.label().strip();
            long start = Math.max(at, millis(annotation.start()));
            long end = millis(annotation.end());
            if (!label.isEmpty() && end > start) {
                stretches.add(new Stretch(start, end, categories.get(label)));
                at = end;
            }
        }
        return stretches;
    }

    private static long millis(BigDecimal seconds) {
        return seconds.movePointRight(MILLIS).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
    }
}
