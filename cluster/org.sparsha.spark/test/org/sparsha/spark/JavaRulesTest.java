/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which Java the job runs on. */
class JavaRulesTest {

    @Test
    void oldReleasesAndThoseThatDamageArraysAreRefused() {
        assertRefused("17.0.9", false, "Java 21");
        assertRefused("25", true, "JDK-8377811");
        assertRefused("25.0.2", true, "JDK-8377811");
    }

    @Test
    void anotherCollectorOrAMendedReleaseWillDo() {
        assertDoesNotThrow(() -> JavaRules.check(Runtime.Version.parse("25.0.2"), false));
        assertDoesNotThrow(() -> JavaRules.check(Runtime.Version.parse("25.0.3"), true));
        assertDoesNotThrow(() -> JavaRules.check(Runtime.Version.parse("21.0.1"), true));
    }

    private static void assertRefused(String version, boolean g1, String reason) {
        CorpusException refused = assertThrows(CorpusException.class, () -> JavaRules.check(Runtime.Version.parse(version), g1));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }
}
