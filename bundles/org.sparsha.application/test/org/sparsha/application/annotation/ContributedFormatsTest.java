/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of formats that plug-ins bring are read, written and converted like any other; endings of ours stay ours. */
class ContributedFormatsTest {

    private static final BigDecimal LENGTH = BigDecimal.TEN;

    @TempDir
    private Path folder;

    /** A label a line: its text and how many seconds it lasts. */
    private static final class Lines implements AnnotationFormat {

        @Override
        public List<String> endings() {
            return List.of("lines", "textgrid");
        }

        @Override
        public List<TimedTier> read(String text) {
            List<TimedLabel> labels = new ArrayList<>();
            BigDecimal at = BigDecimal.ZERO;
            for (String line : text.lines().toList()) {
                BigDecimal end = at.add(new BigDecimal(line.split(" ")[1]));
                labels.add(new TimedLabel(at, end, line.split(" ")[0]));
                at = end;
            }
            return List.of(new TimedTier("lines", labels));
        }

        @Override
        public String write(List<TimedTier> tiers) {
            StringBuilder text = new StringBuilder();
            tiers.getFirst().labels().stream().filter(label -> !label.text().isEmpty()).forEach(label -> text.append(label.text())
                    .append(' ').append(label.end().subtract(label.start()).toPlainString()).append('\n'));
            return text.toString();
        }
    }

    private final ContributedFormats formats = new ContributedFormats(new ContributionCatalog() {

        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return kind.equals(ExtensionKind.FORMATS) ? List.of(new ContributionInfo("acme.lines", "Lines", "", "", "com.acme"))
                    : List.of();
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
            return kind.guarded(new ForeignCalls(), list(kind).getFirst(), kind.type().cast(new Lines()));
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    });

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsAndConvertsBothWays() throws Exception {
        Path lines = file("a.lines", "calm 1.5\nangry 2\n");
        List<Annotation> read = formats.read(lines, LENGTH).tiers().getFirst().annotations();
        assertEquals(List.of("calm", "angry"), read.stream().map(Annotation::label).toList());
        assertEquals(0, new BigDecimal("3.5").compareTo(read.get(1).end()));

        AnnotationFiles.Conversion made = formats.convert(lines, folder.resolve("a.TextGrid"), Optional.empty(), Optional.empty());
        assertEquals("acme.lines", made.from());
        AnnotationFiles.Conversion back = formats.convert(folder.resolve("a.TextGrid"), folder.resolve("b.lines"), Optional.empty(),
                Optional.empty());
        assertEquals("acme.lines", back.to());
        assertEquals(Files.readString(lines).replace("2\n", "2.0\n").replace("2.0", "2"),
                Files.readString(folder.resolve("b.lines")).replace("2.0", "2"));
        assertTrue(formats.formats().stream().anyMatch(format -> format.id().equals("acme.lines")));
    }

    @Test
    void whatIsLostIsSaid() throws Exception {
        Path csv = file("c.csv", "tier,start,end,label\none,0,1,a\none,1,2,\ntwo,0,1,b\n");
        List<String> losses = formats.convert(csv, folder.resolve("c.out"), Optional.of("acme.lines"), Optional.empty()).losses();
        assertTrue(losses.toString().contains("of 3 labels") && losses.toString().contains("there are 2"), losses::toString);
    }

    @Test
    void anEndingOfOursStaysOursAndAFailureIsNamed() throws Exception {
        Path grid = file("d.TextGrid", "calm 1.5\n");
        assertTrue(assertThrows(CorpusException.class, () -> formats.read(grid, LENGTH)).getMessage().contains("TextGrid"));
        Path broken = file("e.lines", "calm\n");
        String message = assertThrows(CorpusException.class, () -> formats.read(broken, LENGTH)).getMessage();
        assertTrue(message.contains("e.lines") && message.contains("acme.lines of the plug-in com.acme failed"), message);
    }
}
