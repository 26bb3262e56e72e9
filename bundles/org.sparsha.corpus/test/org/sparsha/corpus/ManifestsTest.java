/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.SoundReader;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.manifest.Times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ManifestsTest {

    @TempDir
    Path root;

    @Test
    void whatIsWrittenIsReadBack() throws CorpusException {
        TestTrees.recordings(root, "a b/ü,1.wav", "x.wav");
        Labels odd = new Labels("S \"1\"", "गुस्सा, 😡", "line\nbreak", Gender.FEMALE, "train", Map.of("note", "a;b\tc"));
        Recording whole = Recording.of(root, "a b/ü,1.wav", odd);
        Recording part = new Recording("x.wav", root.resolve("x.wav"), TimeSpan.of(0.1, 1.0 / 3), Labels.of("2", "joy"));
        Recording rounded = new Recording("x.wav", root.resolve("x.wav"), TimeSpan.of(0.1, 0.333333333), Labels.of("2", "joy"));
        Recording open = new Recording("x.wav", root.resolve("x.wav"), new TimeSpan(1.25, OptionalDouble.empty()), Labels.of("2", "joy"));
        for (String name : List.of("manifest.csv", "manifest.tsv")) {
            Path file = root.resolve(name);
            Manifests.write(new Corpus("c", root, "folders", List.of(whole, part, open), List.of()), file);
            Corpus read = Manifests.read(file);
            assertEquals(List.of(), read.problems());
            assertEquals(List.of(whole, part, open), read.recordings());
        }
        Path audformat = root.resolve("db.audformat.csv");
        Manifests.write(new Corpus("c", root, "folders", List.of(whole, part, open), List.of()), audformat);
        assertEquals(List.of(whole, rounded, open), Manifests.read(audformat).recordings());
    }

    /** As R's write.csv has them: initials in quotation marks, no value without. */
    @Test
    void naWithinQuotationMarksIsAName() throws CorpusException {
        TestTrees.recordings(root, "1.wav", "2.wav", "3.wav");
        Path file = TestTrees.text(root, "m.csv", "file,speaker,label\n1.wav,\"NA\",\"NA\"\n2.wav,NA,joy\n3.wav,S1,NA\n");
        Corpus read = Manifests.read(file);
        assertEquals(List.of("NA", ""), read.recordings().stream().map(Recording::speaker).toList());
        assertEquals(List.of("NA", "joy"), read.recordings().stream().map(Recording::label).toList());
        assertTrue(read.problems().get(0).message().contains("NA"));
        for (String name : List.of("again.csv", "again.tsv", "again.audformat.csv")) {
            Manifests.write(read, root.resolve(name));
            assertEquals(read.recordings(), Manifests.read(root.resolve(name)).recordings());
        }
    }

    @Test
    void ratingsMayHaveDecimalCommas() throws CorpusException {
        TestTrees.recordings(root, "1.wav", "2.wav");
        Path file = TestTrees.text(root, "m.csv", "file;arousal\n1.wav;1,5\n2.wav;-,25\n");
        assertEquals(List.of(1.5, -0.25), Manifests.read(file).recordings().stream()
                .map(recording -> Dimensions.value(recording.labels(), "arousal").orElseThrow()).toList());
    }

    @Test
    void aManifestElsewhereNamesFilesByTheirFullPath(@TempDir Path elsewhere) throws CorpusException {
        TestTrees.recordings(root, "1.wav");
        Path manifest = elsewhere.resolve("m.csv");
        Manifests.write(new Corpus("c", root, "folders", List.of(Recording.of(root, "1.wav", Labels.of("", "joy"))), List.of()), manifest);
        assertEquals(root.resolve("1.wav").toAbsolutePath(), Manifests.read(manifest).recordings().get(0).file());
    }

    @Test
    void audformatTimesAndMissingOnesAreUnderstood() throws CorpusException {
        TestTrees.recordings(root, "audio/001.wav");
        Path table = TestTrees.text(root, "db.emotion.csv", """
                file,start,end,emotion,speaker
                audio/001.wav,0 days 00:00:00,0 days 00:00:01.500000,anger,3
                audio/001.wav,0 days 00:00:01.5,NaT,fear,3
                audio/001.wav,0 days 00:00:05,0 days 00:00:02,fear,3
                audio/001.wav,0 days 00:00:07,0 days 00:00:08,,3
                """);
        Corpus corpus = Manifests.read(table);
        assertEquals(List.of(TimeSpan.of(0, 1.5), new TimeSpan(1.5, OptionalDouble.empty())),
                corpus.recordings().stream().map(Recording::span).toList());
        assertEquals(List.of(ScanProblem.Kind.BAD_ROW, ScanProblem.Kind.UNLABELLED),
                corpus.problems().stream().map(ScanProblem::kind).toList());
    }

    @Test
    void theSameRecordingTwiceIsSaidAndKeptOnce() throws CorpusException {
        TestTrees.recordings(root, "1.wav");
        Corpus corpus = Manifests.read(TestTrees.text(root, "m.csv", "file,label\n1.wav,joy\n1.wav,anger\n"));
        assertEquals(1, corpus.size());
        assertEquals(ScanProblem.Kind.BAD_ROW, corpus.problems().get(0).kind());
    }

    @Test
    void anotherLabelColumnCanBeChosen() throws CorpusException {
        TestTrees.recordings(root, "1.wav");
        Path table = TestTrees.text(root, "m.csv", "\uFEFFfile;valence;label\n1.wav;high;joy\n");
        assertEquals("high", Manifests.read(table, Optional.of("valence")).recordings().get(0).label());
        assertEquals("joy", Manifests.read(table).recordings().get(0).label());
    }

    @Test
    void tablesThatAreNoneAreSaid() {
        for (String text : List.of("", "file,name\nx,y\n", "label\nx\n", "file,label\na,b,c\n", "file,file,label\na,b,c\n")) {
            Path table = TestTrees.text(root, "bad.csv", text);
            String message = assertThrows(CorpusException.class, () -> Manifests.read(table)).getMessage();
            assertTrue(message.contains("bad.csv"), message);
            assertFalse(message.contains("Exception"), message);
        }
        Path binary = TestTrees.write(root, "bin.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80});
        assertThrows(CorpusException.class, () -> Manifests.read(binary));
        assertThrows(CorpusException.class, () -> Manifests.read(root.resolve("gone.csv")));
    }

    @Test
    void whateverIsBrokenInAManifestIsReadOrSaid() {
        TestTrees.recordings(root, "1.wav", "2.wav");
        String good = "file,start,end,label,speaker\n1.wav,0,0.5,\"joy, \"\"much\"\"\",a\n2.wav,0 days 00:00:01,NaT,गुस्सा,b\n";
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder broken = new StringBuilder(good);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(broken.length());
                if (random.nextBoolean()) {
                    broken.delete(at, Math.min(broken.length() - 1, at + 1 + random.nextInt(8)));
                } else {
                    broken.insert(at, "\",\n\r\t;\0é😀9-:".charAt(random.nextInt(12)));
                }
            }
            Path file = TestTrees.text(root, "broken.csv", broken.toString());
            try {
                assertTrue(Manifests.read(file).size() <= 4);
            } catch (CorpusException e) {
                assertTrue(e.getMessage().contains("broken.csv"), e.getMessage());
            }
        }
    }

    @Test
    void timesOfTables() {
        assertEquals(OptionalDouble.of(1.5), Times.parse("1500ms"));
        assertEquals(OptionalDouble.of(1.5), Times.parse("1.5 s"));
        assertEquals(OptionalDouble.of(90061.5), Times.parse("1 days 01:01:01.5"));
        assertEquals(OptionalDouble.of(61), Times.parse("1:01"));
        assertEquals(OptionalDouble.empty(), Times.parse("soon"));
        assertEquals(OptionalDouble.empty(), Times.parse("-1"));
        assertEquals(OptionalDouble.empty(), Times.parse("1e300"));
        assertEquals("1 days 01:01:01.500000000", Times.timedelta(90061.5));
        assertEquals("0.0001", Times.text(1e-4));
        assertEquals("120", Times.text(120));
    }

    private Path copied(String name, String as) throws java.io.IOException {
        try (java.io.InputStream in = ManifestsTest.class.getResourceAsStream("cases/" + name)) {
            return TestTrees.write(root, as, in.readAllBytes());
        }
    }

    @Test
    void pandasTimesDecimalCommasAndMissingLabelsAreUnderstood() throws CorpusException, java.io.IOException {
        TestTrees.recordings(root, "a.wav", "b.wav");
        for (String name : List.of("p01-whole-nat.csv", "p04-reset.csv")) {
            assertEquals(List.of(TimeSpan.WHOLE, TimeSpan.WHOLE),
                    Manifests.read(copied(name, name)).recordings().stream().map(Recording::span).toList());
        }
        assertEquals(List.of(TimeSpan.of(0, 3), TimeSpan.of(0, 2.5)),
                Manifests.read(copied("p02-whole-ends.csv", "p.csv")).recordings().stream().map(Recording::span).toList());
        Path commas = copied("m07-semicolon-bom-comma.csv", "m.csv");
        byte[] utf16 = java.nio.file.Files.readString(commas).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        byte[] tabs = java.nio.file.Files.readString(commas).replace(';', '\t').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (Path table : List.of(commas, TestTrees.write(root, "u.csv", utf16), TestTrees.write(root, "t.tsv", tabs))) {
            assertEquals(List.of(TimeSpan.of(0.5, 1.5), TimeSpan.of(0, 2.5)),
                    Manifests.read(table).recordings().stream().map(Recording::span).toList(), table.toString());
            assertTrue(Manifests.isManifest(org.sparsha.corpus.table.TableFiles.header(table)));
        }
        Corpus labelled = Manifests.read(copied("m28-nan-label.csv", "n.csv"));
        assertEquals(List.of("b.wav"), labelled.recordings().stream().map(Recording::path).toList());
        for (String missing : List.of("nan", "NA", "None", "", "N/A", "null", "<NA>", "  ")) {
            Corpus corpus = Manifests.read(TestTrees.text(root, "x.csv", "file,label,speaker\na.wav," + missing + ",1\nb.wav,anger,"
                    + missing
                    + "\n"));
            assertEquals(1, corpus.size(), missing);
            assertEquals(ScanProblem.Kind.UNLABELLED, corpus.problems().get(0).kind());
            assertEquals("", corpus.recordings().get(0).speaker());
        }
    }

    @Test
    void oneMalformedTableHidesNoOther() throws CorpusException, java.io.IOException {
        TestTrees.recordings(root, "a.wav", "b.wav");
        copied("good-labels.csv", "labels.csv");
        TestTrees.text(root, "other.csv", "file,label\na.wav,x,extra\n");
        TestTrees.text(root, "third.csv", "file,label\na.wav,\"never ends\n");
        Corpus corpus = org.sparsha.corpus.scheme.Corpora.OWN.open(root, Optional.empty(), org.sparsha.core.Progress.none());
        assertEquals(List.of("a.wav", "b.wav"), corpus.recordings().stream().map(Recording::path).toList());
        assertTrue(corpus.problems().stream().anyMatch(p -> p.path().equals("other.csv") && p.message().contains("left out")),
                corpus.problems().toString());
        java.nio.file.Files.delete(root.resolve("labels.csv"));
        java.nio.file.Files.delete(root.resolve("third.csv"));
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, org.sparsha.core.Progress.none());
        assertThrows(CorpusException.class, () -> org.sparsha.corpus.scheme.Corpora.OWN.scheme("manifest").read(listing,
                org.sparsha.core.Progress.none()));
    }

    @Test
    void anythingInAFieldIsReadAsItWasWritten() throws CorpusException {
        String[] pieces = {"\r", "\n", "\r\n", "\"", ",", ";", "\t", " ", "a", "\uFEFF", "", "😀", "\0", "#"};
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(4);
            java.util.function.Supplier<String> field = () -> {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(5); i > 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                return text.toString();
            };
            java.util.LinkedHashSet<String> columns = new java.util.LinkedHashSet<>();
            while (columns.size() < width) {
                columns.add(field.get() + columns.size());
            }
            List<List<String>> rows = new java.util.ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                rows.add(java.util.stream.Stream.generate(field).limit(width).toList());
            }
            org.sparsha.corpus.table.Table table = new org.sparsha.corpus.table.Table(List.copyOf(columns), rows);
            for (char separator : new char[] {',', '\t'}) {
                String text = org.sparsha.corpus.table.TableFiles.format(table, separator);
                assertEquals(table, org.sparsha.corpus.table.TableFiles.parse(text, "made"), "seed " + seed + "\n" + text);
            }
        }
    }
}
