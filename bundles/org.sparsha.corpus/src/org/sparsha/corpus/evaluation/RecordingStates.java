/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Dimensions;
import org.sparsha.corpus.Recording;

/**
 * What the recordings of a corpus are like now. Each file is read at most once, before the model hears it: a file that changes meanwhile is
 * asked about again by the next run. Thread-safe.
 */
final class RecordingStates {

    /** Digits of the digest of the labels: enough to tell two states of one recording apart. */
    private static final int DIGITS = 16;

    private final RunSettings settings;
    private final Judge judge;
    private final Map<String, List<Recording>> groups = new HashMap<>();
    private final Map<String, String> groupDigests = new ConcurrentHashMap<>();
    private final Map<Path, String> sounds = new ConcurrentHashMap<>();

    RecordingStates(Corpus corpus, RunSettings settings, Judge judge) {
        this.settings = settings;
        this.judge = judge;
        for (Recording recording : corpus.recordings()) {
            judge.fittedTo(recording).ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>()).add(recording));
        }
    }

    RecordingState of(Recording recording) {
        StringBuilder said = new StringBuilder(recording.speaker()).append('\n');
        if (settings.grading() == Grading.CLASSES) {
            said.append(recording.label());
        } else {
            for (String dimension : settings.labels()) {
                OptionalDouble value = Dimensions.value(recording.labels(), dimension);
                said.append(value.isPresent() ? value.getAsDouble() : "").append('\n');
            }
        }
        judge.fittedTo(recording).ifPresent(group -> said.append('\n').append(groupDigest(group)));
        return new RecordingState(sound(recording.file()), digest(said));
    }

    private String groupDigest(String group) {
        String known = groupDigests.get(group);
        if (known == null) {
            StringBuilder all = new StringBuilder();
            groups.get(group).forEach(recording -> all.append(recording.key()).append('\t').append(sound(recording.file())).append('\n'));
            known = digest(all);
            groupDigests.put(group, known);
        }
        return known;
    }

    private static String digest(CharSequence text) {
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private String sound(Path file) {
        return sounds.computeIfAbsent(file, path -> {
            try {
                return Sha256.of(path);
            } catch (IOException e) {
                System.getLogger(RecordingStates.class.getName()).log(System.Logger.Level.DEBUG, "Not read: " + path, e);
                return "";
            }
        });
    }
}
