/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TrainingEventTest {

    @Test
    void everyEventSurvivesTheWay() throws Exception {
        for (TrainingEvent event : List.of(new TrainingEvent.Epoch("fold-1", 0, 3, 2, 30, 1.25, OptionalDouble.of(0.5), 1.5),
                new TrainingEvent.Epoch("final", 2, 3, 30, 30, 0.1, OptionalDouble.empty(), 0),
                new TrainingEvent.ModelTrained("final", 2, true), new TrainingEvent.Failed("\"a\"\nb"), new TrainingEvent.Ended(true))) {
            String line = event.toLine();
            assertEquals(1, line.lines().count());
            assertEquals(Optional.of(event), TrainingEvent.parse(line));
        }
    }

    @Test
    void whatLibrariesPrintIsNoEvent() throws Exception {
        assertEquals(Optional.empty(), TrainingEvent.parse("[W] thread pool"));
        assertEquals(Optional.empty(), TrainingEvent.parse(""));
        assertEquals(Optional.empty(), TrainingEvent.parse("{}"));
    }

    @Test
    void eventsThatCannotBeUnderstoodAreErrors() {
        for (String line : List.of("{\"event\":\"Epoch\",\"model\":\"a\"}", "{\"event\":\"Ended\"}", "{\"event\":\"Other\"}",
                "{\"event\":3}", "{\"event\":\"Ended\",\"cancelled\":true,\"why\":1}", "{\"event\":\"Ended\",\"cancel",
                "{\"event\":\"Ended\",\"cancelled\":\"x\"}")) {
            assertThrows(ProtocolException.class, () -> TrainingEvent.parse(line), line);
        }
    }
}
