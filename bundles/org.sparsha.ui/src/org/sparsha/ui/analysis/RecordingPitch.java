/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.voice.SpeakerVoices;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.cues.UsualVoice;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.ui.settings.Settings;

/**
 * Where the pitch of a recording is looked for, as the project opened last has it for the speaker, else as the user has set it; and what is
 * usual for the speaker there. Safe to call from any thread but the UI's, since a project may have to be read.
 */
public final class RecordingPitch {

    private static final System.Logger LOGGER = System.getLogger(RecordingPitch.class.getName());

    private final Settings settings;
    private final Corpora corpora;
    private Optional<Known> known = Optional.empty();

    RecordingPitch(Settings settings, Corpora corpora) {
        this.settings = settings;
        this.corpora = corpora;
    }

    /** What a project's file said at a time. */
    private record Known(Path folder, FileTime time, Optional<SpeakerVoices> voices) {
    }

    /**
     * @param recording a sound file
     * @return where its pitch is looked for
     */
    public PitchRange of(Path recording) {
        return project().flatMap(voices -> voices.pitch(recording)).orElseGet(this::ofPreferences);
    }

    /**
     * Measures other recordings of the speaker, which may take seconds.
     *
     * @param recording a sound file
     * @return what is usual for who speaks, by the project opened last; empty where it doesn't know
     */
    public Optional<UsualVoice> usual(Path recording) {
        try {
            Optional<SpeakerVoices> voices = project();
            return voices.isEmpty() ? Optional.empty() : voices.get().usual(recording, of(recording));
        } catch (CorpusException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Nothing is known of who speaks in " + recording, e);
            return Optional.empty();
        }
    }

    /** @return where pitch is looked for where no project says otherwise */
    public PitchRange ofPreferences() {
        double floor = settings.pitchFloor();
        double ceiling = settings.pitchCeiling();
        return PitchRange.isValid(floor, ceiling) ? new PitchRange(floor, ceiling) : PitchRange.SPEECH;
    }

    private synchronized Optional<SpeakerVoices> project() {
        List<String> projects = settings.projects();
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(projects.get(0));
        try {
            FileTime time = Files.getLastModifiedTime(folder.resolve(Projects.FILE_NAME));
            if (known.filter(one -> one.folder().equals(folder) && one.time().equals(time)).isEmpty()) {
                known = Optional.of(new Known(folder, time, read(folder)));
            }
            return known.get().voices();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "No project in " + folder, e);
            return Optional.empty();
        }
    }

    private Optional<SpeakerVoices> read(Path folder) {
        try {
            return Optional.of(SpeakerVoices.of(ProjectFolder.open(folder, corpora), Progress.none()));
        } catch (CorpusException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The pitch ranges of " + folder + " are not used", e);
            return Optional.empty();
        }
    }
}
