/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.FormatChecks;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Subtitles as they are met, and the contract. */
class SubtitlesTest {

    private static TimedLabel label(String start, String end, String text) {
        return new TimedLabel(new BigDecimal(start), new BigDecimal(end), text);
    }

    @TestFactory
    Stream<DynamicTest> contract() {
        return Stream.of(new SubRip(), new WebVtt()).flatMap(format -> FormatChecks.of(format, Map.of()).stream()
                .map(rule -> DynamicTest.dynamicTest(format.getClass().getSimpleName() + ": " + rule.name(), rule.check()::run)));
    }

    @Test
    void asRecognisersWriteThem() throws ExplainException {
        List<TimedTier> wanted = List.of(new TimedTier("text", List.of(label("0.000", "2.480", "Hello there."),
                label("3661.500", "3662.000", "Two\nlines"))));
        assertEquals(wanted, new SubRip().read("\uFEFF1\r\n00:00:00,000 --> 00:00:02,480\r\n Hello there.\r\n\r\n2\r\n"
                + "01:01:01,500 --> 01:01:02,000\r\nTwo\r\nlines\r\n"));
        assertEquals(wanted, new WebVtt().read("WEBVTT - made by hand\nKind: captions\n\nNOTE nothing\n\n00:00.000 --> 00:02.480 "
                + "align:start\nHello there.\n\nid\n01:01:01.500 --> 01:01:02.000\nTwo\nlines"));
    }

    @Test
    void whatIsWrongIsNamedByItsLine() {
        assertTrue(assertThrows(ExplainException.class, () -> new SubRip().read("1\n00:00:05,000 --> 00:00:02,000\nx")).getMessage()
                .contains("Line 2"));
        assertTrue(assertThrows(ExplainException.class, () -> new SubRip().read("1\nsoon --> 00:00:02,000\nx")).getMessage()
                .contains("'soon'"));
    }
}
