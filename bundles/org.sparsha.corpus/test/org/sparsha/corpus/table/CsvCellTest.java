/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What a spreadsheet would run is written as text and comes back unchanged. */
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\uFF1D1", "=HYPERLINK(\"http://x\",\"y\")",
            "--", "-1.5x"})
    void aFormulaGetsAnApostrophe(String formula) {
        assertEquals("'" + formula, CsvCell.guarded(formula));
        assertEquals(formula, CsvCell.plain(CsvCell.guarded(formula)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", "-0.5", "+3", "-1.5e-7", "anger", "it's", "'quoted'", "a=b", "speech-1.wav"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertEquals(text, CsvCell.guarded(text));
        assertEquals(text, CsvCell.plain(text));
    }

    @Test
    void everyTextComesBackThroughTheReader() throws Exception {
        Random random = new Random(7);
        String letters = "'=+-@1.ea \t\r\n\",\uFF1D";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(5);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<String> row = List.of("x", text.toString());
            Table written = new Table(List.of("name", "=column"), List.of(row));
            Table read = TableFiles.parse(TableFiles.format(written, ','), "made");
            assertEquals(written, read);
            String line = "a,b\n" + CsvCell.of("x") + "," + CsvCell.of(text.toString()) + CsvCell.LINE_END;
            assertEquals(List.of(row), TableFiles.parse(line, "made").rows());
            assertFalse(TableFiles.format(written, ',').lines().findFirst().orElseThrow().contains(",=column"));
        }
    }
}
