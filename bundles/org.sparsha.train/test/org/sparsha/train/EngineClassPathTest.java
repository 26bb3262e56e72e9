/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class EngineClassPathTest {

    @TempDir
    private Path install;

    private final String named = System.getProperty(EngineClassPath.PROPERTY, "");

    /** The build names an engine for the tests that train. */
    @BeforeEach
    void nameNoEngine() {
        System.clearProperty(EngineClassPath.PROPERTY);
    }

    @AfterEach
    void nameItAgain() {
        System.setProperty(EngineClassPath.PROPERTY, named);
    }

    private Path plugin(String name) throws IOException {
        return Files.createDirectories(install.resolve("plugins")).resolve(name);
    }

    @Test
    void theProductAloneHasNoEngine() throws Exception {
        Files.createFile(plugin("org.sparsha.train.protocol_1.0.0.jar"));
        Files.createFile(plugin("org.sparsha.train_1.0.0.jar"));
        assertFalse(EngineClassPath.find(install).isPresent());
    }

    @Test
    void theProtocolOfTheProductGoesWithTheEngineOfTheFeature() throws Exception {
        Path protocol = Files.createFile(plugin("org.sparsha.train.protocol_1.0.0.jar"));
        Path engine = Files.createDirectory(plugin("org.sparsha.train.engine_1.0.0"));
        Path library = Files.createFile(Files.createDirectory(engine.resolve("lib")).resolve("api.jar"));
        Path natives = Files.createDirectory(plugin("org.sparsha.train.natives.linux.x86_64_1.0.0"));
        Files.createFile(plugin("org.sparsha.train_1.0.0.jar"));
        assertEquals(List.of(engine, library, natives, protocol), EngineClassPath.find(install).entries());
    }
}
