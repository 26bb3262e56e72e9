/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpeakerVoicesTest {

    private static final PitchRange USUAL = new PitchRange(60, 400);
    private static final PitchRange OWN = new PitchRange(120, 700);

    @TempDir
    Path folder;

    private Path recording(String name) throws Exception {
        Path file = folder.resolve("sounds").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, WavBytes.pcm16(16000, Signals.speechLike(16000, 16000, 1)));
    }

    /** All recordings, named as those of EMO-DB are: by their speaker first. */
    private Corpus corpus() throws Exception {
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        try (Stream<Path> files = Files.list(folder.resolve("sounds"))) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".wav")).sorted()
                    .forEach(name -> manifest.append(name).append(',').append(name, 0, 2).append(',').append(name.charAt(5)).append('\n'));
        }
        return Corpora.OWN.open(Files.writeString(folder.resolve("sounds/manifest.csv"), manifest), Optional.empty(), Progress.none());
    }

    @Test
    void goesByTheSpeakerOfARecording() throws Exception {
        Path first = recording("03a01Fa.wav");
        Path second = recording("09a01Wa.wav");
        ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "voices");
        project.add(corpus(), "emodb", Progress.none());
        assertEquals(Optional.empty(), SpeakerVoices.of(project, Progress.none()).pitch(first));
        ProjectPitch.of(project).with(Optional.empty(), Optional.of(USUAL)).with(Optional.of("09"), Optional.of(OWN)).keep(project);
        SpeakerVoices pitch = SpeakerVoices.of(project, Progress.none());
        assertEquals(Optional.of(USUAL), pitch.pitch(first));
        assertEquals(Optional.of(OWN), pitch.pitch(second));
        assertEquals(Optional.of(USUAL), pitch.pitch(folder.resolve("elsewhere.wav")));
    }

    @Test
    void measuresOtherRecordingsOfTheSpeaker() throws Exception {
        for (int take = 0; take < 7; take++) {
            recording("03a0" + (take + 1) + "Na.wav");
        }
        Path other = recording("09a01Wa.wav");
        ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "voices");
        project.add(corpus(), "emodb", Progress.none());
        SpeakerVoices voices = SpeakerVoices.of(project, Progress.none());
        assertEquals(6, voices.usual(folder.resolve("sounds/03a01Na.wav"), USUAL).orElseThrow().recordings().size());
        assertEquals(Optional.empty(), voices.usual(other, USUAL));
        assertEquals(Optional.empty(), voices.usual(folder.resolve("elsewhere.wav"), USUAL));
    }
}
