/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnnotationFormatsTest {

    private static final String LONG = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin = 0\s
            xmax = 2.3\s
            tiers? <exists>\s
            size = 2\s
            item []:\s
                item [1]:
                    class = "IntervalTier"\s
                    name = "Wörter 12"\s
                    xmin = 0\s
                    xmax = 2.3\s
                    intervals: size = 2\s
                    intervals [1]:
                        xmin = 0\s
                        xmax = 1.50\s
                        text = "sagt ""ja"" ! 5"\s
                    intervals [2]:
                        xmin = 1.50\s
                        xmax = 2.3\s
                        text = ""\s
                item [2]:
                    class = "TextTier"\s
                    name = "points"\s
                    xmin = 0\s
                    xmax = 2.3\s
                    points: size = 1\s
                    points [1]:
                        number = 0.25\s
                        mark = "घर"\s
            """;

    @TempDir
    Path folder;

    private static BigDecimal s(String seconds) {
        return new BigDecimal(seconds);
    }

    private static AnnotationDocument grid() {
        return AnnotationDocument.of(List.of(
                Tier.intervals("Wörter 12",
                        List.of(Annotation.of(s("0"), s("1.50"), "sagt \"ja\" ! 5"), Annotation.of(s("1.50"), s("2.3"), ""))),
                Tier.points("points", List.of(Annotation.of(s("0.25"), s("0.25"), "घर")))), s("2.3"));
    }

    @Test
    void textGridInLongAndShortTextAndAnyEncoding() throws CorpusException {
        String noisy = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n! a comment with 3 and \"x\"\n0s 2.3s <exists> 2\n"
                + "\"IntervalTier\" \"Wörter 12\" 0 2.3 2 0 1.50 \"sagt \"\"ja\"\" ! 5\" 1.50 2.3 \"\""
                + " \"TextTier\" \"points\" 0 2.3 1 0.25 \"घर\"";
        assertEquals(grid(), AnnotationFiles.read(TestTrees.text(folder, "a.TextGrid", LONG)));
        assertEquals(grid(), AnnotationFiles.read(TestTrees.text(folder, "b.TextGrid", noisy)));
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Path file = TestTrees.write(folder, "c.TextGrid", ("\uFEFF" + LONG).getBytes(charset));
            assertEquals(grid(), AnnotationFiles.read(file));
        }
        assertEquals(grid(), AnnotationFiles.read(TestTrees.text(folder, "e.TextGrid", "\uFEFF" + LONG.replace("\n", "\r\n"))));
    }

    @Test
    void textGridIsWrittenAsPraatDoes() {
        Losses losses = new Losses();
        assertEquals(LONG, new TextGridFormat(TextGridStyle.LONG).format(grid(), losses).replace("item []:\n", "item []: \n"));
        assertEquals(List.of(), losses.lines());
    }

    @Test
    void intervalTiersTileTheDomainAndOverlapsGoToAFurtherTier() throws CorpusException {
        AnnotationDocument document = AnnotationDocument.of(List.of(Tier.intervals("w", List.of(Annotation.of(s("0.5"), s("1"), "a"),
                Annotation.of(s("0.7"), s("2"), "b"), Annotation.of(s("1.5"), s("1.5"), "p")))), s("3"));
        Losses losses = new Losses();
        AnnotationDocument read = new TextGridFormat(TextGridStyle.SHORT).parse(new TextGridFormat(TextGridStyle.SHORT).format(document,
                losses), "test");
        assertEquals(List.of("w", "w (2)", "w (points)"), read.tiers().stream().map(Tier::name).toList());
        assertEquals(List.of("", "a", ""), read.tiers().get(0).annotations().stream().map(Annotation::label).toList());
        assertEquals(1, losses.lines().size());
        for (Tier tier : read.tiers().subList(0, 2)) {
            BigDecimal at = BigDecimal.ZERO;
            for (Annotation a : tier.annotations()) {
                assertEquals(0, at.compareTo(a.start()));
                at = a.end();
            }
            assertEquals(0, at.compareTo(s("3")));
        }
    }

    @Test
    void brokenTextGridsAreSaid() {
        for (String text : List.of(LONG.substring(0, 300), LONG.replace("\"IntervalTier\"", "\"Other\""),
                LONG.replace("size = 2", "size = 2000000000"),
                LONG.replace("xmax = 1.50", "xmax = -1"), LONG.replace("\"\"ja\"\" ! 5\"", "ja"), "ooTextFile TextGrid")) {
            Path file = TestTrees.text(folder, "bad.TextGrid", text);
            assertThrows(CorpusException.class, () -> AnnotationFiles.read(file), text);
        }
    }

    @Test
    void audacityLabelsWithPointsAndFrequencies() throws CorpusException {
        String text = "1.000000\t1.000000\tpoint at 1\n\\\t6928.456055\t-1.000000\n2.000000\t2.500000\thello, 😀\n3.1\t4\t\n";
        Path file = TestTrees.text(folder, "labels.txt", text);
        AnnotationDocument document = AnnotationFiles.read(file);
        List<Annotation> labels = document.tiers().get(0).annotations();
        assertTrue(labels.get(0).isPoint());
        assertEquals("6928.456055", labels.get(0).attributes().get("audacity.low-frequency"));
        assertEquals("hello, 😀", labels.get(1).label());
        Losses losses = new Losses();
        assertEquals(text, new AudacityFormat().format(document, losses));
        assertEquals(List.of(), losses.lines());
    }

    @Test
    void audformatTablesKeepFilesAndOpenEnds() throws CorpusException {
        String text = "file,start,end,emotion,rating\na.wav,0 days 00:00:00.000000000,0 days 00:00:01.500000000,anger,3\n"
                + "b.wav,0 days 00:01:01.250000000,NaT,joy,\n";
        AnnotationFormat format = new AudformatTableFormat();
        AnnotationDocument document = AnnotationFiles.read(TestTrees.text(folder, "db.segments.csv", text));
        assertEquals(List.of("emotion", "rating"), document.tiers().stream().map(Tier::name).toList());
        assertEquals(0, s("61.25").compareTo(document.tiers().get(0).annotations().get(1).start()));
        Losses losses = new Losses();
        assertEquals(text, format.format(document, losses));
        assertEquals(List.of(), losses.lines());
    }

    @Test
    void convertingListsWhatIsLost() throws CorpusException {
        Path in = TestTrees.text(folder, "in.TextGrid", LONG);
        Path out = folder.resolve("out.txt");
        AnnotationFiles.Conversion conversion = AnnotationFiles.convert(in, out, Optional.empty(), Optional.empty());
        assertEquals("textgrid", conversion.from());
        assertEquals("audacity", conversion.to());
        assertTrue(conversion.losses().stream().anyMatch(l -> l.contains("tiers")), conversion.losses().toString());
        assertEquals(3, AnnotationFiles.read(out).size());
        assertEquals(List.of(), AnnotationFiles.convert(in, folder.resolve("out.json"), Optional.empty(), Optional.empty()).losses());
        assertEquals(grid(), AnnotationFiles.read(folder.resolve("out.json")));
        assertEquals(List.of(), AnnotationFiles.convert(in, folder.resolve("short.TextGrid"), Optional.of("textgrid-short"),
                Optional.empty()).losses());
        assertEquals(grid(), AnnotationFiles.read(folder.resolve("short.TextGrid")));
    }

    @Test
    void unknownFilesAndFormatsAreSaid() {
        Path odd = TestTrees.text(folder, "odd.xyz", "nothing known");
        assertThrows(CorpusException.class, () -> AnnotationFiles.read(odd));
        assertThrows(CorpusException.class, () -> AnnotationFiles.read(folder));
        assertThrows(CorpusException.class, () -> AnnotationFiles.read(folder.resolve("gone.TextGrid")));
        assertThrows(CorpusException.class, () -> AnnotationFiles.write(grid(), folder.resolve("x.xyz")));
        assertThrows(CorpusException.class, () -> AnnotationFiles.write(grid(), folder.resolve("x.csv"), "nope"));
        for (String json : List.of("{}", "[", "{\"schema\":\"sparsha.annotations/1\"}",
                "{\"schema\":\"sparsha.annotations/1\",\"tiers\":[{}]}",
                "{\"schema\":\"sparsha.annotations/1\",\"tiers\":[{\"name\":\"x\","
                        + "\"annotations\":[{\"start\":1e999999999,\"label\":\"\"}]}]}")) {
            Path file = TestTrees.text(folder, "bad.json", json);
            String message = assertThrows(CorpusException.class, () -> AnnotationFiles.read(file), json).getMessage();
            assertFalse(message.contains("Exception"), message);
        }
    }

    @Test
    void samplesSurviveTheWayThroughSeconds() {
        for (double rate : new double[] {8000, 11025, 16000, 22050, 44100, 48000}) {
            for (long start = 0; start < 3_000_000_000L; start = start * 3 + 7) {
                SampleRange range = SampleRange.ofLength(start, start / 2 + 1);
                assertEquals(range, Annotation.of(range, rate, "x").range(rate));
            }
        }
        Tier tier = Tier.intervals("w", List.of(Annotation.of(s("1"), s("2"), "b"), Annotation.of(s("0"), s("1"), " "),
                Annotation.of(s("0.5"), s("1"), "a")));
        assertEquals(List.of(new Segment(new SampleRange(50, 100), "a"), new Segment(new SampleRange(100, 200), "b")), tier.segments(100));
        assertEquals(Map.of(), tier.attributes());
    }
}
