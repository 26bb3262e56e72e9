/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Audacity labels, label files and tables as other programs write them, and as nobody should. */
class ForeignTablesTest {

    @TempDir
    Path folder;

    @Test
    void audacityPutsTimesInOrderAndTheClockIsUnderstood() throws CorpusException {
        assertEquals(List.of("anger 0.5–1.25"), CaseFiles.tier(CaseFiles.copy("d03-reversed.txt", folder), "labels"));
        assertEquals(List.of("anger 1.5–2.25"), CaseFiles.tier(CaseFiles.copy("d05-hms.txt", folder), "labels"));
        assertEquals(List.of("anger 0.5–1.25", "x 1.25–2"), CaseFiles.tier(CaseFiles.copy("d12-blank-lines.txt", folder), "labels"));
        for (String name : List.of("d.txt", "d.label")) {
            Path file = TestTrees.text(folder, name, "\n01:00,5\t1:02:03.25\tx\r\n0,5\t\ty\n");
            assertEquals(List.of("x 60.5–3723.25", "y 0.5–0.5"), CaseFiles.tier(file, "labels"));
        }
        assertThrows(CorpusException.class, () -> AnnotationFiles.read(TestTrees.text(folder, "d.txt", "1.5\t2\ta\nsoon\tlater\tx\n")));
    }

    @Test
    void syllablesThatAreNumbersAreNotTakenForAudacityLabels() throws CorpusException {
        Path silb = TestTrees.text(folder, "x.silb", "0.5\t1\n1.5\t2\n");
        AnnotationDocument document = AnnotationFiles.read(silb);
        assertEquals("silb", document.origin().orElseThrow().format());
        assertEquals(List.of("1 0.5–1.5", "2 1.5–1.5"), CaseFiles.tier(document, "syllables"));
        Path lablaut = folder.resolve("x.lablaut");
        AnnotationFiles.write(document, lablaut);
        assertEquals("lablaut", AnnotationFiles.read(lablaut).origin().orElseThrow().format());
    }

    @Test
    void linesOfManyDigitsEndAtOnce() throws CorpusException {
        Path hang = CaseFiles.copy("hang.lablaut", folder);
        String digits = "9".repeat(3_000_000);
        List<Path> files = List.of(hang, TestTrees.text(folder, "a.lablaut", "signal x\n#\n" + digits + "\n"),
                TestTrees.text(folder, "a.silb", digits + "x\ty\n"), TestTrees.text(folder, "a.txt", digits + "\t" + digits + "\tx\n"),
                TestTrees.text(folder, "a.audformat.csv", "file,start,end,x\na," + digits + "x,1,l\n"),
                TestTrees.text(folder, "a.csv", "tier,kind,start,end,label\nt,interval," + digits + "," + digits + ",l\n"),
                TestTrees.text(folder, "a.json", "{\"schema\":\"sparsha.annotations/1\",\"tiers\":[{\"name\":\"t\","
                        + "\"annotations\":[{\"start\":"
                        + digits + ",\"label\":\"\"}]}]}"),
                TestTrees.text(folder, "a.eaf", EafTimesTest.eaf("p0=" + digits, "")));
        for (Path file : files) {
            String message = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThrows(CorpusException.class, () -> AnnotationFiles.read(file), file.toString()).getMessage());
            assertTrue(message.length() < 600 && !message.contains("Exception"), message);
        }
    }

    @Test
    void pandasTimesAndSeparatorsOfOtherCountriesAreUnderstood() throws CorpusException {
        for (String name : List.of("p01-whole-nat.csv", "p04-reset.csv")) {
            assertEquals(List.of("neutral 0–0", "anger 0–0"), CaseFiles.tier(CaseFiles.copy(name, folder), "emotion"), name);
        }
        assertEquals(List.of("neutral 0–3", "anger 0–2.5"), CaseFiles.tier(CaseFiles.copy("p02-whole-ends.csv", folder), "emotion"));
        String text = "file;start;end;emotion\na.wav;0,5;1,5;neutral\n";
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.replace(';', '\t').getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))) {
            assertEquals(List.of("neutral 0.5–1.5"), CaseFiles.tier(TestTrees.write(folder, "x.audformat.csv", bytes), "emotion"));
        }
    }

    @Test
    void negativeAndHugeTimesAreNamedAsLoss() throws CorpusException {
        Path json = TestTrees.text(folder, "x.json", "{\"schema\": \"sparsha.annotations/1\", \"tiers\": [{\"name\": \"t\","
                + "\"annotations\": ["
                + "{\"start\": -1, \"end\": 1, \"label\": \"a\"}, {\"start\": 2, \"end\": 1e11, \"label\": \"b\"}]}]}");
        Path out = folder.resolve("x.audformat.csv");
        List<String> losses = AnnotationFiles.convert(json, out, Optional.empty(), Optional.empty()).losses();
        assertTrue(losses.toString().contains("before the beginning") && losses.toString().contains("thirty years"), losses.toString());
        assertEquals(List.of("a 0–1", "b 2–999999999"), CaseFiles.tier(out, "t"));
        for (String time : List.of("-1 days +23:59:59", "1e300", "99999999999 days", "0 days 99999999999:00:00")) {
            Path table = TestTrees.text(folder, "y.audformat.csv", "file,start,end,x\na.wav,0 days," + time + ",l\n");
            String message = assertThrows(CorpusException.class, () -> AnnotationFiles.read(table), time).getMessage();
            assertTrue(message.contains("Row 1"), message);
        }
    }

    @Test
    void xmlBombsAndFilesFromOutsideAreRefusedInOurWords() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>";
        String deep = "<ANNOTATION_DOCUMENT>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</ANNOTATION_DOCUMENT>";
        for (String text : List.of(bomb, deep, "<ANNOTATION_DOCUMENT a=\"1\" a=\"2\"/>",
                "<ANNOTATION_DOCUMENT>&nope;</ANNOTATION_DOCUMENT>",
                "<ANNOTATION_DOCUMENT " + "x".repeat(1000) + "/>")) {
            String message = assertThrows(CorpusException.class, () -> AnnotationFiles.read(TestTrees.text(folder, "x.eaf", text)))
                    .getMessage();
            assertTrue(message.endsWith(".") && !message.contains("JAXP") && !message.contains("SAX") && message.length() < 500, message);
        }
    }
}
