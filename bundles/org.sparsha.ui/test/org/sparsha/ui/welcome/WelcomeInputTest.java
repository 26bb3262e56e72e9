/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WelcomeInputTest {

    @Test
    void comesBackAfterTheWorkbenchWasKilled() throws Exception {
        IPersistableElement kept = new WelcomeInput().getPersistable();
        String declared = "<factory id=\"" + kept.getFactoryId() + "\" class=\"" + WelcomeInputFactory.class.getName() + "\"/>";
        assertTrue(Files.readString(Path.of("plugin.xml")).contains(declared), declared);
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        kept.saveState(memento);
        IElementFactory factory = new WelcomeInputFactory();
        assertEquals(new WelcomeInput(), factory.createElement(memento));
    }
}
