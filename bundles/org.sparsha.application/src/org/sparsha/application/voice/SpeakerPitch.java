/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.pitch.PitchRange;

/** Where the pitch of a recording is looked for: as its project has it for its speaker. Immutable. */
public final class SpeakerPitch {

    private final ProjectPitch pitch;
    private final Map<Path, String> speakers;

    private SpeakerPitch(ProjectPitch pitch, Map<Path, String> speakers) {
        this.pitch = pitch;
        this.speakers = speakers;
    }

    /**
     * Reads the ranges of a project and, where single speakers have one, who speaks in which recording.
     *
     * @param project the project
     * @param progress cancels
     * @return its ranges
     * @throws CorpusException where the project can't be read
     */
    public static SpeakerPitch of(ProjectFolder project, Progress progress) throws CorpusException {
        ProjectPitch pitch = ProjectPitch.of(project);
        Map<Path, String> speakers = new HashMap<>();
        if (!pitch.speakers().isEmpty()) {
            Corpus corpus = Corpora.open(project.folder(), Optional.empty(), progress);
            for (Recording recording : corpus.recordings()) {
                speakers.put(recording.file().toAbsolutePath().normalize(), recording.speaker());
            }
        }
        return new SpeakerPitch(pitch, Map.copyOf(speakers));
    }

    /**
     * @param recording a sound file
     * @return the range for who speaks in it, or for all of the project; empty where the project has none
     */
    public Optional<PitchRange> of(Path recording) {
        return pitch.of(speakers.getOrDefault(recording.toAbsolutePath().normalize(), ""));
    }
}
