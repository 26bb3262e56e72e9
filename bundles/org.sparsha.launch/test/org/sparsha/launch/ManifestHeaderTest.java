/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ManifestHeaderTest {

    @Test
    void namesAreReadWithoutAttributesAndDirectives() {
        assertEquals(List.of("a.b", "c", "d"),
                ManifestHeader.names("a.b;version=\"[1.0,2.0)\",c;resolution:=optional;uses:=\"x,y\", d"));
    }

    @Test
    void clauseMayNameSeveralPackages() {
        assertEquals(List.of("a", "b", "c"), ManifestHeader.names("a;b;version=1,c"));
    }

    @Test
    void missingHeaderHasNoNames() {
        assertEquals(List.of(), ManifestHeader.names(null));
    }
}
