/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A saved explanation says where its recording is from its own folder, and where a path was given in. */
class AudioPlacesTest {

    @TempDir
    Path folder;

    @Test
    void anAbsolutePathIsAlsoSaidFromTheFolder() throws IOException {
        Path file = Files.createFile(Files.createDirectory(folder.resolve("calls")).resolve("one.wav"));
        assertEquals(Map.of("relative", "../../calls/one.wav"), AudioPlaces.fields(file.toString(), folder.resolve("out/one")));
    }

    @Test
    void aRelativePathIsSaidWithWhereItWasGiven() throws IOException {
        Path file = Files.createTempFile(Path.of("").toAbsolutePath(), "one", ".wav");
        try {
            assertEquals(Map.of("relative", file.getFileName().toString(), "from", Path.of("").toAbsolutePath().toString()),
                    AudioPlaces.fields(file.getFileName().toString(), Path.of("")));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsNoFileHasNoPlace() {
        assertFalse(AudioPlaces.fields(folder.resolve("gone.wav").toString(), folder).containsKey("relative"));
        assertEquals(Map.of(), AudioPlaces.fields("-", folder));
    }
}
