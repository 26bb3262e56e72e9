/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingJobTest {

    private static final Pattern NAME = Pattern.compile("\"([a-zA-Z]+)\":(\\{\"[0-9]|\\{\"stride|.)");

    private static TrainingJob job() {
        Hyperparameters settings = new Hyperparameters(7, 30, 32, 2e-3f, "one-cycle", 1, 0.02f, 0.3f, 0.1f, true, 0.3f, 0.98f, 2, 4, true,
                false, 0.1f, 20, 3, 0.5f, Map.of(12, 1.5f, 3, 8.7f), 0.3f, 5);
        return new TrainingJob("frames", Map.of("stride", 4), 7, 40,
                List.of(new TrainingJob.Clip(2, new int[] {100, 90}, new long[] {0, 5_000_000_000L}, 1,
                        new TrainingJob.Target(new float[] {0.25f, 0.75f}, 2, new int[] {5}))),
                List.of(new ModelJob("fold-1", new int[] {0, 1}, new int[0], new int[] {2}, new int[] {0})), settings,
                new TrainingJob.Grouping(true, true, 1, 20));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        TrainingJob read = TrainingJob.parse(job().toJson());
        assertEquals(job().toJson(), read.toJson());
        assertEquals(job().settings(), read.settings());
        assertEquals(8.7f, read.settings().levelRows().get(3));
        assertArrayEquals(new long[] {0, 5_000_000_000L}, read.clips().getFirst().offsets());
        assertArrayEquals(new int[] {2}, read.models().getFirst().test());
    }

    /** Every value on every level: left out, misspelt. Not one may become 0 or be passed over. */
    @Test
    void everyMissingOrMisspeltValueIsNamed() {
        String text = job().toJson();
        Matcher names = NAME.matcher(text);
        int seen = 0;
        while (names.find()) {
            String name = names.group(1);
            if (name.equals("stride")) {
                continue;
            }
            String misspelt = text.substring(0, names.start(1)) + name + "X" + text.substring(names.end(1));
            ProtocolException failure = assertThrows(ProtocolException.class, () -> TrainingJob.parse(misspelt), name);
            assertTrue(failure.getMessage().contains("'" + name + "'"), failure.getMessage());
            seen++;
        }
        assertEquals(Stream.of(TrainingJob.class, TrainingJob.Clip.class, TrainingJob.Target.class, ModelJob.class, Hyperparameters.class,
                TrainingJob.Grouping.class).mapToInt(type -> type.getRecordComponents().length).sum(), seen);
    }

    @Test
    void aValueTooManyIsNamed() {
        String text = job().toJson().replace("\"classes\":7", "\"classes\":7,\"colour\":1");
        ProtocolException failure = assertThrows(ProtocolException.class, () -> TrainingJob.parse(text));
        assertTrue(failure.getMessage().contains("there is no value 'colour' in TrainingJob"), failure.getMessage());
    }

    @Test
    void valuesOfAnotherKindAreRefused() {
        for (String[] change : new String[][] {{"\"classes\":7", "\"classes\":\"7\""}, {"\"classes\":7", "\"classes\":7.5"},
                {"\"classes\":7", "\"classes\":null"}, {"\"classWeights\":true", "\"classWeights\":1"},
                {"\"epochs\":30", "\"epochs\":3e10"}, {"\"network\":\"frames\"", "\"network\":3"}, {"\"clips\":[", "\"clips\":[3,"},
                {"\"dropout\":0.3", "\"dropout\":NaN"}, {"\"frames\":[100", "\"frames\":[\"a\""}, {"{\"network\"", "[{\"network\""}}) {
            String text = job().toJson().replace(change[0], change[1]);
            assertThrows(ProtocolException.class, () -> TrainingJob.parse(text), change[1]);
        }
        assertThrows(ProtocolException.class, () -> TrainingJob.parse(""));
        assertThrows(ProtocolException.class, () -> TrainingJob.parse("null"));
    }
}
