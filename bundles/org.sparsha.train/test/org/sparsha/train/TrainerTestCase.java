/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the trainer need: a folder, a thread for analysis, and the training process of {@value EngineClassPath#PROPERTY}. */
abstract class TrainerTestCase {

    private static ExecutorService executor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        executor = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void stop() {
        executor.shutdownNow();
    }

    /** @return the folder that the test may write to */
    final Path folder() {
        return folder;
    }

    /** @return the thread that analyses recordings */
    static ExecutorService executor() {
        return executor;
    }

    /** @return the trainer; without the training process the test is skipped */
    static Trainer trainer() throws TrainingException {
        return trainer(OptionalInt.empty());
    }

    /** @return the same with a limit of its process's heap in megabytes */
    static Trainer trainer(OptionalInt megabytes) throws TrainingException {
        EngineClassPath engine = EngineClassPath.ofProperty();
        Assumptions.assumeTrue(engine.isPresent(), "there is no training process for this platform in the build");
        return trainer(engine, megabytes);
    }

    /** @return a trainer with another training process */
    static Trainer trainer(EngineClassPath engine, OptionalInt megabytes) {
        return new Trainer(engine, executor, megabytes);
    }
}
