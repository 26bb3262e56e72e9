/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is drawn on samples and not touched goes back as it was in the file. */
class TimelineTiersTest {

    private static final int RATE = 16000;
    private static final String GRID = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            0 2.50001 <exists> 2 ! two
            "IntervalTier" "w" 0 2.50001 3
            0 0.70003333333333 "a"
            0.70003333333333 1.123456789012 "b"
            1.123456789012 2.50001 "c"
            "TextTier" "p" 0 2.50001 2 0.33333333333333 "x" 0.33333333333334 "y"
            """;

    @TempDir
    Path folder;

    private static List<TimelineTiers.Drawn> drawn(AnnotationDocument document) {
        return new ArrayList<>(document.tiers().stream().map(tier -> TimelineTiers.drawn(tier, RATE, 40000)).toList());
    }

    @Test
    void untouchedTiersGoBackByteForByte() throws CorpusException, IOException {
        Path file = TestTrees.text(folder, "x.TextGrid", GRID);
        AnnotationDocument document = AnnotationFiles.read(file);
        AnnotationFiles.write(TimelineTiers.merged(drawn(document), List.of(document), RATE, 40000), file);
        assertEquals(GRID, Files.readString(file));
    }

    @Test
    void oneBoundaryMovedLeavesTheOthersWhereTheyWere() throws CorpusException, IOException {
        Path file = TestTrees.text(folder, "x.TextGrid", GRID);
        AnnotationDocument document = AnnotationFiles.read(file);
        List<TimelineTiers.Drawn> drawn = drawn(document);
        List<Segment> words = new ArrayList<>(drawn.get(0).segments());
        words.set(0, new Segment(new SampleRange(0, 12000), "a"));
        words.set(1, new Segment(new SampleRange(12000, words.get(1).end()), "b"));
        drawn.set(0, new TimelineTiers.Drawn("w", Tier.Kind.INTERVAL, words));
        AnnotationFiles.write(TimelineTiers.merged(drawn, List.of(document), RATE, 40000), file);
        assertEquals(GRID.replace("0.70003333333333", "0.75"), Files.readString(file));
    }

    @Test
    void elanFilesKeepAllThatIsNotDrawn() throws CorpusException, IOException {
        String text = EafTimesTest.eaf("p0=0 p1=1000 p2=1001 p3=2000 p4=9000", EafTimesTest.tier("w", "lt", "", false, "a1:one:p0:p1",
                "a2:over:p0:p2", "a3:two:p2:p3", "a4:late:p3:p4") + EafTimesTest.tier("g", "sass", "w", true, "b1:gloss:a1"));
        Path file = TestTrees.text(folder, "x.eaf", text);
        AnnotationDocument document = AnnotationFiles.read(file);
        assertEquals(3, drawn(document).get(0).segments().size());
        AnnotationFiles.write(TimelineTiers.merged(drawn(document), List.of(document), RATE, 40000), file);
        assertEquals(text, Files.readString(file));
        List<TimelineTiers.Drawn> drawn = drawn(document);
        List<Segment> words = new ArrayList<>(drawn.get(0).segments());
        words.set(1, new Segment(words.get(1).range(), "zwei"));
        drawn.set(0, new TimelineTiers.Drawn("renamed", Tier.Kind.INTERVAL, words));
        AnnotationFiles.write(TimelineTiers.merged(drawn, List.of(document), RATE, 40000), file);
        assertEquals(text.replace(">two<", ">zwei<").replace("_ID=\"w\"", "_ID=\"renamed\"").replace("_REF=\"w\"", "_REF=\"renamed\""),
                Files.readString(file));
    }

    @Test
    void newTiersHaveTheTimesOfTheirSamples() {
        AnnotationDocument made = TimelineTiers.merged(
                List.of(new TimelineTiers.Drawn("n", Tier.Kind.INTERVAL, List.of(new Segment(new SampleRange(1, 16001), "x")))),
                        List.of(), RATE,
                40000);
        assertEquals(List.of("x 0.0000625–1.0000625"), CaseFiles.tier(made, "n"));
        assertEquals("2.5", made.end().orElseThrow().toPlainString());
    }
}
