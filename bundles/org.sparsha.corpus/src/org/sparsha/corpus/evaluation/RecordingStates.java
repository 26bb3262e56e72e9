/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;

/**
 * What the recordings of a corpus are like now. Each file is read at most once, before the model hears it, unless it changes
 * meanwhile. Thread-safe.
 */
final class RecordingStates {

    /** Digits of the digest of the labels: enough to tell two states of one recording apart. */
    private static final int DIGITS = 16;

    private final RunSettings settings;
    private final Judge judge;
    private final boolean lasting;
    private final Map<String, List<Recording>> groups = new HashMap<>();
    private final Map<String, String> groupDigests = new ConcurrentHashMap<>();
    private final Map<Path, Sound> sounds = new ConcurrentHashMap<>();

    /** A file's digest, or other words for it where results don't last, and its size and time before it was read. */
    private record Sound(String digest, long bytes, FileTime changed) {
    }

    /**
     * @param corpus the recordings
     * @param settings of the run
     * @param judge says whom a model is fitted to
     * @param lasting whether results outlast the process; where they don't, nobody compares a later state, so that no file is read for its
     *        digest
     */
    RecordingStates(Corpus corpus, RunSettings settings, Judge judge, boolean lasting) {
        this.settings = settings;
        this.judge = judge;
        this.lasting = lasting;
        for (Recording recording : corpus.recordings()) {
            judge.fittedTo(recording).ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>()).add(recording));
        }
    }

    RecordingState of(Recording recording) {
        Grading grading = settings.grading();
        StringBuilder said = new StringBuilder(recording.speaker()).append('\n').append(grading.said(recording, settings.labels()));
        judge.fittedTo(recording).ifPresent(group -> said.append('\n').append(groupDigest(group)));
        return new RecordingState(sound(recording.file()), digest(said));
    }

    /**
     * Whether a recording's file is as it was when its state was told: one that was written to meanwhile may have been heard in part. Where
     * it isn't, its state is told anew the next time.
     */
    boolean isAsItWas(Recording recording) {
        Sound before = sounds.get(recording.file());
        try {
            BasicFileAttributes now = Files.readAttributes(recording.file(), BasicFileAttributes.class);
            if (before != null && before.bytes == now.size() && before.changed.equals(now.lastModifiedTime())) {
                return true;
            }
        } catch (IOException e) {
            System.getLogger(RecordingStates.class.getName()).log(System.Logger.Level.DEBUG, "Gone: " + recording.file(), e);
            if (before != null && before.digest.isEmpty()) {
                return true; // nothing to be seen of it before either
            }
        }
        sounds.remove(recording.file());
        return false;
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
                BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
                String digest = lasting ? Sha256.of(path) : before.size() + " bytes of " + before.lastModifiedTime();
                return new Sound(digest, before.size(), before.lastModifiedTime());
            } catch (IOException e) {
                System.getLogger(RecordingStates.class.getName()).log(System.Logger.Level.DEBUG, "Not read: " + path, e);
                return new Sound("", 0, FileTime.fromMillis(0));
            }
        }).digest();
    }
}
