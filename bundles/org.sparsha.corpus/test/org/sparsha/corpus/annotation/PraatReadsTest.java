/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Praat reads every TextGrid we write, with the tiers, the intervals, the points and the labels in it; only with {@code
 * -Dsparsha.praat=true}.
 */
@EnabledIfSystemProperty(named = "sparsha.praat", matches = "true")
class PraatReadsTest {

    private static final int DOCUMENTS = 100;
    private static final String SCRIPT = """
            form Read
                text folder
                integer documents
            endform
            for document from 0 to documents - 1
                grid = Read from file: folder$ + "/" + string$ (document) + ".TextGrid"
                tiers = Get number of tiers
                line$ = string$ (tiers)
                for tier to tiers
                    intervals = Is interval tier: tier
                    letters = 0
                    if intervals
                        count = Get number of intervals: tier
                        for i to count
                            label$ = Get label of interval: tier, i
                            letters = letters + length (label$)
                        endfor
                    else
                        count = Get number of points: tier
                        for i to count
                            label$ = Get label of point: tier, i
                            letters = letters + length (label$)
                        endfor
                    endif
                    line$ = line$ + " " + string$ (intervals) + " " + string$ (count) + " " + string$ (letters)
                endfor
                appendInfoLine: line$
                removeObject: grid
            endfor
            """;

    @TempDir
    Path folder;

    private static String described(AnnotationDocument document) {
        StringBuilder line = new StringBuilder(String.valueOf(document.tiers().size()));
        for (Tier tier : document.tiers()) {
            line.append(' ').append(tier.kind() == Tier.Kind.INTERVAL ? 1 : 0).append(' ').append(tier.annotations().size()).append(' ')
                    .append(tier.annotations().stream().mapToInt(one -> one.label().codePointCount(0, one.label().length())).sum());
        }
        return line.toString();
    }

    @Test
    void praatReadsWhatWeWrite() throws Exception {
        Random random = new Random(5);
        AnnotationTask task = new AnnotationTask("marks", Optional.empty(), "", AnnotationTask.Unit.STRETCHES, LabelSets.of("घर,b", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = folder.resolve(i + ".TextGrid");
            switch (i % 3) {
                case 0 -> AnnotationFiles.write(RoundTripTest.tiled(random), file);
                case 1 -> AnnotationFiles.write(RoundTripTest.any(random), file);
                default -> MarkFiles.write(file, task, new Marks(9, List.of(new Marks.Mark(1 + random.nextDouble(), 3, "घर"),
                        new Marks.Mark(4, 5 + random.nextDouble(), "b"))));
            }
            wanted.add(described(everyInterval(AnnotationFiles.read(file))));
        }
        Path script = Files.writeString(folder.resolve("read.praat"), SCRIPT);
        Process process = new ProcessBuilder("praat", "--run", script.toString(), folder.toString(), String.valueOf(DOCUMENTS))
                .redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0, told);
        assertEquals(wanted, told.lines().map(String::strip).toList());
    }

    /** Praat has intervals without a label where we have gaps. */
    private static AnnotationDocument everyInterval(AnnotationDocument document) {
        List<Tier> tiers = new ArrayList<>();
        for (Tier tier : document.tiers()) {
            List<Annotation> all = new ArrayList<>(tier.annotations());
            java.math.BigDecimal at = document.start();
            for (Annotation one : tier.annotations()) {
                if (tier.kind() == Tier.Kind.INTERVAL && one.start().compareTo(at) > 0) {
                    all.add(Annotation.of(at, one.start(), ""));
                }
                at = one.end();
            }
            if (tier.kind() == Tier.Kind.INTERVAL && document.lastTime().compareTo(at) > 0) {
                all.add(Annotation.of(at, document.lastTime(), ""));
            }
            tiers.add(tier.withAnnotations(all));
        }
        return document.withTiers(tiers);
    }
}
