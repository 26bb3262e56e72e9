/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.explain.cues.UsualVoice;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

/**
 * The voices of a project's speakers: where their pitch is looked for, and what is usual for them. Recordings are measured when they are
 * first asked for and remembered. Safe to call from any thread; one at a time measures.
 */
public final class SpeakerVoices {

    /** So many recordings of a speaker say what is usual. */
    private static final int MOST_RECORDINGS = 20;

    private final ProjectFolder project;
    private final ProjectPitch pitch;
    private final Progress progress;
    private final Map<Path, Map<VoiceProperty, Double>> measured = new HashMap<>();
    private Optional<Map<Path, String>> speakers = Optional.empty();

    private SpeakerVoices(ProjectFolder project, ProjectPitch pitch, Progress progress) {
        this.project = project;
        this.pitch = pitch;
        this.progress = progress;
    }

    /**
     * Reads the ranges of a project.
     *
     * @param project the project
     * @param progress cancels
     * @return its voices
     * @throws CorpusException where the project can't be read
     */
    public static SpeakerVoices of(ProjectFolder project, Progress progress) throws CorpusException {
        SpeakerVoices voices = new SpeakerVoices(project, ProjectPitch.of(project), progress);
        if (!voices.pitch.speakers().isEmpty()) {
            voices.speakers();
        }
        return voices;
    }

    /** Who speaks in which whole recording; read once. */
    private synchronized Map<Path, String> speakers() throws CorpusException {
        if (speakers.isEmpty()) {
            Corpus corpus = project.corpora().openAll(project.folder(), Optional.empty(), progress);
            Map<Path, String> found = new HashMap<>();
            for (Recording recording : corpus.recordings()) {
                found.put(recording.file().toAbsolutePath().normalize(), recording.speaker());
            }
            speakers = Optional.of(found);
        }
        return speakers.get();
    }

    /**
     * @param recording a sound file
     * @return the range for who speaks in it, or for all of the project; empty where the project has none
     */
    public synchronized Optional<PitchRange> pitch(Path recording) {
        return pitch.of(speakers.map(known -> known.getOrDefault(recording.toAbsolutePath().normalize(), "")).orElse(""));
    }

    /**
     * Measures other recordings of who speaks in a recording, at most {@value #MOST_RECORDINGS}, evenly chosen by name.
     *
     * @param recording a sound file
     * @param usual where pitch is looked for where the project doesn't say
     * @return what is usual for the speaker; empty where the project doesn't know who speaks, or nothing else of them
     * @throws CorpusException where the project can't be read
     */
    public synchronized Optional<UsualVoice> usual(Path recording, PitchRange usual) throws CorpusException {
        Map<Path, String> known = speakers();
        Path own = recording.toAbsolutePath().normalize();
        String speaker = known.getOrDefault(own, "");
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Path> others = new TreeSet<>();
        known.forEach((file, name) -> {
            if (name.equals(speaker) && !file.equals(own)) {
                others.add(file);
            }
        });
        List<Path> all = List.copyOf(others);
        int count = Math.min(MOST_RECORDINGS, all.size());
        List<Map<VoiceProperty, Double>> means = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            Map<VoiceProperty, Double> one = measured(all.get((int) ((long) i * all.size() / count)), pitch.of(speaker).orElse(usual));
            if (!one.isEmpty()) {
                means.add(one);
            }
        }
        return means.isEmpty() ? Optional.empty() : Optional.of(new UsualVoice(means));
    }

    /** Means of a recording; none of one that can't be read, which is said where it is worked on itself. */
    private Map<VoiceProperty, Double> measured(Path file, PitchRange range) {
        return measured.computeIfAbsent(file, one -> {
            try {
                AudioClip clip = project.corpora().reader().read(one);
                return UsualVoice.means(VoiceContours.of(clip.mono(), clip.sampleRate(), range, FormantSettings.DEFAULT));
            } catch (AudioException e) {
                System.getLogger(SpeakerVoices.class.getName()).log(System.Logger.Level.DEBUG, "Not measured", e);
                return Map.of();
            }
        });
    }
}
