/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.DecodedAudio;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sounds and schemes that plug-ins bring are found, heard and labelled wherever corpora are opened. */
class ContributedCorporaTest {

    private static final int RATE = 8000;

    @TempDir
    private Path folder;
    private final Catalog catalog = new Catalog();
    private final SoundReader reader = ContributedSounds.reader(catalog);
    private final Corpora corpora = ContributedSchemes.corpora(catalog, reader);

    /** Bytes behind an exclamation mark are samples; a zero among them is a fault. */
    private static final class Bang implements AudioDecoder {

        @Override
        public List<String> endings() {
            return List.of("bang");
        }

        @Override
        public boolean recognises(byte[] begin) {
            return begin.length > 0 && begin[0] == '!';
        }

        @Override
        public DecodedAudio decode(InputStream file) throws IOException {
            file.read();
            return new DecodedAudio() {
                @Override
                public int sampleRate() {
                    return RATE;
                }

                @Override
                public int channelCount() {
                    return 1;
                }

                @Override
                public int read(float[][] into, int count) throws IOException {
                    byte[] bytes = file.readNBytes(Math.min(count, 3));
                    for (int i = 0; i < bytes.length; i++) {
                        into[0][i] = 1f / bytes[i];
                        if (bytes[i] == 0) {
                            throw new IllegalStateException("a zero");
                        }
                    }
                    return bytes.length;
                }
            };
        }

        @Override
        public byte[] example() {
            return new byte[] {'!', 2, 4};
        }
    }

    /** Label and speaker between plus signs; speakers' genders stand in a table, {@code odd} is a name that it fails at. */
    private static final class Plus implements LabelScheme {

        @Override
        public LabelRule prepare(CorpusFolder folder) throws ExplainException {
            Set<String> women = folder.tables().contains("women.txt") ? folder.text("women.txt").lines().collect(Collectors.toSet())
                    : Set.of();
            return path -> {
                String[] parts = path.substring(path.lastIndexOf('/') + 1).split("\\+");
                if (path.contains("odd")) {
                    throw new IllegalStateException("odd");
                }
                return parts.length == 3 ? Optional.of(RecordingLabels.of(parts[0]).withSpeaker(parts[1])
                        .withGender(women.contains(parts[1]) ? "female" : "")) : Optional.empty();
            };
        }
    }

    /** A catalogue of these two, a scheme that claims the name of one of ours, and one that is broken. */
    private static final class Catalog implements ContributionCatalog {

        private final ForeignCalls calls = new ForeignCalls();

        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return kind.equals(ExtensionKind.DECODERS) ? List.of(info("acme.bang"), info("acme.broken"))
                    : kind.equals(ExtensionKind.SCHEMES) ? List.of(info("acme.plus"), info("folders"), info("acme.broken")) : List.of();
        }

        private static ContributionInfo info(String id) {
            return new ContributionInfo(id, "Name of " + id, "", "", "com.acme");
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
            if (id.equals("acme.broken")) {
                throw new ExplainException("It is broken.");
            }
            Object made = kind.equals(ExtensionKind.DECODERS) ? new Bang() : new Plus();
            return kind.guarded(calls, info(id), kind.type().cast(made));
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    }

    private Path sound(String name, int... samples) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] bytes = new byte[samples.length + 1];
        bytes[0] = '!';
        for (int i = 0; i < samples.length; i++) {
            bytes[i + 1] = (byte) samples[i];
        }
        return Files.write(file, bytes);
    }

    @Test
    void aFolderOfForeignSoundsIsACorpusLikeAnyOther() throws Exception {
        sound("voices/anger+ann+1.bang", 1, 2, 4, 8);
        sound("voices/fear+bob+2.bang", 1, 2);
        Files.writeString(folder.resolve("voices/noise.bang"), "no sound");
        Files.writeString(folder.resolve("voices/women.txt"), "ann\n");

        Corpus corpus = corpora.open(folder.resolve("voices"), Optional.empty(), Progress.none());

        assertEquals("acme.plus", corpus.scheme());
        assertEquals(List.of("anger", "fear"), corpus.labels());
        assertEquals(List.of("FEMALE", "UNKNOWN"), corpus.recordings().stream().map(one -> one.gender().name()).toList());
        Recording first = corpus.recordings().getFirst();
        assertEquals(4, first.read().frames());
        assertEquals(0.125f, first.read().mono()[3]);
        assertEquals("Name of acme.bang", first.info().format());
        assertEquals(1, corpus.problems().size());
        assertTrue(corpus.problems().getFirst().message().contains("Name of acme.bang"), corpus.problems()::toString);
        assertThrows(CorpusException.class, () -> Corpora.OWN.open(folder.resolve("voices"), Optional.empty(), Progress.none()));
    }

    @Test
    void aProjectAndAManifestAreHeardToo() throws Exception {
        sound("voices/anger+ann+1.bang", 1, 2, 4, 8);
        ProjectFolder project = ProjectFolder.create(folder.resolve("study"), "Study", corpora);
        project.add(corpora.openAll(folder.resolve("voices"), Optional.empty(), Progress.none()), "voices", Progress.none());

        Corpus again = corpora.openAll(project.folder(), Optional.empty(), Progress.none());

        assertEquals(4, again.recordings().getFirst().read().frames());
        assertEquals("anger", again.recordings().getFirst().label());
    }

    @Test
    void anIdOfOursStaysOurs() throws CorpusException {
        assertEquals("Folders", corpora.scheme("folders").title());
        assertEquals(1, corpora.schemes().stream().filter(scheme -> scheme.id().equals("folders")).count());
        assertEquals("Name of acme.plus", corpora.scheme("acme.plus").title());
        assertTrue(assertThrows(CorpusException.class, () -> corpora.scheme("none")).getMessage().contains("acme.plus"));
    }

    @Test
    void aNameThatTheSchemeFailsAtCostsThatRecordingOnly() throws Exception {
        sound("voices/anger+ann+1.bang", 1);
        sound("voices/odd+ann+1.bang", 1);
        Corpus corpus = corpora.open(folder.resolve("voices"), Optional.of(corpora.scheme("acme.plus")), Progress.none());
        assertEquals(1, corpus.size());
        assertEquals("odd+ann+1.bang", corpus.problems().getFirst().path());
    }

    @Test
    void aDecoderThatFailsIsNamedWithItsFile() throws IOException {
        Path file = sound("a.bang", 1, 2, 3, 0);
        String message = assertThrows(AudioException.class, () -> reader.read(file)).getMessage();
        assertTrue(message.contains(file.toString()) && message.contains("acme.bang") && message.contains("a zero"), message);
        assertFalse(reader.isSound("a.doc"));
    }
}
