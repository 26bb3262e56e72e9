/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Segment;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class XlabelFormatTest {

    private static final String HEADER = "signal wochenAO\ntype 0\ncomment created using xlabel\nseparator ;\nnfields 1\n#\n";
    private static final String LABLAUT = HEADER + "    0.080109   -1 _t\n    0.119160   -1 !t\t+asp\n    0.308934  121 a\t\t2\n"
            + "    0.480992   -1 \t-sth\n    1.300457   -1 .\t\n";
    private static final String SILB = "0.080080\tder\n0.244195\tla\n1.841390\t.\n";
    private static final BigDecimal LENGTH = new BigDecimal("1.898250");

    @TempDir
    private Path folder;

    private static String times(AnnotationDocument document) {
        return document.tiers().get(0).annotations().stream().map(a -> a.start() + "-" + a.end() + " " + a.label())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aLabelOfEmoDbLastsFromItsTimeToTheNext() throws CorpusException {
        for (String ending : List.of("lablaut", "labsilb")) {
            AnnotationDocument document = AnnotationFiles.read(TestTrees.text(folder, "x." + ending, LABLAUT), LENGTH);
            assertEquals("0.080109-0.119160 _t, 0.119160-0.308934 !t, 0.308934-0.480992 a, 0.480992-1.300457 , 1.300457-1.898250 .",
                    times(document));
            assertEquals("2", document.tiers().get(0).annotations().get(2).attributes().get("xlabel.field2"));
            assertEquals(ending.equals("lablaut") ? "phones" : "syllables", document.tiers().get(0).name());
        }
        AnnotationDocument syllables = AnnotationFiles.read(TestTrees.text(folder, "x.silb", SILB), LENGTH);
        assertEquals("0.080080-0.244195 der, 0.244195-1.841390 la, 1.841390-1.898250 .", times(syllables));
        assertEquals(List.of("der", "la", "."), syllables.tiers().get(0).segments(16000).stream().map(Segment::label).toList());
        assertEquals("0.080080-0.244195 der, 0.244195-1.841390 la, 1.841390-1.841390 .",
                times(AnnotationFiles.read(folder.resolve("x.silb"))));
    }

    /** The same program's files of other corpora give ends, whatever their ending. */
    @Test
    void aLabelOfEspsLastsFromTheOneBeforeToItsTime() throws CorpusException {
        for (String name : List.of("x.lab", "x.labels", "x.txt")) {
            AnnotationDocument document = AnnotationFiles.read(TestTrees.text(folder, name, LABLAUT), LENGTH);
            assertEquals("xlabel", document.origin().orElseThrow().format());
            assertEquals("0-0.080109 _t, 0.080109-0.119160 !t, 0.119160-0.308934 a, 0.308934-0.480992 , 0.480992-1.300457 .",
                    times(document));
        }
    }

    @Test
    void comeBackByteForByte() throws Exception {
        for (String name : List.of("x.lablaut", "x.labsilb", "x.silb", "x.lab")) {
            String text = name.endsWith("silb") && !name.endsWith("labsilb") ? SILB : LABLAUT.replace("    0.08", "  0.08");
            Path file = TestTrees.text(folder, name, text);
            for (AnnotationDocument document : List.of(AnnotationFiles.read(file), AnnotationFiles.read(file, LENGTH))) {
                Path again = folder.resolve("again-" + name);
                assertEquals(List.of(), AnnotationFiles.write(document, again));
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again), name);
            }
        }
        XlabelFormat anew = new XlabelFormat(XlabelStyle.PHONES);
        assertEquals(LABLAUT, anew.format(anew.parse(LABLAUT, "x"), new Losses()));
        assertEquals(LABLAUT, anew.format(anew.parse(LABLAUT, "x").lastingTo(LENGTH), new Losses()));
    }

    @Test
    void gapsAreLabelsWithoutText() throws CorpusException {
        AnnotationDocument document = AnnotationDocument.of(List.of(Tier.intervals("syllables", List.of(a("0.5", "1", "a"),
                a("1.25", "1.5", "b")))), new BigDecimal("2"));
        Losses losses = new Losses();
        String text = new XlabelFormat(XlabelStyle.SYLLABLES).format(document, losses);
        assertEquals("0.5\ta\n1\t\n1.25\tb\n1.5\t\n", text);
        assertEquals(List.of(), losses.lines());
        assertEquals(document.tiers().get(0).segments(8000), new XlabelFormat(XlabelStyle.SYLLABLES).parse(text, "x").tiers().get(0)
                .segments(8000));
        assertEquals("0.5\t\n1\ta\n1.25\t\n1.5\tb\n", ends(document));
    }

    private static String ends(AnnotationDocument document) {
        return new XlabelFormat(XlabelStyle.ESPS).format(document, new Losses()).replaceAll("(?s).*#\\n", "").replaceAll(" +-1 ", "\t")
                .replaceAll("(?m)^ +", "");
    }

    /** Another label, another bound, or one more: what is written is read as what was meant. */
    @Test
    void whatIsChangedIsReadAgain() throws CorpusException {
        Path file = TestTrees.text(folder, "x.silb", SILB);
        AnnotationDocument document = AnnotationFiles.read(file, LENGTH);
        List<Annotation> annotations = new ArrayList<>(document.tiers().get(0).annotations());
        annotations.set(1, annotations.get(1).withLabel("le"));
        annotations.set(2, annotations.get(2).withTimes(new BigDecimal("1.841390"), new BigDecimal("1.85")));
        AnnotationFiles.write(document.withTiers(List.of(document.tiers().get(0).withAnnotations(annotations))), file);
        assertEquals("0.080080-0.244195 der, 0.244195-1.841390 le, 1.841390-1.85 ., 1.85-1.898250 ", times(AnnotationFiles.read(file,
                LENGTH)));
    }

    @Test
    void conversionsSayThatTheLastLabelHasNoEnd() throws CorpusException {
        Path file = TestTrees.text(folder, "x.silb", SILB);
        Path json = folder.resolve("x.json");
        String losses = String.join("", AnnotationFiles.convert(file, json, Optional.empty(), Optional.empty()).losses());
        assertEquals("that the last label lasts to the end of the recording, which isn't known here (--recording names it)", losses);
        assertEquals(List.of(), AnnotationFiles.convert(file, json, Optional.empty(), Optional.of(LENGTH)).losses());
        assertEquals("0.080080-0.244195 der, 0.244195-1.841390 la, 1.841390-1.898250 .", times(AnnotationFiles.read(json)));
        assertEquals(List.of(), AnnotationFiles.convert(file, folder.resolve("x.lablaut"), Optional.empty(), Optional.empty()).losses());
        assertEquals(times(AnnotationFiles.read(file)), times(AnnotationFiles.read(folder.resolve("x.lablaut"))));
    }

    @Test
    void timesOutOfOrderAreRefused() {
        for (XlabelStyle style : XlabelStyle.values()) {
            XlabelFormat format = new XlabelFormat(style);
            String header = style.isBare() ? "" : HEADER;
            String colour = style.isBare() ? "\t" : " -1 ";
            assertThrows(CorpusException.class, () -> format.parse(header + "0.5" + colour + "a\n0.2" + colour + "b\n", "x"));
        }
        assertThrows(CorpusException.class, () -> new XlabelFormat(XlabelStyle.PHONES).parse("signal x\n", "x.lablaut"));
    }

    private static Annotation a(String start, String end, String label) {
        return Annotation.of(new BigDecimal(start), new BigDecimal(end), label);
    }
}
