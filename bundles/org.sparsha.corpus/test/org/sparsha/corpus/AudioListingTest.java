/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AudioListingTest {

    @TempDir
    Path root;

    @Test
    void listsRecordingsAndTablesSortedAndSkipsWhatIsHidden() throws CorpusException {
        TestTrees.recordings(root, "b/2.WAV", "a/1.flac", ".hidden/3.wav", "._4.wav", "notes.doc");
        TestTrees.text(root, "labels.csv", "x");
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        assertEquals(List.of("a/1.flac", "b/2.WAV"), listing.audio());
        assertEquals(List.of("labels.csv"), listing.tables());
        assertEquals(List.of(), listing.problems());
    }

    @Test
    void emptyAndForeignFilesAreListedAsProblems() throws CorpusException {
        TestTrees.recordings(root, "good.wav");
        TestTrees.write(root, "empty.wav", new byte[0]);
        TestTrees.text(root, "text.wav", "this is a text");
        TestTrees.write(root, "short.wav", new byte[] {'R', 'I'});
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        assertEquals(List.of("good.wav"), listing.audio());
        assertEquals(3, listing.problems().size());
        assertEquals(List.of(ScanProblem.Kind.UNREADABLE), listing.problems().stream().map(ScanProblem::kind).distinct().toList());
    }

    @Test
    void recordingsOfFormatsThatAreNotReadAreNamed() throws CorpusException {
        TestTrees.recordings(root, "angry/1.wav", "sad/1.wave");
        TestTrees.write(root, "angry/x01.m4a", new byte[] {1, 2, 3, 4});
        TestTrees.write(root, "angry/o03.OPUS", new byte[] {1, 2, 3, 4});
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        assertEquals(List.of("angry/1.wav", "sad/1.wave"), listing.audio());
        assertEquals(2, listing.problems().size());
        listing.problems().forEach(problem -> assertTrue(problem.message().startsWith("Left out: "), problem.message()));
    }

    @Test
    void aLinkThatLeadsBackIsNoticed() throws CorpusException, IOException {
        TestTrees.recordings(root, "a/1.wav");
        try {
            Files.createSymbolicLink(root.resolve("a/loop"), root);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no links here");
        }
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        assertEquals(List.of("a/1.wav"), listing.audio());
        assertEquals(1, listing.problems().size());
    }

    @Test
    void canBeCancelled() {
        TestTrees.recordings(root, "a/1.wav");
        ProgressTracker tracker = new ProgressTracker("scan", (label, done) -> {
        });
        tracker.cancel();
        assertThrows(CancelledException.class, () -> AudioListing.of(root, SoundReader.OWN, tracker));
    }

    @Test
    void recordingsInOtherFormatsAreNamedFilmsOnlyWithoutTheirSound() throws CorpusException {
        TestTrees.recordings(root, "a/1.wav", "a/1.mp4", "a/2.mp4", "a/3.ape", "b/x.m4b", "b/notes.pdf");
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        assertEquals(List.of("a/1.wav"), listing.audio());
        assertEquals(List.of("a/2.mp4", "a/3.ape", "b/x.m4b"), listing.problems().stream().map(ScanProblem::path).toList());
        assertEquals(List.of(ScanProblem.Kind.OTHER_FORMAT), listing.problems().stream().map(ScanProblem::kind).distinct().toList());
    }

    @Test
    void theSameRecordingTwiceIsFound() throws CorpusException {
        TestTrees.recordings(root, "anger/1.wav", "joy/2.wav");
        TestTrees.write(root, "joy/3.wav", "RIFF\0\0\0\0WAVEfmu ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        Corpus corpus = org.sparsha.corpus.scheme.Corpora.OWN.open(root, java.util.Optional.empty(), Progress.none());
        EqualRecordings equal = EqualRecordings.of(corpus, Progress.none());
        assertEquals(List.of(List.of("anger/1.wav", "joy/2.wav")), equal.groups());
    }
}
