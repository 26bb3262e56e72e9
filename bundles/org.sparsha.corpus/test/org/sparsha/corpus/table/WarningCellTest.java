/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WarningCellTest {

    @Test
    void eachSentenceStandsOnceAndInOneLine() {
        assertEquals("It is cut.\tHere. | It is\u00a0silent.", WarningCell.of(List.of(new Warning("cut", "It is cut.\tHere."),
                new Warning("silent", " It is\u00a0silent.\n"), new Warning("again", "It is cut.\tHere."))));
        assertEquals("One two.", WarningCell.ofSentences(List.of("One\r\n  two.")));
        assertEquals("", WarningCell.of(List.of()));
    }

    @Test
    void columnsOfSeveralRunsAreTold() {
        assertTrue(WarningCell.isOf("warnings") && WarningCell.isOf("warnings.second"));
        assertFalse(WarningCell.isOf("warningsign"));
    }
}
