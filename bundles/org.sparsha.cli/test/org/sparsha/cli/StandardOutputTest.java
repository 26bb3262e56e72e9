/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.runtime.ClassPathRegistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StandardOutputTest {

    /** A stream that fails as a full disk or a closed pipe does. */
    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static final ClassPathRegistry REGISTRY = new ClassPathRegistry(StandardOutputTest.class.getClassLoader());

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(OutputStream out, String... arguments) {
        try (CommandContext context = new CommandContext(out, err, REGISTRY, Path.of(""))) {
            return SparshaCommand.execute(arguments, context);
        }
    }

    @Test
    void fullDiskIsSaidByEveryCommandThatPrints() {
        for (String[] call : List.of(new String[] {"list", "schemes"}, new String[] {"list", "schemes", "--format", "json"},
                new String[] {"--help"}, new String[] {"predict", "--help"}, new String[] {"--version"}, new String[] {"completion"})) {
            err.reset();
            assertEquals(ExitCode.ITEM_FAILED, run(failing("No space left on device"), call), String.join(" ", call));
            String said = err.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("Standard output cannot be written (No space left on device)"), said);
        }
    }

    @Test
    void nobodyReadingIsNoFaultAndNoWord() {
        assertEquals(ExitCode.CLOSED_PIPE, run(failing("Broken pipe"), "list", "schemes"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void wrongCallsStayWrong() {
        assertEquals(ExitCode.WRONG_CALL, run(failing("Broken pipe"), "list", "nothing-of-that-name"));
        assertFalse(err.toString(StandardCharsets.UTF_8).isEmpty());
    }
}
