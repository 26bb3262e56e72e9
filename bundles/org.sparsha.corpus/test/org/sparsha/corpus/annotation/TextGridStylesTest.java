/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextGridStylesTest {

    private static final String COLLECTION = """
            File type = "ooTextFile"
            Object class = "Collection"

            size = 2\s
            item []:\s
                item [1]:
                    class = "TextGrid"\s
                    name = "first"\s
                    xmin = 0\s
                    xmax = 1\s
                    tiers? <exists>\s
                    size = 1\s
                    item []:\s
                        item [1]:
                            class = "IntervalTier"\s
                            name = "w"\s
                            xmin = 0\s
                            xmax = 1\s
                            intervals: size = 1\s
                            intervals [1]:
                                xmin = 0\s
                                xmax = 1\s
                                text = "a"\s
                item [2]:
                    class = "TextGrid"\s
                    name = "second"\s
                    xmin = 0\s
                    xmax = 2\s
                    tiers? <exists>\s
                    size = 1\s
                    item []:\s
                        item [1]:
                            class = "TextTier"\s
                            name = "w"\s
                            xmin = 0\s
                            xmax = 2\s
                            points: size = 1\s
                            points [1]:
                                number = 1.5\s
                                mark = "b"\s
            """;

    @TempDir
    Path folder;

    @Test
    void binaryAndChronologicalOnesAreReadAndComeBackByteForByte() throws CorpusException, IOException {
        for (String name : List.of("p03-binary.TextGrid", "p04-chrono.TextGrid")) {
            Path file = CaseFiles.copy(name, folder);
            assertEquals(List.of("a 0–0.75", "b\"q 0.75–2"), CaseFiles.tier(file, "w"));
            assertEquals(List.of("p 1.1–1.1"), CaseFiles.tier(file, "ev"));
            Path out = folder.resolve("out.TextGrid");
            assertEquals(List.of(), AnnotationFiles.convert(file, out, Optional.empty(), Optional.empty()).losses());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(out));
            // made anew by us, they are what Praat writes
            AnnotationDocument document = AnnotationFiles.read(file);
            String id = document.origin().orElseThrow().format();
            AnnotationDocument unknown = new AnnotationDocument(document.start(), document.end(), document.tiers(), document.attributes());
            AnnotationFiles.write(unknown, out, id);
            assertEquals(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1),
                    new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void eachStyleHoldsTextsOfAllScripts() throws CorpusException {
        AnnotationDocument document = new AnnotationDocument(new BigDecimal("0.0"), Optional.of(new BigDecimal("2.0")), List.of(
                Tier.intervals("Wörter घर", List.of(Annotation.of(new BigDecimal("0.0"), new BigDecimal("0.7"), "😀 \"ja\" ü"),
                        Annotation.of(new BigDecimal("0.7"), new BigDecimal("2.0"), "line\nend"))),
                Tier.points("p", List.of(Annotation.of(new BigDecimal("0.25"), new BigDecimal("0.25"), "")))), java.util.Map.of());
        for (TextGridStyle style : TextGridStyle.values()) {
            Path file = folder.resolve("x.TextGrid");
            assertEquals(List.of(), AnnotationFiles.write(document, file, style.id()), style.id());
            AnnotationDocument read = AnnotationFiles.read(file);
            assertEquals(document, read, style.id());
            assertEquals(style.id(), read.origin().orElseThrow().format());
        }
    }

    @Test
    void collectionsBecomeTheirTiersAndCollectionsAgain() throws CorpusException, IOException {
        Path file = TestTrees.text(folder, "c.TextGrid", COLLECTION);
        AnnotationDocument document = AnnotationFiles.read(file);
        assertEquals(2, document.tiers().size());
        assertEquals("1 first", document.tiers().get(0).attributes().get(TextGridReader.OBJECT));
        AnnotationDocument made = new AnnotationDocument(document.start(), document.end(), document.tiers(), document.attributes());
        Path out = folder.resolve("out.TextGrid");
        assertEquals(List.of(), AnnotationFiles.write(made, out));
        assertEquals(COLLECTION, Files.readString(out));
        AnnotationFiles.write(made, out, "textgrid-binary");
        AnnotationDocument read = AnnotationFiles.read(out);
        assertEquals(List.of("a 0–1", "b 1.5–1.5"), CaseFiles.tier(read, "w"));
        assertEquals(document.tiers().get(1).attributes(), read.tiers().get(1).attributes());
        for (String other : List.of(COLLECTION.replaceFirst("\"TextGrid\"", "\"Sound\""), COLLECTION.replace("\"Collection\"",
                "\"PitchTier\""))) {
            String message = assertThrows(CorpusException.class, () -> AnnotationFiles.read(TestTrees.text(folder, "s.TextGrid", other)))
                    .getMessage();
            assertTrue(message.contains("TextGrid"), message);
        }
    }

    @Test
    void encodingsStayAndOnlyWhatHasChangedChanges() throws CorpusException, IOException {
        String text = "File type = \"ooTextFile\"\r\nObject class = \"TextGrid\"\r\n\r\n! by hand\r\n0.00 2.50 <exists> 1\r\n"
                + "\"IntervalTier\" \"wörter\" 0 2.5 2\r\n0 1.1000000000000001 \"ja\"\r\n1.1000000000000001 2.5 \"nein\" ! sure?\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_8)) {
            boolean mark = charset.name().startsWith("UTF-16");
            Path file = TestTrees.write(folder, "x.TextGrid", ((mark ? "\uFEFF" : "") + text).getBytes(charset));
            AnnotationDocument document = AnnotationFiles.read(file);
            Path out = folder.resolve("y.TextGrid");
            AnnotationFiles.write(document, out);
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(out), charset.name());
            Tier tier = document.tiers().get(0);
            AnnotationDocument changed = document.withTiers(
                    List.of(tier.withAnnotations(List.of(tier.annotations().get(0).withLabel("ok"), tier.annotations().get(1)))));
            assertEquals(List.of(), AnnotationFiles.write(changed, out));
            assertEquals((mark ? "\uFEFF" : "") + text.replace("ja", "ok"), Files.readString(out, charset), charset.name());
        }
        Path latin = TestTrees.write(folder, "x.TextGrid", text.getBytes(StandardCharsets.ISO_8859_1));
        AnnotationDocument document = AnnotationFiles.read(latin);
        Tier tier = document.tiers().get(0);
        AnnotationDocument wide = document.withTiers(List.of(tier.withAnnotations(tier.annotations().stream().map(a -> a.withLabel("घर"))
                .toList())));
        assertTrue(AnnotationFiles.write(wide, latin).get(0).contains("UTF-8"));
        assertEquals(wide, AnnotationFiles.read(latin));
    }

    @Test
    void numbersOfManyDigitsAndCutOffFilesAreSaid() throws IOException {
        String digits = "1".repeat(3_000_000);
        for (String text : List.of("\"ooTextFile\" \"TextGrid\" 0 " + digits + " <exists> 0",
                "\"ooTextFile\" \"TextGrid\" 0 1e999 <exists> 0")) {
            String message = assertThrows(CorpusException.class, () -> AnnotationFiles.read(TestTrees.text(folder, "d.TextGrid", text)))
                    .getMessage();
            assertTrue(message.length() < 400, message);
        }
        byte[] whole = Files.readAllBytes(CaseFiles.copy("p03-binary.TextGrid", folder));
        for (int length = 0; length < whole.length; length++) {
            Path file = TestTrees.write(folder, "cut.TextGrid", java.util.Arrays.copyOf(whole, length));
            assertThrows(CorpusException.class, () -> AnnotationFiles.read(file));
        }
    }
}
