/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A training belongs to nobody: it goes on when the program that began it has ended, and another one finds it by its journal. */
@DisabledOnOs(OS.WINDOWS)
class TrainingProcessesTest {

    private static final int PATIENCE_MINUTES = 2;

    /** Writes that it has begun where it was told to, says so, waits until it may end, and says what it was asked for. */
    private static final String PROGRAM = """
            #!/bin/sh
            here=$(dirname "$0")
            for word; do journal=$word; done
            sed -e "s/4242424242/$$/" -e "s/1111111111111/$(date +%s)000/" "$here/begun.jsonl" > "$journal"
            echo begun > "$here/says"
            read line < "$here/may-end"
            echo "$@"
            echo "$line" > "$here/says"
            """;

    @TempDir
    private Path folder;

    /** Begins a training and ends at once, as a window that is closed. */
    static final class Beginning {

        private Beginning() {
        }

        /** @param words the folder of the product, the folder of the training */
        public static void main(String[] words) throws Exception {
            Path out = Path.of(words[1]).resolveSibling("model");
            TrainingChoice choice = new TrainingChoice(CorpusReading.of(Path.of(words[0])), out, Optional.empty(), NetworkKind.STATISTICS,
                    TrainingSplit.SPEAKER, OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(), OptionalInt.empty(),
                    Optional.empty(), Optional.empty(), ModelTerms.NONE, 0, TrainingTargets.LABELS);
            TrainingProcesses processes = new TrainingProcesses(Path.of(words[0]));
            if (processes.canStart()) {
                processes.start(new TrainingPlace(Path.of(words[1])), choice, 3);
            }
        }
    }

    private Path product() throws Exception {
        Path product = Files.createDirectory(folder.resolve("product"));
        Path program = Files.writeString(product.resolve("sparsha"), PROGRAM);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(product.resolve("begun.jsonl"), new JournalEntry.Begun(4_242_424_242L, "sparsha train x", "/m", "/m.held-out")
                .toLine(1_111_111_111_111L) + "\n");
        assertEquals(0, new ProcessBuilder("mkfifo", product.resolve("says").toString(), product.resolve("may-end").toString()).start()
                .waitFor());
        return product;
    }

    @Test
    void goesOnWhenWhoeverBeganItHasEnded() throws Exception {
        Path product = product();
        TrainingPlace place = new TrainingPlace(folder.resolve("trainings/voices"));
        Process window = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Beginning.class.getName(), product.toString(), place.folder().toString())
                .inheritIO().start();
        assertTrue(window.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "whoever begins it doesn't wait for it");
        assertEquals(0, window.exitValue());
        assertEquals("begun\n", Files.readString(product.resolve("says")));
        TrainingCourse course = place.course();
        assertTrue(TrainingProcesses.isAtWork(course), "it is at work, and found by its journal");
        ProcessHandle training = ProcessHandle.of(course.begun().orElseThrow().process()).orElseThrow();

        Files.writeString(product.resolve("may-end"), "done\n");
        assertEquals("done\n", Files.readString(product.resolve("says")));
        training.onExit().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        assertFalse(TrainingProcesses.isAtWork(place.course()));
        String asked = Files.readString(place.output());
        assertTrue(asked.startsWith("train ") && asked.contains(" --parallel-folds 3 --yes --force --journal "), asked);
        assertEquals(List.of(place), TrainingPlace.all(folder.resolve("trainings")));
    }

    @Test
    void whereThereIsNoProgramNothingCanBeStarted() {
        assertFalse(new TrainingProcesses(folder).canStart());
    }
}
