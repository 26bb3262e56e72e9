/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Whatever stands in labels, names and attributes: what is written is read again, and where no loss is said nothing is lost. */
class HostileLabelsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws CorpusException {
        for (AnnotationFiles.FormatInfo info : AnnotationFiles.formats()) {
            AnnotationFormat format = AnnotationFiles.format(info.id());
            for (long seed = 0; seed < 100; seed++) {
                AnnotationDocument document = HostileDocuments.of(new Random(seed));
                Losses losses = new Losses();
                String what = info.id() + " seed " + seed;
                AnnotationDocument read;
                try {
                    read = read(AnnotationText.bytes(document, format, losses), format);
                } catch (CorpusException | RuntimeException e) {
                    throw new AssertionError(what, e);
                }
                AnnotationDocument again = read(AnnotationText.bytes(read, format, new Losses()), format);
                assertEquals(read, again, what);
                if (losses.lines().isEmpty()) {
                    assertEquals(labels(document), labels(read), what);
                }
                assertFalse(losses.lines().stream().anyMatch(line -> line.length() > 2000), what);
            }
        }
    }

    private static AnnotationDocument read(byte[] bytes, AnnotationFormat format) throws CorpusException {
        var encoding = format.isBinary() ? org.sparsha.corpus.TextEncoding.BYTES : org.sparsha.corpus.TextEncoding.of(bytes);
        return format.parse(encoding.decode(bytes), "made");
    }

    private static List<String> labels(AnnotationDocument document) {
        return document.tiers().stream().flatMap(tier -> tier.annotations().stream()).filter(a -> !a.label().isEmpty())
                .map(a -> a.label() + "|" + a.start().stripTrailingZeros() + "|" + a.end().stripTrailingZeros()).sorted().toList();
    }

    @Test
    void theFilesThatFuzzingFoundAreReadAndWritten() throws CorpusException {
        for (String name : List.of("cr-label.json", "lone-surrogate-label.json")) {
            Path in = CaseFiles.copy(name, folder);
            List<String> labels = labels(AnnotationFiles.read(in));
            for (AnnotationFiles.FormatInfo info : AnnotationFiles.formats()) {
                Path out = folder.resolve("out." + (info.endings().isEmpty() ? "textgrid" : info.endings().get(0)));
                List<String> losses = AnnotationFiles.convert(in, out, Optional.of(info.id()), Optional.empty()).losses();
                List<String> read = labels(AnnotationFiles.read(out));
                assertFalse(losses.isEmpty() && !read.equals(labels), name + " " + info.id() + read);
                if (info.id().equals("csv") && name.startsWith("cr") || info.id().equals("json")) {
                    assertEquals(labels, read, info.id());
                }
            }
        }
    }
}
