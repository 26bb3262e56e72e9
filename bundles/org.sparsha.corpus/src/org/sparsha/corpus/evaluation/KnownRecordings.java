/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.sparsha.core.Sha256;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;

/**
 * Which recordings a model was trained on, noted in its package under {@code training.recordings}: digests of their file names (without
 * folders, so that a moved or cut copy of the corpus is known again) and of the span within the file. Of more than a thousand only the
 * smallest thousand digests are kept, which are a sample of the same recordings wherever it is drawn. No file is read.
 */
public final class KnownRecordings {

    /** Name of the entry in {@code training}. */
    public static final String ENTRY = "recordings";

    /** Code of the warning. */
    public static final String CODE = "known-recordings";

    private static final int MOST = 1000;
    private static final int LENGTH = 10;

    private KnownRecordings() {
    }

    /**
     * What is noted in a package.
     *
     * @param recordings those that the model has learned from
     * @return the entry: {@code count} and {@code digests}, in rising order
     */
    public static Map<String, Object> entry(List<Recording> recordings) {
        TreeSet<String> digests = recordings.stream().map(KnownRecordings::digest).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("count", recordings.size());
        entry.put("digests", digests.stream().limit(MOST).toList());
        return entry;
    }

    /**
     * Looks whether a model is about to be judged on what it has learned from.
     *
     * @param training the model's {@code training}, as its descriptor gives it
     * @param recordings the recordings that it is to be judged on
     * @return a sentence where it knows some of them
     */
    public static Optional<Warning> warning(Map<String, Object> training, List<Recording> recordings) {
        if (!(training.get(ENTRY) instanceof Map<?, ?> entry) || !(entry.get("digests") instanceof Collection<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> known = list.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        boolean all = known.size() < MOST;
        long compared = 0;
        long found = 0;
        for (Recording recording : recordings) {
            String digest = digest(recording);
            if (all || digest.compareTo(known.last()) <= 0) {
                compared++;
                found += known.contains(digest) ? 1 : 0;
            }
        }
        if (found == 0) {
            return Optional.empty();
        }
        String share = all ? found + " of the " + recordings.size() + " recordings" : "about " + Math.round(100.0 * found / compared)
                + " % of the recordings";
        return Optional.of(new Warning(CODE, "By their names, the model was trained on " + share
                + ": figures on these say nothing about recordings it has never heard; see its model card for such figures."));
    }

    private static String digest(Recording recording) {
        String key = recording.key();
        String name = key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1);
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
